"""Links and codes that open one door once: made, handed out, used up."""

from datetime import datetime, timedelta
from secrets import randbelow, token_hex

from sqlalchemy import update

from elearn.accounts.access import Actor, key_hash
from elearn.accounts.models import OneTimeCode, Person, Purpose
from elearn.accounts.operations.audit import note
from elearn.db import session
from elearn.domain.people.phone import western
from elearn.jobs import enqueue
from elearn.ports import Services

LIFE = timedelta(hours=24)
GROUPS, GROUP = 4, 5  # digits: 66 bits, and short enough to be read over the telephone


def ask_to_verify(person: Person, now: datetime) -> None:
    """Have a letter sent that proves the address; nothing to prove without one."""
    if person.email and not person.email_verified_at:
        work = {"person_id": person.id, "email": person.email}
        enqueue("accounts.verify_email", work, now)


def ask_to_reset(name: str, now: datetime) -> None:
    """Have a letter sent to whoever has the name; the same work if nobody has it."""
    enqueue("accounts.reset_password", {"name": name}, now)


def send_link(person: Person, purpose: Purpose, services: Services) -> None:
    """Make a link that works once within a day, and have it sent to the person's address.

    The queue holds a salt instead of the link's secret, see `ports.Tokens`.
    """
    salt, now = token_hex(16), services.clock.now()
    keep(person, purpose, services.tokens.token(salt), now)
    work = {"kind": purpose.value, "person_id": person.id, "to": person.email, "salt": salt}
    enqueue("notifications.send_letter", work, now)


def keep(
    person: Person, purpose: Purpose, secret: str, now: datetime, by: Actor | None = None
) -> None:
    """Keep the hash of a secret that was handed out."""
    session.add(
        OneTimeCode(
            person=person,
            given_by_id=by and by.id,
            purpose=purpose,
            email=person.email,
            secret_hash=key_hash(secret),
            at=now,
            expires_at=now + LIFE,
        )
    )


def recovery_code(person: Person, by: Actor, now: datetime) -> str:
    """Return a code that an administrator reads to the person; earlier ones stop working."""
    use_up(person, now, Purpose.RECOVER)
    digits = "".join(str(randbelow(10)) for _ in range(GROUPS * GROUP))
    keep(person, Purpose.RECOVER, bound(person.id, digits), now, by)
    note("accounts.recovery_code_given", now, by.id, person.id)
    return " ".join(digits[i : i + GROUP] for i in range(0, len(digits), GROUP))


def bound(person_id: int, code: str) -> str:
    """Return a code, however it was typed, bound to the account that it was given for."""
    digits = "".join(c for c in western(code) if c in "0123456789")
    return f"{person_id}:{digits}"


def take(code: OneTimeCode, now: datetime) -> bool:
    """Use a code up; of two who try at the same moment one gets True."""
    unused = update(OneTimeCode).where(
        OneTimeCode.id == code.id, OneTimeCode.used_at.is_(None), OneTimeCode.expires_at > now
    )
    return bool(getattr(session.execute(unused.values(used_at=now)), "rowcount", 0))


def use_up(person: Person, now: datetime, *purposes: Purpose) -> None:
    """Let no unused code of these purposes work any more."""
    unused = update(OneTimeCode).where(
        OneTimeCode.person_id == person.id,
        OneTimeCode.purpose.in_(purposes),
        OneTimeCode.used_at.is_(None),
    )
    session.execute(unused.values(used_at=now))
