"""Answers in words: those that are right, those that earn a part, what the others are told."""

from collections.abc import Sequence
from html import unescape

from elearn.domain.coursefile.foreign.answers.answer import FULL, Answer, without_nothing
from elearn.domain.coursefile.foreign.decimals import share_of, share_text
from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused

ANYTHING = "*"


def short_answer(answers: Sequence[Answer], item: Item) -> Document:
    """Return what a question in words accepts, or raise `Refused`."""
    tidied = [tidy(answer, item) for answer in answers if answer.text.strip()]
    named = [answer for answer in tidied if answer.text != ANYTHING or answer.share > 0]
    right = [answer for answer in named if answer.share >= FULL]
    if not right:
        right = promoted(named, item)
    told = right[0].feedback
    accepted = [answer.text for answer in right if answer.feedback == told]
    others = [answer for answer in named if answer not in right or answer.feedback != told]
    wrong = next(
        (each.feedback for each in tidied if each.text == ANYTHING and each.share <= 0), ""
    )
    found: dict[str, object] = {"accepted": list(dict.fromkeys(accepted)), "feedback_right": told}
    return without_nothing(found | {"feedback_wrong": wrong, "others": list(map(other, others))})


def tidy(answer: Answer, item: Item) -> Answer:
    """Return an answer as somebody would type it: on one line, without entities."""
    text = " ".join(unescape(answer.text).split()) or answer.text.strip()
    if r"\*" in text:
        item.changed("literal_star")
        text = text.replace(r"\*", "*")
    return Answer(text, answer.share, answer.feedback)


def promoted(answers: Sequence[Answer], item: Item) -> list[Answer]:
    """Return the answers that earn most where none earns all, or raise `Refused`."""
    most = max((answer.share for answer in answers), default=FULL * 0)
    if most <= 0:
        raise Refused("no_right_answer")
    item.changed("best_made_right", share=share_text(most))
    return [answer for answer in answers if answer.share == most]


def other(answer: Answer) -> Document:
    """Return an answer that earns a part, or nothing."""
    shown: dict[str, object] = {"text": answer.text, "share": share_text(answer.share)}
    return without_nothing(shown | {"feedback": answer.feedback})


def short_answers(document: Document) -> list[Answer]:
    """Return the accepted answers of a document, then the others, then all that is left."""
    told = document.get("feedback_right", "")
    right = [Answer(text, FULL, told) for text in document["accepted"]]
    others = [
        Answer(each["text"], share_of(each.get("share", "0")), each.get("feedback", ""))
        for each in document.get("others", ())
    ]
    wrong = document.get("feedback_wrong", "")
    return right + others + ([Answer(ANYTHING, feedback=wrong)] if wrong else [])
