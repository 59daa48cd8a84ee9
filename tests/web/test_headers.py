"""What browsers are told about keeping pages, and about what pages may do."""

import pytest

from elearn.accounts.models import Person
from elearn.db import session
from tests.full_world import FullWorld

LESSON = "/learn/courses/par/lessons/what-is-par"
NEVER_KEPT = {
    "layla": ["/learn/account", "/learn/account/devices", "/learn/certificates"],
    "tariq": ["/teach", "/teach/courses/par"],
    "aida": ["/admin", "/admin/people", "/admin/certificates"],
}


@pytest.fixture
def course(app, world, clock):
    return "/learn/courses/" + FullWorld(app, world, clock).values["slug"]


def test_a_lesson_that_did_not_change_is_not_sent_again(browse_as):
    layla = browse_as("layla")
    first = layla.get(LESSON)

    again = layla.get(LESSON, headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304
    assert first.headers["Cache-Control"] == "private, no-cache"


def test_a_course_that_did_not_change_is_not_sent_again(browse_as, course):
    layla = browse_as("layla")
    first = layla.get(course)

    again = layla.get(course, headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304
    assert first.headers["Cache-Control"] == "private, no-cache"


def test_a_page_of_an_earlier_session_is_sent_anew(browse_as):
    kept = browse_as("layla").get(LESSON).headers["ETag"]

    later = browse_as("layla").get(LESSON, headers={"If-None-Match": kept})

    assert later.status_code == 200  # the kept one holds a token that is refused by now


def test_a_notice_is_not_kept_with_its_page(browse_as):
    layla = browse_as("layla")
    with layla.session_transaction() as cookies:
        cookies["_flashes"] = [("ok", "مرة واحدة")]
    noticed = layla.get(LESSON)

    again = layla.get(LESSON, headers={"If-None-Match": noticed.headers["ETag"]})

    assert "مرة واحدة" in noticed.text
    assert again.status_code == 200
    assert "مرة واحدة" not in again.text


def test_a_notice_is_shown_on_a_page_that_did_not_change(browse_as):
    layla = browse_as("layla")
    tag = layla.get(LESSON).headers["ETag"]
    with layla.session_transaction() as cookies:
        cookies["_flashes"] = [("ok", "مرة واحدة")]

    assert "مرة واحدة" in layla.get(LESSON, headers={"If-None-Match": tag}).text


def test_a_theme_chosen_on_another_device_changes_the_page(app, browse_as, world):
    layla = browse_as("layla")
    tag = layla.get(LESSON).headers["ETag"]
    with app.app_context():
        session.get_one(Person, world["layla"]).theme = "dark"
        session.commit()

    assert layla.get(LESSON, headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("name", NEVER_KEPT)
def test_pages_about_people_are_never_kept(browse_as, name):
    client = browse_as(name)

    found = {page: client.get(page) for page in NEVER_KEPT[name]}

    assert {page: answer.status_code for page, answer in found.items()} == dict.fromkeys(found, 200)
    assert {answer.headers["Cache-Control"] for answer in found.values()} == {"no-store"}


def test_every_html_answer_has_the_policy(app, browse_as, visitor, world, clock, monkeypatch):
    full = FullWorld(app, world, clock)
    layla = browse_as("layla")
    answers = [
        visitor.get("/nowhere"),
        visitor.post("/courses"),
        visitor.get("/learn/account"),
        layla.get("/admin/"),
        layla.get(f"/learn/attempts/{full.values['attempt_id']}/result"),
        layla.post(f"/learn/attempts/{full.values['attempt_id']}/events", data="{"),
    ]

    assert [answer.status_code for answer in answers] == [404, 405, 303, 404, 403, 415]
    for answer in answers:
        assert "script-src 'self';" in answer.headers["Content-Security-Policy"]
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
