"""Which answers were given, and how those fared who gave them."""

from fractions import Fraction

from elearn.domain.quiz.statistics import Choice, Given, Sitting, Subject, report
from elearn.domain.quiz.statistics.answers import MOST

OPTIONS = Subject(
    "q",
    "single_choice",
    "؟",
    Fraction(1, 3),
    (Choice("أ", True), Choice("ب", False), Choice("ج", False)),
)
TYPED = Subject("q", "short_answer", "؟", Fraction(0))


def told(subject, *answers):
    sittings = [
        Sitting(n, n, 1, Fraction(score), (Given("q", Fraction(share), 1, words),))
        for n, (words, share, score) in enumerate(answers, 1)
    ]
    (answers,) = report([subject], sittings, only_first=False).figures.answers
    return answers


def test_every_option_has_its_pickers_and_their_mean_score():
    answers = told(
        OPTIONS, (("أ",), "1", "1"), (("أ",), "1", "1/2"), (("ب",), "0", "1/4"), ((), "0", "0")
    )

    assert [(t.text, t.count, t.share, t.mean, t.is_right) for t in answers.tallies] == [
        ("أ", 2, 0.5, 0.75, True),
        ("ب", 1, 0.25, 0.25, False),
        ("ج", 0, 0, None, False),
    ]
    assert (answers.asked, answers.empty, answers.others) == (4, 1, 0)


def test_an_option_in_an_earlier_wording_is_counted_among_the_others():
    answers = told(OPTIONS, (("أ",), "1", "1"), (("الألف",), "1", "1"))

    assert [tally.count for tally in answers.tallies] == [1, 0, 0]
    assert answers.others == 1


def test_written_answers_are_told_the_commonest_first():
    answers = told(
        TYPED, (("قسط",), "0", "0"), (("رصيد",), "1", "1"), (("قسط",), "0", "1/2"), ((), "0", "0")
    )

    assert [(t.text, t.count, t.mean, t.is_right) for t in answers.tallies] == [
        ("قسط", 2, 0.25, False),
        ("رصيد", 1, 1, True),
    ]
    assert (answers.empty, answers.others) == (1, 0)


def test_rare_answers_are_counted_and_not_told():
    answers = told(TYPED, *[((f"كلمة {n}",), "0", "0") for n in range(MOST + 3)])

    assert len(answers.tallies) == MOST
    assert answers.others == 3


def test_an_answer_of_several_parts_is_one_answer():
    answers = told(TYPED, (("أول", "ثانٍ"), "1/2", "0"), (("أول", "ثانٍ"), "1/2", "0"))

    assert [(t.text, t.count) for t in answers.tallies] == [("أول · ثانٍ", 2)]


def test_a_question_that_nobody_was_asked_has_no_answers():
    never = Subject("never", "numeric", "؟", None)

    assert report([never], [], only_first=False).figures.answers == ()
