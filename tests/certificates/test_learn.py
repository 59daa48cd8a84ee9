import re
from urllib.parse import unquote

import pytest

from elearn.accounts.models import Person
from elearn.courses.models import Course
from elearn.db import session


@pytest.fixture
def made(complete, final_quiz):
    return complete()


def test_layla_sees_the_certificate_that_she_earned(browse_as, made):
    page = browse_as("layla").get(f"/learn/certificates/{made.serial}")

    assert page.status_code == 200
    for word in ("شهادة إتمام", "ليلى", "Layla", "٨٨٪", made.serial, "طارق العلمي"):
        assert word in page.text


def test_the_certificate_speaks_the_language_of_its_course(browse_as, complete, in_app):
    session.get_one(Course, in_app["course"]).language = "fr"
    made = complete()

    page = browse_as("layla").get(f"/learn/certificates/{made.serial}").text

    assert '<article class="cert" lang="fr" dir="ltr">' in page
    assert "Attestation de réussite" in page


@pytest.mark.parametrize("page", ["", "/pdf"])
@pytest.mark.parametrize("name", ["tariq", "aida", "zaid"])
def test_nobody_else_sees_it_there(browse_as, made, name, page):
    path = f"/learn/certificates/{made.serial}{page}"

    assert browse_as(name).get(path).status_code == 404


def test_a_visitor_is_asked_to_sign_in(visitor, made):
    assert visitor.get(f"/learn/certificates/{made.serial}").status_code == 303


def test_the_list_shows_what_counts_and_what_was_revoked(browse_as, made, corrected, revoked):
    new = revoked(corrected(made))

    page = browse_as("layla").get("/learn/certificates").text

    assert new.serial in page
    assert made.serial not in page
    assert 'class="tag bad"' in page


def test_who_has_none_is_told_how_to_earn_one(browse_as, world):
    assert 'class="empty"' in browse_as("layla").get("/learn/certificates").text


def test_the_file_is_saved_under_an_arabic_name(browse_as, made):
    answer = browse_as("layla").get(f"/learn/certificates/{made.serial}/pdf")

    plain, starred = re.fullmatch(
        r"attachment; filename=\"([^\"]+)\"; filename\*=UTF-8''([\w%.-]+)",
        answer.headers["Content-Disposition"],
    ).groups()
    assert answer.data.startswith(b"%PDF")
    assert answer.mimetype == "application/pdf"
    assert plain == f"{made.serial}.pdf"
    assert unquote(starred) == "شهادة إتمام — ليلى.pdf"
    assert answer.headers["Cache-Control"] == "no-store"


def test_no_name_can_break_out_of_the_header(browse_as, complete, in_app):
    session.get_one(Person, in_app["layla"]).name_ar = "ليلى\"; x='%0d%0a/../"
    made = complete()

    answer = browse_as("layla").get(f"/learn/certificates/{made.serial}/pdf")

    disposition = answer.headers["Content-Disposition"]
    assert disposition.count('"') == 2
    assert "\n" not in disposition
    assert "/" not in unquote(disposition.partition("UTF-8''")[2])


def test_reading_writes_nothing(browse_as, made, database_dump):
    browser, before = browse_as("layla"), database_dump()
    for path in ("", f"/{made.serial}", f"/{made.serial}/pdf"):
        assert browser.get(f"/learn/certificates{path}").status_code == 200

    assert database_dump() == before


def test_an_old_edition_leads_its_holder_to_the_new_one(browse_as, made, corrected):
    new = corrected(made)

    page = browse_as("layla").get(f"/learn/certificates/{made.serial}").text

    assert f"/learn/certificates/{new.serial}" in page
    assert 'data-stamp="مستبدَلة"' in page


def test_lists_cost_the_same_however_long_they_are(browse_as, made, statements):
    browser = browse_as("layla")
    path = "/learn/certificates"

    assert statements(lambda: browser.get(path)) <= 3
    assert statements(lambda: browser.get(f"{path}/{made.serial}")) <= 4
