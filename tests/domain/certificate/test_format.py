"""Format 1 is written down, and what is written down is what is signed: for ever."""

from pathlib import Path

from elearn.domain.certificate import Proof, Record, base64url
from elearn.domain.certificate.printed import canonical
from elearn.domain.certificate.record import LAYOUT
from elearn.domain.certificate.serial import ALPHABET
from tests.domain.certificate.specimen import PRINTED, PUBLIC_KEYS, SALT, proof

ROOT = Path(__file__).parent.parent.parent.parent
DOCUMENT = (ROOT / "docs/certificate-format.md").read_text()


def test_the_example_in_the_document_is_what_we_sign_today():
    assert proof().link("https://academy.example.org") in DOCUMENT


def test_the_example_can_still_be_read():
    link = next(line for line in DOCUMENT.splitlines() if line.startswith("https://academy"))

    record = Proof.read(link).verify(PUBLIC_KEYS)

    assert record.covers(PRINTED)
    assert record.names("سميرة ناصر الحمّادي")


def test_every_fact_of_the_example_is_as_written():
    written = (
        base64url.encode(PUBLIC_KEYS["2027-1-00c0ffee"]),
        SALT.hex(),
        base64url.decode(proof().record).hex(),
        PRINTED.digest(SALT).hex(),
        canonical(PRINTED.facts()).decode(),
        ALPHABET,
    )

    for text in written:
        assert text in DOCUMENT


def test_every_printed_fact_is_named():
    for name in PRINTED.facts():
        assert f"`{name}`" in DOCUMENT


def test_the_fixed_part_is_as_long_as_the_table_says():
    assert LAYOUT.size == 1 + 2 + 2 + 4 * 16
    assert Record.read(proof().record).course == "par"
