import pytest

from elearn.domain.quiz.regrading import remarked
from elearn.quizzes.kinds import KINDS
from tests.domain.quiz.cases import CASES


def question(kind, **changes):
    return KINDS[kind].from_document(CASES[kind].document | changes)


def test_the_new_rule_marks_the_old_question():
    old, new = question("true_false"), question("true_false", right=False, prompt="x", points=9)

    found = remarked(old, new, {})

    assert (found.prompt, found.points, found.right) == (old.prompt, old.points, False)


OPTIONS = CASES["single_choice"].document["options"]


@pytest.mark.parametrize(
    ("options", "fits"),
    [
        (OPTIONS, True),
        ([OPTIONS[0], OPTIONS[1], {"text": "تعز العز"}], True),
        ([OPTIONS[1], OPTIONS[0], OPTIONS[2]], False),
        (OPTIONS[:2], False),
        ([*OPTIONS, {"text": "إب"}], False),
    ],
)
def test_options_keep_their_places_or_the_question_is_left(options, fits):
    found = remarked(question("single_choice"), question("single_choice", options=options), {})

    assert (found is not None) is fits


@pytest.mark.parametrize("kind", ["essay", "file", "scale", "description"])
def test_what_no_rule_marks_is_left(kind):
    assert remarked(question(kind), question(kind), {}) is None


def test_another_kind_or_no_question_is_left():
    assert remarked(question("true_false"), None, {}) is None
    assert remarked(question("true_false"), question("numeric"), {}) is None
