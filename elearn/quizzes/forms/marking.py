"""A mark as somebody gives it: points or levels, and a comment."""

from dataclasses import dataclass, field
from fractions import Fraction

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from elearn.domain.arabic.numbers import NotANumber, parse_number
from elearn.domain.quiz import ByHand
from elearn.domain.quiz.rubrics import share
from elearn.quizzes.operations import Mark
from elearn.quizzes.queries.marks import Given
from elearn.web.paths import number_in
from elearn.web.writing import number

LONGEST_COMMENT = 5_000
FINEST = 100  # parts of a point that a mark is made of


@dataclass
class MarkForm:
    """What was typed of a mark, and what is wrong with it."""

    question: ByHand
    points: str = ""
    levels: dict[int, int] = field(default_factory=dict)  # by criterion
    comment: str = ""
    base: int = 0
    keeps: bool = False  # the comment, to be used again
    errors: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, question: ByHand, given: Given | None) -> "MarkForm":
        """Return the form of the mark that counts."""
        if given is None:
            return cls(question)
        points = "" if given.share is None else number(given.share * question.points)
        levels = dict(enumerate(given.levels))
        return cls(question, points, levels, given.comment, given.number)

    @classmethod
    def sent(cls, question: ByHand, form: "MultiDict[str, str]") -> "MarkForm":
        """Return what a browser sent."""
        picked = {
            place: level
            for place in range(len(question.rubric))
            if (level := number_in(form.get(f"level-{place}", ""))) is not None
        }
        return cls(
            question,
            form.get("points", "").strip(),
            picked,
            form.get("comment", "").replace("\r\n", "\n").replace("\0", "").strip(),
            number_in(form.get("base", "0")) or 0,
            form.get("keep", "") == "1",
        )

    def mark(self) -> Mark | None:
        """Return the mark, or None after noting the faults; `BadAnswer` for a foreign level."""
        self.errors = {}
        earned = self.by_levels() if self.question.rubric else self.by_points()
        if len(self.comment) > LONGEST_COMMENT:
            self.errors["comment"] = _("This is too long. Shorten it.")
        if earned is None or self.errors:
            return None
        levels = [self.levels[place] for place in range(len(self.question.rubric))]
        return Mark(self.base, earned, self.comment, levels)

    def by_levels(self) -> Fraction | None:
        """Return what the levels earn together; each criterion needs one."""
        missing = [place for place in range(len(self.question.rubric)) if place not in self.levels]
        for place in missing:
            self.errors[f"level-{place}"] = _("Choose a level.")
        if missing:
            return None
        return share(self.question.rubric, [self.levels[each] for each in sorted(self.levels)])

    def by_points(self) -> Fraction | None:
        """Return the share that the points are, None for what is no number within bounds."""
        most = self.question.points
        try:
            read = parse_number(self.points, "")
        except NotANumber:
            read = None
        is_fine = read is not None and not read.is_percent and read.unit is None
        if not is_fine or read is None or not 0 <= read.value <= most:
            bounds = {"low": number(0), "high": number(most)}
            self.errors["points"] = _("Write a number from %(low)s to %(high)s.", **bounds)
            return None
        if (read.value * FINEST).denominator != 1:
            self.errors["points"] = _("Write two decimal places at most.")
            return None
        return read.value / most

    @property
    def faults(self) -> list[tuple[str, str]]:
        """What is wrong, as the summary above a form shows it: control and sentence."""
        return [*self.errors.items()]
