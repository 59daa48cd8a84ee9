"""A real browser in front of the stage."""

import threading
from pathlib import Path

import pytest
from werkzeug.serving import make_server

from elearn import config
from tests.assets.stage import stage

ROOT = config.PACKAGE.parent


@pytest.fixture(scope="session")
def theatre(translations):
    return stage(translations)


@pytest.fixture(scope="session")
def address(theatre):
    """Serve the stage on this machine, on a free port."""
    server = make_server("127.0.0.1", 0, theatre, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}/show"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def axe():
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text()


@pytest.fixture
def tab(browser):
    """Open a tab that remembers what the browser complained about."""
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    tab = context.new_page()
    tab.complaints = []
    tab.on(
        "console",
        lambda said: tab.complaints.append(said.text) if said.type == "error" else None,
    )
    tab.on("pageerror", lambda error: tab.complaints.append(str(error)))
    yield tab
    context.close()


def logical(folder: Path):
    """Return the built files by their logical names."""
    from elearn.web.assets import built  # noqa: PLC0415

    return {name: folder / file for name, file in built(folder).items()}
