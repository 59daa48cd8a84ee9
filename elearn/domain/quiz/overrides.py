"""Exceptions from the rules of a quiz, for a person or a cohort."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from elearn.domain.quiz.attempts import Rules


@dataclass(frozen=True)
class Override:
    """What is otherwise for somebody; None stays as the quiz says."""

    is_personal: bool
    opens: datetime | None = None
    closes: datetime | None = None
    time_limit: timedelta | None = None
    attempts: int | None = None
    password: str | None = None


# Of several cohorts the kindest counts.
KINDEST: dict[str, Callable[[Iterable[Any]], Any]] = {
    "opens": min,
    "closes": max,
    "time_limit": max,
    "attempts": max,
    "password": min,
}


def excepted(rules: Rules, overrides: Sequence[Override], extra: int = 0) -> Rules:
    """Return the rules for one learner: her own exception first, then those of her cohorts.

    `extra` is the percent by which every time limit is longer for her.
    """
    said = {name: value for name in KINDEST if (value := chosen(name, overrides)) is not None}
    changed = replace(rules, **said)
    if changed.time_limit and extra:
        return replace(changed, time_limit=changed.time_limit * (100 + extra) / 100)
    return changed


def chosen(name: str, overrides: Sequence[Override]) -> Any:  # noqa: ANN401 - the value of a rule
    """Return what overrides say of one rule, None where none of them says anything."""
    said = [each for each in overrides if getattr(each, name) is not None]
    own = [getattr(each, name) for each in said if each.is_personal]
    others = [getattr(each, name) for each in said if not each.is_personal]
    return KINDEST[name](own or others) if said else None


def extended(deadline: datetime | None, started: datetime, rules: Rules) -> datetime | None:
    """Return the end of an attempt under way by new rules: never earlier than it was."""
    new = rules.deadline(started)
    return None if deadline is None or new is None else max(deadline, new)
