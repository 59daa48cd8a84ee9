"""A real browser in front of the stage."""

import threading

import pytest
from werkzeug.serving import WSGIRequestHandler, make_server

from elearn import config
from scripts import catalogues
from tests.assets.stage import stage as built_stage


class Silent(WSGIRequestHandler):
    """Serves without a line in the log for every file."""

    def log(self, *_):
        pass


@pytest.fixture(scope="session")
def theatre():
    catalogues.compile_all()  # no test reads yesterday's
    return built_stage(config.TRANSLATIONS)


@pytest.fixture(scope="session")
def address(theatre):
    """Serve the stage on this machine, on a free port."""
    server = make_server("127.0.0.1", 0, theatre, threaded=True, request_handler=Silent)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}/show"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def tab(browser):
    yield from opened(browser)


@pytest.fixture(scope="session")
def large_print(chromium_with):
    """Start a browser whose reader has set letters of twice the size."""
    browser = chromium_with("--blink-settings=defaultFontSize=32")
    yield browser
    browser.close()


@pytest.fixture
def large_tab(large_print):
    yield from opened(large_print)


def opened(browser):
    """Open a tab that remembers what was fetched, and what the browser complained about."""
    # Without motion a change of theme is there at once.
    context = browser.new_context(viewport={"width": 1280, "height": 850}, reduced_motion="reduce")
    tab = context.new_page()
    tab.complaints, tab.fetched = [], []
    tab.on("console", lambda said: said.type == "error" and tab.complaints.append(said.text))
    tab.on("pageerror", lambda error: tab.complaints.append(str(error)))
    tab.on("request", lambda request: tab.fetched.append(request.url))
    yield tab
    context.close()
