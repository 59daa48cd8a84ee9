"""One question that is looked back at: all of it, or what may be shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from elearn.domain.quiz import Asked, BadAnswer, Mark, Paper, Question, is_answered
from elearn.domain.quiz.question import NONE
from elearn.domain.quiz.review import WHOLE, Item, Items, redacted


@dataclass(frozen=True)
class Reviewed:
    """One question with everything that may be said of it."""

    place: int
    question: Question
    fields: tuple[str, ...]
    order: tuple[int, ...]  # of the options, as they were shown
    mark: Mark
    told: tuple[str, ...]

    @property
    def kind(self) -> str:
        """What sort of question it is."""
        return self.question.kind

    @property
    def verdict(self) -> str:
        """Right, partly right, wrong, or left empty."""
        return verdict(self.fields, self.mark)

    @property
    def general(self) -> str:
        """What everybody is told."""
        return self.question.feedback

    @property
    def template(self) -> str:
        """The page that shows it."""
        return f"quizzes/kinds/{self.question.kind}/review.html"


@dataclass(frozen=True)
class Picked:
    """One option, and whether the learner picked it."""

    text: str
    chosen: bool


@dataclass(frozen=True)
class Withheld:
    """One question of which not everything is shown; what is not shown is not here."""

    place: int
    asked: Asked
    answer: tuple[str, ...]  # in words; those of options are Markdown
    options: tuple[Picked, ...]
    right: tuple[str, ...]
    told: tuple[str, ...]
    general: str
    verdict: str  # empty: not shown
    template: str = "quizzes/kinds/withheld.html"

    @property
    def kind(self) -> str:
        """What sort of question it is."""
        return self.asked.kind


def reviewed(
    paper: Paper, slot: int, question: Question, fields: tuple[str, ...], shown: Items
) -> Reviewed | Withheld:
    """Return a question with an answer to it, without what is not shown."""
    mark = marked(question, fields)
    told = told_to(question, fields) if Item.OPTION_FEEDBACK in shown else ()
    order = tuple(number for _, number in paper.slot(slot).options)
    place = paper.place(slot)
    if shown >= WHOLE:
        return Reviewed(place, redacted(question, shown), fields, order, mark, told)
    picked = question.picked(fields) if question.option_texts else set()
    listed = () if question.parts else order
    return Withheld(
        place=place,
        asked=paper.asked(question, slot),
        answer=in_words(question, fields) if not listed and is_answered(fields) else (),
        options=tuple(Picked(question.option_texts[one], str(one) in picked) for one in listed),
        right=in_words(question, question.right_answer) if Item.RIGHT_ANSWER in shown else (),
        told=told,
        general=question.feedback if Item.FEEDBACK in shown else "",
        verdict=verdict(fields, mark) if Item.VERDICT in shown else "",
    )


def marked(question: Question, fields: Sequence[str]) -> Mark:
    """Return the mark; what was kept was checked when it came, so nonsense earns nothing."""
    try:
        return question.mark(fields) if is_answered(fields) else NONE
    except BadAnswer:
        return NONE


def told_to(question: Question, fields: Sequence[str]) -> tuple[str, ...]:
    """Return what an answer is told; nonsense is told nothing."""
    try:
        return question.feedback_on(fields)
    except BadAnswer:
        return ()


def verdict(fields: Sequence[str], mark: Mark) -> str:
    """Return the word for a mark: right, partly, miss or empty."""
    if not is_answered(fields):
        return "empty"
    if mark.share <= 0:
        return "miss"
    return "right" if mark.is_full else "partly"


def in_words(question: Question, fields: Sequence[str]) -> tuple[str, ...]:
    """Return an answer in words: the options that it picks, or what is typed."""
    texts = question.option_texts
    picked = question.picked(fields) if texts else set()
    return tuple(texts[int(each)] if each in picked else str(each) for each in fields)
