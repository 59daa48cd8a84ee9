"""The integrity of an examination. The numbers are those of the bar that it is held to."""

import base64
import hashlib
from random import Random

import pytest
from sqlalchemy import func, select

from elearn import wiring
from elearn.accounts.models import Person, Suspension
from elearn.certificates.models import Certificate
from elearn.db import session
from elearn.domain.quiz import SingleChoice, lay_out
from elearn.domain.quiz.journal import Standing
from elearn.enrolments.models import CourseCompletion, Enrolment
from elearn.quizzes.models import AnswerEvent, Attempt, Quiz
from tests import examination, story
from tests.quizzes.conftest import START

MANY = 50


def heard(answer):
    """Return all bytes of an answer: status, headers, body."""
    headers = "".join(f"{name}: {value}\n" for name, value in answer.headers)
    return f"{answer.status}\n{headers}".encode() + answer.get_data()


def test_nothing_sent_during_an_attempt_reveals_the_key(sitting):
    """Case 1."""
    seen = b""
    for question, wrong in examination.WRONG.items():
        page = sitting.client.get(f"{sitting.url}?slot={sitting.slot(question)}")
        seen += heard(page)
        seen += heard(sitting.post(sitting.event(question, wrong)))
        seen += heard(sitting.send(question, wrong, base=1, go="end"))
    for path in ("", "/end", "/result"):
        seen += heard(sitting.client.get(sitting.url + path))
    seen += heard(sitting.client.get(START.removesuffix("/attempts")))
    seen += heard(sitting.send("number", ["ليس عددًا"]))

    found = examination.leaks(seen, sitting.row.layout)

    assert found == set()
    assert len(seen) > 10_000


def test_the_search_for_the_key_finds_it_in_the_review(sitting):
    """Case 1: a search that cannot find proves nothing."""
    sitting.answer_all()
    sitting.finish()

    review = sitting.client.get(f"{sitting.url}/result")

    assert {"مرجان", "القسطاس"} <= examination.leaks(heard(review))


PLANTED = {
    "a typed answer": examination.RIGHT["short"][0],
    "its hash": hashlib.sha256(examination.RIGHT["short"][0].encode()).hexdigest(),
    "its hash in base64": base64.b64encode(hashlib.md5(b"48731").digest()).decode(),  # noqa: S324 - what is searched for
    "a number in Arabic digits": "٤٨٧٣١",
    "a feedback backwards": "مرجان ٢: التوزيع يقلل الخطر."[::-1],
    "a feedback in base64": base64.b64encode("عقيق ١".encode()).decode(),
    "what a score is told": "كهرمان ٢",
    "the hash of a right option": hashlib.sha1("محفظة موزعة".encode()).hexdigest(),  # noqa: S324 - what is searched for
    "the hash of a right place": hashlib.sha512(b"1").hexdigest(),
    "a name of the key": '{"is_right": 1}',
}


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_the_search_finds_the_key_in_whatever_form_it_is_sent(planted):
    """Case 1."""
    page = f"<p>{planted}</p>".encode()

    assert examination.leaks(page)


def test_the_search_finds_the_hash_of_a_right_options_name(sitting):
    """Case 1."""
    layout = sitting.row.layout
    [name] = sitting.named("single", examination.RIGHT["single"])

    assert examination.leaks(hashlib.sha256(name.encode()).hexdigest().encode(), layout)
    assert not examination.leaks(name.encode(), layout)


def test_two_attempts_name_and_order_the_options_anew(sitting, begin):
    """Case 2."""
    first = sitting.row.layout
    sitting.finish()

    second = begin().row.layout

    names = [
        {name for slot in layout["slots"] for name, _ in slot["options"]}
        for layout in (first, second)
    ]
    assert not names[0] & names[1]
    assert first != second


def test_orders_of_options_do_not_follow_the_key(app, exam):
    """Case 2: over many papers the right option stands at every place."""
    question = SingleChoice.from_document(examination.QUESTIONS[0])
    chance = Random(7)

    papers = [lay_out([question], chance, shuffle=True) for _ in range(100)]

    places = {
        next(place for place, (_, number) in enumerate(paper.slots[0].options) if number == 1)
        for paper in papers
    }
    assert places == {0, 1, 2}


def test_names_of_options_do_not_tell_how_the_author_wrote_them(app, exam):
    """Case 2: in the order of their names, too, the right option stands at every place."""
    question = SingleChoice.from_document(examination.QUESTIONS[0])
    chance = Random(11)

    papers = [lay_out([question], chance, shuffle=False) for _ in range(100)]

    places = {
        next(at for at, (_, number) in enumerate(sorted(paper.slots[0].options)) if number == 1)
        for paper in papers
    }
    assert places == {0, 1, 2}


PICTURE, SOUND = "![صورة ب](media/right-b.svg)", "![تسجيل](media/wrong-a.opus)"


def test_a_question_sends_no_file_whose_name_or_size_could_tell(app, world, browse_as):
    """Case 3: of a picture or a sound only what its author says of it is read."""
    first, second = examination.QUESTIONS[0]["options"][:2]
    options = [first | {"text": SOUND}, second | {"text": f"{PICTURE} ثم كلام"}]
    told = examination.QUESTIONS[0] | {"prompt": f"انظر {PICTURE} ثم أجب.", "options": options}
    with app.app_context():
        examination.hold(questions=[told])
    layla = browse_as("layla")

    page = layla.get(layla.post(START).location)

    main = page.text.partition("<main")[2].partition("</main>")[0]
    assert "أجب" in main
    assert "صورة ب" in main
    for part in ("right-b", "wrong-a", ".opus", "<img", "<audio", "width=", "/media/"):
        assert part not in main.replace("<svg", "")


@pytest.mark.parametrize("moment", ["2027-03-01 09:00", "2027-03-01 09:31"])
def test_there_is_no_review_before_the_end(sitting, clock, moment):
    """Case 4."""
    clock.move_to(moment)

    review = sitting.client.get(f"{sitting.url}/result")

    assert review.status_code == 403


def attempt_addresses(sitting):
    return [
        ("GET", sitting.url, {}),
        ("GET", f"{sitting.url}/end", {}),
        ("GET", f"{sitting.url}/result", {}),
        ("POST", f"{sitting.url}/answers/0", {"data": {"answer": "x"}}),
        ("POST", f"{sitting.url}/events", {"json": [sitting.event("true")]}),
        ("POST", f"{sitting.url}/submission", {}),
    ]


@pytest.mark.parametrize("name", ["tariq", "aida"])
def test_nobody_elses_attempt_is_there(app, sitting, browse_as, name):
    """Cases 5 and 16: an id that was guessed, a request that was caught and sent again."""
    with app.app_context():
        one = session.scalars(select(Person).filter_by(email=f"{name}@example.org")).one()
        at = {"at": story.LONG_AGO, "admitted_at": story.LONG_AGO}
        course = session.get_one(Enrolment, sitting_enrolment()).course_id
        session.add(Enrolment(course_id=course, learner_id=one.id, **at))
        session.commit()
    other = browse_as(name)

    answers = [
        other.open(url, method=how, **more).status_code
        for how, url, more in attempt_addresses(sitting)
    ]

    assert answers == [404] * len(answers)
    assert sitting.journal == []
    assert sitting.row.finished_at is None


def sitting_enrolment():
    return session.scalars(select(Enrolment.id).order_by(Enrolment.id.desc())).first()


TIMES = [
    ("2027-03-01 09:29:59", "counts", False),
    ("2027-03-01 09:30:00", "counts", False),
    ("2027-03-01 09:30:30", "counts", True),
    ("2027-03-01 09:30:31", "late", False),
]


@pytest.mark.repeated
@pytest.mark.parametrize(("moment", "standing", "flagged"), TIMES)
def test_the_deadline_divides_answers_sent_by_a_script(sitting, clock, moment, standing, flagged):
    """Case 6."""
    clock.move_to(moment)

    answer = sitting.post(sitting.event("true"))

    [kept] = sitting.journal
    assert answer.status_code == (202 if standing == "late" else 200)
    assert [receipt["standing"] for receipt in answer.json] == [standing]
    assert (kept.standing, kept.in_grace) == (Standing(standing), flagged)
    assert bool(sitting.counting) == (standing == "counts")


@pytest.mark.repeated
@pytest.mark.parametrize(("moment", "standing", "flagged"), TIMES)
def test_the_deadline_divides_answers_sent_by_a_form(sitting, clock, moment, standing, flagged):
    """Case 6."""
    clock.move_to(moment)

    answer = sitting.send("true")

    [kept] = sitting.journal
    assert answer.status_code == (409 if standing == "late" else 303)
    assert (kept.standing, kept.in_grace) == (Standing(standing), flagged)


@pytest.mark.repeated
def test_a_late_answer_never_changes_the_mark(sitting, clock):
    """Case 6."""
    sitting.send("true")
    clock.move_to("2027-03-01 09:31")
    sitting.post(sitting.event("single"), sitting.event("short", seq=2))

    sitting.finish()

    row = sitting.row
    assert (row.earned, row.possible) == (1, 6)
    assert row.finished_at == row.deadline


@pytest.mark.parametrize("told", ["2027-02-27T09:00:00Z", "2027-03-03T09:00:00Z"])
def test_the_clock_of_a_device_decides_nothing(sitting, clock, told):
    """Case 7."""
    clock.move_to("2027-03-01 09:31")

    late = sitting.post(sitting.event("true", device_time=told))

    [kept] = sitting.journal
    assert late.status_code == 202
    assert kept.is_skewed
    assert sitting.row.started_at <= kept.device_time <= kept.received_at


def test_the_countdown_is_in_seconds_of_the_server(sitting, clock):
    """Case 7: the page holds no time of day that a device's clock could be compared with."""
    clock.move_to("2027-03-01 09:10")

    page = sitting.client.get(sitting.url)

    assert 'data-clock="1200"' in page.text


def test_a_server_clock_that_is_set_back_gives_no_time(sitting, clock, logged):
    """Case 8."""
    clock.set_to("2027-03-01 08:00")
    clock.move_to("2027-03-01 08:31")

    answer = sitting.post(sitting.event("true"))

    alarms = [line for line in logged if line["event"] == "clock_set_back"]
    assert answer.status_code == 202
    assert sitting.counting == {}
    assert sitting.client.get(sitting.url).status_code == 303
    assert [(alarm["attempt"], alarm["seconds"]) for alarm in alarms] == [(sitting.id, 3600)]


def test_a_clock_that_is_right_alarms_nobody(sitting, clock, logged):
    """Case 8."""
    clock.move_to("2027-03-01 09:29")

    sitting.post(sitting.event("true"))

    assert {line["event"] for line in logged} == {"answered"}


def test_an_attempt_that_was_begun_on_another_machine_goes_by_its_deadline(app, sitting, clock):
    """Case 8: without the first machine's count of time there is still the stored deadline."""
    with app.app_context():
        session.get_one(Attempt, sitting.id).boot = "elsewhere"
        session.commit()
    clock.move_to("2027-03-01 09:30:31")

    answer = sitting.post(sitting.event("true"))

    assert answer.status_code == 202


FORGED = {
    "started_at": "2027-03-01T12:00:00Z",
    "deadline": "2030-01-01T00:00:00Z",
    "score": "1",
    "passed": "true",
    "earned": "6",
    "finished_at": "",
}


def test_what_only_the_server_knows_cannot_be_sent(sitting):
    """Case 9."""
    before = sitting.row
    sitting.client.post(START, data=FORGED)
    sitting.send("true", examination.WRONG["true"], **FORGED)
    sitting.post({**sitting.event("single", examination.WRONG["single"]), **FORGED})

    sitting.finish(**FORGED)

    row = sitting.row
    assert (row.started_at, row.deadline) == (before.started_at, before.deadline)
    assert (row.earned, row.passed) == (0, False)


@pytest.mark.parametrize("slot", [5, 99, 10**9, 10**30])
def test_a_question_that_was_not_asked_is_refused(sitting, slot):
    """Case 10."""
    by_form = sitting.client.post(f"{sitting.url}/answers/{slot}", data={"answer": "true"})
    by_script = sitting.post({**sitting.event("true"), "slot": slot})
    looked_at = sitting.client.get(f"{sitting.url}?slot={slot}")

    codes = {answer.status_code for answer in (by_form, by_script, looked_at)}

    assert codes == {400}
    assert sitting.journal == []


def nonsense(sitting):
    """Yield questions with answers that were never offered."""
    foreign = sitting.named("multiple", ["0"])
    both = sitting.named("single", ["0", "1"])
    twice = sitting.named("multiple", ["0", "0"])
    yield "single", foreign
    yield "single", ["1"]  # the number behind the name
    yield "single", both
    yield "multiple", twice
    yield "multiple", [*foreign, "ffffffff"]
    yield "true", ["maybe"]
    yield "true", ["true", "false"]
    yield "short", ["ا" * 501]
    yield "short", ["a", "b"]
    yield "short", ["a\x00b"]
    yield "short", ["\x1b[31m"]
    yield "number", ["NaN"]
    yield "number", ["-inf"]
    yield "number", ["Infinity"]
    yield "number", ["9" * 501]
    yield "number", ["1", "2"]


def test_what_was_never_offered_is_refused(sitting):
    """Case 11."""
    codes = []
    for question, fields in nonsense(sitting):
        slot = sitting.slot(question)
        form = sitting.client.post(f"{sitting.url}/answers/{slot}", data={"answer": fields})
        script = sitting.post({**sitting.event(question), "answer": fields})
        codes.append((question, fields[:1], form.status_code, script.status_code))

    assert [code for code in codes if code[2:] != (400, 400)] == []
    assert sitting.journal == []


BROKEN = [
    {"event_id": "1"},
    {"event_id": None},
    {"seq": -1},
    {"seq": 2**31},
    {"seq": 1.5},
    {"seq": True},
    {"seq": "1"},
    {"base": -1},
    {"slot": None},
    {"slot": -1},
    {"slot": "0"},
    {"device": ""},
    {"device": "x" * 65},
    {"device": "a\nb"},
    {"answer": "true"},
    {"answer": [1]},
    {"answer": [None]},
    {"answer": ["x"] * 101},
    {"answer": ["\ud800"]},
]


@pytest.mark.parametrize("broken", BROKEN, ids=repr)
def test_an_event_that_no_device_would_write_is_refused(sitting, broken):
    """Case 11."""
    answer = sitting.post({**sitting.event("short"), **broken})

    assert answer.status_code == 400
    assert sitting.journal == []


BODIES = [b"", b"{", b"[]", b"{}", b"null", b"[NaN]", b"[[]]", b'[{"seq": NaN}]', b"[" * 9_999]


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body[:20])
def test_a_body_that_is_no_list_of_events_is_refused(sitting, body):
    """Case 11."""
    answer = sitting.client.post(
        f"{sitting.url}/events", data=body, content_type="application/json"
    )

    assert answer.status_code == 400


@pytest.mark.parametrize("told", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "x", 5])
def test_an_impossible_time_of_a_device_harms_no_answer(sitting, told):
    """Case 11."""
    answer = sitting.post(sitting.event("true", device_time=told))

    assert answer.status_code == 200


def test_more_events_than_a_batch_holds_are_refused(sitting):
    """Case 11."""
    batch = [sitting.event("true", seq=number) for number in range(1, 252)]

    answers = [sitting.post(*batch).status_code, sitting.post(*batch[:250]).status_code]

    assert answers == [400, 200]
    assert len(sitting.journal) == 250


def test_an_answer_after_the_end_is_kept_and_changes_nothing(sitting):
    """Case 12."""
    sitting.answer_all(examination.WRONG)
    sitting.finish()
    before = sitting.row

    by_script = sitting.post(sitting.event("single", seq=7, base=1))
    by_form = sitting.send("short", base=1)

    after = sitting.row
    late = [event for event in sitting.journal if event.standing is Standing.LATE]
    assert (by_script.status_code, by_form.status_code) == (202, 409)
    assert [receipt["standing"] for receipt in by_script.json] == ["late"]
    assert len(late) == 2
    assert (after.finished_at, after.earned) == (before.finished_at, before.earned)
    assert sitting.counting[sitting.slot("single")] == examination.WRONG["single"]


@pytest.mark.repeated
def test_fifty_ends_at_once_give_one_result_and_one_certificate(app, sitting, browse_as, at_once):
    """Case 13."""
    sitting.answer_all()
    browse = [browse_as("layla") for _ in range(MANY)]

    answers = at_once(MANY, lambda: browse[-1].post(f"{sitting.url}/submission"))

    with app.app_context():
        tables = (Certificate, CourseCompletion)
        counted = [session.scalar(select(func.count()).select_from(table)) for table in tables]
    ends = sitting.rows(*ended())
    assert {(answer.status_code, answer.location) for answer in answers} == {
        (303, f"{sitting.url}/result")
    }
    assert (sitting.row.earned, sitting.row.possible, counted) == (1, 1, [1, 1])
    assert len(ends) == 1


def ended():
    """Return the arguments that select the event which ended an attempt."""
    return AnswerEvent, AnswerEvent.id, AnswerEvent.slot.is_(None)


@pytest.mark.repeated
def test_an_event_that_comes_again_gets_its_first_receipt(sitting, clock, at_once):
    """Case 14."""
    event = sitting.event("true")

    answers = at_once(20, lambda: sitting.post(event))

    clock.move_to("2027-03-01 09:20")
    again = sitting.post(event)
    assert {answer.get_data() for answer in [*answers, again]} == {again.get_data()}
    assert len(sitting.journal) == 1


def test_an_event_id_with_another_answer_is_refused_and_the_first_kept(sitting):
    """Case 15."""
    event = sitting.event("true")
    sitting.post(event)

    changes = [{"answer": ["false"]}, {"seq": 2}, {"base": 1}, {"device": "tablet"}]
    codes = [sitting.post({**event, **change}).status_code for change in changes]

    assert codes == [422] * 4
    assert [kept.fields for kept in sitting.journal] == [["true"]]
    assert list(sitting.counting.values()) == [["true"]]


def test_an_event_id_of_another_attempt_is_refused(sitting, begin):
    """Case 15."""
    event = sitting.event("true")
    sitting.post(event)
    sitting.finish()
    second = begin()

    answer = second.post({**event, "slot": second.slot("true")})

    assert answer.status_code == 422
    assert second.journal == []


def test_an_attempt_goes_on_where_it_stopped_on_another_device(sitting, begin, clock):
    """Case 17."""
    sitting.send("short", ["كلمة كتبت على الهاتف"])
    clock.move_to("2027-03-01 09:12")

    elsewhere = begin()

    page = elsewhere.client.get(f"{elsewhere.url}?slot={elsewhere.slot('short')}")
    assert elsewhere.id == sitting.id
    assert "كلمة كتبت على الهاتف" in page.text
    assert 'data-clock="1080"' in page.text


@pytest.mark.repeated
def test_a_stale_answer_shows_both_and_lets_the_learner_choose(sitting):
    """Case 18."""
    sitting.send("short", ["من الهاتف"])

    refused = sitting.send("short", ["من الحاسوب"])

    assert refused.status_code == 409
    assert "من الهاتف" in refused.text
    assert "من الحاسوب" in refused.text
    assert sitting.counting[sitting.slot("short")] == ["من الهاتف"]

    chosen = sitting.send("short", ["من الحاسوب"], base=1)

    after = sitting.client.get(f"{sitting.url}?slot={sitting.slot('short')}")
    assert chosen.status_code == 303
    assert sitting.counting[sitting.slot("short")] == ["من الحاسوب"]
    assert "من الهاتف" not in after.text


def test_keeping_the_answer_that_counts_settles_the_conflict_too(sitting):
    """Case 18."""
    sitting.send("single", ["0"])
    conflict = sitting.send("single", ["2"])
    assert conflict.text.count("محفظة متركزة") == 2

    sitting.send("single", ["0"], base=1)

    page = sitting.client.get(f"{sitting.url}?slot={sitting.slot('single')}")
    assert page.text.count("محفظة متركزة") == 1


def test_a_stale_event_of_a_queue_waits_for_the_next_visit(sitting):
    """Case 18: it was sent while another question was on the screen."""
    sitting.send("short", ["من الهاتف"])

    queued = sitting.post(sitting.event("short", ["من القطار"], device="tablet"))

    page = sitting.client.get(f"{sitting.url}?slot={sitting.slot('short')}")
    assert [receipt["standing"] for receipt in queued.json] == ["stale"]
    assert "من الهاتف" in page.text
    assert "من القطار" in page.text


@pytest.mark.repeated
def test_two_tabs_that_take_turns_lose_nothing(sitting):
    """Case 18."""
    words = [f"كلمة {number}" for number in range(6)]
    for number, word in enumerate(words):
        sitting.post(
            sitting.event("short", [word], device=f"tab{number % 2}", seq=number, base=number // 3)
        )

    kept = [event.fields[0] for event in sitting.journal]

    assert kept == words
    assert {event.standing for event in sitting.journal} == {Standing.COUNTS, Standing.STALE}


def test_an_older_event_that_comes_after_a_newer_one_changes_nothing(sitting):
    """Case 19."""
    newer, older = sitting.event("short", ["٥"], seq=5), sitting.event("short", ["٤"], seq=4)

    receipts = [*sitting.post(newer).json, *sitting.post(older).json]

    assert [receipt["standing"] for receipt in receipts] == ["counts", "superseded"]
    assert list(sitting.counting.values()) == [["٥"]]


@pytest.mark.repeated
def test_twenty_starts_at_once_open_the_one_attempt_that_is_left(app, begin, browse_as, at_once):
    """Case 20."""
    begin().finish()
    layla = browse_as("layla")

    answers = at_once(20, lambda: layla.post(START))

    with app.app_context():
        open_ones = session.scalars(select(Attempt.id).filter_by(finished_at=None)).all()
        count = session.scalar(select(func.count()).select_from(Attempt))
    assert (len(open_ones), count) == (1, 2)
    assert {answer.location for answer in answers} == {f"/learn/attempts/{open_ones[0]}"}


def test_no_attempt_begins_when_none_is_left(app, begin, browse_as, at_once):
    """Case 21: one limit, whichever session asks, however it asks."""
    begin().finish()
    begin().finish()
    with app.app_context():
        layla = session.scalars(select(Person).filter_by(email="layla@example.org")).one()
        session.add(story.device("tablet", layla))
        session.commit()
    phone, tablet = browse_as("layla"), browse_as("tablet")
    json = {"Accept": "application/json"}

    answers = [phone.post(START), tablet.post(START), tablet.post(START, headers=json)]
    answers += at_once(10, lambda: tablet.post(START))

    with app.app_context():
        count = session.scalar(select(func.count()).select_from(Attempt))
    assert {answer.status_code for answer in answers} == {409}
    assert count == 2


def test_an_attempt_keeps_the_edition_that_it_saw(app, sitting, exam):
    """Case 22."""
    turned = [dict(question) for question in examination.QUESTIONS]
    turned[2] |= {"right": False, "prompt": "نص جديد"}
    with app.app_context():
        quiz = session.get_one(Quiz, exam["quiz"])
        changed = examination.document(questions=turned[2:3], **{"pass": 100})
        examination.publish_edition(quiz, 2, changed)
        session.commit()

    page = sitting.client.get(f"{sitting.url}?slot={sitting.slot('true')}")
    sitting.answer_all()
    sitting.finish()

    assert "نص جديد" not in page.text
    assert (sitting.row.earned, sitting.row.possible) == (1, 1)
    assert sitting.row.edition_id == exam["edition"]


def unenrol(exam):
    session.get_one(Enrolment, exam["exam_enrolment"]).ended_at = story.LONG_AGO


def suspend(exam):
    session.add(
        Suspension(person_id=exam["layla"], by_id=exam["aida"], at=story.LONG_AGO, reason="—")
    )


@pytest.mark.parametrize(("refuse", "code"), [(unenrol, 404), (suspend, 303)])
def test_who_may_not_go_on_is_refused_and_what_arrived_is_kept(app, sitting, exam, refuse, code):
    """Case 23."""
    sitting.send("true")
    with app.app_context():
        refuse(exam)
        session.commit()

    answers = [
        sitting.client.open(url, method=how, **more)
        for how, url, more in attempt_addresses(sitting)
    ]

    fetched = sitting.client.get(sitting.url, headers={"Accept": "application/json"})
    posted = sitting.post(sitting.event("short", seq=2))
    by_script = 404 if code == 404 else 401
    assert {answer.status_code for answer in answers} == {code, by_script}
    assert {fetched.status_code, posted.status_code} == {by_script}
    assert [event.fields for event in sitting.journal] == [["true"]]
    assert sitting.row.finished_at is None


def test_an_end_that_breaks_off_is_made_once_later(app, sitting, monkeypatch):
    """Case 24: everything of the end is one commit, so that half of it is nothing."""
    sitting.answer_all()

    def break_off(*_):
        raise ConnectionAbortedError

    with monkeypatch.context() as broken:
        broken.setattr("elearn.quizzes.operations.finishing.settle_enrolment", break_off)
        with pytest.raises(ConnectionAbortedError):
            sitting.finish()
    half = sitting.row

    sitting.finish()

    with app.app_context():
        certificates = session.scalar(select(func.count()).select_from(Certificate))
    assert (half.finished_at, half.earned, len(half.layout["slots"])) == (None, None, 5)
    assert (sitting.row.passed, certificates) == (True, 1)
    assert len(sitting.rows(*ended())) == 1


def test_an_attempt_whose_time_is_over_is_ended_by_the_worker(app, sitting, clock):
    sitting.send("true")
    worker = wiring.worker(app)
    clock.move_to("2027-03-01 09:30:29")
    worker.run_until_idle()
    early = sitting.row.finished_at

    clock.move_to("2027-03-01 09:31")
    worker.run_until_idle()

    row = sitting.row
    assert early is None
    assert (row.finished_at, row.earned, row.possible) == (row.deadline, 1, 6)


def test_an_attempt_out_of_time_leads_to_its_end(sitting, clock):
    clock.move_to("2027-03-01 09:31")

    asked = sitting.client.get(sitting.url)
    end = sitting.client.get(asked.location)

    assert (asked.status_code, asked.location) == (303, f"{sitting.url}/end")
    assert "Finish the quiz" in end.text or "إنهاء" in end.text or "أنه" in end.text


def test_the_end_waits_for_answers_that_are_on_their_way(sitting):
    sitting.post(sitting.event("true", seq=1), sitting.event("short", seq=3))

    early = sitting.finish(device="phone", last_seq="3")
    sitting.post(sitting.event("number", seq=2))
    ended_now = sitting.finish(device="phone", last_seq="3")

    assert (early.status_code, ended_now.status_code) == (409, 303)


def test_an_event_numbered_zero_stands_for_none_that_is_missing(sitting):
    sitting.post(sitting.event("true", seq=0), sitting.event("short", seq=2))

    early = sitting.finish(device="phone", last_seq="2")

    assert early.status_code == 409


def test_a_form_that_is_sent_twice_is_kept_once(sitting):
    first, second = sitting.send("true"), sitting.send("true")

    assert (first.status_code, second.status_code) == (303, 303)
    assert len(sitting.journal) == 1


def test_a_late_form_that_is_sent_twice_is_kept_once(sitting, clock):
    clock.move_to("2027-03-01 09:31")

    codes = [sitting.send("true").status_code for _ in range(2)]

    assert codes == [409, 409]
    assert len(sitting.journal) == 1


def test_a_batch_is_kept_whole_or_not_at_all(sitting):
    first = sitting.event("true")
    sitting.post(first)

    answer = sitting.post(
        sitting.event("short", seq=2),
        {**first, "answer": ["false"]},
        sitting.event("single", seq=3),
    )

    assert answer.status_code == 422
    assert len(sitting.journal) == 1


def test_a_number_that_cannot_be_read_is_told_to_scripts_too(sitting):
    [receipt] = sitting.post(sitting.event("number", ["كثير"])).json

    assert receipt["unreadable"]
    assert sitting.send("number", ["كثير"]).status_code == 422


def test_marks_are_exact(sitting):
    sitting.send("single")
    sitting.send("multiple", ["0", "2", "1"])

    sitting.finish()

    row = sitting.row
    assert (row.earned, row.possible) == (5, 12)
