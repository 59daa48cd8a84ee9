"""What was done, by whom, to whom."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from elearn.db import Base


class AuditLine(Base):
    """One line of the log that nobody edits: sign-ins, codes, roles, certificates."""

    __tablename__ = "audit_line"
    at: Mapped[datetime] = mapped_column(index=True)
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    deed: Mapped[str]  # accounts.signed_in, certificates.revoked …
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    details: Mapped[dict[str, Any]]
