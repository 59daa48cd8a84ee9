"""Questions answered by typing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from elearn.domain.arabic.answers import Level, match
from elearn.domain.quiz import reading
from elearn.domain.quiz.fields import is_answered, typed
from elearn.domain.quiz.question import NONE, Mark, Question


@dataclass(frozen=True, kw_only=True)
class Written(Question):
    """A question with one field and two branches of feedback."""

    feedback_right: str = ""
    feedback_wrong: str = ""

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the two branches are told."""
        return {
            "feedback_right": reading.text(document, "feedback_right"),
            "feedback_wrong": reading.text(document, "feedback_wrong"),
        }

    def own_document(self) -> dict[str, Any]:
        """Return what the two branches are told."""
        return {
            "feedback_right": self.feedback_right,
            "feedback_wrong": self.feedback_wrong,
        }

    def feedback_on(self, fields: Sequence[str]) -> tuple[str, ...]:
        """Return the branch that this answer takes; an empty field takes none."""
        if not is_answered(fields):
            return ()
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

    @property
    def right_answer(self) -> tuple[str, ...]:
        """The accepted forms."""
        return self.accepted

    def mark(self, fields: Sequence[str]) -> Mark:
        """All or nothing, with the accepted form that matched and at which level."""
        text = typed(fields)
        found = match(text, self.accepted, self.level) if text.strip() else None
        return Mark(Fraction(1), found.form, found.level) if found else NONE
