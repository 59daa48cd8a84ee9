import json
import random
from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elearn.domain.quiz import BadAnswer, Paper, lay_out
from elearn.quizzes.kinds import KINDS
from tests.domain.quiz.cases import CASES

KEYS = tuple(CASES)
QUESTIONS = [KINDS[kind].from_document(case.document) for kind, case in CASES.items()]
SINGLE, MULTIPLE, SHORT, NUMERIC = (
    KEYS.index(kind) for kind in ("single_choice", "multiple_choice", "short_answer", "numeric")
)


def paper(seed=1, *, shuffle=True, questions=QUESTIONS):
    return lay_out(questions, random.Random(seed), shuffle=shuffle)


def slot_of(laid, question):
    return next(n for n, slot in enumerate(laid.slots) if slot.question == question)


@given(st.integers())
def test_every_question_is_asked_once_and_every_option_shown_once(seed):
    laid = paper(seed)

    assert sorted(slot.question for slot in laid.slots) == list(range(len(QUESTIONS)))
    for slot in laid.slots:
        shown = sorted(place for _, place in slot.options)
        assert shown == list(range(len(QUESTIONS[slot.question].option_texts)))


@given(st.integers())
def test_ids_are_eight_hex_digits_and_never_the_same_twice(seed):
    names = [name for slot in paper(seed).slots for name, _ in slot.options]

    assert len(set(names)) == len(names)
    assert all(len(name) == 8 and int(name, 16) >= 0 for name in names)


def test_an_id_that_comes_twice_by_chance_is_drawn_again():
    class Stubborn:
        drawn = iter([7, 7, 7, 8, 9])

        def getrandbits(self, k):
            return next(self.drawn)

        def shuffle(self, x):
            x.reverse()

    laid = lay_out([QUESTIONS[SINGLE]], Stubborn(), shuffle=True)

    assert laid.slots[0].options == (("00000007", 2), ("00000008", 1), ("00000009", 0))


def test_two_attempts_share_neither_order_nor_ids():
    first, second = paper(1), paper(2)

    assert [slot.question for slot in first.slots] != [slot.question for slot in second.slots]
    names = [{name for slot in laid.slots for name, _ in slot.options} for laid in (first, second)]
    assert names[0].isdisjoint(names[1])


def test_without_shuffling_all_stays_as_it_was_written():
    laid = paper(shuffle=False)

    assert [slot.question for slot in laid.slots] == list(range(len(QUESTIONS)))
    assert [place for _, place in laid.slots[SINGLE].options] == [0, 1, 2]


@given(st.integers())
def test_a_question_that_keeps_its_order_is_shown_as_written(seed):
    laid = paper(seed)

    options = laid.slots[slot_of(laid, MULTIPLE)].options
    assert [place for _, place in options] == [0, 1, 2, 3]


def test_options_change_places_for_some_seed():
    orders = {
        tuple(place for _, place in laid.slots[slot_of(laid, SINGLE)].options)
        for laid in map(paper, range(30))
    }

    assert len(orders) == 6


@given(st.integers(), st.booleans())
def test_a_paper_goes_through_json_and_back(seed, shuffle):
    laid = paper(seed, shuffle=shuffle)

    assert Paper.from_document(json.loads(json.dumps(laid.document()))) == laid


@given(st.integers(), st.sets(st.integers(0, 3)))
def test_an_answer_comes_back_under_the_options_own_numbers(seed, picks):
    laid = paper(seed)
    slot = slot_of(laid, MULTIPLE)
    name_of = {place: name for name, place in laid.slots[slot].options}
    sent = [name_of[place] for place in picks]

    fields = laid.canonical(QUESTIONS[MULTIPLE], slot, sent)

    assert {int(field) for field in fields} == picks
    assert laid.shown(QUESTIONS[MULTIPLE], slot, fields) == set(sent)


def test_typed_and_empty_answers_pass_as_they_are():
    laid = paper()

    assert laid.canonical(QUESTIONS[SHORT], slot_of(laid, SHORT), ["القسط"]) == ("القسط",)
    assert laid.canonical(QUESTIONS[SINGLE], slot_of(laid, SINGLE), [""]) == ()
    assert laid.canonical(QUESTIONS[SINGLE], slot_of(laid, SINGLE), []) == ()


@pytest.mark.parametrize("slot", [-1, len(QUESTIONS), 10**9])
def test_a_slot_that_was_not_asked_is_refused(slot):
    with pytest.raises(BadAnswer):
        paper().canonical(QUESTIONS[SINGLE], slot, ["x"])


@pytest.mark.parametrize("sent", [["00000000"], ["0"], ["x" * 10_000], ["a"] * 101])
def test_an_id_that_was_not_offered_is_refused(sent):
    laid = paper()

    with pytest.raises(BadAnswer):
        laid.canonical(QUESTIONS[SINGLE], slot_of(laid, SINGLE), sent)


def test_the_id_of_another_questions_option_is_refused():
    laid = paper()
    foreign = laid.slots[slot_of(laid, MULTIPLE)].options[0][0]

    with pytest.raises(BadAnswer):
        laid.canonical(QUESTIONS[SINGLE], slot_of(laid, SINGLE), [foreign])


def test_two_options_of_a_single_choice_are_refused():
    laid = paper()
    slot = slot_of(laid, SINGLE)
    both = [name for name, _ in laid.slots[slot].options][:2]

    with pytest.raises(BadAnswer):
        QUESTIONS[SINGLE].mark(laid.canonical(QUESTIONS[SINGLE], slot, both))


def drawn(seed, draw, seen=(), *, shuffle=True, questions=QUESTIONS):
    """Return the ids on a paper that draws some of the questions."""
    chance, asked_before = random.Random(seed), Counter(seen)
    laid = lay_out(questions, chance, shuffle=shuffle, draw=draw, seen=asked_before)
    return [questions[slot.question].id for slot in laid.slots]


IDS = [question.id for question in QUESTIONS]


@given(st.integers(), st.integers(1, 9))
def test_a_paper_holds_as_many_different_questions_as_are_drawn(seed, draw):
    ids = drawn(seed, draw)

    assert len(ids) == len(set(ids)) == min(draw, len(QUESTIONS))


@given(st.integers(), st.integers(1, 5))
def test_drawn_questions_stand_as_written_where_nothing_is_shuffled(seed, draw):
    ids = drawn(seed, draw, shuffle=False)

    assert ids == [name for name in IDS if name in ids]


def test_chance_draws_every_pair_and_shuffles_it():
    papers = {tuple(drawn(seed, 2, questions=QUESTIONS[:5])) for seed in range(400)}

    assert papers == set(permutations(IDS[:5], 2))


@given(st.integers(), st.sets(st.sampled_from(IDS)), st.integers(1, 5))
def test_nothing_comes_again_while_something_is_unseen(seed, seen, draw):
    ids = drawn(seed, draw, seen)

    unseen = len(IDS) - len(seen)
    assert len(set(ids) - seen) == min(draw, unseen)


@given(st.integers())
def test_over_many_papers_no_question_is_asked_twice_more_than_another(seed):
    seen = Counter()
    for number in range(12):
        seen.update(drawn(seed + number, 2, seen))

    assert max(seen.values()) - min(seen[name] for name in IDS) <= 1


texts = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=12)
keys = st.fixed_dictionaries(
    {"right": st.permutations(range(4)), "told": texts, "count": st.integers(1, 3)}
)


def with_another_key(question, key):
    """Return the same question with another key and other feedback."""
    changes = {"feedback": key["told"]}
    match question.kind:
        case "single_choice" | "multiple_choice":
            count = key["count"] if question.many else 1
            count = min(count, len(question.options) - 1)
            right = set([p for p in key["right"] if p < len(question.options)][:count])
            changes["options"] = tuple(
                replace(option, right=place in right, feedback=key["told"])
                for place, option in enumerate(question.options)
            )
        case "true_false":
            changes |= {"right": not question.right, "feedback_true": key["told"]}
        case "short_answer":
            changes |= {
                "accepted": (key["told"],),
                "level": key["count"],
                "feedback_right": key["told"],
            }
        case "numeric":
            changes |= {
                "answer_text": str(key["count"]),
                "tolerance_text": str(key["count"]),
                "feedback_wrong": key["told"],
            }
    return replace(question, **changes)


@given(st.integers(), keys)
def test_what_is_asked_is_the_same_whatever_the_key_and_the_feedback(seed, key):
    others = [with_another_key(question, key) for question in QUESTIONS]
    laid, other = paper(seed), paper(seed, questions=others)

    assert laid == other
    for number, slot in enumerate(laid.slots):
        asked = laid.asked(QUESTIONS[slot.question], number)
        assert asked == other.asked(others[slot.question], number)


def test_what_is_asked_names_all_that_it_shows():
    laid = paper()
    slot = slot_of(laid, NUMERIC)

    assert laid.asked(QUESTIONS[NUMERIC], slot).__dict__ == {
        "kind": "numeric",
        "prompt": "كم يدفع؟",
        "points": 1,
        "many": False,
        "unit": "ريال",
        "options": (),
        "parts": (),
        "picture": "",
        "alt": "",
        "by_shares": False,
        "extras": {},
    }
