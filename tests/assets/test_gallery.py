"""Components and layouts in a real browser: nothing scrolls sideways, axe is content."""

import pytest

from tests.assets.stage import PAGES
from tests.journeys.accessibility import violations

NAMES = sorted(page.stem for page in PAGES.glob("*.html"))
LANGUAGES = ("ar", "fr")
SIDEWAYS = "() => document.documentElement.scrollWidth > innerWidth"
OUTSIDE = """() => [...document.querySelectorAll('body *')].filter(part => {
    const box = part.getBoundingClientRect();
    return (box.right > innerWidth + 1 || box.left < -1) && !part.closest('.scroll, .sr');
}).map(part => part.outerHTML.slice(0, 120))"""
PHONE = {"width": 360, "height": 640}

every_page = pytest.mark.parametrize("name", NAMES)
both_ways = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def visit(address):
    """Return a function that opens a page in its fullest state."""

    def visit(tab, name, language):
        tab.goto(f"{address}/{name}?lang={language}&visitor=everything&flash=1")

    return visit


@both_ways
@every_page
def test_nothing_scrolls_sideways_at_any_width_nor_in_letters_of_twice_the_size(
    tab, visit, name, language
):
    visit(tab, name, language)

    too_wide = {}
    for width, size in ((1280, "100%"), (360, "100%"), (320, "100%"), (360, "200%")):
        tab.set_viewport_size({"width": width, "height": 640})
        tab.evaluate(f"document.documentElement.style.fontSize = '{size}'")
        if tab.evaluate(SIDEWAYS):
            too_wide[width, size] = tab.evaluate(OUTSIDE)

    assert too_wide == {}
    assert tab.complaints == []


@both_ways
@pytest.mark.parametrize("name", ["course", "lesson", "statistics", "verify"])
def test_a_browser_set_to_large_print_fits_a_phone(large_tab, visit, name, language):
    large_tab.set_viewport_size(PHONE)

    visit(large_tab, name, language)

    assert large_tab.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == 34
    assert not large_tab.evaluate(SIDEWAYS), large_tab.evaluate(OUTSIDE)


@both_ways
@every_page
def test_axe_finds_nothing_by_day_on_a_phone_nor_by_night_on_a_desk(tab, visit, name, language):
    tab.set_viewport_size(PHONE)
    visit(tab, name, language)

    by_day = violations(tab)
    tab.evaluate("document.documentElement.dataset.theme = 'dark'")
    tab.set_viewport_size({"width": 1280, "height": 850})
    by_night = violations(tab)

    assert (by_day, by_night) == ([], [])


@both_ways
def test_a_course_can_be_gone_on_with_from_the_first_screen(tab, address, language):
    tab.set_viewport_size(PHONE)
    tab.goto(f"{address}/course?lang={language}")

    button = tab.locator("#resume").bounding_box()
    bar = tab.locator(".nav.bar").bounding_box()

    assert button["y"] + button["height"] <= bar["y"]


def test_a_page_by_day_and_by_night_is_the_system_s_choice_until_a_person_chooses(tab, address):
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    seen = {}
    for system in ("light", "dark"):
        for theme in ("system", "light", "dark"):
            tab.emulate_media(color_scheme=system)
            tab.goto(f"{address}/home?theme={theme}")
            seen[system, theme] = tab.evaluate(paper)

    day, night = "rgb(247, 240, 225)", "rgb(16, 21, 43)"
    assert seen == {
        ("light", "system"): day,
        ("light", "light"): day,
        ("light", "dark"): night,
        ("dark", "system"): night,
        ("dark", "light"): day,
        ("dark", "dark"): night,
    }


@pytest.mark.parametrize("page", ["home?lean=1", "verify"])
def test_no_font_travels_where_data_is_dear(tab, address, page):
    tab.goto(f"{address}/{page}", wait_until="networkidle")

    assert [url for url in tab.fetched if ".woff" in url] == []


def test_a_lesson_on_paper_is_its_text_alone(tab, address):
    tab.goto(f"{address}/lesson")
    tab.emulate_media(media="print")

    assert tab.locator(".matn").is_visible()
    for chrome in (".lessonbar", ".foot", ".pager", ".audio", ".skip"):
        assert not tab.locator(chrome).is_visible(), chrome
