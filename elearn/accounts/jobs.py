"""Links that are made after the request, so that nobody can tell by the time whom they reach."""

from typing import Any

from elearn.accounts import access
from elearn.accounts.models import Person, Purpose
from elearn.accounts.operations.codes import send_link
from elearn.db import session
from elearn.ports import Services


def verify_email(payload: dict[str, Any], services: Services) -> None:
    """Send the link that proves an address, if it is still this person's and unproved."""
    person = session.get(Person, payload["person_id"])
    if person and person.email == payload["email"] and not person.email_verified_at:
        send_link(person, Purpose.VERIFY_EMAIL, services)


def reset_password(payload: dict[str, Any], services: Services) -> None:
    """Send the link to a new password to whoever has this name and an address."""
    holder = access.holder_of(payload["name"])
    person = session.get(Person, holder.id) if holder and not holder.is_suspended else None
    if person and person.email:
        send_link(person, Purpose.RESET_PASSWORD, services)
