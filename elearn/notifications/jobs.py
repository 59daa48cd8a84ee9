"""Letters, sent after the request."""

import json
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from elearn.accounts.models import Person
from elearn.db import session
from elearn.jobs import waits_outside
from elearn.ports import Services


@waits_outside
def send_letter(payload: dict[str, Any], services: Services) -> None:
    """Send the letter `kind` to a person, or raise `OSError` and be tried again.

    Payload: `kind` (templates/mail/<kind>.html), `person_id`, `values` for the template (of
    them `at` is a time in ISO form), `to` (else the person's proved address), `salt`.
    """
    person = session.get(Person, payload["person_id"])
    to = payload.get("to") or proved_address(person)
    if not person or not to:
        return
    letter = services.scribe.write(payload["kind"], person, to, values(payload, services))
    services.mailer.send(replace(letter, id=letter_id(payload)))


def values(payload: dict[str, Any], services: Services) -> dict[str, Any]:
    """Return what the template is filled with: `at` as a time, the salt as a link's secret."""
    found = dict(payload.get("values", {}))
    if "at" in found:
        found["at"] = datetime.fromisoformat(found["at"])
    if "salt" in payload:
        found["token"] = services.tokens.token(payload["salt"])
    return found


def proved_address(person: Person | None) -> str | None:
    """Return where letters may go: an address that nobody has proved may be a stranger's."""
    return person.email if person and person.email_verified_at else None


def letter_id(payload: dict[str, Any]) -> str:
    """Return the same id for every try, so that mail systems see a repeated letter as one."""
    return sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()[:32]
