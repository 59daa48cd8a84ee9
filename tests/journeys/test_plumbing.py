"""The browser's plumbing notices what it is there to notice."""

import pytest

STRICT = {"Content-Security-Policy": "default-src 'self'"}


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("fr", "ltr")])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_phone_shows_the_catalogue(open_page, language, direction, scripts):
    page = open_page(language=language, scripts=scripts)

    page.goto("/courses")

    assert page.locator("html").get_attribute("dir") == direction
    assert page.locator("h1").count() == 1


def test_somebody_is_signed_in(open_page):
    answer = open_page("aida").goto("/admin/people")

    assert answer.status == 200


def test_axe_sees_a_picture_without_words_under_a_strict_policy(page, axe):
    body = "<html lang=ar><title>x</title><main><h1>x</h1><img src=/favicon.ico></main>"
    page.route("**/planted", lambda route: route.fulfill(body=body, headers=STRICT))

    page.goto("/planted")

    assert [line.partition(":")[0] for line in axe(page)] == ["image-alt"]


def test_a_broken_policy_a_stranger_and_an_error_are_heard(browser, live_server):
    from tests.journeys.conftest import listen  # noqa: PLC0415 - what is tested here

    complaints = []
    page = browser.new_page(base_url=live_server)
    listen(page, live_server, complaints)
    plants = "<script>1</script><img src=//127.0.0.2/x><script src=/planted.js></script>"
    page.route("**/planted", lambda route: route.fulfill(body=plants, headers=STRICT))
    page.route("**/planted.js", lambda route: route.fulfill(body="throw new Error('oh')"))

    page.goto("/planted")
    page.context.close()

    assert any("Content Security Policy" in line for line in complaints)
    assert any("127.0.0.2" in line for line in complaints)
    assert any("oh" in line for line in complaints)
