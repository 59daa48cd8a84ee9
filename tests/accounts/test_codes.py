"""Links in letters, and codes over the telephone."""

import re
from datetime import timedelta
from threading import Thread

import pytest
from sqlalchemy import event, select

from elearn import wiring
from elearn.accounts import passwords
from elearn.accounts.models import AuditLine, OneTimeCode, Person, SignIn, Suspension
from elearn.accounts.operations.codes import recovery_code
from elearn.db import db, session
from elearn.jobs import Job

NEW = "زيتون وخبز في الصباح"
REFUSED, GONE = 422, 404


@pytest.fixture
def work(app):
    """Do every job that is due."""
    return wiring.worker(app).run_until_idle


@pytest.fixture
def link(outbox):
    """Return the path of the link in the last letter."""

    def link():
        return re.search(r"http://127.0.0.1:8000(/\S+)", outbox[-1].text)[1]

    return link


@pytest.fixture
def reset_link(visitor, work, link):
    visitor.post("/reset", data={"name": "layla@example.org"})
    work()
    return link()


@pytest.fixture
def layla(app, world):
    """Return a column of layla's row, as it is now."""

    def layla(column):
        with app.app_context():
            return session.scalar(select(column).where(Person.id == world["layla"]))

    return layla


def test_an_address_is_proved_by_one_tap(visitor, work, link, layla, app):
    visitor.post(
        "/register",
        data={"name_ar": "سلمى", "email": "salma@example.org", "password": NEW, "terms": "1"},
    )
    work()
    page = visitor.get(link())
    with app.app_context():
        assert session.query(Person.email_verified_at).order_by(Person.id.desc())[0][0] is None

    answer = visitor.post(link())

    assert page.status_code == 200
    assert answer.status_code == 303
    with app.app_context():
        assert session.query(Person.email_verified_at).order_by(Person.id.desc())[0][0]
    assert visitor.post(link()).status_code == GONE


def test_opening_the_link_does_not_use_it_up(visitor, reset_link):
    for _ in range(3):
        assert visitor.get(reset_link).status_code == 200

    assert visitor.post(reset_link, data={"password": NEW}).status_code == 303


def test_a_new_password_by_link_ends_every_sign_in(browse_as, visitor, reset_link, layla):
    at_home = browse_as("layla")

    visitor.post(reset_link, data={"password": NEW})

    assert at_home.get("/sign-in").status_code == 200  # asked again
    assert passwords.matches(layla(Person.password_hash), NEW)
    assert layla(Person.email_verified_at)


def test_a_link_works_once(visitor, reset_link, layla):
    visitor.post(reset_link, data={"password": NEW})

    again = visitor.post(reset_link, data={"password": "another long sentence"})

    assert again.status_code == GONE
    assert passwords.matches(layla(Person.password_hash), NEW)


def test_a_link_works_for_a_day(visitor, reset_link, clock):
    clock.moment += timedelta(hours=23, minutes=59)
    assert visitor.get(reset_link).status_code == 200

    clock.moment += timedelta(minutes=1)
    assert visitor.get(reset_link).status_code == GONE
    assert visitor.post(reset_link, data={"password": NEW}).status_code == GONE


def test_a_link_opens_no_other_door(visitor, reset_link):
    other_door = reset_link.replace("/reset/", "/verification/")

    assert visitor.post(other_door).status_code == GONE


def test_a_bad_password_does_not_use_the_link_up(visitor, reset_link):
    for bad in ("short", "123456789", "layla2027", ""):
        assert visitor.post(reset_link, data={"password": bad}).status_code == REFUSED

    assert visitor.post(reset_link, data={"password": NEW}).status_code == 303


def test_of_two_who_use_a_link_at_once_one_wins(app, reset_link, monkeypatch):
    statuses = []

    def use(password):
        page = app.test_client().post(reset_link, data={"password": password})
        statuses.append(page.status_code)

    look = passwords.hashed

    def hashed(password):
        # Both have found the link good when the first one writes.
        monkeypatch.setattr("elearn.accounts.public.codes.hashed", look)
        other = Thread(target=use, args=["the other long sentence"])
        other.start()
        other.join()
        return look(password)

    monkeypatch.setattr("elearn.accounts.public.codes.hashed", hashed)
    use(NEW)

    assert sorted(statuses) == [303, GONE]


def test_no_other_page_is_told_the_address_with_the_secret(visitor, reset_link):
    page = visitor.get(reset_link)

    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"


def test_neither_table_nor_queue_holds_the_secret(app, visitor, work, outbox, link):
    visitor.post("/reset", data={"name": "layla@example.org"})
    wiring.worker(app).run_one()  # the link is made, its letter waits
    with app.app_context():
        kept = str([session.query(OneTimeCode.secret_hash).all(), session.query(Job.payload).all()])
    work()

    assert link().rpartition("/")[2] not in kept


def test_a_request_for_a_reset_is_the_same_for_a_name_that_nobody_has(app, visitor):
    asked = []

    def look(connection, cursor, statement, *_):
        asked.append(statement)

    answers, statements = [], []
    for name in ("layla@example.org", "nobody@example.org"):
        asked.clear()
        with app.app_context():
            event.listen(db.engine, "before_cursor_execute", look)
            answers.append(visitor.post("/reset", data={"name": name}))
            event.remove(db.engine, "before_cursor_execute", look)
        statements.append(list(asked))

    assert statements[0] == statements[1]
    assert answers[0].status_code == answers[1].status_code == 303
    assert answers[0].location == answers[1].location


def test_a_name_that_nobody_has_gets_no_letter(visitor, work, outbox):
    visitor.post("/reset", data={"name": "nobody@example.org"})
    work()

    assert outbox == []


def test_one_name_gets_three_letters_and_then_waits(visitor, work, outbox):
    statuses = [
        visitor.post("/reset", data={"name": "layla@example.org"}).status_code for _ in range(5)
    ]
    work()

    assert statuses == [303, 303, 303, 303, 429]
    assert len(outbox) == 4


def test_the_host_that_a_visitor_names_never_gets_into_a_letter(visitor, work, outbox):
    visitor.post("/reset", data={"name": "layla@example.org"}, headers={"Host": "evil.example"})
    work()

    assert "evil.example" not in outbox[0].text + outbox[0].html


def test_the_person_is_told_of_the_new_password(visitor, reset_link, work, outbox):
    visitor.post(reset_link, data={"password": NEW})
    work()

    assert len(outbox) == 2
    assert outbox[1].to == "layla@example.org"
    assert "/reset" in outbox[1].text


@pytest.fixture
def code(app, world, clock):
    """Let aida give layla a code."""

    def code():
        with app.app_context():
            layla, aida = (session.get(Person, world[name]) for name in ("layla", "aida"))
            given = recovery_code(layla, aida, clock.now())
            session.commit()
            return given

    return code


@pytest.fixture
def recover(visitor):
    def recover(code, name="layla@example.org", password=NEW):
        return visitor.post("/recovery", data={"name": name, "code": code, "password": password})

    return recover


def test_a_code_has_four_groups_and_is_not_kept(app, code):
    given = code()

    assert re.fullmatch(r"\d{5} \d{5} \d{5} \d{5}", given)
    with app.app_context():
        assert given.replace(" ", "") not in str(session.query(OneTimeCode.secret_hash).all())


@pytest.mark.parametrize(
    "write",
    [
        str,
        lambda code: code.replace(" ", ""),
        lambda code: code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
        lambda code: code.replace(" ", "-"),
    ],
)
def test_a_code_opens_the_account_in_whatever_digits(code, recover, layla, write):
    assert recover(write(code())).status_code == 303
    assert passwords.matches(layla(Person.password_hash), NEW)


def test_a_code_works_once_and_ends_every_sign_in(code, recover, browse_as, app, world):
    at_home, given = browse_as("layla"), code()

    recover(given)

    assert recover(given).status_code == REFUSED
    assert at_home.get("/sign-in").status_code == 200
    with app.app_context():
        open_ones = select(SignIn).where(
            SignIn.person_id == world["layla"], SignIn.ended_at.is_(None)
        )
        assert session.scalars(open_ones).all() == []


def test_a_code_is_bound_to_its_account(code, recover):
    assert recover(code(), name="zaid@example.org").status_code == REFUSED


def test_a_later_code_takes_the_place_of_the_earlier(code, recover):
    first, second = code(), code()

    assert recover(first).status_code == REFUSED
    assert recover(second).status_code == 303


def test_a_code_works_for_a_day(code, recover, clock):
    given = code()
    clock.moment += timedelta(hours=24)

    assert recover(given).status_code == REFUSED


def test_guessing_codes_is_slowed_down(code, recover):
    given = code()
    statuses = [recover(f"{n:020}").status_code for n in range(7)]

    assert statuses == [REFUSED] * 6 + [429]
    assert recover(given).status_code == 429


def test_an_unknown_name_and_a_wrong_code_look_alike(code, recover):
    code()

    wrong = recover("1" * 20)
    unknown = recover("1" * 20, name="nobody@example.org")

    def bare(answer):
        return re.sub(r'name="csrf_token" value="[^"]+"', "", answer.text)

    assert wrong.status_code == unknown.status_code
    assert bare(wrong) == bare(unknown).replace("nobody@", "layla@")


def test_giving_and_using_a_code_is_logged_without_it(app, code, recover, world):
    given = code()
    recover(given)

    with app.app_context():
        lines = session.execute(
            select(AuditLine.deed, AuditLine.actor_id, AuditLine.person_id, AuditLine.details)
        ).all()
    assert lines[0][:3] == ("accounts.recovery_code_given", world["aida"], world["layla"])
    assert lines[1][0] == "accounts.password_reset"
    assert given[:5] not in str(lines)


def test_a_closed_account_is_not_opened_by_a_link(app, visitor, reset_link, world, clock):
    with app.app_context():
        closed = {"person_id": world["layla"], "by_id": world["aida"], "at": clock.now()}
        session.add(Suspension(**closed, reason="left"))
        session.commit()

    assert visitor.get(reset_link).status_code == GONE
