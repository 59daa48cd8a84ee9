"""Documents of ours as questions in GIFT."""

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from elearn.domain.coursefile.foreign.answers import (
    Answer,
    choice_answers,
    numeric_answers,
    short_answers,
)
from elearn.domain.coursefile.foreign.carrying import rest_of, title_of, told_rest, written_rest
from elearn.domain.coursefile.foreign.categories import written_path
from elearn.domain.coursefile.foreign.decimals import decimal_text
from elearn.domain.coursefile.foreign.formatted import with_moodle_formulas
from elearn.domain.coursefile.foreign.incoming import Document, Note, Outgoing, Verdict
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.gift.reading import question, titled
from elearn.domain.coursefile.gift.signs import FORMAT, escaped, is_label
from elearn.domain.coursefile.gift.splitting import split
from elearn.domain.markdown.render import plain

FULL = Fraction(100)
PICTURE = re.compile(r"media/[^\s)]+")


def write(
    documents: Sequence[Document],
    categories: Sequence[str] = (),
    _files: Mapping[str, bytes] | None = None,
) -> Outgoing:
    """Return a file in GIFT, and what it cannot carry; files stay behind."""
    parts: list[str] = []
    notes: list[Note] = []
    last = ""
    for place, document in enumerate(documents):
        category = categories[place] if place < len(categories) else ""
        try:
            text, told = written(document)
        except Refused as why:
            notes.append(Note(title_of(document), None, Verdict.REFUSED, why.code, why.values))
            continue
        if category != last:
            parts.append(f"$CATEGORY: {written_path(category)}\n")
            last = category
        parts.append(text)
        notes += told
    return Outgoing("\n".join(parts).encode(), tuple(notes))


def written(document: Document) -> tuple[str, list[Note]]:
    """Return a question in GIFT and what it leaves out, or raise `Refused`."""
    kind = document["kind"]
    if kind not in WRITERS:
        raise Refused("kind_not_carried", kind=kind)
    tags = [tag for tag in document.get("tags", ()) if is_label(tag)]
    labels = "".join(f" [tag:{tag}]" for tag in tags)
    head = f"// [id:{document['id']}]{labels}\n" if "id" in document else ""
    body = f"::{escaped(name(document))}::[markdown]{opening(document['prompt'])}"
    text = head + body + WRITERS[kind](document) + "\n"
    rest = left_out(document, text)
    told = told_rest(document, rest) + stay_behind(document)
    return (f"// elearn {written_rest(rest)}\n" if rest else "") + text, told


def name(document: Document) -> str:
    """Return what Moodle calls a question: the beginning of its words."""
    return " ".join(plain(title_of(document)).split()) or str(document.get("id", "-"))


def opening(prompt: str) -> str:
    """Return the text of a question."""
    return escaped(with_moodle_formulas(prompt))


def left_out(document: Document, text: str) -> Document:
    """Return what of a document its text does not give back, or raise `Refused`."""
    raws = list(split(text))
    if len(raws) != 1:
        raise Refused("kind_not_carried", kind=document["kind"])
    raw = raws[0]
    rest = rest_of(document, lambda item: question(raw, titled(raw)[1], item))
    if "kind" in rest:
        raise Refused("kind_not_carried", kind=document["kind"])
    return rest


def stay_behind(document: Document) -> list[Note]:
    """Return a note for each file that a question shows: GIFT holds words alone."""
    shown = dict.fromkeys(PICTURE.findall(str(document)))
    return [
        Note(title_of(document), None, Verdict.CHANGED, "part_not_carried", {"part": path})
        for path in shown
    ]


def general(document: Document) -> str:
    """Return what everybody is told."""
    return f"\n\t####{opening(document['feedback'])}" if document.get("feedback") else ""


def said(text: str) -> str:
    """Return the text of an answer; one that looks like a format says that it is none."""
    return ("[markdown]" if FORMAT.match(text) else "") + escaped(with_moodle_formulas(text))


def told(feedback: str) -> str:
    """Return what an answer is told."""
    return f"#{said(feedback)}" if feedback else ""


def weighted(answer: Answer, sign: str, text: str) -> str:
    """Return an answer behind its sign and what it earns."""
    usual = FULL if sign == "=" else Fraction(0)
    needs = answer.share != usual or text.lstrip().startswith("%")
    weight = f"%{decimal_text(answer.share, 7)}%" if needs else ""
    return f"\n\t{sign}{weight}{text}{told(answer.feedback)}"


def options(document: Document) -> str:
    """Return the options of a choice; only one that is single has a sign for right."""
    is_single = document["kind"] == "single_choice"
    lines = [
        weighted(each, "=" if is_single and each.share == FULL else "~", said(each.text))
        for each in choice_answers(document)
    ]
    return f"{{{''.join(lines)}{general(document)}\n}}"


def verdict(document: Document) -> str:
    """Return a statement: its verdict, what the wrong and the right answer are told."""
    sides = [document.get("feedback_true", ""), document.get("feedback_false", "")]
    right, wrong = sides if document["right"] else reversed(sides)
    word = "TRUE" if document["right"] else "FALSE"
    spoken = f"#{said(wrong)}#{said(right)}" if wrong or right else ""
    return f"{{{word}{spoken}{general(document)}}}"


def words(document: Document) -> str:
    """Return the answers of a question in words."""
    lines = [weighted(each, "=", escaped(each.text)) for each in short_answers(document)]
    return f"{{{''.join(lines)}{general(document)}\n}}"


def numbers(document: Document) -> str:
    """Return the answers of a question in numbers."""
    lines = [
        weighted(each, "=", each.text + (f":{each.tolerance}" if each.tolerance else ""))
        for each in numeric_answers(document)
        if each.text != "*"
    ]
    wrong = document.get("feedback_wrong", "")
    lines += [f"\n\t~{told(wrong)}"] if wrong else []
    return f"{{#{''.join(lines)}{general(document)}\n}}"


def matching(document: Document) -> str:
    """Return pairs, then answers that fit nothing."""
    lines = [f"\n\t={said(row['text'])} -> {escaped(row['answer'])}" for row in document["rows"]]
    lines += [f"\n\t= -> {escaped(text)}" for text in document.get("extra", ())]
    return f"{{{''.join(lines)}{general(document)}\n}}"


def ordering(document: Document) -> str:
    """Return things to put in order, as the plug-in for Moodle writes them."""
    lines = "".join(f"\n\t{said(text)}" for text in document["items"])
    return f"{{>{len(document['items'])}{lines}{general(document)}\n}}"


def essay(document: Document) -> str:
    """Return an empty pair of braces."""
    return f"{{{general(document)}}}"


def nothing(_document: Document) -> str:
    """Return no braces: there is nothing to answer."""
    return ""


WRITERS: dict[str, Callable[[Document], str]] = {
    "single_choice": options,
    "multiple_choice": options,
    "true_false": verdict,
    "short_answer": words,
    "numeric": numbers,
    "matching": matching,
    "ordering": ordering,
    "essay": essay,
    "description": nothing,
}
