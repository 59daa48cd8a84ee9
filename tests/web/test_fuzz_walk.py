"""Every form of every page, filled with nonsense: nothing of it is a fault of ours."""

import re

import pytest

from tests.full_world import FullWorld
from tests.web.forms_found import forms_of

NONSENSE = {
    "a number without end": "9" * 5000,
    "a number larger than a row's": "9" * 31,
    "a number below zero": "-1",
    "a NUL": "\x00",
    "letters that turn the line": "\u202eabc\u2066",
    "lines of a header": "\r\nBcc: x@example.org",
    "a script": "\"'><script>window.__x=1</script>{{7*7}}%s%(x)s",
}
PLACES = ("\x00", "9223372036854775808", "%0d%0aX: y")
LEFT_OUT = ("sign_out", "sign_in")


@pytest.fixture
def full(app, world, clock, monkeypatch):
    monkeypatch.setattr(app, "testing", False)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    return FullWorld(app, world, clock)


def rules(app, name):
    """Return the rules that somebody tries; every one of them is tried by somebody."""
    audiences = {"layla": ("public", "learn"), "tariq": ("teach",), "aida": ("admin",)}[name]
    return [
        rule
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith(audiences) and not rule.endpoint.endswith(LEFT_OUT)
    ]


@pytest.mark.parametrize("name", ["layla", "tariq", "aida"])
def test_no_address_is_a_fault_of_ours(app, browse_as, full, name):
    client, faults = browse_as(name), []

    for rule in rules(app, name):
        for nonsense in PLACES if rule.arguments else ():
            for argument in rule.arguments:
                address = broken_address(rule, full.values | {argument: nonsense})
                method = "GET" if "GET" in rule.methods else "POST"
                if client.open(address, method=method).status_code >= 500:
                    faults.append((rule.endpoint, nonsense[:20]))

    assert faults == []


def broken_address(rule, values):
    """Return an address of values that the rule itself would not build."""
    return re.sub(r"<(?:[^:<>]*:)?(\w+)>", lambda found: str(values[found[1]]), rule.rule)


@pytest.mark.parametrize("name", ["layla", "tariq", "aida"])
def test_no_form_is_a_fault_of_ours(app, browse_as, full, name):
    client, faults, tried = browse_as(name), [], set()

    for page in [full.address(rule) for rule in rules(app, name) if "GET" in rule.methods]:
        answer = client.get(page)
        for form in forms_of(page, answer.text) if answer.mimetype == "text/html" else ():
            if (form.action, *form.values) in tried or form.action.endswith("sign-out"):
                continue
            tried.add((form.action, *form.values))
            faults += [(form.action, form.method, *fault) for fault in broken(client, form)]

    assert faults == []
    assert len(tried) > 5


def broken(client, form):
    """Yield what made a server error of a form: all fields at once, and each number by itself."""
    fields = [name for name in form.values if name != "csrf_token"]
    for kind, value in NONSENSE.items():
        ways = [dict.fromkeys(fields, value)]
        if kind == "a number without end":
            numbers = [field for field in fields if form.values[field].isdigit()]
            ways += [form.values | {field: value} for field in numbers]
        for way in ways:
            sent = {"data" if form.method == "POST" else "query_string": way}
            if client.open(form.action, method=form.method, **sent).status_code >= 500:
                yield kind, sorted(way)[:4]
