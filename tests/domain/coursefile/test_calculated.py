"""Questions whose numbers are drawn, as the check of a course folder sees them."""

import pytest
import yaml

from elearn.domain.coursefile.folder import check
from elearn.quizzes.kinds import KINDS
from tests.domain.coursefile.builders import folder
from tests.domain.coursefile.moodle_xml.pieces import read
from tests.domain.coursefile.moodle_xml.test_calculated import drawn

QUESTION = {
    "id": "own",
    "kind": "calculated",
    "prompt": "{p}",
    "variables": [{"name": "p", "from": "1", "to": "3", "step": "1"}],
    "formula": "p * 2",
}
P = QUESTION["variables"][0]


def checked(question):
    quiz = yaml.safe_dump({"title": "ا", "questions": [question]}, sort_keys=False)
    return check(folder(**{"quiz": quiz}), "small")


def test_a_question_that_can_be_drawn_has_no_fault():
    assert [fault for fault in checked(QUESTION) if not fault.is_warning] == []


@pytest.mark.parametrize(
    ("changes", "code", "line"),
    [
        ({"formula": "p / (p - 2)"}, "formula_division_by_zero", 11),
        ({"prompt": "{x} {p}"}, "formula_unknown_name", 5),
        ({"variables": [P | {"step": "0"}]}, "bad_range", 7),
        ({"variables": [P | {"name": "a-b"}]}, "bad_name", 7),
        ({"variables": [P, dict(P)]}, "same_name", 6),
        ({"variables": [P, P | {"name": "q"}]}, "unused_variable", 6),
        ({"variables": []}, "no_variables", 6),
    ],
)
def test_a_fault_is_told_with_its_line(changes, code, line):
    found = [fault for fault in checked(QUESTION | changes) if not fault.is_warning]

    assert [(fault.code, fault.line) for fault in found] == [(code, line)]


def test_what_comes_from_moodle_can_be_asked():
    document = read(drawn("{a}*3")).documents[0]

    question = KINDS["calculated"].from_document(document)

    assert question.with_values({"a": "2.5"}).right_answer == ("7.5",)
