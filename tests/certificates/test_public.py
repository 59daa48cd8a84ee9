import os
import re
import secrets
from datetime import timedelta

import brotli
import pytest

from elearn import config
from elearn.certificates.operations.issuing import seal
from elearn.certificates.public import MISSES
from elearn.db import session
from elearn.domain.certificate import base64url
from elearn.domain.certificate.serial import new_serial
from elearn.web.assets import built
from elearn.web.services import services

FIFTEEN_KILOBYTES = 15 * 1024


@pytest.fixture
def made(complete, final_quiz):
    return complete()


def words(page):
    """Return what a reader sees, without marks-up."""
    return re.sub(r"<[^>]+>", " ", page.text)


def verdict(page):
    return re.search(r'data-state="(\w+)"', page.text)[1]


def test_a_valid_certificate_says_so_first_and_then_what_it_says(visitor, made):
    page = visitor.get(f"/v/{made.token}")

    assert page.status_code == 200
    assert verdict(page) == "valid"
    said = words(page)
    for word in ("ليلى", "Layla", "المحفظة المعرضة للخطر", "٤", "١ مارس ٢٠٢٧", made.serial):
        assert word in said


def test_the_page_shows_neither_result_nor_address_of_the_person(visitor, made):
    page = visitor.get(f"/v/{made.token}").text

    # Addresses, tokens and paths are long random or drawn texts, where two digits may meet.
    assert "88" not in re.sub(r'"[^"]*"', "", page)
    assert "٨٨" not in page
    assert "layla@example.org" not in page


@pytest.mark.parametrize(("language", "day"), [("en", "1 March 2027"), ("fr", "1 mars 2027")])
def test_a_stranger_reads_it_in_her_own_language(visitor, made, language, day):
    page = visitor.get(f"/v/{made.token}", headers={"Accept-Language": language})

    assert f'<html lang="{language}" dir="ltr"' in page.text
    assert day in words(page)


def test_a_revoked_certificate_says_when_and_why(visitor, made, revoked):
    revoked(made, "غش في الاختبار")

    page = visitor.get(f"/v/{made.token}")

    assert verdict(page) == "revoked"
    assert "غش في الاختبار" in page.text
    assert "١ مارس ٢٠٢٧" in words(page)


def test_a_replaced_certificate_leads_to_the_newest(visitor, made, corrected):
    newest = corrected(corrected(made), "ليلى سالم باوزير")

    page = visitor.get(f"/v/{made.token}")

    assert verdict(page) == "replaced"
    assert f'href="/v/{newest.token}"' in page.text


def test_an_expired_certificate_says_until_when_it_was_valid(visitor, made, clock):
    made.expires_at = clock.now() + timedelta(days=300)
    resign(made)
    clock.move_to("2029-01-01 00:00")

    page = visitor.get(f"/v/{made.token}")

    assert verdict(page) == "expired"
    assert "٢٦ ديسمبر ٢٠٢٧" in words(page)


def resign(certificate):
    """Sign a certificate again after the test changed it."""
    seal(certificate, services())
    session.commit()


@pytest.mark.parametrize(
    "change",
    [{"name_ar": "زيد"}, {"course_title": "غيرها"}, {"hours": 40}, {"record": "AQ"}],
)
def test_a_row_that_somebody_changed_is_not_believed(visitor, made, change):
    for column, value in change.items():
        setattr(made, column, value)
    session.commit()

    page = visitor.get(f"/v/{made.token}")

    assert verdict(page) == "forged"
    assert "المحفظة المعرضة للخطر" not in page.text


def test_unknown_and_impossible_addresses_get_the_same_answer(app, world, statements):
    pages, counted = [], []
    for token in (
        secrets.token_urlsafe(16),
        secrets.token_urlsafe(16),
        "x",
        "١",
        "a" * 500,
    ):
        browser = app.test_client()
        counted.append(statements(lambda: pages.append(browser.get(f"/v/{token}"))))  # noqa: B023 - called at once

    assert {page.status_code for page in pages} == {404}
    assert len({without_request(page.text) for page in pages}) == 1
    assert len(set(counted)) == 1
    assert verdict(pages[0]) == "unknown"


def without_request(text):
    """Return a page without what it repeats of the request: its own path, and a fresh token."""
    return re.sub(r'name="(csrf_token|next)" value="[^"]+"', "", text)


def test_who_guesses_is_slowed_down_and_finds_nothing(visitor, made, clock):
    """`GUESSES=10000` guesses longer."""
    guesses = int(os.environ.get("GUESSES", "120"))
    answers = [visitor.get(guess(place)).status_code for place in range(guesses)]

    assert answers[: MISSES.free] == [404] * MISSES.free
    assert set(answers[MISSES.free + 1 :]) == {429}
    assert visitor.get(f"/v/{made.token}").status_code == 429
    clock.move_to("2027-03-01 09:20")
    assert visitor.get(f"/v/{made.token}").status_code == 200


def guess(place):
    """Return the address of a certificate that somebody made up, or of its number."""
    if place % 2:
        return f"/verify?number={new_serial(secrets.token_bytes(16))}"
    return f"/v/{secrets.token_urlsafe(16)}"


def test_real_certificates_may_be_checked_as_often_as_one_likes(visitor, made):
    answers = {visitor.get(f"/v/{made.token}").status_code for _ in range(60)}

    assert answers == {200}


@pytest.mark.parametrize("spell", [str, str.lower, lambda s: s.replace("-", " "), lambda s: s[3:]])
def test_a_number_is_found_however_it_is_typed(visitor, made, spell):
    page = visitor.get("/verify", query_string={"number": spell(made.serial)})

    assert page.status_code == 200
    assert verdict(page) == "valid"


def test_a_slip_in_a_number_is_said_beside_the_field(visitor, made):
    slip = made.serial[:-1] + ("2" if made.serial[-1] != "2" else "3")

    page = visitor.get("/verify", query_string={"number": slip})

    assert page.status_code == 422
    assert 'aria-invalid="true"' in page.text
    assert f'value="{slip}"' in page.text


def test_a_pasted_link_is_checked_to_its_last_letter(visitor, made):
    link = made.proof.link("https://academy.example.org")
    changed = link[:-1] + ("A" if link[-1] != "A" else "Q")

    whole = visitor.get("/verify", query_string={"number": link})
    broken = visitor.get("/verify", query_string={"number": changed})

    assert verdict(whole) == "valid"
    assert verdict(broken) == "forged"


def test_a_link_with_the_record_of_another_certificate_is_not_believed(
    visitor, made, complete, learners
):
    (other,) = learners(1)
    theirs = complete(other)
    link = f"https://x/v/{made.token}#{theirs.record}.{theirs.signature}"

    page = visitor.get("/verify", query_string={"number": link})

    assert verdict(page) == "forged"


def test_the_form_alone_asks_for_nothing_else(visitor):
    page = visitor.get("/verify")

    assert page.status_code == 200
    assert 'name="number"' in page.text


def test_a_hostile_name_stays_text(visitor, made):
    made.name_latin = '"><svg onload=1>'
    resign(made)

    page = visitor.get(f"/v/{made.token}").text

    assert "<svg onload" not in page
    assert "&#34;&gt;&lt;svg onload=1&gt;" in page


def test_the_browser_is_given_what_it_needs_to_check_by_itself(visitor, made, services):
    page = visitor.get(f"/v/{made.token}").text

    assert f'data-proof="{made.record}.{made.signature}"' in page
    key = re.search(r'data-key="([^"]+)"', page)[1]
    assert base64url.decode(key) == services.signer.public_keys()[made.key_id]


def test_every_key_that_ever_signed_is_published(visitor, made, services):
    services.signer.rotate()

    answer = visitor.get("/keys.json")

    keys = {key["kid"]: base64url.decode(key["x"]) for key in answer.json["keys"]}
    assert keys == services.signer.public_keys()
    assert len(keys) >= 2
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "max-age" in answer.headers["Cache-Control"]


def test_an_older_certificate_stays_valid_when_a_newer_key_signs(visitor, made, services):
    services.signer.rotate()

    assert verdict(visitor.get(f"/v/{made.token}")) == "valid"


@pytest.mark.parametrize("path", ["/verify", "/v/{}", "/v/unknown"])
def test_page_and_style_sheet_are_small_and_bring_no_font(visitor, made, path):
    page = visitor.get(path.format(made.token), headers={"Accept-Encoding": "br"})
    sheets = re.findall(r'rel="stylesheet" href="/static/([^"]+)"', html(page))

    assert [sheet.partition("-")[0] for sheet in sheets] == ["verify"]
    sheet = config.STATIC / f"{sheets[0]}.br"
    assert len(page.data) + sheet.stat().st_size < FIFTEEN_KILOBYTES
    assert b"font-face" not in (config.STATIC / sheets[0]).read_bytes()


def html(page):
    return brotli.decompress(page.data).decode()


def test_the_script_is_small():
    script = config.STATIC / built(str(config.STATIC))["verify.js"]

    assert script.stat().st_size < 2048
