"""A question as it is typed: read by the schema of its kind, so that a new kind needs no form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from werkzeug.datastructures import MultiDict

from elearn.domain.arabic.answers import accepted_forms
from elearn.domain.coursefile.numbers import whole
from elearn.domain.coursefile.schema_questions import QUESTIONS
from elearn.domain.quiz import Question
from elearn.quizzes.forms.faults import faults_of, place_and_sentence, too_long
from elearn.quizzes.forms.faults_said import TOO_LONG
from elearn.quizzes.forms.sent import MOST_ROWS, Typed, canonical, sent_value
from elearn.quizzes.kinds import KINDS

FEWEST_ROWS, MORE_ROWS = 4, 4
SPARE_CRITERIA = 2
UNSAID = {"id", "kind"}


@dataclass
class QuestionForm:
    """What was typed of one question, what it means, and what is wrong with it."""

    kind: str
    typed: Typed
    rows: Mapping[str, int] = field(default_factory=dict)  # how many, by the name of their list
    errors: dict[str, Any] = field(default_factory=dict)
    edition: str = ""

    @classmethod
    def of(cls, document: Mapping[str, Any], edition: str = "") -> "QuestionForm":
        """Return the form of a question as it stands."""
        return cls(document["kind"], dict(document), edition=edition)

    @classmethod
    def sent(cls, kind: str, form: "MultiDict[str, str]") -> "QuestionForm":
        """Return what a browser sent for a question of this kind."""
        typed = {
            name: value
            for name, schema in QUESTIONS[kind]["properties"].items()
            if name not in UNSAID and (value := sent_value(form, name, schema)) not in ("", [])
        }
        more = MORE_ROWS if form.get("do") == "rows" else 0
        rows = {
            name.removesuffix("-row"): len(form.getlist(name)) + more
            for name in form
            if name.endswith("-row")
        }
        return cls(kind, typed, rows, edition=form.get("edition", ""))

    @property
    def offered_rows(self) -> list[dict[str, Any]]:
        """The options and empty rows for more."""
        return self.offered("options", self.typed.get("options", ()))

    def offered(
        self, name: str, said: Sequence[Mapping[str, Any]], fewest: int = FEWEST_ROWS
    ) -> list[dict[str, Any]]:
        """Return the rows of a list, by its name in the form, and empty ones for more."""
        wanted = max(fewest, self.rows.get(name, len(said) + 1))
        return [*map(dict, said), *[{}] * (min(MOST_ROWS, wanted) - len(said))]

    @property
    def offers_points(self) -> bool:
        """Whether questions of this kind have points."""
        return "points" in QUESTIONS[self.kind]["properties"]

    @property
    def offers_feedback(self) -> bool:
        """Whether questions of this kind are followed by a feedback."""
        return "feedback" in QUESTIONS[self.kind]["properties"]

    @property
    def offers_hints(self) -> bool:
        """Whether questions of this kind may be tried again."""
        return "hints" in QUESTIONS[self.kind]["properties"]

    @property
    def offered_criteria(self) -> list[dict[str, Any]]:
        """The criteria and empty rows for more, their levels as lines."""
        said: list[dict[str, Any]] = list(self.typed.get("rubric", ()))
        return [*map(with_lines, said), *[{}] * SPARE_CRITERIA]

    def document(self, name: str) -> dict[str, Any] | None:
        """Return the question as it is stored under an id, or None after noting the faults."""
        self.errors = {}
        document = {"id": name, "kind": self.kind} | canonical(self.typed)
        for fault in [*faults_of(document)]:
            place, sentence = place_and_sentence(fault)
            self.errors.setdefault(self.field_of(place), sentence)
        for place in too_long(document):
            self.errors.setdefault(place, TOO_LONG)
        return None if self.errors else document

    def field_of(self, place: str) -> str:
        """Return the field beside which a fault is said: what is wrong in a gap, at the gaps."""
        return place if place in QUESTIONS[self.kind]["properties"] else "gaps"

    def question(self) -> Question | None:
        """Return the question as the engine knows it, to be looked at; None while faulty."""
        document = self.document("preview")
        return None if document is None else KINDS[self.kind].from_document(document)

    @property
    def also_accepted(self) -> list[tuple[str, list[str]]]:
        """Each accepted answer with examples of what else is taken for it."""
        level = whole(str(self.typed.get("level", 2)))
        keys = self.typed.get("accepted", []) if level in range(4) else []
        return [(key, accepted_forms(key, level or 0)[1:]) for key in keys]


def with_lines(criterion: Mapping[str, Any]) -> dict[str, Any]:
    """Return a criterion whose levels are lines: the points, then the text."""
    lines = [
        each if isinstance(each, str) else f"{each['points']} {each['text']}"
        for each in criterion.get("levels", ())
    ]
    return {"title": criterion.get("title", ""), "levels": lines}


def next_id(taken: set[str]) -> str:
    """Return an id that no question of the quiz has or had."""
    return next(name for number in count(1) if (name := f"q-{number}") not in taken)
