"""What answers earn that are neither right nor wrong."""

from fractions import Fraction
from time import perf_counter

import pytest

from elearn.domain.quiz import FaultyQuestion
from elearn.domain.quiz.stars import nearest
from elearn.quizzes.kinds import KINDS
from tests.domain.quiz.cases import CASES

HALF, QUARTER = Fraction(1, 2), Fraction(1, 4)


def build(kind, **changes):
    return KINDS[kind].from_document({**CASES[kind].document, **changes})


def options(*shares):
    return [{"text": str(place)} | said for place, said in enumerate(shares)]


RIGHT, NONE = {"right": True}, {}


def share(text):
    return {"share": text}


@pytest.mark.parametrize(("pick", "earned"), [("0", 1), ("1", HALF), ("2", 0), ("3", 0), ("4", 1)])
def test_one_option_earns_its_share_and_never_less_than_nothing(pick, earned):
    said = options(RIGHT, share("50%"), share("-25%"), NONE, share("100%"))
    question = build("single_choice", options=said)

    assert question.mark([pick]).share == earned
    assert question.right_answer == ("0", "4")
    assert question.document()["options"] == said


@pytest.mark.parametrize(
    ("picks", "earned"),
    [("01", 1), ("0", HALF), ("02", QUARTER), ("013", 1), ("2", 0), ("0123", Fraction(3, 4))],
)
def test_shares_of_several_picks_are_added_and_held(picks, earned):
    said = options(RIGHT, RIGHT, share("-25%"), share("0%"))

    assert build("multiple_choice", options=said).mark(list(picks)).share == earned


def test_a_right_option_may_name_its_own_share():
    said = options(RIGHT | share("75%"), RIGHT | share("25%"), NONE)

    assert build("multiple_choice", options=said).mark(["0", "2"]).share == Fraction(3, 4)


@pytest.mark.parametrize("text", ["101%", "-100.5%", "50", "half"])
def test_a_share_beyond_the_whole_is_refused(text):
    with pytest.raises(FaultyQuestion) as refused:
        build("single_choice", options=options(RIGHT, share(text)))

    assert refused.value.faults == ("bad_share",)


@pytest.mark.parametrize(
    ("typed", "earned", "told"),
    [
        ("القسط الثابت", 1, "أصبت."),
        ("القسط", HALF, "أي قسط؟"),
        ("فائدة كبيرة", 0, "هذه كلفة."),
        ("شيء", 0, "راجع الدرس."),
    ],
)
def test_a_foreseen_text_earns_its_share_and_is_told_its_own(typed, earned, told):
    others = [
        {"text": "القسط", "share": "50%", "feedback": "أي قسط؟"},
        {"text": "فائدة*", "feedback": "هذه كلفة."},
    ]
    question = build("short_answer", others=others)

    assert question.mark([typed]).share == earned
    assert question.feedback_on([typed]) == (told,)


@pytest.mark.parametrize(
    ("form", "typed", "fits"),
    [
        ("قرض*", "قرضٌ حسن", True),
        ("*حسن", "قرض حسن", True),
        ("ق*ض*ن", "قرض حسن", True),
        ("قرض*", "القرض", False),
        ("ab*ba", "aba", False),
        ("*", "أي شيء", True),
        (r"5 \* 3", "5 * 3", True),
        (r"5 \* 3", "5 x 3", False),
    ],
)
def test_a_star_stands_for_any_text(form, typed, fits):
    assert (nearest(typed, [form], 2) is not None) is fits


def test_many_stars_are_read_in_no_time():
    start = perf_counter()

    assert nearest("a" * 500, ["*a" * 140 + "*b*"], 2) is None
    assert perf_counter() - start < 0.2


@pytest.mark.parametrize(
    ("typed", "earned"),
    [("36000", 1), ("36 ألف قرش", 0), ("3600000 قرش", 1), ("3000", HALF), ("3020", 0)],
)
def test_a_number_may_come_in_another_unit_or_earn_a_part(typed, earned):
    units = [{"text": "قرش", "factor": "0.01"}]
    others = [{"answer": "3000", "tolerance": "10", "share": "50%", "feedback": "في السنة؟"}]
    question = build("numeric", units=units, others=others)

    assert question.mark([typed]).share == earned
    assert (question.feedback_on([typed]) == ("في السنة؟",)) is (earned == HALF)


@pytest.mark.parametrize(
    ("typed", "fits"), [("3.14", True), ("3.1449", True), ("3.135", True), ("3.145", False)]
)
def test_as_many_digits_agree_as_are_asked_for(typed, fits):
    question = build("numeric", answer="3.14159", tolerance="", unit="", significant=3)

    assert question.mark([typed]).is_full is fits


def test_a_gap_earns_a_part_as_its_question_would():
    gaps = [
        {"accepted": ["قسط"], "others": [{"text": "دفعة", "share": "50%", "feedback": "قريب."}]},
        {"options": options(RIGHT, share("50%"))},
    ]
    question = build("gap_fill", prompt="[[1]] [[2]]", gaps=gaps)

    assert question.mark(["دفعة", "1"]).share == HALF
    assert question.feedback_on(["دفعة", "1"]) == ("قريب.",)
