"""What a link or a code opens."""

from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import contains_eager

from elearn.accounts.access.signed_in import key_hash
from elearn.accounts.models import OneTimeCode, Person, Purpose, Suspension
from elearn.db import session


def code_to_use(secret: str, purpose: Purpose, now: datetime) -> OneTimeCode | None:
    """Return what a link or code opens, while it works and its person may come in."""
    return session.scalars(
        select(OneTimeCode)
        .join(OneTimeCode.person)
        .options(contains_eager(OneTimeCode.person))
        .where(
            OneTimeCode.secret_hash == key_hash(secret),
            OneTimeCode.purpose == purpose,
            OneTimeCode.used_at.is_(None),
            OneTimeCode.expires_at > now,
            ~exists().where(Suspension.person_id == Person.id),
        )
    ).one_or_none()
