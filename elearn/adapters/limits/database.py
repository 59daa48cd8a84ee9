"""Counters in the platform's own database: they hold across processes and restarts."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from limits.storage import Storage
from sqlalchemy import case, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Mapped, mapped_column

from elearn.db import Base, Once, session


class Counter(Base):
    """How often one thing was tried, until when it is remembered."""

    __tablename__ = "counter"
    __table_args__ = (Once("key", name="one_counter_per_key"),)
    key: Mapped[str]
    count: Mapped[int]
    expires_at: Mapped[int] = mapped_column(index=True)  # seconds, as the library counts


class DatabaseStorage(Storage):
    """A storage of the library `limits` in the caller's transaction."""

    STORAGE_SCHEME = ["elearn"]  # noqa: RUF012 - the library's own way

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__(wrap_exceptions=False)
        self.clock = clock

    @property
    def base_exceptions(self) -> type[Exception]:
        """What a broken storage raises; a lost database has its answer in `web.errors`."""
        return OperationalError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count, in one statement that no other can come between."""
        now = int(self.clock())
        insert = postgresql.insert if is_postgresql() else sqlite.insert
        row = insert(Counter).values(key=key, count=amount, expires_at=now + expiry)
        is_old = Counter.expires_at <= now
        counted = row.on_conflict_do_update(
            index_elements=["key"],
            set_={
                "count": case((is_old, amount), else_=Counter.count + amount),
                "expires_at": case((is_old, now + expiry), else_=Counter.expires_at),
            },
        )
        return int(session.execute(counted.returning(Counter.count)).scalar_one())

    def get(self, key: str) -> int:
        """Return the count, 0 for what is forgotten."""
        return self.column(Counter.count, key)

    def get_expiry(self, key: str) -> float:
        """Return until when a count is remembered; now, for none."""
        return self.column(Counter.expires_at, key) or self.clock()

    def column(self, column: Any, key: str) -> int:  # noqa: ANN401 - one of two columns
        """Return one column of a counter that still counts, or 0."""
        query = select(column).where(Counter.key == key, Counter.expires_at > self.clock())
        return session.scalar(query) or 0

    def check(self) -> bool:
        """Whether the storage answers."""
        return session.scalar(select(1)) == 1

    def reset(self) -> int | None:
        """Forget everything."""
        return getattr(session.execute(delete(Counter)), "rowcount", None)

    def clear(self, key: str) -> None:
        """Forget one count."""
        session.execute(delete(Counter).where(Counter.key == key))


def forget_counts(now: datetime) -> None:
    """Remove the counters that no longer count."""
    session.execute(delete(Counter).where(Counter.expires_at <= now.timestamp()))


def is_postgresql() -> bool:
    """Whether the database is PostgreSQL."""
    return session.get_bind().dialect.name == "postgresql"
