"""Questions of several parts: what each earns, and that nothing shown tells what is right."""

from dataclasses import replace
from fractions import Fraction
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elearn.domain.quiz import BadAnswer, FaultyQuestion, lay_out
from elearn.domain.quiz.gaps import hides_a_gap, numbers_in, renumbered
from elearn.domain.quiz.shapes import Form, point, shape
from elearn.quizzes.kinds import KINDS
from tests.domain.quiz.cases import CASES

HALF = Fraction(1, 2)


def build(kind, **changes):
    return KINDS[kind].from_document(CASES[kind].document | changes)


def ordered(credit, places):
    """Return the mark of أ ب ج د, each given one of these places; no letter: nothing."""
    question = build("ordering", items=["أ", "ب", "ج", "د"], credit=credit)
    fields = ["" if each == "-" else str(4 * n + int(each) - 1) for n, each in enumerate(places)]
    return question.mark(fields).share


@pytest.mark.parametrize(
    ("kind", "fields", "share"),
    [
        ("matching", ["0", "", "7"], Fraction(1, 3)),
        ("matching", ["0", "5", "7"], Fraction(2, 3)),
        ("sorting", ["1", "4", "7"], Fraction(2, 3)),
        ("matrix", ["2", ""], HALF),
        ("gap_fill", ["القرض", "13", "0"], HALF),
        ("gap_fill", ["", "12", ""], HALF),
        ("gap_words", ["1", "2", "7", "9"], Fraction(3, 4)),
    ],
)
def test_each_part_earns_its_share(kind, fields, share):
    assert build(kind).mark(fields).share == share


@pytest.mark.parametrize(
    ("credit", "places", "share"),
    [
        ("places", "1234", 1),
        ("places", "1324", HALF),
        ("places", "1123", 0),
        ("places", "1111", 0),
        ("places", "-2--", Fraction(1, 4)),
        ("pairs", "1234", 1),
        ("pairs", "2341", Fraction(2, 3)),
        ("pairs", "4321", 0),
        ("pairs", "1212", 0),
        ("pairs", "--12", Fraction(1, 3)),
        ("all", "1234", 1),
        ("all", "1243", 0),
        ("all", "123-", 0),
    ],
)
def test_an_order_earns_by_places_by_pairs_or_as_a_whole(credit, places, share):
    assert ordered(credit, places) == share


def test_an_order_is_looked_back_at_from_first_to_last():
    judged = build("ordering").judged(["1", "7", "8", "14"])

    assert [part.label for part in judged] == ["طلب", "زيارة", "قرار", "صرف"]
    assert {part.verdict for part in judged} == {"right"}


def test_what_was_said_and_what_is_right_is_told_part_by_part():
    first, second, third = build("matching").judged(["1", "", "6"])

    assert (first.said, first.right, first.verdict) == ("الكفيل", ("العميل",), "miss")
    assert (second.said, second.right, second.feedback) == ("", ("المؤسسة",), ())
    assert third.verdict == "right"


def test_a_gap_of_a_number_tells_how_it_is_right_and_takes_what_people_type():
    question = build("gap_fill")

    assert question.judged(["", "اثنا عشر شهرا", ""])[1].verdict == "right"
    assert question.is_unreadable(["", "كثير", ""])
    assert not question.is_unreadable(["كثير", "", ""])


def test_a_word_that_is_there_once_earns_in_one_gap_only():
    question = build("gap_words", prompt="[[1]] و[[2]]", words=[{"text": "دخل"}, {"text": "كلفة"}])

    assert question.mark(["0", "2"]).share == 0
    assert question.mark(["0", ""]).share == HALF


def test_two_words_of_one_text_are_as_good_as_each_other():
    question = build("gap_words", prompt="[[1]] و[[2]]", words=[{"text": "ريال"}, {"text": "ريال"}])

    assert question.mark(["1", "2"]).is_full
    assert question.mark(["0", "2"]).is_full


def rekeyed(kind):  # noqa: PLR0912 - a branch for each kind
    """Yield questions that differ in nothing but in what is right, and in what is told."""
    document = CASES[kind].document
    match kind:
        case "matching":
            for answers in (("العميل", "المؤسسة", "الكفيل"), ("الكفيل", "العميل", "المؤسسة")):
                rows = [
                    row | {"answer": answer, "feedback": answer}
                    for row, answer in zip(document["rows"], answers, strict=True)
                ]
                yield {"rows": rows, "extra": []}
        case "ordering":
            yield from ({"items": list(items)} for items in permutations(document["items"]))
        case "sorting":
            for items in (["أجور"], ["مبيعات"], ["أجور", "إيجار", "مبيعات"], []):
                rest = [each for each in ("أجور", "إيجار", "مبيعات") if each not in items]
                yield {
                    "groups": [{"title": "دخل", "items": items}, {"title": "كلفة", "items": rest}]
                }
        case "matrix":
            for right in (1, 2, 3):
                rows = [row | {"right": right, "feedback": str(right)} for row in document["rows"]]
                yield {"rows": rows}
        case "gap_fill":
            for right in range(2):
                options = [{"text": each, "right": n == right} for n, each in enumerate("أب")]
                yield {
                    "prompt": ("[[1]] [[2]] [[3]]", "[[2]] [[1]] [[3]]")[right],
                    "gaps": [
                        {"accepted": [f"جواب {right}"]},
                        {"accepted": ["آخر"]},
                        {"options": options, "weight": right + 1},
                    ],
                }
        case "gap_words":
            words = [{"text": each} for each in ("أ", "ب", "ج")]
            yield from (
                {"prompt": f"[[{one}]] و[[{other}]]", "words": words}
                for one, other in permutations((1, 2, 3), 2)
            )
            yield from (
                {"prompt": "[[1]] و[[2]]", "words": list(each)} for each in permutations(words)
            )
        case "picture_place":
            for right in range(2):
                yield {
                    "spots": [
                        {"label": each, "shape": "rectangle", "points": f"{right},0 9,9"}
                        | {"right": n == right, "feedback": str(right)}
                        for n, each in enumerate("أب")
                    ]
                }


OF_PARTS = ("matching", "ordering", "sorting", "matrix", "gap_fill", "gap_words", "picture_place")


@pytest.mark.parametrize("shuffle", [True, False])
@pytest.mark.parametrize("kind", OF_PARTS)
def test_what_is_asked_and_its_order_do_not_depend_on_what_is_right(kind, shuffle):
    questions = [build(kind, **changes) for changes in rekeyed(kind)]

    papers = [lay_out([each], Random(3), shuffle=shuffle) for each in questions]
    asked = [paper.asked(each, 0) for paper, each in zip(papers, questions, strict=True)]

    assert len(questions) > 1
    assert all(paper == papers[0] for paper in papers)
    assert all(each == asked[0] for each in asked)


@given(st.integers())
def test_the_items_of_an_order_are_mixed_and_their_numbers_are_not(seed):
    question = build("ordering")

    asked = lay_out([question], Random(seed), shuffle=True).asked(question, 0)

    assert {part.label for part in asked.parts} == set(question.items)
    assert {tuple(text for _, text in part.options) for part in asked.parts} == {tuple("1234")}


@pytest.mark.parametrize("kind", ["ordering", "sorting"])
def test_the_items_stand_in_every_order_for_some_seed(kind):
    question = build(kind)
    papers = [lay_out([question], Random(seed), shuffle=True) for seed in range(300)]

    orders = {tuple(part.label for part in paper.asked(question, 0).parts) for paper in papers}

    assert len(orders) == len(list(permutations(question.parts)))


@given(st.integers())
def test_all_rows_offer_their_answers_in_one_order(seed):
    question = build("matching", keep_order=False)

    asked = lay_out([question], Random(seed), shuffle=True).asked(question, 0)

    assert [part.label for part in asked.parts] == ["الفائدة", "المخصصات", "العمولة"]
    assert len({tuple(text for _, text in part.options) for part in asked.parts}) == 1


def test_only_words_that_may_come_again_are_marked_so():
    question = build("gap_words")
    asked = lay_out([question], Random(1), shuffle=True).asked(question, 0)

    again = {text for part in asked.parts for name, text in part.options if name in part.again}

    assert again == {"الأصل"}


def test_gaps_are_read_in_both_digits_and_counted_as_they_come():
    assert numbers_in("أ [[٢]] ب [[1]] ج [[ 3 ]] د [1] [[x]]") == (2, 1, 3)
    assert renumbered("[[٧]] ثم [[2]]") == "[[1]] ثم [[2]]"


@pytest.mark.parametrize(
    ("prompt", "is_hidden"),
    [
        ("- [[1]]\n- **[[2]]**", False),
        ("| بند | قيمة |\n| --- | --- |\n| رصيد | [[1]] |", False),
        ("`[[1]]`", False),
        ("[رابط](https://example.org/[[1]])", True),
        ("[[1]]\n\n[1]: https://example.org", True),
    ],
)
def test_a_gap_stands_where_a_field_can(prompt, is_hidden):
    assert hides_a_gap(prompt) is is_hidden


@pytest.mark.parametrize(
    ("form", "points", "inside", "outside"),
    [
        ("rectangle", "40,60 10,20", ["10,20", "25,40", "40,60"], ["9.99,30", "25,60.01"]),
        ("circle", "50,50 60,50", ["50,50", "57,57", "40,50"], ["58,58", "60.01,50"]),
        ("polygon", "0,0 50,50 0,100", ["10,50", "25,25", "0,40"], ["26,25", "51,50", "1,0"]),
        ("polygon", "0,0 40,0 40,40 20,10 0,40", ["5,5", "35,30"], ["20,30"]),
    ],
)
def test_a_point_is_inside_of_a_shape_or_not(form, points, inside, outside):
    drawn = shape(form, points)

    assert all(drawn.holds(point(each)) for each in inside)
    assert not any(drawn.holds(point(each)) for each in outside)


@pytest.mark.parametrize(
    ("form", "points"),
    [
        ("rectangle", "10,20"),
        ("rectangle", "10,20 10,20"),
        ("circle", "1,1 2,2 3,3"),
        ("polygon", "1,1 2,2"),
        ("star", "1,1 2,2"),
        ("rectangle", "10,20 140,60"),
        ("rectangle", "10,20 abc"),
    ],
)
def test_what_is_no_shape_is_none(form, points):
    assert shape(form, points) is None


def test_a_shape_is_drawn_as_it_was_written():
    assert shape("rectangle", "40,60 10.5,20").drawn == ("10.5", "20", "29.5", "40")
    assert shape(Form.CIRCLE, "50,50 53,54").drawn == ("50", "50", "5")


@pytest.mark.parametrize(
    ("fields", "share", "told"),
    [
        (["25,82"], 1, ("نعم، هنا.",)),
        (["70,10"], 0, ("هذا موضع التاريخ.",)),
        (["50,50"], 0, ()),
        (["1"], 1, ("نعم، هنا.",)),
    ],
)
def test_a_place_is_picked_by_its_name_or_by_pointing_at_it(fields, share, told):
    question = build("picture_place")

    assert question.mark(fields).share == share
    assert question.feedback_on(fields) == told


def test_a_point_is_kept_as_it_was_sent_and_stands_for_no_option():
    question = build("picture_place")
    laid = lay_out([question], Random(1), shuffle=True)

    assert laid.canonical(question, 0, ["25,82"]) == ("25,82",)
    assert laid.shown(question, 0, ("25,82",)) == set()
    with pytest.raises(BadAnswer):
        laid.canonical(question, 0, ["25,820"])


@pytest.mark.parametrize(
    ("kind", "change", "fault"),
    [
        ("matching", {"rows": [{"text": "أ", "answer": "ب"}]}, "too_few_rows"),
        ("matching", {"rows": [{"text": "أ"}, {"text": "ب", "answer": "ج"}]}, "empty_row"),
        ("matching", {"rows": [{"text": "أ", "answer": "ب"}] * 2}, "same_row"),
        ("matching", {"extra": ["العميل "]}, "extra_fits"),
        (
            "matching",
            {"rows": [{"text": str(n), "answer": "ب"} for n in range(41)]},
            "too_many_parts",
        ),
        (
            "matching",
            {"extra": [], "rows": [{"text": each, "answer": "ج"} for each in "أب"]},
            "one_answer",
        ),
        ("ordering", {"items": ["أ"]}, "too_few_items"),
        ("ordering", {"items": ["أ", " "]}, "empty_item"),
        ("ordering", {"items": ["أ", "أ "]}, "same_item"),
        ("ordering", {"credit": "half"}, "unknown_credit"),
        ("sorting", {"groups": [{"title": "أ", "items": ["ب", "ج"]}]}, "too_few_groups"),
        ("sorting", {"groups": [{"title": "أ"}, {"title": "أ"}]}, "same_group"),
        ("sorting", {"groups": [{"title": "أ", "items": ["ب"]}, {"title": "ج"}]}, "too_few_sorted"),
        (
            "sorting",
            {"groups": [{"title": "أ", "items": ["ب"]}, {"title": "ج", "items": ["ب"]}]},
            "same_sorted",
        ),
        ("sorting", {"groups": [{"items": ["ب", "د"]}, {"title": "ج"}]}, "empty_group"),
        ("matrix", {"columns": ["أ"]}, "too_few_columns"),
        ("matrix", {"columns": ["أ", "أ", "ب"]}, "same_column"),
        ("matrix", {"rows": []}, "no_rows"),
        ("matrix", {"rows": [{"text": "أ", "right": 4}]}, "unknown_column"),
        ("matrix", {"rows": [{"text": "أ"}]}, "unknown_column"),
        ("matrix", {"rows": [{"right": 1}]}, "empty_matrix_row"),
        ("matrix", {"rows": [{"text": "أ", "right": "1"}]}, "bad_right"),
        ("gap_fill", {"gaps": []}, "no_gaps"),
        ("gap_fill", {"prompt": "[[1]] [[2]]"}, "gaps_and_marks"),
        ("gap_fill", {"prompt": "[[1]] [[2]] [[3]] [[1]]"}, "gaps_and_marks"),
        ("gap_fill", {"prompt": "[[1]] [[2]] [أ](https://example.org/[[3]])"}, "hidden_gap"),
        ("gap_fill", {"prompt": "[[1]]", "gaps": [{"answer": "كثير"}]}, "no_number"),
        ("gap_fill", {"prompt": "[[1]]", "gaps": [{}]}, "no_accepted_form"),
        ("gap_fill", {"prompt": "[[1]]", "gaps": [{"answer": "1", "weight": 0}]}, "bad_weight"),
        ("gap_words", {"prompt": "لا فراغ"}, "no_gaps"),
        ("gap_words", {"prompt": "[[6]]"}, "unknown_word_number"),
        ("gap_words", {"prompt": "[[2]] [[2]]"}, "word_twice"),
        ("gap_words", {"words": [{"text": "أ"}], "prompt": "[[1]]"}, "too_few_words"),
        ("picture_place", {"picture": ""}, "no_picture"),
        ("picture_place", {"alt": " "}, "no_alt"),
        ("picture_place", {"spots": []}, "too_few_spots"),
    ],
)
def test_what_is_wrong_with_a_question_of_parts_is_named(kind, change, fault):
    with pytest.raises(FaultyQuestion) as refused:
        build(kind, **change)

    assert fault in refused.value.faults


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"label": ""}, "empty_spot"),
        ({"label": "أسفل اليسار"}, "same_spot"),
        ({"points": "1,1"}, "bad_shape"),
        ({"shape": "star"}, "bad_shape"),
    ],
)
def test_what_is_wrong_with_a_place_is_named(change, fault):
    one, other = CASES["picture_place"].document["spots"]

    with pytest.raises(FaultyQuestion) as refused:
        build("picture_place", spots=[one | change, other])

    assert refused.value.faults == (fault,)


def test_without_a_right_place_there_is_nothing_to_find():
    spots = [spot | {"right": False} for spot in CASES["picture_place"].document["spots"]]

    with pytest.raises(FaultyQuestion, match="no_right_spot"):
        build("picture_place", spots=spots)


def test_a_gap_in_another_group_offers_other_words():
    first, second, *_ = build("gap_words").lists

    assert (first.texts, set(first.texts) & set(second.texts)) == (("ادخر", "اقترض"), set())


def test_a_question_of_parts_can_be_changed_and_knows_its_new_parts():
    question = build("ordering")

    assert len(question.parts) == 4
    assert len(replace(question, items=("أ", "ب")).parts) == 2
