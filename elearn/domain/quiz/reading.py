"""The values of a question's document, each of the type that it must have."""

from collections.abc import Mapping, Sequence
from typing import Any

Document = Mapping[str, Any]


class FaultyQuestion(ValueError):
    """A question document that nobody could be asked; `faults` are codes."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(", ".join(faults))
        self.faults = tuple(faults)


def text(document: Document, key: str, default: str = "") -> str:
    """Return a text; a number, as YAML reads some answers, is told in its digits."""
    match document.get(key, default):
        case str(value):
            return value
        case int(value) | float(value) if not isinstance(value, bool):
            return str(value)
        case _:
            raise FaultyQuestion([f"bad_{key}"])


def whole(document: Document, key: str, default: int) -> int:
    """Return a whole number, or raise `FaultyQuestion`."""
    match document.get(key, default):
        case int(value) if not isinstance(value, bool):
            return value
        case _:
            raise FaultyQuestion([f"bad_{key}"])


def flag(document: Document, key: str, *, default: bool | None = None) -> bool:
    """Return true or false; without a default it must be there. Else `FaultyQuestion`."""
    match document.get(key, default):
        case bool(value):
            return value
        case _:
            raise FaultyQuestion([f"bad_{key}"])


def texts(document: Document, key: str) -> tuple[str, ...]:
    """Return a list of texts, or raise `FaultyQuestion`."""
    return tuple(text({key: each}, key) for each in several(document, key))


def parts(document: Document, key: str) -> tuple[Document, ...]:
    """Return a list of documents, or raise `FaultyQuestion`."""
    found = several(document, key)
    if not all(isinstance(each, Mapping) for each in found):
        raise FaultyQuestion([f"bad_{key}"])
    return tuple(found)


def several(document: Document, key: str) -> Sequence[Any]:
    """Return a list, or raise `FaultyQuestion`."""
    match document.get(key, []):
        case list(value) | tuple(value):
            return value
        case _:
            raise FaultyQuestion([f"bad_{key}"])
