import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from elearn.accounts import passwords
from elearn.accounts.models import AuditLine, Person, SignIn, Suspension
from elearn.db import session

WRONG = "wrong"


@pytest.fixture
def sign_in(visitor, password):
    def sign_in(name="layla@example.org", password=password, browser=visitor, **more):
        fields = {"name": name, "password": password, "keep": "1", **more}
        return browser.post("/sign-in", data=fields)

    return sign_in


@pytest.fixture
def table(app, world):
    """Ask the database in a few words."""

    def table(query):
        with app.app_context():
            return session.execute(query).all()

    return table


@pytest.fixture
def hashing(monkeypatch):
    """Count how often a password is verified."""
    counted = []
    verify = passwords.HASHER.verify

    class Counting:
        def verify(self, kept, password):
            counted.append(kept)
            return verify(kept, password)

        def check_needs_rehash(self, kept):
            return False

    monkeypatch.setattr(passwords, "HASHER", Counting())
    return counted


def test_the_right_password_opens_the_learners_home(sign_in):
    answer = sign_in()

    assert (answer.status_code, answer.location) == (303, "/learn")


def test_the_cookie_opens_pages_that_were_closed(sign_in, visitor):
    assert visitor.get("/admin/people").status_code == 303

    sign_in("aida@example.org")

    assert visitor.get("/admin/people").status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        "layla@example.org",
        " LAYLA@Example.ORG ",
        "+967777123456",
        "00967 777-123-456",
        "٧٧٧١٢٣٤٥٦",
        "0777123456",
        "+967 0777 123 456",
        "am-1043",
        "AM-١٠٤٣",
    ],
)
def test_every_sign_in_name_works_however_it_is_written(app, sign_in, name):
    with app.app_context():
        layla = session.scalars(select(Person).where(Person.name_latin == "Layla")).one()
        layla.phone, layla.staff_number = "+967777123456", "AM-1043"
        session.commit()

    assert sign_in(name).status_code == 303


def test_a_wrong_password_is_said_beside_the_field_and_the_name_is_kept(sign_in):
    answer = sign_in(password=WRONG)

    assert answer.status_code == 422
    assert 'value="layla@example.org"' in answer.text
    assert "wrong-text" in answer.text


def test_an_unknown_name_gets_the_same_page_and_the_same_work(sign_in, hashing):
    known = sign_in("layla@example.org", WRONG)
    unknown = sign_in("nobody@example.org", WRONG)

    assert len(hashing) == 2
    assert unknown.status_code == known.status_code
    assert without_tokens(unknown).replace("nobody@", "layla@") == without_tokens(known)


def without_tokens(answer):
    return re.sub(r'name="csrf_token" value="[^"]+"', "", answer.text)


def test_the_password_of_nobody_costs_what_todays_passwords_cost():
    assert not passwords.HASHER.check_needs_rehash(passwords.NOBODYS)
    assert not passwords.matches(None, "anything")


def test_a_new_key_at_every_sign_in(sign_in, visitor):
    with visitor.session_transaction() as cookies:
        cookies["_user_id"] = "planted"
    keys = {"planted"}
    for _ in range(2):
        sign_in()
        with visitor.session_transaction() as cookies:
            keys.add(cookies["_user_id"])

    assert len(keys) == 3
    assert all(len(key) == 43 for key in keys - {"planted"})


def test_the_table_keeps_no_key(sign_in, visitor, table):
    sign_in()
    with visitor.session_transaction() as cookies:
        key = cookies["_user_id"]

    assert key not in {row[0] for row in table(select(SignIn.key_hash))}


def test_signing_out_ends_the_key_and_wipes_the_browser(app, sign_in, visitor):
    sign_in("aida@example.org")
    cookie = visitor.get_cookie("session").value

    answer = visitor.post("/sign-out")

    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    replay = app.test_client()
    replay.set_cookie("session", cookie)
    assert replay.get("/admin/people").status_code == 303


def test_a_forged_cookie_opens_nothing(app, world):
    forger = app.test_client()
    forger.set_cookie("session", "eyJfdXNlcl9pZCI6ImFpZGEifQ.aaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbb")

    assert forger.get("/admin/people").status_code == 303


def test_a_visitor_is_sent_to_sign_in_and_then_back(visitor):
    answer = visitor.get("/admin/people?q=ليلى")

    assert answer.status_code == 303
    assert answer.location.startswith("/sign-in?next=/admin/people?q%3D")


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept": "application/json"},
        {"X-Requested-With": "fetch"},
        {"Sec-Fetch-Mode": "cors"},
    ],
)
def test_a_script_is_told_401(visitor, headers):
    assert visitor.get("/admin/people", headers=headers).status_code == 401


@pytest.mark.parametrize(
    "next_page",
    [
        "//evil.example",
        "/\\evil.example",
        "https:evil.example",
        "https://evil.example/",
        "/%0d%0aLocation:%20//evil.example",
        "/\t//evil.example",
        "\t//evil.example",
        "//layla@evil.example",
        "@evil.example",
        "https://مثال.example",
        "/%2fevil.example",
        "/%5cevil.example",
        "javascript:alert(1)",
        "",
        "learn",
    ],
)
def test_next_never_leaves_the_site(sign_in, visitor, next_page):
    after_post = sign_in(next=next_page)
    already_in = visitor.get("/sign-in", query_string={"next": next_page})

    assert after_post.location == already_in.location == "/learn"


def test_next_leads_to_the_page_that_was_asked_for(sign_in):
    answer = sign_in(next="/courses?q=ليلى&page=2")

    assert answer.location == "/courses?q=%D9%84%D9%8A%D9%84%D9%89&page=2"


def test_after_five_wrong_passwords_one_waits_but_is_not_locked_out(sign_in, clock):
    answers = [sign_in(password=WRONG).status_code for _ in range(7)]
    refused = sign_in()
    clock.move_to("2027-03-01 09:00:03")

    assert answers == [422] * 6 + [429]
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) <= 2
    assert "wrong-text" in refused.text
    assert sign_in().status_code == 303


def test_waits_double_and_end_at_a_quarter_of_an_hour(sign_in, clock):
    waits = []
    for _ in range(12):
        while (answer := sign_in(password=WRONG)).status_code == 422:
            continue
        waits.append(int(answer.headers["Retry-After"]))
        clock.moment += timedelta(seconds=waits[-1])

    assert waits[:5] == [2, 4, 8, 16, 32]
    assert max(waits) == 900


def test_the_right_password_lets_the_count_begin_again(sign_in, clock):
    for _ in range(5):
        sign_in(password=WRONG)
    sign_in()

    assert [sign_in(password=WRONG).status_code for _ in range(6)] == [422] * 6


def test_another_address_is_not_made_to_wait(app, sign_in):
    for _ in range(8):
        sign_in(password=WRONG)
    elsewhere = app.test_client()
    elsewhere.environ_base["REMOTE_ADDR"] = "192.0.2.7"

    assert sign_in(browser=elsewhere).status_code == 303


def test_one_address_trying_many_accounts_is_slowed_down(sign_in):
    statuses = [sign_in(f"somebody{n}@example.org", WRONG).status_code for n in range(63)]

    assert statuses[:61] == [422] * 61
    assert 429 in statuses[61:]


def test_both_outcomes_are_logged_without_what_was_typed(sign_in, table):
    sign_in("layla@example.org", "my wrong secret")
    sign_in("my secret typed as a name", "x")
    sign_in()

    written = select(AuditLine.deed, AuditLine.person_id, AuditLine.details)
    lines = table(written.order_by(AuditLine.id))
    assert [line.deed for line in lines] == [
        "accounts.sign_in_failed",
        "accounts.sign_in_failed",
        "accounts.signed_in",
    ]
    assert lines[0].person_id
    assert not lines[1].person_id
    assert "secret" not in str(lines)


def test_a_suspended_person_is_told_only_after_the_right_password(app, sign_in, world, clock):
    with app.app_context():
        session.add(
            Suspension(person_id=world["layla"], by_id=world["aida"], at=clock.now(), reason="left")
        )
        session.commit()

    assert sign_in(password=WRONG).text != sign_in().text
    assert sign_in().status_code == 422


def test_suspension_closes_every_device_at_once(app, browse_as, world, clock):
    aida = browse_as("aida")
    with app.app_context():
        session.add(
            Suspension(person_id=world["aida"], by_id=world["aida"], at=clock.now(), reason="left")
        )
        session.commit()

    assert aida.get("/admin/people").status_code == 303


def test_ones_own_device_is_assumed_and_the_goal_is_remembered(visitor):
    page = visitor.get("/sign-in?next=/courses&password=planted").text

    assert re.search(r'id="keep"[^>]* checked', page)
    assert 'name="next" value="/courses"' in page
    assert "planted" not in page
