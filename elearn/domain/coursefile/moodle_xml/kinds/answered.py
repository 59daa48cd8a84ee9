"""Kinds that are a list of answers: options, statements, words, numbers."""

from collections.abc import Sequence
from fractions import Fraction

from elearn.domain.coursefile.foreign.answers import Answer, choice, numeric, short_answer
from elearn.domain.coursefile.foreign.decimals import decimal_text, number_of
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.moodle_xml.entry import Entry

TRUE_WORDS = {"true", "vrai", "صواب", "صح", "صحيح"}
FALSE_WORDS = {"false", "faux", "خطأ", "خاطئ"}


def multichoice(entry: Entry) -> Document:
    """Return a choice of one or of several options."""
    answers = [entry.answer(each, is_text=False) for each in entry.element.all("answer")]
    named = [answer for answer in answers if answer.text or answer.share]
    document = choice(named, entry.item, is_single=entry.flag("single", otherwise=True))
    return document | kept_order(entry)


def kept_order(entry: Entry) -> Document:
    """Return whether the options stay as written."""
    return {} if entry.flag("shuffleanswers", otherwise=True) else {"keep_order": True}


def truefalse(entry: Entry) -> Document:
    """Return a statement, or raise `Refused`."""
    answers = [entry.answer(each, is_text=True) for each in entry.element.all("answer")]
    if len(answers) != 2:  # noqa: PLR2004 - true and false
        raise Refused("no_right_answer")
    first, second = in_order(answers)
    if first.share == second.share:
        raise Refused("no_right_answer")
    told = {"feedback_true": first.feedback, "feedback_false": second.feedback}
    right = first.share > second.share
    return {"kind": "true_false", "right": right} | {
        key: text for key, text in told.items() if text
    }


def in_order(answers: Sequence[Answer]) -> Sequence[Answer]:
    """Return the answer that says true first; of unknown words Moodle has it so."""
    words = [answer.text.strip().lower() for answer in answers]
    is_turned = words[0] in FALSE_WORDS or (words[1] in TRUE_WORDS and words[0] not in TRUE_WORDS)
    return [answers[1], answers[0]] if is_turned else answers


def shortanswer(entry: Entry) -> Document:
    """Return a question in words; minding capitals is our exact level."""
    answers = [entry.answer(each, is_text=True) for each in entry.element.all("answer")]
    exact = {"level": 0} if entry.flag("usecase", otherwise=False) else {}
    return {"kind": "short_answer"} | short_answer(answers, entry.item) | exact


def numerical(entry: Entry) -> Document:
    """Return a question in numbers."""
    answers = [entry.answer(each, is_text=True) for each in entry.element.all("answer")]
    return {"kind": "numeric"} | numeric(answers, entry.item) | units(entry)


def units(entry: Entry) -> Document:
    """Return the unit of a number, and the others that are understood."""
    listed = entry.element.find("units")
    found = [unit(each) for each in listed or ()]
    if not found:
        return {}
    base = next((each for each in found if each[1] == 1), found[0])
    others = [
        {"text": name, "factor": decimal_text(base[1] / times)}
        for name, times in found
        if name != base[0]
    ]
    return {"unit": base[0]} | ({"units": others} if others else {})


def unit(element: Element) -> tuple[str, Fraction]:
    """Return the name of a unit and how many of it make one of the first, or raise `Refused`."""
    times = number_of(element.said("multiplier") or "1")
    name = element.said("unit_name") or element.said("name")
    if not times or not name:
        raise Refused("not_a_number", value=element.said("multiplier"))
    return name, times
