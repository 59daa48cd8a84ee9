"""What is kept in memory for many readers shows nobody another one's page."""

import re

import pytest
from flask import render_template_string

from elearn.web.forgery import token
from tests.full_world import FullWorld

FRESH = re.compile(r'(name="(?:csrf_token|opened)" value=")[^"]*')


@pytest.fixture
def full(app, world, clock):
    return FullWorld(app, world, clock)


def addresses(app, full):
    """Return every page for everybody and for learners."""
    rules = [
        rule
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith(("public", "learn")) and "GET" in rule.methods
    ]
    return [full.address(rule) for rule in rules if not rule.endpoint.endswith("outbox")]


def read(client, address):
    """Return a page without what is new in every answer; an error has a number of its own."""
    answer = client.get(address)
    is_page = answer.status_code == 200 and answer.mimetype == "text/html"
    return FRESH.sub(r"\1", answer.text) if is_page else answer.status


def test_a_page_is_the_same_whoever_warmed_the_memory(app, browse_as, full):
    fragments = app.extensions["fragments"]
    readers = {name: browse_as(name) for name in ("layla", "tariq", "aida")}
    pages = addresses(app, full)
    cold = {}
    for name, client in readers.items():
        for page in pages:
            fragments.clear()
            app.extensions["pages"].clear()
            cold[name, page] = read(client, page)

    warm = {(name, page): read(client, page) for page in pages for name, client in readers.items()}

    assert len(fragments) > 20
    assert [which for which, page in cold.items() if warm[which] != page] == []


def test_no_part_in_memory_holds_a_name_or_a_number_of_its_reader(app, browse_as, full):
    app.extensions["fragments"].clear()
    for page in addresses(app, full):
        browse_as("layla").get(page)

    kept = " ".join(app.extensions["fragments"].values())

    assert "ليلى" not in kept
    assert "layla@" not in kept


def test_a_part_with_somebody_s_token_is_not_kept(app):
    with app.test_request_context(), pytest.raises(ValueError, match="token"):
        render_template_string("{% kept 1 %}{{ csrf_token() }}{% endkept %}", csrf_token=token)


def test_another_manner_of_speaking_is_another_part(app, visitor):
    arabic, french = (
        visitor.get("/courses", headers={"Accept-Language": language}).text
        for language in ("ar", "fr")
    )

    assert "الدورات" in arabic
    assert "الدورات" not in french


def test_the_oldest_part_makes_room(app, monkeypatch):
    monkeypatch.setattr("elearn.web.fragments.MOST", 2)
    fragments = app.extensions["fragments"]
    fragments.clear()
    with app.test_request_context():
        for number in range(4):
            render_template_string("{% kept number %}{{ number }}{% endkept %}", number=number)

    assert list(fragments.values()) == ["2", "3"]
