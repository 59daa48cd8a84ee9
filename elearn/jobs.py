"""Work for later: a row in the caller's transaction, taken up by `elearn work`."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy.orm import Mapped, mapped_column

from elearn.db import Base, session
from elearn.ports import Services

Work = Callable[[dict[str, Any], Services], None]
AnyWork = TypeVar("AnyWork", bound=Work)


def waits_outside(work: AnyWork) -> AnyWork:
    """Mark work that waits for something slow, like the post: it runs without a write lock.

    What it reads is of one moment; what it writes it commits itself. Other work runs in one
    transaction with the mark that it is done.
    """
    work.waits_outside = True  # type: ignore[attr-defined]
    return work


class Job(Base):
    """One piece of work: done, waiting, leased to a worker, or given up."""

    __tablename__ = "job"
    name: Mapped[str]
    payload: Mapped[dict[str, Any]]
    due_at: Mapped[datetime] = mapped_column(index=True)
    tries: Mapped[int] = mapped_column(default=0)
    leased_until: Mapped[datetime | None]
    done_at: Mapped[datetime | None] = mapped_column(index=True)
    given_up_at: Mapped[datetime | None]
    last_error: Mapped[str] = mapped_column(default="")


def enqueue(name: str, payload: dict[str, Any], due: datetime) -> None:
    """Ask for the work called `name` in `wiring.JOBS`; it exists if the caller commits."""
    session.add(Job(name=name, payload=payload, due_at=due))
