"""Answers in numbers: the right one, those that earn a part, what the others are told."""

from collections.abc import Sequence
from fractions import Fraction

from elearn.domain.coursefile.foreign.answers.answer import FULL, Answer, without_nothing
from elearn.domain.coursefile.foreign.answers.words import ANYTHING, promoted
from elearn.domain.coursefile.foreign.decimals import (
    decimal_text,
    number_of,
    share_of,
    share_text,
)
from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.incoming import Document


def numeric(answers: Sequence[Answer], item: Item) -> Document:
    """Return what a question in numbers accepts, or raise `Refused`."""
    wrong = [answer for answer in answers if answer.text.strip() == ANYTHING]
    named = [normal(answer) for answer in answers if answer not in wrong and answer.text.strip()]
    right = [answer for answer in named if answer.share >= FULL] or promoted(named, item)
    first = right[0]
    found: dict[str, object] = {
        "answer": first.text,
        "tolerance": first.tolerance,
        "feedback_right": first.feedback,
        "feedback_wrong": wrong[0].feedback if wrong else "",
        "others": [other(answer) for answer in named if answer is not first],
    }
    if any(answer.share > 0 for answer in wrong):
        item.changed("part_left_out", part="*")
    return without_nothing(found)


def normal(answer: Answer) -> Answer:
    """Return an answer with number and tolerance as documents hold them."""
    tolerance = answer.tolerance.strip()
    percent = tolerance.endswith("%")
    far = abs(number_of(tolerance.removesuffix("%"))) if tolerance else Fraction(0)
    written = decimal_text(far) + ("%" if percent else "") if far else ""
    return Answer(decimal_text(number_of(answer.text)), answer.share, answer.feedback, written)


def other(answer: Answer) -> Document:
    """Return a number that earns a part, or nothing."""
    shown: dict[str, object] = {"answer": answer.text, "tolerance": answer.tolerance}
    shown |= {"share": share_text(answer.share), "feedback": answer.feedback}
    return without_nothing(shown)


def numeric_answers(document: Document) -> list[Answer]:
    """Return the right number of a document, the others, and what is left."""
    told, far = document.get("feedback_right", ""), document.get("tolerance", "")
    right = Answer(document["answer"], FULL, told, plain(far, document["answer"]))
    others = [
        Answer(
            each["answer"],
            share_of(each.get("share", "0")),
            each.get("feedback", ""),
            plain(each.get("tolerance", ""), each["answer"]),
        )
        for each in document.get("others", ())
    ]
    wrong = document.get("feedback_wrong", "")
    return [right, *others] + ([Answer(ANYTHING, feedback=wrong)] if wrong else [])


def plain(tolerance: str, answer: str) -> str:
    """Return a tolerance as a number; a percentage is one of the right answer."""
    if not tolerance.endswith("%"):
        return tolerance
    return decimal_text(abs(number_of(answer)) * share_of(tolerance) / 100)
