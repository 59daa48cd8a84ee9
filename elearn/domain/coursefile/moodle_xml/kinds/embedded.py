"""One embedded answer of a cloze text as a gap of ours."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from html import unescape

from elearn.domain.coursefile.foreign.answers import Answer, numeric, short_answer
from elearn.domain.coursefile.foreign.decimals import share_of, share_text
from elearn.domain.coursefile.foreign.formatted import TAGS, formatted, told_as_words
from elearn.domain.coursefile.foreign.hypertext import Around
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.moodle_xml.entry import Entry

WORDS = {"SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC"}
EXACT = {"SHORTANSWER_C", "SAC", "MWC"}
NUMBERS = {"NUMERICAL", "NM"}
LISTS = {"MULTICHOICE", "MC"}
SPREAD = {f"{kind}{how}" for kind in ("MULTICHOICE_", "MC") for how in ("V", "H", "S", "VS", "HS")}
FULL = Fraction(100)
# A sign that parts answers, unless a stroke escapes it.
SIGN = re.compile(r"\\.|&#|[~#]", re.DOTALL)
WEIGHT = re.compile(r"\s*(?:(=)|%(-?[0-9]+(?:[.,][0-9]*)?)%)")


def gap(kind: str, answers: str, weight: int, entry: Entry) -> Document:
    """Return a gap, or raise `Refused` for a kind that nothing here is like."""
    found = list(embedded(answers, entry))
    if kind in WORDS:
        document = short_answer(found, entry.item) | ({"level": 0} if kind in EXACT else {})
    elif kind in NUMBERS:
        document = numeric([measured(answer) for answer in found], entry.item)
    elif kind in LISTS | SPREAD:
        if kind in SPREAD:
            entry.settings.add("cloze layout")
        document = {"options": options(found)}
    else:
        raise Refused("unknown_gap", kind=kind)
    return document | ({"weight": weight} if weight != 1 else {})


def embedded(text: str, entry: Entry) -> Iterator[Answer]:
    """Yield the answers of a gap."""
    around = Around(entry.item)
    for part in cut(text, "~"):
        if not part.strip():
            continue
        found = WEIGHT.match(part)
        share = FULL if found and found[1] else share_of(found[2]) if found else Fraction(0)
        told, *more = cut(part[found.end() :] if found else part, "#")
        feedback = "#".join(more)
        said = formatted(bare(feedback).strip(), entry.form, around, in_line=True)
        yield Answer(words(bare(told).strip(), entry, around), share, said)


def cut(text: str, sign: str) -> list[str]:
    """Return the pieces between signs that no stroke escapes."""
    places = [found.start() for found in SIGN.finditer(text) if found[0] == sign]
    begins = [0, *(place + 1 for place in places)]
    return [text[begin:end] for begin, end in zip(begins, [*places, len(text)], strict=True)]


def words(text: str, entry: Entry, around: Around) -> str:
    """Return an answer without mark-up."""
    return told_as_words(text, entry.form, around) if TAGS.search(text) else unescape(text)


def bare(text: str) -> str:
    """Return a text without the strokes before its signs."""
    return re.sub(r"\\([~#}{\"\\/=%])", r"\1", text)


def measured(answer: Answer) -> Answer:
    """Return a number whose tolerance stands behind a colon."""
    value, _, far = answer.text.partition(":")
    return Answer(value.strip(), answer.share, answer.feedback, far.strip())


def options(answers: Sequence[Answer]) -> list[Document]:
    """Return the list of a gap, or raise `Refused` where nothing in it is right."""
    most = max((answer.share for answer in answers), default=Fraction(0))
    if most <= 0:
        raise Refused("no_right_answer")
    best = next(answer for answer in answers if answer.share == most)
    return [option(answer, answer is best) for answer in answers]


def option(answer: Answer, right: bool) -> Document:
    """Return an option of a gap."""
    found: Document = {"text": answer.text}
    if right:
        found["right"] = True
    elif answer.share:
        found["share"] = share_text(answer.share)
    return found | ({"feedback": answer.feedback} if answer.feedback else {})
