"""One question that is looked back at: all of it, or what may be shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from elearn.domain.quiz import Asked, BadAnswer, Files, Mark, Paper, Question, is_answered
from elearn.domain.quiz.marks import NONE
from elearn.domain.quiz.review import WHOLE, Item, Items, redacted
from elearn.quizzes.queries.files import SentFile
from elearn.quizzes.queries.marks import Given


@dataclass(frozen=True)
class Reviewed:
    """One question with everything that may be said of it."""

    place: int
    question: Question
    fields: tuple[str, ...]
    order: tuple[int, ...]  # of the options, as they were shown
    mark: Mark
    told: tuple[str, ...]
    marking: Given | None = None  # by a person
    files: tuple[SentFile, ...] = ()

    @property
    def kind(self) -> str:
        """What sort of question it is."""
        return self.question.kind

    @property
    def verdict(self) -> str:
        """Right, partly right, wrong, left empty; still to be marked, or nothing of all that."""
        return verdict(self.question, self.fields, self.mark, self.marking)

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
    marking: Given | None = None  # by a person, as far as it is shown
    files: tuple[SentFile, ...] = ()
    template: str = "quizzes/kinds/withheld.html"

    @property
    def kind(self) -> str:
        """What sort of question it is."""
        return self.asked.kind


@dataclass(frozen=True)
class Answered:
    """One answer, the mark that a person gave for it, and the files that it names."""

    fields: tuple[str, ...] = ()
    marking: Given | None = None
    files: tuple[SentFile, ...] = ()

    def shown(self, question: Question, shown: Items) -> Given | None:
        """Return the mark as far as it is shown: its levels and points, its comment."""
        if self.marking is None or not shown & {Item.MARKS, Item.OPTION_FEEDBACK}:
            return None
        whole = self.marking.by(question)
        comment = whole.comment if Item.OPTION_FEEDBACK in shown else ""
        if Item.MARKS in shown:
            return replace(whole, comment=comment)
        return replace(whole, comment=comment, share=None, levels=(), picked=())


def reviewed(
    paper: Paper, slot: int, question: Question, answered: Answered, shown: Items
) -> Reviewed | Withheld:
    """Return a question with an answer to it, without what is not shown."""
    fields, given = answered.fields, answered.marking
    mark = Mark(given.share) if given and given.share is not None else marked(question, fields)
    told = told_to(question, fields) if Item.OPTION_FEEDBACK in shown else ()
    order = tuple(number for _, number in paper.slot(slot).options)
    place, marking = paper.place(slot), answered.shown(question, shown)
    if shown >= WHOLE:
        whole = redacted(question, shown)
        return Reviewed(place, whole, fields, order, mark, told, marking, answered.files)
    picked = question.picked(fields) if question.option_texts else set()
    listed = () if question.parts else order
    is_written = not listed and not isinstance(question, Files) and is_answered(fields)
    return Withheld(
        place=place,
        asked=paper.asked(question, slot),
        answer=in_words(question, fields) if is_written else (),
        options=tuple(Picked(question.option_texts[one], str(one) in picked) for one in listed),
        right=in_words(question, question.right_answer) if Item.RIGHT_ANSWER in shown else (),
        told=told,
        general=question.feedback if Item.FEEDBACK in shown else "",
        verdict=verdict(question, fields, mark, given) if Item.VERDICT in shown else "",
        marking=marking,
        files=answered.files,
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


def verdict(
    question: Question, fields: Sequence[str], mark: Mark, marking: Given | None = None
) -> str:
    """Return the word for a mark: right, partly, miss, empty; or waits, or noted."""
    if not question.counts:
        return "noted"
    if not is_answered(fields):
        return "empty"
    if question.by_hand and marking is None:
        return "waits"
    if mark.share <= 0:
        return "miss"
    return "right" if mark.is_full else "partly"


def in_words(question: Question, fields: Sequence[str]) -> tuple[str, ...]:
    """Return an answer in words: the options that it picks, or what is typed."""
    texts = question.option_texts
    picked = question.picked(fields) if texts else set()
    return tuple(texts[int(each)] if each in picked else str(each) for each in fields)
