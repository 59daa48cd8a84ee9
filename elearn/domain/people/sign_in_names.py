"""E-mail addresses and staff numbers, in the form in which the tables keep them."""

import re

from elearn.domain.people.phone import western

LONGEST_ADDRESS = 254  # RFC 5321
LONGEST_LOCAL_PART = 64
LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+")
DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}")
STAFF_NUMBER = re.compile(r"[^\W_](?:[\w/.-]{0,30}[^\W_])?")


class BadName(ValueError):
    """The text cannot be a name to sign in with."""


def email_address(text: str) -> str:
    """Return the address in lower case, or raise `BadName`."""
    local, at, domain = text.strip().rpartition("@")
    try:
        domain = domain.encode("idna").decode().lower()
    except UnicodeError:
        raise BadName from None
    if not (at and LOCAL_PART.fullmatch(local) and DOMAIN.fullmatch(domain)):
        raise BadName
    dotted = local.startswith(".") or local.endswith(".") or ".." in local
    if dotted or len(local) > LONGEST_LOCAL_PART or len(local + domain) >= LONGEST_ADDRESS:
        raise BadName
    return f"{local}@{domain}".lower()


def staff_number(text: str) -> str:
    """Return the number in upper case with Western digits, or raise `BadName`."""
    plain = "".join(western(text).split()).upper()
    if not STAFF_NUMBER.fullmatch(plain):
        raise BadName
    return plain
