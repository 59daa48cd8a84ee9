"""Every kind under every behaviour: what is open, what is told, what is earned."""

from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elearn.domain.quiz.attempts import score
from elearn.domain.quiz.behaviours import BEHAVIOURS, Said, behaviour_of, suited
from elearn.domain.quiz.journal import Current, Event
from elearn.domain.quiz.review import Item
from elearn.quizzes.kinds import KINDS
from tests.domain.quiz.cases import CASES

PRODUCT = list(product(KINDS, BEHAVIOURS))
CHECKING = [pair for pair in PRODUCT if BEHAVIOURS[pair[1]].checks]
THIRD = Fraction(1, 3)


def question(kind, **more):
    return replace(KINDS[kind].from_document(CASES[kind].document), **more)


def told(kind, behaviour, **settings):
    """Return a question of a kind, its behaviour, and a right and a wrong answer."""
    asked = question(kind)
    suits = suited(behaviour_of({"behaviour": behaviour, **settings}), asked)
    right, wrong = (Said(tuple(fields)) for fields in (CASES[kind].right, CASES[kind].wrong))
    return asked, suits, right, wrong


def counts(kind):
    """Whether answers of this kind are marked at once."""
    return KINDS[kind].counts and not KINDS[kind].by_hand


@pytest.mark.parametrize(("kind", "behaviour"), PRODUCT)
def test_before_any_check_a_question_is_open_and_nothing_is_told(kind, behaviour):
    asked, suits, _right, _wrong = told(kind, behaviour)

    state = suits.state(asked, [])

    assert state.is_open
    assert state.told == frozenset()
    assert state.may_check == (suits.checks and counts(kind))


@pytest.mark.parametrize(("kind", "behaviour"), PRODUCT)
def test_a_right_answer_earns_everything_and_none_nothing(kind, behaviour):
    asked, suits, right, _wrong = told(kind, behaviour)
    sure = replace(right, certainty=3)

    assert suits.share(asked, [], Said(())) == 0
    if counts(kind):
        assert suits.share(asked, [], sure) == 1
        assert suits.share(asked, [sure] if suits.checks else [], sure) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_what_nobody_marks_at_once_waits_for_the_end(kind):
    for behaviour in BEHAVIOURS:
        _asked, suits, _right, _wrong = told(kind, behaviour)

        assert suits.name == (behaviour if counts(kind) else "deferred")


@pytest.mark.parametrize(("kind", "behaviour"), CHECKING)
def test_the_journal_closes_a_question_when_its_behaviour_does(kind, behaviour):
    asked, suits, right, wrong = told(kind, behaviour)

    for answers in product((right, wrong), repeat=3):
        current, checks = Current(0, "", 0), []
        for seq, answer in enumerate(answers, start=1):
            if current.closed:
                break
            checks.append(answer)
            settles = suits.settles(asked, answer.fields)
            sent = Event(
                str(seq), "a", 0, seq, 0, answer.fields, checked=suits.checks, settles=settles
            )
            current = current.after(sent, seq)
        assert current.closed == (suits.checks and not suits.state(asked, checks).is_open)


@pytest.mark.parametrize(("kind", "behaviour"), CHECKING)
def test_while_a_question_is_open_its_right_answer_is_not_told(kind, behaviour):
    asked, suits, right, wrong = told(kind, behaviour)

    for checks in ([wrong], [wrong, wrong], [right], [wrong, right]):
        state = suits.state(asked, checks)
        assert not (state.is_open and Item.RIGHT_ANSWER in state.told)


def test_an_answer_that_is_checked_at_once_is_the_last():
    asked, suits, right, wrong = told("single_choice", "immediate")

    assert not suits.state(asked, [wrong]).is_open
    assert Item.RIGHT_ANSWER in suits.state(asked, [wrong]).told
    assert suits.share(asked, [wrong], right) == 0


def test_each_wrong_try_costs_and_shows_the_next_hint():
    _asked, suits, right, wrong = told("single_choice", "tries")
    asked = question("single_choice", hints=("أولًا", "ثانيًا"))

    first, second = suits.state(asked, [wrong]), suits.state(asked, [wrong, wrong])

    assert (first.hint, first.left, first.is_open) == ("أولًا", 2, True)
    assert (second.hint, second.left, second.is_open) == ("ثانيًا", 1, True)
    assert suits.state(asked, [wrong, right]).earned == 1 - THIRD
    assert not suits.state(asked, [wrong, wrong, wrong]).is_open
    assert suits.share(asked, [wrong, wrong], right) == 1 - 2 * THIRD


def test_a_penalty_is_a_setting_and_takes_no_more_than_there_is():
    asked, suits, right, wrong = told("single_choice", "tries", penalty=60, tries=5)

    assert suits.share(asked, [wrong, right], right) == Fraction(2, 5)
    assert suits.share(asked, [wrong, wrong, right], right) == 0


def test_saying_the_same_wrong_answer_again_costs_nothing_more():
    asked, suits, right, wrong = told("numeric", "adaptive", penalty=10)
    other = Said(("1",))

    assert suits.share(asked, [wrong, wrong, wrong, right], right) == Fraction(9, 10)
    assert suits.share(asked, [wrong, other, wrong, right], right) == Fraction(8, 10)
    assert suits.state(asked, [right]).is_open


def test_what_was_earned_is_not_lost_by_trying_on():
    asked, suits, right, wrong = told("single_choice", "adaptive")

    assert suits.share(asked, [right, wrong], wrong) == 1


@pytest.mark.parametrize(
    ("certainty", "right_share", "wrong_share"),
    [(0, THIRD, 0), (1, THIRD, 0), (2, 2 * THIRD, -2 * THIRD), (3, 1, -2)],
)
def test_certainty_pays_and_costs_by_the_table(certainty, right_share, wrong_share):
    asked, suits, right, wrong = told("single_choice", "certainty")

    assert suits.share(asked, [], replace(right, certainty=certainty)) == right_share
    assert suits.share(asked, [], replace(wrong, certainty=certainty)) == wrong_share


def test_being_sure_and_wrong_costs_other_questions_but_never_below_nothing():
    assert score([(Fraction(1), 2), (Fraction(-2, 3), 1)]) == Fraction(4, 9)
    assert score([(Fraction(-2), 5), (Fraction(1), 1)]) == 0


@given(checks=st.lists(st.sampled_from(["36000", "1", "2", "3"]), max_size=6))
@pytest.mark.parametrize("behaviour", [name for name in BEHAVIOURS if BEHAVIOURS[name].checks])
def test_what_is_earned_lies_between_nothing_and_all(behaviour, checks):
    asked, suits, _right, _wrong = told("numeric", behaviour)
    said = [Said((text,)) for text in checks]

    share = suits.share(asked, said, said[-1] if said else Said(()))

    assert 0 <= share <= 1
    assert 0 <= suits.state(asked, said).earned <= 1
