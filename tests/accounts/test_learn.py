"""A person's own account: profile, sign-in names, password, devices."""

import pytest
from sqlalchemy import select

from elearn import wiring
from elearn.accounts import passwords
from elearn.accounts.models import AuditLine, Person, SignIn
from elearn.db import session

NEW = "زيتون وخبز في الصباح"
ANSWERS = {
    "name_ar": "ليلى سالم",
    "name_latin": "Layla Salem",
    "gender": "woman",
    "country": "MA",
    "work": "أخصائية إقراض",
    "language": "ar",
    "digits": "country",
    "time_zone": "",
    "theme": "system",
}


@pytest.fixture
def layla(browse_as, password):
    return browse_as("layla")


@pytest.fixture
def row(app, world):
    """Return layla's row, as it is now."""

    def row():
        with app.app_context():
            return session.get(Person, world["layla"])

    return row


def test_what_one_says_of_oneself_is_kept(layla, row):
    answer = layla.post("/learn/account", data=ANSWERS)

    assert answer.status_code == 303
    assert (row().name_ar, row().country, row().work) == ("ليلى سالم", "MA", "أخصائية إقراض")
    assert row().gender == "woman"
    assert row().sort_key == "ليلي سالم"


def test_that_it_was_kept_is_said_in_the_language_just_chosen(layla):
    layla.post("/learn/account", data={**ANSWERS, "language": "fr"})
    page = layla.get("/learn/account").text

    assert "Enregistré." in page
    assert "حُفظ." not in page


def test_pages_are_written_as_one_chose(layla, row):
    layla.post("/learn/account", data={**ANSWERS, "country": "EG"})
    arabic = layla.get("/learn/account/devices").text
    layla.post("/learn/account", data={**ANSWERS, "digits": "latn", "shows_hijri": "1"})
    western = layla.get("/learn/account/devices").text

    assert "٢٠٢٧" in arabic
    assert "2027" in western
    assert "1448" in western


def test_gender_need_not_be_said(layla, row):
    layla.post("/learn/account", data={**ANSWERS, "gender": ""})

    assert row().gender is None


@pytest.mark.parametrize(
    ("fields", "control"),
    [
        ({"name_ar": "", "name_latin": ""}, "name_ar"),
        ({"name_ar": "\u202e\u2066"}, "name_ar"),
        ({"work": "ع" * 121}, "work"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(layla, row, fields, control):
    answer = layla.post("/learn/account", data={**ANSWERS, **fields})

    assert answer.status_code == 422
    assert f'id="{control}-error"' in answer.text
    assert row().name_ar == "ليلى"


@pytest.mark.parametrize("field", ["gender", "country", "language", "digits", "time_zone", "theme"])
def test_what_was_never_offered_is_refused(layla, row, field):
    assert layla.post("/learn/account", data={**ANSWERS, field: "xx"}).status_code == 400
    assert row().name_ar == "ليلى"


def test_nothing_else_can_be_set(layla, row, world):
    columns = {column.name: "1" for column in Person.__table__.columns}
    before = row()

    layla.post("/learn/account", data={**columns, **ANSWERS})

    after = row()
    for column in ("id", "email", "email_verified_at", "phone", "password_hash", "is_demo"):
        assert getattr(after, column) == getattr(before, column)


def test_controls_are_taken_out_of_names(layla, row):
    layla.post("/learn/account", data={**ANSWERS, "name_latin": "\u202eLayla\u2066  Salem\n"})

    assert row().name_latin == "Layla Salem"


def names(layla, **fields):
    given = {"email": "layla@example.org", "phone": "", "staff_number": "", "country": ""}
    return layla.post("/learn/account/names", data={**given, **fields})


def test_other_names_need_the_password(layla, row):
    assert names(layla, phone="+967777123456", current="wrong").status_code == 422
    assert row().phone is None


def test_another_address_proves_itself_and_the_old_one_is_told(
    app, layla, password, row, outbox, clock
):
    with app.app_context():
        session.get(Person, row().id).email_verified_at = clock.now()
        session.commit()

    answer = names(layla, email="Salma@example.org", current=password)
    wiring.worker(app).run_until_idle()

    assert answer.status_code == 303
    assert (row().email, row().email_verified_at) == ("salma@example.org", None)
    assert sorted(letter.to for letter in outbox) == ["layla@example.org", "salma@example.org"]
    assert "/verification/" in next(x for x in outbox if x.to.startswith("salma")).text


def test_a_number_may_be_added_and_used(layla, password, visitor, row):
    names(layla, phone="٧٧٧ ١٢٣ ٤٥٦", country="YE", current=password)

    assert row().phone == "+967777123456"
    assert row().email == "layla@example.org"
    entered = visitor.post("/sign-in", data={"name": "0777123456", "password": password})
    assert entered.status_code == 303


def test_somebody_elses_name_is_refused_and_ones_own_is_not(layla, password):
    assert names(layla, email="zaid@example.org", current=password).status_code == 422
    assert names(layla, email="layla@example.org", current=password).status_code == 303


def test_one_name_at_least_stays(layla, password):
    assert names(layla, email="", current=password).status_code == 422


def test_the_letter_of_proof_can_be_sent_again_but_not_for_ever(app, layla, outbox):
    for _ in range(6):
        layla.post("/learn/account/verification")
    wiring.worker(app).run_until_idle()

    assert len(outbox) == 4


def test_a_new_password_ends_the_other_sign_ins(app, layla, password, visitor, row):
    visitor.post("/sign-in", data={"name": "layla@example.org", "password": password})

    answer = layla.post("/learn/account/password", data={"current": password, "password": NEW})

    assert answer.status_code == 303
    assert passwords.matches(row().password_hash, NEW)
    assert layla.get("/learn/account").status_code == 200
    assert visitor.get("/learn/account").status_code == 303


@pytest.mark.parametrize(
    ("current", "new"), [("wrong", NEW), (None, "layla2027"), (None, "short"), (None, "")]
)
def test_a_password_is_not_changed_for_nothing(layla, password, row, current, new):
    fields = {"current": current or password, "password": new}

    assert layla.post("/learn/account/password", data=fields).status_code == 422
    assert passwords.matches(row().password_hash, password)


def test_the_organisations_name_is_no_password(app, layla, password, monkeypatch):
    class Aman:
        def names(self, person_id):
            return ["Aman Microfinance"]

    monkeypatch.setattr(app.extensions["services"], "affiliations", Aman())

    fields = {"current": password, "password": "amanmicrofinance27"}

    assert layla.post("/learn/account/password", data=fields).status_code == 422


def test_guessing_the_password_on_an_open_phone_is_slowed_down(layla, password):
    fields = {"current": "wrong", "password": NEW}
    statuses = [layla.post("/learn/account/password", data=fields).status_code for _ in range(7)]

    assert statuses == [422] * 6 + [429]
    right = {"current": password, "password": NEW}
    assert layla.post("/learn/account/password", data=right).status_code == 429


def test_devices_are_listed_and_can_be_signed_out(app, layla, password, visitor, world):
    agent = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0 Mobile"
    visitor.post(
        "/sign-in",
        data={"name": "layla@example.org", "password": password},
        headers={"User-Agent": agent},
    )
    with app.app_context():
        number = session.scalar(select(SignIn.id).order_by(SignIn.id.desc()))

    page = layla.get("/learn/account/devices").text
    layla.post(f"/learn/account/devices/{number}/sign-out")

    assert "Chrome · Android" in page
    assert f"/devices/{number}/sign-out" in page
    assert visitor.get("/learn/account").status_code == 303
    assert layla.get("/learn/account").status_code == 200


def test_every_other_device_can_be_signed_out_at_once(layla, password, visitor):
    visitor.post("/sign-in", data={"name": "layla@example.org", "password": password})

    layla.post("/learn/account/devices/sign-out")

    assert visitor.get("/learn/account").status_code == 303
    assert layla.get("/learn/account").status_code == 200


def test_nobody_signs_out_somebody_elses_device(app, layla, browse_as, world):
    with app.app_context():
        query = select(SignIn.id).where(SignIn.person_id == world["tariq"])
        number = session.scalar(query)

    other = layla.post(f"/learn/account/devices/{number}/sign-out")
    unknown = layla.post("/learn/account/devices/999999/sign-out")

    assert other.status_code == unknown.status_code == 404
    assert browse_as("tariq").get("/learn/account").status_code == 200


@pytest.mark.parametrize("page", ["", "/names", "/password", "/devices"])
def test_account_pages_are_kept_by_nobody(layla, page):
    assert layla.get(f"/learn/account{page}").headers["Cache-Control"] == "no-store"


def test_changes_are_logged_without_their_content(app, layla, password, world):
    layla.post("/learn/account", data=ANSWERS)
    names(layla, phone="+967777123456", current=password)
    layla.post("/learn/account/password", data={"current": password, "password": NEW})

    with app.app_context():
        lines = session.execute(select(AuditLine.deed, AuditLine.details)).all()
    assert [line.deed for line in lines] == [
        "accounts.renamed",
        "accounts.sign_in_names_changed",
        "accounts.password_changed",
    ]
    assert "777" not in str(lines)
