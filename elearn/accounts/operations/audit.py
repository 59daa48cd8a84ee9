"""The log of what was done."""

from datetime import datetime

from elearn.accounts.models import AuditLine
from elearn.db import session


def note(
    deed: str,
    at: datetime,
    actor_id: int | None = None,
    person_id: int | None = None,
    **details: str | int | bool | None,
) -> None:
    """Write one line, in the caller's transaction; never a password, a token or a code."""
    session.add(
        AuditLine(deed=deed, at=at, actor_id=actor_id, person_id=person_id, details=details)
    )
