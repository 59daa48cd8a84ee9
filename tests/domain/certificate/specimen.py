"""A certificate made of nothing but values, and a key that is for tests alone."""

from dataclasses import replace
from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from elearn.domain.certificate import Printed, Record, new_token, sign

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEY_ID = "2027-1-00c0ffee"
PUBLIC_KEYS = {KEY_ID: KEY.public_key().public_bytes_raw()}
SALT = bytes(range(16))
TOKEN = new_token(bytes(range(100, 116)))

PRINTED = Printed(
    serial="MF-72GK-VHJK",
    language="ar",
    issuer="محبي التمويل الأصغر",
    name_ar="سميرة ناصر الحمادي",
    name_latin="Samira Nasser Al-Hammadi",
    gender="woman",
    course="par",
    course_title="التعثر: كشفه قبل أن يقع",
    hours=4,
    trainer="هدى عبد الرحمن",
    organisation="مؤسسة سبأ للتمويل الأصغر",
    percent=88,
    issued=date(2026, 10, 12),
    expires=None,
)


def specimen(**changes):
    """Return what is printed, with some of it changed."""
    return replace(PRINTED, **changes)


def proof(printed=PRINTED, salt=SALT, token=TOKEN, key=KEY):
    """Return the signed record of `printed`."""
    return sign(token, Record.of(printed, salt, KEY_ID), key.sign)
