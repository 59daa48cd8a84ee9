"""What somebody may want to look at, and what is left alone."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from random import Random

import pytest

from elearn.domain.quiz.statistics import Given, Sitting, report, seconds_taken

QUESTIONS = 30
START = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


def sitting(number, words, seconds=None, learner=None):
    """Return an attempt with these words; right is the answer "0"."""
    seconds = seconds or [None] * len(words)
    given = tuple(
        Given(f"q{place}", Fraction(word == "0"), 1, (word,), taken)
        for place, (word, taken) in enumerate(zip(words, seconds, strict=True))
    )
    score = Fraction(sum(each.share for each in given), len(given))
    return Sitting(number, number if learner is None else learner, 1, score, given)


def guessed(chance):
    return [str(chance.choice([0, 0, 1, 2, 3])) for _ in range(QUESTIONS)]


def strangers(many=30, seed=7):
    chance = Random(seed)
    return [sitting(number, guessed(chance)) for number in range(many)]


def hints(sittings):
    return report([], sittings, only_first=False).hints


@pytest.mark.parametrize("seed", range(5))
def test_strangers_are_not_found_alike(seed):
    assert hints(strangers(seed=seed)).alike == ()


def test_two_who_share_their_mistakes_are_named_with_what_chance_makes():
    sittings = strangers()
    words = [given.words[0] for given in sittings[3].given]

    (pair,) = hints([*sittings, sitting(99, words)]).alike

    wrong = sum(word != "0" for word in words)
    assert {pair.one, pair.other} == {3, 99}
    assert pair.same == wrong
    assert wrong / 4 < pair.expected < wrong * 0.6
    assert 0 < pair.chance < 0.01


def test_right_answers_alike_say_nothing():
    best = [sitting(number, ["0"] * QUESTIONS) for number in (98, 99)]

    assert hints([*strangers(), *best]).alike == ()


def test_mistakes_that_all_make_say_nothing():
    same = [sitting(number, ["1"] * QUESTIONS) for number in range(30)]

    assert hints(same).alike == ()


def test_two_attempts_of_one_person_are_not_compared():
    words = [given.words[0] for given in strangers()[3].given]

    assert hints([*strangers(), sitting(99, words, learner=3)]).alike == ()


def test_pairs_are_found_beyond_the_first_block():
    sittings = strangers(300)
    words = [given.words[0] for given in sittings[290].given]

    named = hints([*sittings, sitting(999, words)]).alike

    assert [(pair.one, pair.other) for pair in named] == [(290, 999)]


def test_answers_far_faster_than_usual_are_named_with_how_many_were_right():
    slow = [sitting(number, ["0"] * 10, [60.0] * 10) for number in range(6)]
    quick = sitting(99, ["0", "0", "0", "1"] + ["0"] * 6, [4.0] * 4 + [50.0] * 6)

    (found,) = hints([*slow, quick]).hasty

    assert (found.attempt, found.fast, found.right, found.timed) == (99, 4, 3, 10)


@pytest.mark.parametrize("quick", [[7.0] * 4, [4.0] * 2 + [50.0] * 2], ids=["not so fast", "two"])
def test_answers_a_little_faster_are_left_alone(quick):
    slow = [sitting(number, ["0"] * 10, [60.0] * 10) for number in range(6)]

    assert hints([*slow, sitting(99, ["0"] * 10, quick + [50.0] * 6)]).hasty == ()


def test_without_a_usual_time_nothing_is_fast():
    sittings = [sitting(1, ["0"] * 10, [60.0] * 10), sitting(2, ["0"] * 10, [0.1] * 10)]

    assert hints(sittings).hasty == ()


def test_a_time_is_taken_from_the_answer_before_it_and_only_once():
    def after(seconds):
        return START + timedelta(seconds=seconds)

    answers = [(1, after(90)), (0, after(30)), (0, after(100)), (2, after(105))]

    assert seconds_taken(START, answers) == {0: 30, 1: 60, 2: 5}


def ordered(right, questions=10):
    return ["0"] * right + ["1"] * (questions - right)


def test_hard_ones_right_and_easy_ones_wrong_is_named():
    usual = [sitting(number, ordered(number % 9 + 1)) for number in range(27)]
    turned = sitting(99, list(reversed(ordered(4))))

    (found,) = hints([*usual, turned]).odd

    assert (found.attempt, found.errors, found.possible) == (99, 24, 24)
    assert found.share == 1


def test_the_expected_order_is_left_alone():
    usual = [sitting(number, ordered(number % 9 + 1)) for number in range(27)]

    assert hints(usual).odd == ()


def test_an_order_that_is_only_somewhat_unusual_is_left_alone():
    usual = [sitting(number, ordered(number % 9 + 1)) for number in range(27)]
    slipped = sitting(99, ["1", *ordered(4)[1:]])

    # The easiest wrong, three right: three errors in twenty-one pairs.
    assert hints([*usual, slipped]).odd == ()


def test_questions_equally_hard_have_no_order():
    turns = [sitting(n, [str(int((place + n) % 2)) for place in range(10)]) for n in range(10)]

    assert hints(turns).odd == ()
