from datetime import UTC, datetime, timedelta

import pytest

from elearn.domain.quiz.review import (
    EVERYTHING,
    RIGHT_AFTER,
    Item,
    Moment,
    Review,
    moment_of,
    redacted,
    untold,
)
from elearn.quizzes.kinds import KINDS
from tests.domain.quiz.cases import CASES

NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
CELLS = [(moment, item) for moment in Moment for item in Item]


def test_without_a_word_everything_is_shown_always():
    review = Review.from_document({})

    assert {review.at(moment) for moment in Moment} == {EVERYTHING}


@pytest.mark.parametrize(("moment", "item"), CELLS)
def test_each_cell_is_withheld_by_itself(moment, item):
    review = Review.from_document({moment.value: [item.value]})

    assert {(when, what) for when in Moment for what in Item if what not in review.at(when)} == {
        (moment, item)
    }


@pytest.mark.parametrize(
    ("finished", "closes", "now", "moment"),
    [
        (None, None, NOON, Moment.DURING),
        (None, NOON, NOON, Moment.DURING),
        (NOON, None, NOON, Moment.AFTER),
        (NOON, None, NOON + RIGHT_AFTER - timedelta(seconds=1), Moment.AFTER),
        (NOON, None, NOON + RIGHT_AFTER, Moment.LATER),
        (NOON, NOON + timedelta(days=1), NOON + timedelta(hours=1), Moment.LATER),
        (NOON, NOON + timedelta(days=1), NOON + timedelta(days=1), Moment.CLOSED),
        (NOON, NOON, NOON, Moment.CLOSED),
    ],
)
def test_a_moment_is_told_by_the_end_and_the_close(finished, closes, now, moment):
    assert moment_of(finished, closes, now) is moment


def test_what_is_never_shown_after_the_end_is_known():
    review = Review.from_document(
        {moment: ["right_answer"] for moment in ("after", "later", "closed")}
    )

    assert not review.ever(Item.RIGHT_ANSWER)
    assert review.ever(Item.MARKS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_loses_its_feedback_and_nothing_else(kind):
    document = CASES[kind].document | {"feedback": "للجميع"}
    question = KINDS[kind].from_document(document)

    left = redacted(question, EVERYTHING - {Item.FEEDBACK, Item.OPTION_FEEDBACK})

    assert not any(word in str(left) for word in words_told(document))
    assert left.right_answer == question.right_answer
    assert left.mark(CASES[kind].right) == question.mark(CASES[kind].right)


@pytest.mark.parametrize("kind", KINDS)
def test_what_everybody_is_told_and_what_an_answer_is_told_are_two_things(kind):
    question = KINDS[kind].from_document(CASES[kind].document | {"feedback": "للجميع"})

    general = redacted(question, EVERYTHING - {Item.OPTION_FEEDBACK})
    own = redacted(question, EVERYTHING - {Item.FEEDBACK})

    assert general.feedback == "للجميع"
    assert own.feedback_on(CASES[kind].right) == question.feedback_on(CASES[kind].right)
    assert own.feedback == ""


def test_parts_in_lists_and_tables_are_silenced_too():
    assert untold([{"text": "أ", "feedback": "ب"}, ("ج",)]) == [
        {"text": "أ", "feedback": ""},
        ("ج",),
    ]


def words_told(document):
    """Return every feedback of a question document, at whatever depth."""
    if isinstance(document, list):
        return [word for each in document for word in words_told(each)]
    if not isinstance(document, dict):
        return []
    own = [said for key, said in document.items() if key.startswith("feedback")]
    return own + [word for said in document.values() for word in words_told(said)]
