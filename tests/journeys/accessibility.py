"""What axe-core says about a page."""

from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = f"axe.run(document, {{runOnly: {TAGS}, resultTypes: ['violations']}})"


@cache
def source():
    assert AXE.exists(), "axe-core is missing: `make setup-tests` installs it"
    return AXE.read_text("utf-8")


def violations(page):
    """Return each violation with the elements that it was found on.

    The content policy forbids any script that is not the page's own, so axe comes in
    through the developer tools, which stand outside of it.
    """
    tools = page.context.new_cdp_session(page)
    found = None
    for expression in (source(), RUN):
        answer = tools.send(
            "Runtime.evaluate",
            {"expression": expression, "awaitPromise": True, "returnByValue": True},
        )
        assert "exceptionDetails" not in answer, answer
        found = answer["result"].get("value")
    tools.detach()
    return [
        f"{each['id']}: {each['help']}: {[node['target'] for node in each['nodes']]}"
        for each in found["violations"]
    ]
