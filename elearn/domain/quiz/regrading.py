"""Marking anew by the rule of a later edition: the question stays as it was asked."""

from collections.abc import Mapping
from dataclasses import replace

from elearn.domain.quiz.gaps import numbers_in
from elearn.domain.quiz.question import Question


def remarked(old: Question, new: Question | None, values: Mapping[str, str]) -> Question | None:
    """Return the old question with the rule of the new one; None where that cannot be.

    `old` is as it was asked, `values` are those that were drawn for it.
    """
    if new is None or not is_alike(old, new):
        return None
    try:
        found = new.with_values(values)
    except (KeyError, ValueError):  # the new one speaks of values that were not drawn
        return None
    return replace(found, prompt=old.prompt, points=old.points)


def is_alike(old: Question, new: Question) -> bool:
    """Whether an answer to the old question says the same to the new one."""
    if old.kind != new.kind or old.by_hand or not old.counts:
        return False
    if numbers_in(old.prompt) != numbers_in(new.prompt):
        return False
    if [part.options for part in old.parts] != [part.options for part in new.parts]:
        return False
    labels = (tuple(part.label for part in one.parts) for one in (old, new))
    if not keep_their_places(*labels):
        return False
    return keep_their_places(old.option_texts, new.option_texts)


def keep_their_places(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether texts kept their places; a text may be mended, but not change places."""
    if len(old) != len(new):
        return False
    was, is_now = (list(map(said, texts)) for texts in (old, new))
    return all(
        before == after or (before not in is_now and after not in was)
        for before, after in zip(was, is_now, strict=True)
    )


def said(text: str) -> str:
    """Return a text as a reader takes it."""
    return " ".join(text.split())
