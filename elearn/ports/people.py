"""What accounts, letters and limits need from the outside world."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute


@dataclass(frozen=True)
class Letter:
    """A mail to one person."""

    to: str
    subject: str
    text: str
    html: str
    language: str
    id: str = ""  # the same for every try to send it


class Mailer(Protocol):
    """Sends mail."""

    def send(self, letter: Letter) -> None:
        """Hand the letter to the post, or raise `OSError`."""


@runtime_checkable
class Archive(Protocol):
    """A mailer that keeps what it was given."""

    def letters(self, newest: int) -> Sequence[Letter]:
        """Return the newest letters, the last one first."""


class Scribe(Protocol):
    """Writes letters in the language of whoever reads them."""

    def write(self, kind: str, reader: object, to: str, values: Mapping[str, Any]) -> Letter:
        """Return the letter `kind` to a person at an address."""


class Tokens(Protocol):
    """Makes secrets that nobody but this installation can make."""

    def token(self, salt: str) -> str:
        """Return the secret of a salt, always the same: 256 bits, fit for an address."""


@dataclass(frozen=True)
class Pace:
    """How often something may be tried: `free` times, then with waits that double."""

    free: int
    longest: int  # seconds to wait at most: nobody is ever locked out
    memory: int  # seconds after which everything is forgotten

    def wait(self, tries: int) -> int:
        """Return how many seconds must pass after so many tries."""
        over = tries - self.free
        return min(self.longest, 2 ** min(over, 30)) if over > 0 else 0


class CountersLost(Exception):
    """Nobody can tell how often something was tried."""


class Counters(Protocol):
    """Counts what may be tried only so often."""

    def attempt(self, tries: Mapping[str, Pace]) -> int:
        """Count a try under each name and return 0, or the seconds to wait.

        A try that has to wait is not counted. Raises `CountersLost`.
        """

    def waiting(self, key: str) -> int:
        """Return the seconds that a try under a name has to wait now; count nothing.

        Raises `CountersLost`.
        """

    def forget(self, key: str) -> None:
        """Begin again: the right person was here."""


class Affiliations(Protocol):
    """Knows where people work."""

    def names(self, person_id: int) -> Sequence[str]:
        """Return the names of a person's organisations."""

    def work_at(
        self, person_id: InstrumentedAttribute[int], organisations: Collection[int]
    ) -> ColumnElement[bool]:
        """Return a condition: the person belongs to one of these organisations."""


Place = tuple[str, int]  # kind and number, as a role names it


class Places(Protocol):
    """Knows the organisations and courses at which a duty may hold."""

    def find(self, kind: str, said: str) -> int | None:
        """Return the number of the place of this short name, or the one place of this name."""

    def called(self, kind: str, among: Collection[int] | None = None) -> list[str]:
        """Return the names of the first places of a kind, of those `among` if need be."""

    def names(self, places: Collection[Place]) -> Mapping[Place, str]:
        """Return what places are called."""
