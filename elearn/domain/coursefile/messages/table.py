"""What a language needs in order to say faults."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """The sentences of one language by the codes of faults, and how a place is said."""

    file: str
    line: str
    folder: str
    near: str
    comma: str
    sentences: Mapping[str, str]

    def place(self, file: str, line: int | None, told: Callable[[object, "Table"], str]) -> str:
        """Return the beginning of a sentence: where the fault is."""
        if not file:
            return self.folder
        form = self.line if line else self.file
        return form.format(file=told(file, self), line=told(line or 0, self))
