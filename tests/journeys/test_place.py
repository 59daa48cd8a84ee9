"""Where a reader stopped is where every other device goes on."""

from urllib.parse import unquote

import pytest

from tests.full_world import FullWorld

A_MOMENT = 1500  # milliseconds
LESSON = "/learn/courses/{slug}/lessons/{lesson}"


@pytest.fixture
def full(app, world, clock):
    return FullWorld(app, world, clock)


def stopped_at(full, device):
    """Return the address that another device of hers is led to."""
    return unquote(device.get(f"/learn/courses/{full.values['slug']}/place").location)


def arrives(page, full, device, address):
    """Whether the word of a page that was left reaches the server within some seconds."""
    for _ in range(50):
        if stopped_at(full, device) == address:
            return True
        page.wait_for_timeout(100)
    return False


def read_down(page):
    """Scroll a lesson to its end."""
    page.evaluate("scrollTo(0, document.body.scrollHeight)")


@pytest.mark.only_on("sqlite")
def test_another_phone_opens_the_block_that_was_being_read(full, open_page, browse_as):
    page, device = open_page("layla"), browse_as("layla")
    page.goto(LESSON.format(**full.values))
    heading = page.locator("[data-place] [id]").first
    anchor = heading.get_attribute("id")

    heading.evaluate("heading => heading.scrollIntoView()")
    page.goto("/learn")

    assert arrives(page, full, device, f"{LESSON.format(**full.values)}#{anchor}")


@pytest.mark.only_on("sqlite")
def test_a_lesson_that_was_only_opened_is_where_one_stopped(full, open_page, browse_as):
    page, device = open_page("layla"), browse_as("layla")
    page.goto(LESSON.format(**full.values))

    page.goto("/learn")

    assert arrives(page, full, device, LESSON.format(**full.values))


@pytest.mark.only_on("sqlite")
def test_a_lesson_counted_as_read_does_not_call_its_reader_back(full, open_page, browse_as, clock):
    page, device = open_page("layla"), browse_as("layla")
    page.goto(LESSON.format(**full.values))
    clock.move_to("2027-03-01 12:00")

    read_down(page)
    with page.expect_navigation():
        page.locator("[data-place] ~ form .btn.main").click()
    next_step = page.url
    page.wait_for_timeout(A_MOMENT)  # what the page that was left still sends is on its way

    assert next_step.endswith(stopped_at(full, device))
    assert full.values["lesson"] not in next_step
