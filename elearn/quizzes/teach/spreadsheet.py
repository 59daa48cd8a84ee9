"""The figures of a quiz as a table that spreadsheets open."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from elearn.quizzes.teach.figures import of_questions, of_quiz
from elearn.web.words import gettext as _

if TYPE_CHECKING:
    from elearn.domain.quiz.statistics import Figures
    from elearn.quizzes.queries.statistics import Seen

Cell = str | float | None
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet(view: "Seen") -> bytes:
    """Return the figures as CSV: of the quiz, of its questions, and all answers.

    Shares are numbers of one with all their places. A byte order mark tells spreadsheets that
    it is UTF-8.
    """
    text = StringIO()
    writer = csv.writer(text)
    if view.report:
        writer.writerows(map(safe, lines(view, view.report.figures)))
    return text.getvalue().encode("utf-8-sig")


def safe(row: Iterable[Cell]) -> list[Cell]:
    """Return a row in which no text is taken for a formula."""
    return [
        f"'{cell}" if isinstance(cell, str) and cell.startswith(BEGINS_A_FORMULA) else cell
        for cell in row
    ]


def lines(view: "Seen", figures: "Figures") -> Iterator[Sequence[Cell]]:
    """Yield the rows, an empty one between two tables."""
    yield [_("Figure"), _("Value")]
    yield from ([line.name, line.value] for line in of_quiz(figures.overall))
    yield []
    columns = of_questions()
    yield [_("Question"), _("What is asked"), *(column.name for column in columns)]
    for item in figures.items:
        yield [item.name, asked(view, item.name), *(column.of(item) for column in columns)]
    yield []
    yield from answer_lines(figures)


def asked(view: "Seen", question: str) -> str:
    """Return what a question asks; nothing for one that no edition has."""
    subject = view.subjects.get(question)
    return subject.prompt if subject else ""


def answer_lines(figures: "Figures") -> Iterator[Sequence[Cell]]:
    """Yield every answer: who gave it, and how those fared."""
    yield [_("Question"), _("Answer"), _("Right"), _("Given"), _("Share"), _("Their mean score")]
    for answers in figures.answers:
        for tally in answers.tallies:
            right = _("Yes") if tally.is_right else _("No")
            yield [answers.question, tally.text, right, tally.count, tally.share, tally.mean]
