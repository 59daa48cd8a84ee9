from fractions import Fraction

import pytest

from elearn.domain.quiz import BadAnswer, FaultyQuestion
from elearn.quizzes.kinds import KINDS
from tests.domain.quiz.cases import CASES


def build(case, **changes):
    kind = KINDS[case.document["kind"]]
    return kind.from_document({**case.document, **changes})


def criterion(*points, title="الوضوح", text="مستوى"):
    return {"title": title, "levels": [{"text": text, "points": each} for each in points]}


every_kind = pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())


def test_every_kind_has_a_case():
    assert CASES.keys() == KINDS.keys()


@every_kind
def test_a_question_goes_to_its_document_and_back(case):
    question = build(case)

    assert question.document() == case.document
    assert type(question).from_document(question.document()) == question


def marked_at_once(case):
    return build(case).counts and not build(case).by_hand


@pytest.mark.parametrize("case", [*filter(marked_at_once, CASES.values())])
def test_the_right_answer_earns_everything(case):
    question = build(case)

    assert question.mark(case.right).is_full
    whole = question.many or question.parts
    assert question.mark(list(question.right_answer[: None if whole else 1])).is_full


@every_kind
def test_a_wrong_answer_earns_nothing(case):
    assert build(case).mark(case.wrong).share == 0


@every_kind
@pytest.mark.parametrize("empty", [[], [""]], ids=["nothing", "an empty field"])
def test_a_question_may_be_left_empty(case, empty):
    question = build(case)

    assert question.mark(empty).share == 0
    assert question.feedback_on(empty) == ()
    assert not question.is_unreadable(empty)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [(kind, fields) for kind, case in CASES.items() for fields in case.never_offered],
    ids=lambda value: str(value)[:30].encode("ascii", "replace").decode(),
)
def test_what_was_never_offered_is_refused(kind, fields):
    with pytest.raises(BadAnswer):
        build(CASES[kind]).mark(fields)


@every_kind
def test_each_branch_is_told_its_feedback(case):
    question = build(case)

    assert question.feedback_on(case.right) == case.told_right
    assert question.feedback_on(case.wrong) == case.told_wrong


@every_kind
@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"prompt": "  "}, "no_prompt"),
        ({"prompt": None}, "bad_prompt"),
        ({"prompt": ["x"]}, "bad_prompt"),
        ({"points": 0}, "no_points"),
        ({"points": "two"}, "bad_points"),
        ({"points": True}, "bad_points"),
        ({"points": 10**9}, "bad_points"),
        ({"feedback": {}}, "bad_feedback"),
        ({"keep_order": "yes"}, "bad_keep_order"),
    ],
)
def test_what_is_wrong_with_any_question_is_named(case, change, fault):
    with pytest.raises(FaultyQuestion) as refused:
        build(case, **change)

    assert fault in refused.value.faults


@pytest.mark.parametrize(
    ("kind", "change", "fault"),
    [
        ("single_choice", {"options": []}, "too_few_options"),
        ("single_choice", {"options": None}, "bad_options"),
        ("single_choice", {"options": ["عدن", "صنعاء"]}, "bad_options"),
        ("single_choice", {"options": [{"text": "أ"}, {"text": "ب"}]}, "no_right_option"),
        ("single_choice", {"options": [{"text": "أ", "right": "no"}, {}]}, "bad_right"),
        (
            "single_choice",
            {"options": [{"text": "", "right": True}, {"text": "ب"}]},
            "empty_option",
        ),
        (
            "single_choice",
            {
                "options": [
                    {"text": "أ", "right": True},
                    {"text": "ب", "right": True},
                    {"text": "ج"},
                ]
            },
            "several_right_options",
        ),
        (
            "multiple_choice",
            {"options": [{"text": "أ ب", "right": True}, {"text": "أ  ب"}]},
            "same_option",
        ),
        ("true_false", {"right": None}, "bad_right"),
        ("true_false", {"right": "true"}, "bad_right"),
        ("short_answer", {"accepted": []}, "no_accepted_form"),
        ("short_answer", {"accepted": ["قسط", " "]}, "no_accepted_form"),
        ("short_answer", {"accepted": "قسط"}, "bad_accepted"),
        ("short_answer", {"level": 4}, "unknown_level"),
        ("short_answer", {"level": "2"}, "bad_level"),
        ("numeric", {"answer": "كثير"}, "no_number"),
        ("numeric", {"answer": ""}, "no_number"),
        ("numeric", {"answer": []}, "bad_answer"),
        ("numeric", {"tolerance": "قليل"}, "no_tolerance"),
        ("numeric", {"tolerance": "-5"}, "no_tolerance"),
        ("essay", {"least": 7}, "least_over_most"),
        ("essay", {"most": -1}, "bad_words"),
        ("essay", {"most": "كثير"}, "bad_most"),
        ("essay", {"lines": 0}, "bad_lines"),
        ("essay", {"rubric": ["x"]}, "bad_rubric"),
        ("essay", {"rubric": [{"title": "أ", "levels": []}]}, "too_few_levels"),
        ("essay", {"rubric": [criterion(0, 0)]}, "worthless_criterion"),
        ("essay", {"rubric": [criterion(0, -1)]}, "bad_level_points"),
        ("essay", {"rubric": [criterion(1, 2, title=" ")]}, "no_criterion_title"),
        ("essay", {"rubric": [criterion(1, 2, text="")]}, "no_level_text"),
        ("file", {"accepts": []}, "no_sort"),
        ("file", {"accepts": ["program"]}, "no_sort"),
        ("file", {"most": 11}, "bad_file_count"),
        ("scale", {"labels": ["نعم"]}, "bad_label_count"),
        ("scale", {"labels": ["نعم", " "]}, "empty_label"),
        ("scale", {"labels": ["نعم", "نعم"]}, "same_label"),
    ],
)
def test_what_is_wrong_with_one_kind_is_named(kind, change, fault):
    with pytest.raises(FaultyQuestion) as refused:
        build(CASES[kind], **change)

    assert fault in refused.value.faults


def test_all_faults_are_named_at_once():
    with pytest.raises(FaultyQuestion) as refused:
        build(CASES["single_choice"], prompt="", points=-1, options=[{"text": " "}])

    assert refused.value.faults == (
        "no_prompt", "no_points", "too_few_options", "empty_option", "no_right_option",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("picks", "share"),
    [
        (["0"], Fraction(1, 2)),
        (["0", "1"], 1),
        (["1", "0"], 1),
        (["0", "2"], 0),
        (["0", "1", "2"], Fraction(1, 2)),
        (["0", "1", "2", "3"], 0),
        (["2", "3"], 0),
    ],
)
def test_right_picks_earn_and_wrong_picks_cost(picks, share):
    assert build(CASES["multiple_choice"]).mark(picks).share == share


@pytest.mark.parametrize("right", range(1, 7))
@pytest.mark.parametrize("wrong", range(1, 7))
def test_ticking_everything_earns_nothing_whatever_the_numbers(right, wrong):
    options = [{"text": f"خيار {n}", "right": n < right} for n in range(right + wrong)]
    question = build(CASES["multiple_choice"], options=options)
    everything = [str(n) for n in range(right + wrong)]

    assert question.mark(everything).share == 0
    assert question.mark(everything[:right]).is_full
    assert 0 <= question.mark(everything[: right - 1]).share < 1


def test_where_every_option_is_right_each_pick_earns_its_part():
    options = [{"text": text, "right": True} for text in ("أ", "ب")]
    question = build(CASES["multiple_choice"], options=options)

    assert question.mark(["0"]).share == Fraction(1, 2)
    assert question.mark(["0", "1"]).is_full


def test_the_mark_of_a_short_answer_tells_which_form_matched_at_which_level():
    mark = build(CASES["short_answer"]).mark(["قسط متساوو"])

    assert (mark.reading, mark.level) == ("قسط متساو", 3)


def test_the_level_of_the_question_decides():
    assert not build(CASES["short_answer"], level=1).mark(["قسط ثابت"]).is_full


@pytest.mark.parametrize(
    ("unit", "answer", "tolerance", "typed", "is_full"),
    [
        ("ريال", "36000", "", "36000", True),
        ("ريال", "36000", "", "٣٦٬٠٠٠ ريال", True),
        ("ريال", "36000", "", "ستة وثلاثون ألف ر.ي.", True),
        ("ريال", "36000", "", "36000 دولار", False),
        ("ريال", "36000", "", "36000 %", False),
        ("ريال", "36000", "", "3600000%", False),
        ("ريال", "36000", "", "36.000", False),
        ("ريال", "36000", "2%", "36720", True),
        ("ريال", "36000", "2%", "36721", False),
        ("ريال", "-36000", "2%", "-35280", True),
        ("%", "46", "", "46", True),
        ("%", "46", "", "٤٦\u066a", True),
        ("%", "46", "", "0.46", True),
        ("%", "46", "", "4.6", False),
        ("%", "46%", "1", "47", True),
        ("%", "46%", "1%", "47.5", False),
        ("%", "0.5", "", "0.5", True),
        ("%", "0.5", "", "50", False),
        ("%", "100", "", "1", False),
        ("%", "46", "", "46 ريال", False),
        ("", "0.5", "", "50%", True),
        ("", "1/3", "0.01", "0.33", True),
        ("شهر", "12", "", "اثنا عشر شهرا", True),
        ("شهر", "12", "", "12 سنة", False),
        ("غرزة", "12", "", "12 غرزة", True),
        ("غرزة", "12", "", "12 ريال", False),
    ],
)
def test_a_number_is_compared_exactly_within_its_tolerance(unit, answer, tolerance, typed, is_full):
    question = build(CASES["numeric"], unit=unit, answer=answer, tolerance=tolerance)

    assert question.mark([typed]).is_full is is_full


def test_a_number_that_was_misread_says_how_it_was_read():
    assert build(CASES["numeric"]).mark(["36.000"]).reading == "36"


def test_what_is_no_number_is_told_at_once_and_earns_nothing():
    question = build(CASES["numeric"])

    assert question.is_unreadable(["كثير"])
    assert question.mark(["كثير"]).share == 0
    assert not question.is_unreadable(["٣٦٠٠٠"])
