"""Counters in the memory of one process, for what is only read: nothing is written for them."""

from collections.abc import Callable
from threading import Lock

from limits.storage import Storage

MOST = 50_000  # counters; beyond that all are forgotten, which harms nobody


class MemoryStorage(Storage):
    """A storage of the library `limits` that forgets with its process."""

    STORAGE_SCHEME = ["elearn-memory"]  # noqa: RUF012 - the library's own way

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__(wrap_exceptions=False)
        self.clock, self.lock = clock, Lock()
        self.counts: dict[str, tuple[int, float]] = {}  # and until when each is remembered

    @property
    def base_exceptions(self) -> type[Exception]:
        """What a broken storage raises; memory does not break."""
        return MemoryError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count; what is counted first says until when."""
        with self.lock:
            count, expires_at = self.known(key)
            if not count:
                self.make_room()
                expires_at = self.clock() + expiry
            self.counts[key] = count + amount, expires_at
            return count + amount

    def known(self, key: str) -> tuple[int, float]:
        """Return a count that is still remembered, or nothing."""
        count, expires_at = self.counts.get(key, (0, 0.0))
        return (count, expires_at) if expires_at > self.clock() else (0, 0.0)

    def make_room(self) -> None:
        """Forget what no longer counts, when there is much of it."""
        if len(self.counts) < MOST:
            return
        now = self.clock()
        self.counts = {key: kept for key, kept in self.counts.items() if kept[1] > now}
        if len(self.counts) >= MOST:
            self.counts.clear()

    def get(self, key: str) -> int:
        """Return the count, 0 for what is forgotten."""
        return self.known(key)[0]

    def get_expiry(self, key: str) -> float:
        """Return until when a count is remembered; now, for none."""
        return self.known(key)[1] or self.clock()

    def check(self) -> bool:
        """Whether the storage answers."""
        return True

    def reset(self) -> int | None:
        """Forget everything."""
        count = len(self.counts)
        self.counts.clear()
        return count

    def clear(self, key: str) -> None:
        """Forget one count."""
        self.counts.pop(key, None)
