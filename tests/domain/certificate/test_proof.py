from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from elearn.domain.certificate import Forged, Proof, Record, base64url, new_token, verify
from elearn.domain.certificate.proof import message
from elearn.domain.certificate.qr import drawing
from tests.domain.certificate.specimen import (
    KEY,
    KEY_ID,
    PRINTED,
    PUBLIC_KEYS,
    proof,
    specimen,
)

ADDRESS = "https://academy.example.org"


def test_a_signed_record_says_what_was_certified():
    record = proof().verify(PUBLIC_KEYS)

    assert (record.course, record.issued, record.expires) == (
        "par",
        date(2026, 10, 12),
        None,
    )
    assert record.key_id == KEY_ID


def test_the_link_brings_the_proof_back():
    made = proof()

    assert Proof.read(made.link(ADDRESS)) == made


def test_the_code_of_a_long_address_still_fits_a_phone_photo():
    usual, long = ADDRESS, "https://academy.friends-of-microfinance.example.org"
    made = proof(specimen(course="transparent-pricing"))

    assert drawing(made.link(usual)).modules == 65  # version 12-M, half a millimetre each
    assert drawing(made.link(long)).modules == 69


@pytest.mark.parametrize(
    "text",
    ["", "MF-72GK-VHJK", "https://x/v/short#a.b", "https://x/v/" + "a" * 22, "\x00" * 400,
     "https://x/v/" + "a" * 22 + "#" + "a" * 900 + "." + "b" * 86],
)  # fmt: skip
def test_what_is_no_link_of_ours_is_not_read(text):
    with pytest.raises(ValueError):  # noqa: PT011 - its text is for nobody
        Proof.read(text)


def test_no_character_of_a_proof_can_be_changed():
    made = proof()
    whole = f"{made.token}.{made.record}.{made.signature}"
    for place, right in enumerate(whole):
        for wrong in "AZaz09-_.":
            if wrong != right:
                parts = (whole[:place] + wrong + whole[place + 1 :]).split(".")
                if len(parts) == 3:
                    with pytest.raises(Forged):
                        verify(*parts, PUBLIC_KEYS)


def test_no_bit_of_the_signed_bytes_can_be_flipped():
    made = proof()
    for field in ("record", "signature"):
        content = base64url.decode(getattr(made, field))
        for place in range(len(content) * 8):
            flipped = bytearray(content)
            flipped[place // 8] ^= 1 << place % 8
            text = base64url.encode(bytes(flipped))
            changed = Proof(**{**vars(made), field: text})
            with pytest.raises(Forged):
                changed.verify(PUBLIC_KEYS)


def test_a_foreign_key_does_not_pass_under_our_name():
    foreign = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))

    with pytest.raises(Forged):
        proof(key=foreign).verify(PUBLIC_KEYS)


@pytest.mark.parametrize("key_id", ["2026-unknown", "", "../../keys", "' OR 1=1", "مفتاح"])
def test_a_key_we_do_not_know_does_not_pass(key_id):
    token = new_token(bytes(16))
    record = Record.of(PRINTED, bytes(16), key_id).text()
    signature = base64url.encode(KEY.sign(message(token, record)))

    with pytest.raises(Forged):
        verify(token, record, signature, PUBLIC_KEYS)


def test_a_proof_does_not_pass_for_another_certificate():
    made = proof()

    with pytest.raises(Forged):
        verify(new_token(bytes(16)), made.record, made.signature, PUBLIC_KEYS)


def test_a_retired_key_still_vouches_for_what_it_signed():
    newer = Ed25519PrivateKey.from_private_bytes(bytes(range(2, 34)))
    both = PUBLIC_KEYS | {"2028-1-0badcafe": newer.public_key().public_bytes_raw()}

    assert proof().verify(both).course == "par"


def test_an_address_has_128_bits_of_chance():
    assert len(new_token(bytes(16))) == 22
    with pytest.raises(ValueError, match="15"):
        new_token(bytes(15))


@pytest.mark.parametrize("text", ["A", "AB", "AAF", "A===", "AA==", "A A", "A+/A", "AAAA\n"])
def test_bytes_have_one_spelling(text):
    with pytest.raises(ValueError):  # noqa: PT011 - any
        base64url.decode(text)
