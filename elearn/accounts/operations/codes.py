"""Letters with links that open one door once: asked for in a request, made by a job."""

from datetime import datetime

from elearn.accounts.models import Person
from elearn.jobs import enqueue


def ask_to_verify(person: Person, now: datetime) -> None:
    """Have a letter sent that proves the address; nothing to prove without one."""
    if person.email and not person.email_verified_at:
        work = {"person_id": person.id, "email": person.email}
        enqueue("accounts.verify_email", work, now)
