"""What the forms of questions share, in a quiz and in the bank."""

from random import Random
from typing import Any

from flask import abort, request

from elearn.domain.quiz import Question, lay_out
from elearn.quizzes.forms.questions import QuestionForm
from elearn.quizzes.kinds import KINDS

SAMPLES = 5


def known(kind: str) -> str:
    """Return a kind that there is; any other was never offered."""
    if kind not in KINDS:
        abort(400)
    return kind


def asks_again() -> bool:
    """Whether the button was pressed that saves nothing: a look, or more rows."""
    return request.form.get("do") in {"preview", "rows"}


def look(form: QuestionForm) -> dict[str, Any]:
    """Return how learners would see what was typed, where the button for it was pressed."""
    seen = form.question() if request.form.get("do") == "preview" else None
    # Nothing is drawn by lot here: the author sees the order that was written.
    paper = lay_out([seen], Random(0), shuffle=False) if seen else None  # noqa: S311 - a look, not a draw
    asked = paper.asked(paper.question([seen], 0), 0) if paper and seen else None
    return {"look": seen, "asked": asked, "samples": samples(seen) if seen else ()}


def samples(question: Question) -> list[tuple[dict[str, str], Question]]:
    """Return the values and the questions of a few papers; none where nothing is drawn."""
    lots = Random(question.id)  # noqa: S311 - examples, the same each time
    drawn = [question.draw(lots) for _ in range(SAMPLES)]
    return [(values, question.with_values(values)) for values in drawn if values]
