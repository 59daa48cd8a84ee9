"""The one next step stands on the first screen of a phone, above the bar for the thumb."""

import pytest

from tests.full_world import FullWorld

PAGES = {
    "a course, for a visitor": (None, "/courses/{slug}"),
    "a course, for its learner": ("layla", "/learn/courses/{slug}"),
    "the start page of a learner": ("layla", "/learn"),
    "a quiz": ("layla", "/learn/courses/{slug}/quizzes/{quiz}"),
    "the verification": (None, "/verify"),
}
LOW = 640
# The bottom of the first main button, and where the free screen ends.
BOTTOMS = """() => {
  const bar = document.querySelector(".has-bar .nav.bar");
  const button = document.querySelector("main .btn.main").getBoundingClientRect();
  return [button.bottom, bar ? bar.getBoundingClientRect().top : innerHeight];
}"""


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("seen", PAGES)
def test_the_main_action_needs_no_scrolling(app, world, clock, open_page, seen, language):
    who, address = PAGES[seen]
    full = FullWorld(app, world, clock)
    page = open_page(who, language=language)
    page.set_viewport_size({"width": 360, "height": LOW})

    page.goto(address.format(**full.values))

    button, end = page.evaluate(BOTTOMS)
    assert button <= end
