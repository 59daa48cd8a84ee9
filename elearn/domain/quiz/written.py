"""Questions answered by typing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from elearn.domain.arabic.answers import Level
from elearn.domain.quiz import reading
from elearn.domain.quiz.fields import is_answered, typed
from elearn.domain.quiz.marks import NONE, Mark
from elearn.domain.quiz.others import Other, is_share, other
from elearn.domain.quiz.question import Question
from elearn.domain.quiz.stars import nearest, shown


@dataclass(frozen=True, kw_only=True)
class Written(Question):
    """A question with one field and two branches of feedback."""

    feedback_right: str = ""
    feedback_wrong: str = ""
    others: tuple[Other, ...] = ()  # foreseen answers that are not the right one

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the two branches are told."""
        return {
            "feedback_right": reading.text(document, "feedback_right"),
            "feedback_wrong": reading.text(document, "feedback_wrong"),
            "others": tuple(map(other, reading.parts(document, "others"))),
        }

    def own_document(self) -> dict[str, Any]:
        """Return what the two branches are told."""
        return {
            "feedback_right": self.feedback_right,
            "feedback_wrong": self.feedback_wrong,
            "others": [other.document() for other in self.others] or None,
        }

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the shares of the foreseen answers."""
        yield from super().faults()
        if not all(is_share(other.share) for other in self.others):
            yield "bad_other_share"

    def foreseen(self, fields: Sequence[str]) -> Other | None:
        """Return the foreseen answer that this one is, if it is one."""
        return None

    def feedback_on(self, fields: Sequence[str]) -> tuple[str, ...]:
        """Return the branch that this answer takes; an empty field takes none."""
        if not is_answered(fields):
            return ()
        found = self.foreseen(fields)
        if found and found.feedback:
            return (found.feedback,)
        told = self.feedback_right if self.mark(fields).is_full else self.feedback_wrong
        return (told,) if told else ()


@dataclass(frozen=True, kw_only=True)
class ShortAnswer(Written):
    """A word or a few, compared by the rules of Arabic writing."""

    kind: ClassVar[str] = "short_answer"
    accepted: tuple[str, ...]
    level: int = Level.ARTICLE

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the accepted forms and how strictly they are compared."""
        return super().own(document) | {
            "accepted": reading.texts(document, "accepted"),
            "level": reading.whole(document, "level", Level.ARTICLE),
        }

    def own_document(self) -> dict[str, Any]:
        """Return the accepted forms and how strictly they are compared."""
        level = None if self.level == Level.ARTICLE else self.level
        return {"accepted": list(self.accepted), "level": level, **super().own_document()}

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the accepted forms."""
        yield from super().faults()
        if not self.accepted or not all(form.strip() for form in self.accepted):
            yield "no_accepted_form"
        if self.level not in list(Level):
            yield "unknown_level"
        if not all(other.text.strip() for other in self.others):
            yield "empty_other"

    @property
    def right_answer(self) -> tuple[str, ...]:
        """The accepted forms."""
        return tuple(map(shown, self.accepted))

    def mark(self, fields: Sequence[str]) -> Mark:
        """What the nearest form earns, with this form and the level at which it matched."""
        text = typed(fields)
        found = nearest(text, self.forms, self.level) if text.strip() else None
        if not found:
            return NONE
        place, matched = found
        later = place - len(self.accepted)
        share = self.others[later].worth if later >= 0 else Fraction(1)
        return Mark(share, matched.form, matched.level)

    def foreseen(self, fields: Sequence[str]) -> Other | None:
        """Return the foreseen answer whose form is the nearest, unless an accepted one is."""
        found = nearest(typed(fields), self.forms, self.level)
        later = found[0] - len(self.accepted) if found else -1
        return self.others[later] if later >= 0 else None

    @property
    def forms(self) -> tuple[str, ...]:
        """The accepted forms, then the foreseen ones."""
        return (*self.accepted, *(other.text for other in self.others))
