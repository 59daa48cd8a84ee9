"""Free tries, then waits that double, on any storage of the library `limits`."""

from collections.abc import Callable, Mapping
from typing import cast

from limits.errors import StorageError
from limits.storage import Storage, storage_from_string

from elearn.ports import CountersLost, Pace


class Throttle:
    """`Counters` on a storage that tells the time in seconds by `clock`."""

    def __init__(self, storage: Storage, clock: Callable[[], float]) -> None:
        self.storage, self.clock = storage, clock

    def attempt(self, tries: Mapping[str, Pace]) -> int:
        """Count a try under each name and return 0, or the seconds to wait."""
        try:
            # Looked at first: a try that waits for one counter must not count in another.
            waiting = max(self.left(key) for key in tries)
            return waiting or max(self.count(key, pace) for key, pace in tries.items())
        except StorageError as error:
            raise CountersLost from error

    def count(self, key: str, pace: Pace) -> int:
        """Count one try; of many at the same moment one passes and starts the next wait."""
        counted = self.storage.incr(f"tries:{key}", pace.memory)
        seconds = pace.wait(counted)
        if not seconds or self.storage.incr(f"wait:{key}", seconds) == 1:
            return 0
        return self.left(key)

    def left(self, key: str) -> int:
        """Return the seconds until a wait is over, at least one while it runs."""
        wait = f"wait:{key}"
        if not self.storage.get(wait):
            return 0
        return max(1, round(self.storage.get_expiry(wait) - self.clock()))

    def waiting(self, key: str) -> int:
        """Return the seconds that a try under a name has to wait now; count nothing."""
        try:
            return self.left(key)
        except StorageError as error:
            raise CountersLost from error

    def forget(self, key: str) -> None:
        """Begin again: the right person was here."""
        try:
            self.storage.clear(f"tries:{key}")
            self.storage.clear(f"wait:{key}")
        except StorageError as error:
            raise CountersLost from error


def in_redis(url: str, clock: Callable[[], float]) -> Throttle:
    """Return counters in Redis or Valkey, for several machines."""
    storage = storage_from_string(
        url, wrap_exceptions=True, socket_timeout=2, socket_connect_timeout=2
    )
    return Throttle(cast(Storage, storage), clock)
