"""Essays, files, scales and texts to read, as a learner meets them."""

from datetime import timedelta
from fractions import Fraction

import pytest

from elearn.db import session
from elearn.domain.quiz import uploads
from elearn.enrolments.models import Awaited, CourseCompletion
from elearn.quizzes import operations
from elearn.quizzes.jobs import forget_files
from elearn.quizzes.models import AnswerFile, Attempt
from tests.quizzes import open_exam
from tests.quizzes.open_exam import CASE, PHOTO, PLAN, PNG, SURE, TEXT, TRUE, answer, take, upload

LONG = "\r\n".join(["سطر من خمس كلمات هنا"] * 2)


@pytest.fixture
def exam(app, world):
    with app.app_context():
        return world | open_exam.hold()


@pytest.fixture
def stored(app):
    """Return the storage of files of answers."""
    return app.extensions["services"].answers


def files(app):
    with app.app_context():
        found = session.query(AnswerFile).order_by(AnswerFile.id).all()
        session.expunge_all()
        return found


def test_an_essay_is_kept_with_its_lines(sitting):
    assert answer(sitting, PLAN, "أزور فاطمة\r\nثم زينب").status_code == 303

    assert sitting.counting[PLAN] == ["أزور فاطمة\nثم زينب"]
    assert "أزور فاطمة\nثم زينب" in sitting.client.get(f"{sitting.url}?slot={PLAN}").text


def test_too_long_a_text_is_kept_and_the_page_says_so(sitting):
    page = answer(sitting, PLAN, LONG)

    assert page.status_code == 422
    assert sitting.counting[PLAN] == [LONG.replace("\r\n", "\n")]
    assert "aria-invalid" in page.text
    assert "١٠" in page.text
    assert answer(sitting, PLAN, TEXT, base=1).status_code == 303


def test_too_short_a_text_is_taken_with_a_remark(sitting):
    assert answer(sitting, PLAN, "كلمة").status_code == 303

    page = sitting.client.get(f"{sitting.url}?slot={PLAN}")

    assert "aria-invalid" not in page.text
    assert 'role="status"' in page.text


def test_a_long_text_goes_through_the_journal_of_a_device(sitting):
    event = sitting_event(sitting, PLAN, [LONG.replace("\r\n", "\n")])

    receipt = sitting.client.post(f"{sitting.url}/events", json=[event]).json[0]

    assert (receipt["standing"], receipt["too_long"]) == ("counts", True)


def sitting_event(sitting, slot, fields):
    said = {"event_id": "0b51e1a06a554c0e8d4c0123456789ab", "device": "phone", "slot": slot}
    return said | {"seq": 1, "base": 0, "answer": fields}


def test_a_batch_has_a_limit_in_bytes(sitting):
    event = sitting_event(sitting, PLAN, ["ق" * 40_000])
    page = sitting.client.post(f"{sitting.url}/events", json=[event] * 50)

    assert page.status_code == 413


def test_a_text_to_read_wants_no_answer(sitting):
    first = sitting.client.get(sitting.url)
    onwards = answer(sitting, CASE, "", go="1")
    for slot, text in ((PLAN, TEXT), (TRUE, "true")):
        answer(sitting, slot, text)
    end = sitting.client.get(f"{sitting.url}/end")

    assert "تعمل فاطمة" in first.text
    assert "data-road" not in first.text
    assert onwards.location.endswith("slot=1")
    assert sitting.journal[0].slot == PLAN
    assert "سؤالان بلا إجابة" in end.text


@pytest.mark.parametrize("slot", [CASE, PHOTO])
def test_what_is_not_answered_by_a_form_takes_no_event(sitting, slot):
    event = sitting_event(sitting, slot, ["7"])

    assert sitting.client.post(f"{sitting.url}/events", json=[event]).status_code == 400


def test_a_scale_earns_nothing_and_costs_nothing(sitting, app):
    names = [name for name, _ in sitting.row.layout["slots"][SURE]["options"]]
    answer(sitting, SURE, names[0])
    answer(sitting, TRUE, "true")

    sitting.finish()

    assert sitting.row.score == Fraction(1, 10)
    assert "كم تثق" in sitting.client.get(f"{sitting.url}/result").text


def test_files_are_kept_named_and_fetched_again(sitting, app, stored):
    assert upload(sitting, ("دفتر.png", PNG), ("b.jpg", b"\xff\xd8\xff1")).status_code == 303

    kept = files(app)
    page = sitting.client.get(f"{sitting.url}?slot={PHOTO}")
    got = sitting.client.get(f"{sitting.url}/files/{kept[0].id}")

    assert sitting.counting[PHOTO] == [str(file.id) for file in kept]
    assert "دفتر.png" in page.text
    assert got.data == PNG
    assert got.headers["Content-Disposition"].startswith("attachment")
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert stored.read(kept[1].digest) == b"\xff\xd8\xff1"


@pytest.mark.parametrize(
    "sent",
    [
        [],
        [("a.png", b"")],
        [("a.pdf", b"%PDF-1")],
        [("a.png", b"<script>")],
        [("a.html", b"<p>")],
        [("a.png", PNG)] * 3,
    ],
    ids=["none", "empty", "other sort", "other content", "a page", "too many"],
)
def test_a_file_that_does_not_fit_is_refused_with_a_sentence(sitting, app, sent):
    page = upload(sitting, *sent)

    assert page.status_code == 422
    assert "wrong-text" in page.text
    assert files(app) == []
    assert sitting.journal == []


def test_a_file_that_is_too_large_is_refused(sitting, app, monkeypatch):
    monkeypatch.setattr(uploads, "LARGEST", len(PNG) - 1)

    assert upload(sitting, ("a.png", PNG)).status_code == 422
    assert files(app) == []


def test_a_file_is_taken_away_and_forgotten_a_day_later(sitting, app, stored, clock):
    upload(sitting, ("a.png", PNG), ("b.png", PNG + b"1"))
    first, second = files(app)

    gone = sitting.client.post(
        f"{sitting.url}/answers/{PHOTO}/files/removal", data={"file_id": first.id}
    )
    clock.move_to("2027-03-05 09:00")
    with app.app_context():
        forget_files({"attempt": sitting.id}, app.extensions["services"])
        session.commit()

    assert gone.status_code == 303
    assert sitting.counting[PHOTO] == [str(second.id)]
    assert [file.id for file in files(app)] == [second.id]
    assert not stored.holds(first.digest)
    assert stored.holds(second.digest)


def test_two_tabs_that_send_at_once_lose_no_file(sitting, app, at_once):
    names = iter(["a.png", "b.png"])
    answers = at_once(2, lambda: upload(sitting, (next(names, "c.png"), PNG)))

    assert {page.status_code for page in answers} <= {303, 422}
    assert len(sitting.counting[PHOTO]) == 2


def test_nobody_else_fetches_a_file(sitting, app, browse_as):
    upload(sitting, ("a.png", PNG))
    number = files(app)[0].id

    found = {
        name: browse_as(name).get(address).status_code
        for name, address in (
            ("zaid", f"{sitting.url}/files/{number}"),
            ("tariq", f"{sitting.url}/files/{number}"),
            ("layla", f"/teach/attempts/{sitting.id}/files/{number}"),
            ("aida", f"/teach/attempts/{sitting.id}/files/{number}"),
        )
    }

    assert found == dict.fromkeys(found, 404)


def test_what_waits_for_a_person_decides_about_nothing_yet(sitting, app, exam):
    take(sitting)

    page = sitting.client.get(f"{sitting.url}/result")
    with app.app_context():
        waiting = session.query(Awaited).count()
        completed = session.query(CourseCompletion).count()
    home = sitting.client.get("/learn")
    course = sitting.client.get("/learn/courses/exam")

    assert (sitting.row.waits, sitting.row.passed) == (2, None)
    assert sitting.row.score == Fraction(1, 10)
    assert (waiting, completed) == (1, 0)
    assert "زبرجد" not in page.text
    assert "تنتظر" in page.text
    assert "ينتظر" in home.text
    assert "ينتظر" in course.text
    assert "ابدأ: الامتحان النهائي" not in course.text


def test_what_was_left_empty_waits_for_nobody(sitting):
    answer(sitting, TRUE, "true")

    sitting.finish()

    assert (sitting.row.waits, sitting.row.passed) == (0, False)


def test_an_attempt_that_time_ended_waits_too(sitting, app, clock):
    answer(sitting, PLAN, TEXT)
    with app.app_context():
        attempt = session.get_one(Attempt, sitting.id)
        operations.finish_overdue(attempt, attempt.deadline + timedelta(minutes=1))
        session.commit()

    assert sitting.row.waits == 1


def test_no_answer_names_a_file_that_did_not_reach_the_disk(sitting, app, stored, monkeypatch):
    def full(content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(stored, "keep", full)

    assert upload(sitting, ("a.png", PNG)).status_code == 507
    assert sitting.journal == []
    assert len(files(app)) == 1  # its row leads the clean-up to it


def test_a_file_that_came_late_is_kept_for_the_trainer(sitting, app, stored, clock):
    clock.move_to("2027-03-02 09:00")

    page = upload(sitting, ("a.png", PNG))
    clock.move_to("2027-03-09 09:00")
    with app.app_context():
        forget_files({"attempt": sitting.id}, app.extensions["services"])
        session.commit()

    assert page.status_code == 409
    assert len(files(app)) == 1
