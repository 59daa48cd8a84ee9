"""Every component and layout in a real browser: nothing scrolls sideways, axe finds nothing."""

import pytest

from tests.assets.stage import PAGES

NAMES = sorted(page.stem for page in PAGES.glob("*.html"))
LANGUAGES = ("ar", "fr")
STATUSES = (400, 403, 404, 409, 413, 422, 429, 500, 503, 507)
OVERFLOW = """() => [...document.querySelectorAll('body *')].filter(part => {
    const box = part.getBoundingClientRect();
    return document.documentElement.scrollWidth > innerWidth && box.width > innerWidth - 8
        && !part.closest('.scroll, .sr');
}).map(part => part.tagName + '.' + part.getAttribute('class'))"""
SIDEWAYS = "() => document.documentElement.scrollWidth > innerWidth"
VIOLATIONS = """async () => (await axe.run()).violations.map(
    broken => [broken.id, broken.nodes.map(node => node.html).slice(0, 3)])"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_scrolls_sideways(tab, address, name, language):
    tab.goto(f"{address}/{name}?lang={language}&visitor=everything&flash=1")

    too_wide = []
    for width in (1280, 360, 320):
        tab.set_viewport_size({"width": width, "height": 640})
        if tab.evaluate(SIDEWAYS):
            too_wide.append((width, tab.evaluate(OVERFLOW)))

    assert too_wide == []
    assert tab.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_text_of_twice_the_size_fits_a_phone(tab, address, name, language):
    tab.goto(f"{address}/{name}?lang={language}&visitor=everything&flash=1")

    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    tab.set_viewport_size({"width": 360, "height": 640})

    assert not tab.evaluate(SIDEWAYS), tab.evaluate(OVERFLOW)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_by_day_on_a_phone_nor_by_night_on_a_desk(
    tab, address, axe, name, language
):
    tab.set_viewport_size({"width": 360, "height": 640})
    tab.goto(f"{address}/{name}?lang={language}&visitor=everything&flash=1")
    tab.evaluate(axe)

    by_day = tab.evaluate(VIOLATIONS)
    tab.evaluate("document.documentElement.dataset.theme = 'dark'")
    tab.set_viewport_size({"width": 1280, "height": 850})
    by_night = tab.evaluate(VIOLATIONS)

    assert (by_day, by_night) == ([], [])
