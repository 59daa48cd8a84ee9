"""A verifier in another language, which shares no code with ours, comes to the same verdicts.

`CERTIFICATES=1000 pytest tests/certificates/test_verifier.py` reads more of them.
"""

import json
import os
import random
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest

from elearn.domain.certificate import Forged, Printed, Proof, Record, base64url, new_token, sign
from elearn.domain.certificate.document import Document
from scripts.node import program
from tests.domain.certificate.specimen import KEY, KEY_ID, PUBLIC_KEYS, specimen

COUNT = int(os.environ.get("CERTIFICATES", "200"))
VERIFIER = Path(__file__).with_name("verifier.mjs")
NAMES = ("ليلى", "سَميرة", "Zoë O’Neill", "علي\u200cرضا", '"\\\n', "𞤀", "\x7f\u2028", "")


@pytest.fixture(scope="module")
def lot():
    return random.Random(2027)


@pytest.fixture(scope="module")
def valid(lot):
    return [document(lot) for _ in range(COUNT)]


def document(lot):
    """Return a certificate of values drawn by lot."""
    issued = date(2026, 1, 1) + timedelta(days=lot.randrange(9000))
    printed = specimen(
        name_ar=" ".join(lot.choices(NAMES, k=3)),
        name_latin=lot.choice(NAMES),
        hours=lot.randrange(1, 500),
        percent=lot.choice([None, lot.randrange(101)]),
        course=lot.choice(["par", "transparent-pricing", "a"]),
        issued=issued,
        expires=lot.choice([None, issued + timedelta(days=lot.randrange(1, 4000))]),
    )
    record = Record.of(printed, lot.randbytes(16), KEY_ID)
    proof = sign(new_token(lot.randbytes(16)), record, KEY.sign)
    return json.loads(Document(printed, proof, "https://academy.example.org", None).data())


def mutated(lot, one, another):
    """Return a certificate with one thing about it changed."""
    field = lot.choice(["id", "record", "signature", "printed", "exchange"])
    if field == "printed":
        fact, value = lot.choice(
            [("hours", one["printed"]["hours"] + 1), ("name_ar", "زيد"), ("serial", "MF-2222-2222"),
             ("issued", "2031-01-01"), ("expires", "2099-12-31"), ("percent", 101)]
        )  # fmt: skip
        return one | {"printed": one["printed"] | {fact: value}}
    if field == "exchange":
        name = lot.choice(["id", "record", "signature"])
        return one | {name: another[name]}
    place = lot.randrange(len(one[field]))
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    wrong = lot.choice(letters.replace(one[field][place], ""))
    return one | {field: one[field][:place] + wrong + one[field][place + 1 :]}


def ours(one):
    """Return our own verdict."""
    said = one["printed"]
    days = {name: said[name] and date.fromisoformat(said[name]) for name in ("issued", "expires")}
    proof = Proof(one["id"], one["record"], one["signature"])
    try:
        return proof.verify(PUBLIC_KEYS).covers(Printed(**said | days))
    except Forged:
        return False


def theirs(documents):
    """Return the verdicts of the other verifier."""
    keys = [
        {"kty": "OKP", "crv": "Ed25519", "kid": name, "x": base64url.encode(key)}
        for name, key in PUBLIC_KEYS.items()
    ]
    said = json.dumps({"keys": keys, "documents": documents})
    command = [program("node"), VERIFIER]
    answer = subprocess.run(command, input=said, capture_output=True, text=True, check=True)
    return json.loads(answer.stdout)


def test_both_believe_every_valid_certificate(valid):
    assert theirs(valid) == [True] * COUNT
    assert [ours(one) for one in valid] == [True] * COUNT


def test_both_refuse_every_changed_one(valid, lot):
    changed = [mutated(lot, one, valid[place - 1]) for place, one in enumerate(valid)]

    assert theirs(changed) == [False] * COUNT
    assert [ours(one) for one in changed] == [False] * COUNT


def test_the_other_verifier_is_short_and_imports_nothing_of_ours():
    lines = VERIFIER.read_text().splitlines()
    code = [line for line in lines if line.strip() and not line.startswith("//")]

    assert len(code) <= 50
    assert {line.partition("from ")[2] for line in code if line.startswith("import")} == {
        '"node:crypto";',
        '"node:fs";',
    }
