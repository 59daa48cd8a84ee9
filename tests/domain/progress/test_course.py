import pytest

from elearn.domain.progress import Step, ends_quiz, is_complete, petals

READ, UNREAD = Step("lesson", is_done=True), Step("lesson", is_done=False)
PASSED, FAILED = Step("quiz", is_done=True), Step("quiz", is_done=False)


@pytest.mark.parametrize(
    ("rule", "steps", "complete"),
    [
        ({}, [READ, PASSED], True),
        ({}, [READ, FAILED], False),
        ({}, [UNREAD, PASSED], False),
        ({"quizzes": "none"}, [READ, FAILED], True),
        ({"lessons": "none"}, [UNREAD, PASSED], True),
        ({"lessons": "none", "quizzes": "none"}, [READ], False),
        ({}, [], False),
    ],
)
def test_a_course_is_complete_by_its_own_rule(rule, steps, complete):
    assert is_complete(steps, rule) is complete


@pytest.mark.parametrize(
    ("rule", "passed", "ended"),
    [
        ({}, True, True),
        ({}, False, False),
        ({}, None, True),
        ({"quizzes": "finished"}, False, True),
    ],
)
def test_a_quiz_is_done_when_passed_or_where_finishing_is_enough(rule, passed, ended):
    assert ends_quiz(rule, passed) is ended


@pytest.mark.parametrize(
    ("done", "total", "inked"),
    [(0, 18, 0), (7, 18, 3), (17, 18, 7), (18, 18, 8), (0, 0, 0)],
)
def test_a_star_closes_only_when_everything_is_done(done, total, inked):
    assert petals(done, total) == inked
