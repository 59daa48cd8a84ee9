"""What components promise in their markup, whatever they look like."""

import re

import pytest
from flask import render_template_string

STATUSES = (400, 403, 404, 409, 413, 422, 429, 500, 503, 507)


@pytest.fixture
def drawn(theatre):
    """Return a function that draws one component in English."""

    def drawn(component, call, **values):
        name = call.partition("(")[0]
        source = f'{{% from "components/{component}.html" import {name} %}}{{{{ {call} }}}}'
        with theatre.test_request_context("/?lang=en"):
            theatre.preprocess_request()
            return render_template_string(source, **values)

    return drawn


@pytest.mark.parametrize(
    ("done", "of", "dots"),
    [(0, 18, 0), (2, 18, 0), (3, 18, 1), (7, 18, 3), (17, 18, 7), (18, 18, 8), (0, 0, 0)],
)
def test_a_star_has_a_dot_for_every_whole_eighth(drawn, done, of, dots):
    star = drawn("star", "star(done, of)", done=done, of=of)

    full = re.findall(r'class="on" href="[^"]*#star-(\d)"', star)
    assert full == ([str(dots)] if dots else [])
    assert ("full" in star) == (dots == 8)


def test_a_begun_star_says_where_the_road_goes_on(drawn):
    assert re.search(r'class="now" href="[^"]*#dot-4"', drawn("star", "star(7, 18)"))
    assert "now" not in drawn("star", "star(0, 18)")


def test_an_error_is_read_out_with_its_field(drawn):
    field = drawn("field", 'field("name", "Name", hint="In Arabic", error="Write it")')

    assert 'aria-describedby="name-hint name-error"' in field
    assert 'aria-invalid="true"' in field
    assert 'id="name-error"' in field


def test_a_group_of_radios_is_read_out_with_its_error(drawn):
    group = drawn("field", 'field("d", "Digits", "radios", error="Choose", choices=[("a", "A")])')

    assert re.search(r'<fieldset[^>]* id="d"[^>]*aria-describedby="d-error"', group)


@pytest.mark.parametrize("kind", ["password", "file"])
def test_a_secret_is_never_sent_back(drawn, kind):
    field = drawn("field", 'field("secret", "Secret", kind, value="1234")', kind=kind)

    assert "1234" not in field


def test_what_was_typed_cannot_leave_its_field(drawn):
    typed = '"><b>x</b>'

    for kind in ("text", "area"):
        assert "<b>" not in drawn(
            "field", 'field("name", "Name", kind, value=typed)', kind=kind, typed=typed
        )


def test_a_number_may_be_typed_in_arabic_digits(drawn):
    field = drawn("figure_in", 'figure_in("sum", "Sum", "riyal", "٣٦٬٠٠٠")')

    assert 'inputmode="decimal"' in field
    assert "number" not in field
    assert 'value="٣٦٬٠٠٠"' in field


def test_a_road_that_moves_carries_its_three_sentences(drawn):
    road = drawn("road", 'road("phone", live=true)')

    assert 'data-phone="On this phone"' in road
    assert 'data-way="On its way"' in road
    assert 'data-there="Arrived at {time}"' in road


@pytest.mark.parametrize("status", STATUSES)
def test_a_failure_is_told_without_asking_who_is_there(theatre, status, monkeypatch):
    for question in ("visitor", "csrf_token", "flashes"):
        monkeypatch.setitem(theatre.environments[0].globals, question, forbidden)
    monkeypatch.delitem(theatre.environments[1], "en", raising=False)

    page = theatre.test_client().get(f"/show/errors/error?status={status}&lang=en").text

    assert f"Error {status}" in page
    assert "E-7F31" in page
    monkeypatch.delitem(theatre.environments[1], "en")


def forbidden():
    raise AssertionError("there may be no database to ask")


def test_each_failure_has_words_of_its_own(theatre):
    titles = {heading(theatre, status) for status in STATUSES}

    assert len(titles) == len(STATUSES)


def heading(theatre, status):
    page = theatre.test_client().get(f"/show/errors/error?status={status}&lang=en").text
    return re.search(r"<h1>(.*?)</h1>", page)[1]


def test_an_unforeseen_status_is_our_fault(theatre):
    assert heading(theatre, 418) == heading(theatre, 500)
