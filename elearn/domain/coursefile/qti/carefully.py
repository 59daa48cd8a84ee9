"""One question that nobody foresaw is refused by itself, and never costs the others."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from elearn.domain.coursefile.foreign.refusal import Refused

P = ParamSpec("P")
T = TypeVar("T")
UNFORESEEN = (ArithmeticError, LookupError, TypeError, ValueError, StopIteration, RecursionError)


def carefully(make: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what `make` returns, or raise `Refused` whatever goes wrong."""
    try:
        return make(*args, **kwargs)
    except Refused:
        raise
    except UNFORESEEN as odd:
        raise Refused("unreadable") from odd
