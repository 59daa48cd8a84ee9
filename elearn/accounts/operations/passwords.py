"""New passwords: by a link, by a code, or by choice."""

from datetime import datetime

from elearn.accounts.models import OneTimeCode, Person, Purpose
from elearn.accounts.operations.audit import note
from elearn.accounts.operations.codes import take, use_up
from elearn.accounts.operations.sign_in import end_sign_ins
from elearn.db import session
from elearn.jobs import enqueue

DOORS_TO_A_PASSWORD = (Purpose.RESET_PASSWORD, Purpose.RECOVER)


class CodeSpent(Exception):
    """The link or code was used, or ran out, in this very moment."""


def reset_password(code: OneTimeCode, password_hash: str, now: datetime) -> None:
    """Set a new password and end every sign-in; or raise `CodeSpent`."""
    if not take(code, now):
        raise CodeSpent
    person = session.get_one(Person, code.person_id)
    if code.purpose is Purpose.RESET_PASSWORD:
        confirm_address(person, code.email, now)
    set_password(person, password_hash, now)
    end_sign_ins(person.id, now)
    note("accounts.password_reset", now, None, person.id, by=code.purpose.value)


def change_password(person: Person, password_hash: str, now: datetime, here: int) -> None:
    """Set a new password and end every sign-in but number `here`."""
    set_password(person, password_hash, now)
    end_sign_ins(person.id, now, but=here)
    note("accounts.password_changed", now, person.id, person.id)


def set_password(person: Person, password_hash: str, now: datetime) -> None:
    """Keep the new password; open doors to another one are shut, and the person is told."""
    person.password_hash = password_hash
    use_up(person, now, *DOORS_TO_A_PASSWORD)
    tell(person, "password_changed", now)


def verify_email(code: OneTimeCode, now: datetime) -> None:
    """Note that the address is the person's; or raise `CodeSpent`."""
    if not take(code, now):
        raise CodeSpent
    person = session.get_one(Person, code.person_id)
    confirm_address(person, code.email, now)
    note("accounts.email_verified", now, person.id, person.id)


def confirm_address(person: Person, email: str | None, now: datetime) -> None:
    """A letter that came to the address proves it, unless it was changed meanwhile."""
    if person.email and person.email == email and not person.email_verified_at:
        person.email_verified_at = now


def tell(person: Person, kind: str, now: datetime) -> None:
    """Send a letter to a proved address, if there is one."""
    if person.email and person.email_verified_at:
        values = {"at": now.isoformat()}
        work = {"kind": kind, "person_id": person.id, "to": person.email, "values": values}
        enqueue("notifications.send_letter", work, now)
