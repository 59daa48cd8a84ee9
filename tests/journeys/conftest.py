"""A real browser in front of the platform, which is a thread of the test's own process.

So a test still moves the clock and reads the outbox while somebody clicks.
"""

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.journeys.accessibility import violations
from tests.journeys.server import serving

SHOTS = Path(__file__).parent.parent.parent / "build/journey"
LOCALES = {"ar": "ar-EG", "fr": "fr-FR", "en": "en-GB"}
HEIGHT = 740
PATIENCE = 10_000  # milliseconds


@pytest.fixture(scope="session")
def served(app):
    with serving(app) as url:
        yield url


@pytest.fixture
def live_server(app, world, served, monkeypatch):
    """Return the address of the platform; forms need their tokens here."""
    settings = replace(app.extensions["settings"], URL=served)
    monkeypatch.setitem(app.extensions, "settings", settings)
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)
    return served


@pytest.fixture
def open_page(browser, live_server, browse_as):
    """Return a function that gives somebody a browser of their own.

    When the test ends, nothing may have broken the content policy, thrown an error or asked
    another host.
    """
    complaints = []
    with ExitStack() as opened:

        def open_page(name=None, *, language="ar", width=360, scheme="light", scripts=True):
            context = browser.new_context(
                base_url=live_server,
                locale=LOCALES[language],
                viewport={"width": width, "height": HEIGHT},
                color_scheme=scheme,
                java_script_enabled=scripts,
            )
            opened.callback(context.close)
            context.set_default_timeout(PATIENCE)
            if name:
                context.add_cookies(cookies(browse_as(name), live_server))
            page = context.new_page()
            listen(page, live_server, complaints)
            return page

        yield open_page
    assert not complaints


def cookies(client, url):
    """Return what a browser needs to be signed in as the client is."""
    name = client.application.config["SESSION_COOKIE_NAME"]
    return [{"name": name, "value": client.get_cookie(name).value, "url": url}]


def listen(page, url, complaints):
    ours = urlsplit(url).netloc

    def heard(message):
        if "Content Security Policy" in message.text:
            complaints.append(f"{page.url}: {message.text}")

    def asked(request):
        address = urlsplit(request.url)
        if address.scheme in {"http", "https"} and address.netloc != ours:
            complaints.append(f"{page.url} asked {request.url}")

    page.on("console", heard)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("request", asked)


@pytest.fixture
def page(open_page):
    """Return a visitor's phone, in Arabic."""
    return open_page()


@pytest.fixture
def axe():
    """Return a function that gives the accessibility violations of a page as sentences."""
    return violations


@pytest.fixture
def shot(request):
    """Return a function that keeps a picture of a page in `build/journey`."""

    def shot(page, name):
        folder = SHOTS / request.node.originalname.removeprefix("test_")
        folder.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=folder / f"{name}.png", full_page=True)

    return shot
