"""Plain questions as documents: what was asked, what can be picked, what is right."""

import re
from dataclasses import dataclass, field

from elearn.domain.coursefile.foreign.decimals import decimal_text, number_of
from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.pasted.letters import place_of
from elearn.domain.coursefile.qti.prose.texts import Texts
from elearn.domain.coursefile.qti.truth import truth_of

SEVERAL = re.compile(r"\s*(?:[,،;؛|\n/]|\s+و\s+|\s+(?:and|et)\s+)\s*")
FORMS = re.compile(r"\s*[|;؛\n]\s*")
TOLERANCE = re.compile(r"(.+?)\s*(?:±|\+/-|\+-)\s*(.+)")


@dataclass
class Plain:
    """A question as it was typed."""

    prompt: str
    line: int
    options: list[str] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    marked: list[bool] = field(default_factory=list)
    answer: str = ""
    tellings: dict[int, str] = field(default_factory=dict)  # by option; -1 for everybody
    points: str = ""


def nowhere(_address: str) -> None:
    """Find no file: a text has none beside it."""


def markdown(item: Item, text: str) -> str:
    """Return typed text as Markdown in which no sign means anything."""
    texts = Texts(item, nowhere)
    paragraphs = re.split(r"\n\s*\n", text.strip())
    lines = [[texts.from_plain(line) for line in part.split("\n")] for part in paragraphs]
    return "\n\n".join("\\\n".join(line for line in part if line) for part in lines)


def document_of(item: Item, plain: Plain) -> Document:
    """Return a typed question as a document, or raise `Refused`."""
    made = chosen(item, plain) if plain.options else typed(item, plain)
    made = {"kind": made.pop("kind"), "prompt": markdown(item, plain.prompt)} | made
    if plain.points:
        points = number_of(plain.points)
        whole = max(1, min(100, int(points)))
        if whole != points:
            item.changed("points_rounded", was=plain.points, now=whole)
        made |= {"points": whole} if whole != 1 else {}
    general = plain.tellings.get(-1, "")
    return made | ({"feedback": markdown(item, general)} if general else {})


def chosen(item: Item, plain: Plain) -> Document:
    """Return a question with options."""
    rights = rights_of(plain)
    if not rights:
        raise Refused("no_right_answer")
    truths = [truth_of(option) for option in plain.options]
    if set(truths) == {True, False} and len(truths) == len(rights) + 1:
        return statement(item, plain, truth=bool(truths[min(rights)]), truths=truths)
    options = []
    for place, text in enumerate(plain.options):
        option: Document = {"text": markdown(item, text)}
        option |= {"right": True} if place in rights else {}
        told = plain.tellings.get(place, "")
        options.append(option | ({"feedback": markdown(item, told)} if told else {}))
    return {"kind": "multiple_choice" if len(rights) > 1 else "single_choice", "options": options}


def rights_of(plain: Plain) -> set[int]:
    """Return the places of the right options: marked ones and those that the answer names."""
    named = {place for place, is_marked in enumerate(plain.marked) if is_marked}
    if not plain.answer:
        return named
    whole = named_place(plain, plain.answer)
    if whole is not None:
        return named | {whole}
    parts = SEVERAL.split(plain.answer.strip())
    if len(parts) == 1 and is_run_of_letters(plain, parts[0]):
        parts = list(parts[0])
    found = [named_place(plain, part) for part in parts if part.strip()]
    if any(place is None for place in found):
        raise Refused("answer_not_found", answer=plain.answer)
    return named | {place for place in found if place is not None}


def named_place(plain: Plain, name: str) -> int | None:
    """Return the option of this text, letter or number, or nothing."""
    folded = [" ".join(option.split()).casefold() for option in plain.options]
    said = " ".join(name.split()).casefold()
    if said in folded:
        return folded.index(said)
    place = place_of(name, plain.letters, len(plain.options))
    if place is None:
        head, _, tail = said.partition(" ")
        is_both = bool(tail) and place_of(head, plain.letters, len(plain.options)) is not None
        if is_both and tail.strip("().- ") in folded:
            return folded.index(tail.strip("().- "))
    return place


def is_run_of_letters(plain: Plain, text: str) -> bool:
    """Whether a text is letters of several options without anything between them."""
    count = len(plain.options)
    return 1 < len(text) <= count and all(
        place_of(letter, plain.letters, count) is not None for letter in text
    )


def statement(item: Item, plain: Plain, *, truth: bool, truths: list[bool | None]) -> Document:
    """Return a statement that is true or false."""
    made: Document = {"kind": "true_false", "right": truth}
    for place, each in enumerate(truths):
        told = plain.tellings.get(place, "")
        if told:
            made["feedback_true" if each else "feedback_false"] = markdown(item, told)
    return made


def typed(item: Item, plain: Plain) -> Document:
    """Return a question without options: a statement, a number, words, an essay."""
    answer = " ".join(plain.answer.split()) if "\n" not in plain.answer else plain.answer.strip()
    if not answer:
        item.changed("marked_by_hand")
        return {"kind": "essay"}
    truth = truth_of(answer)
    if truth is not None:
        return {"kind": "true_false", "right": truth}
    return number(answer) or {"kind": "short_answer", "accepted": forms(answer)}


def forms(answer: str) -> list[str]:
    """Return the accepted forms of an answer."""
    found = [" ".join(form.split()) for form in FORMS.split(answer)]
    return list(dict.fromkeys(form for form in found if form))


def number(answer: str) -> Document:
    """Return the answer as a number with its tolerance, nothing where it is none."""
    found = TOLERANCE.fullmatch(answer)
    value, bound = (found[1], found[2]) if found else (answer, "")
    try:
        made: Document = {"kind": "numeric", "answer": decimal_text(number_of(value))}
        if bound:
            share = "%" if bound.rstrip().endswith(("%", "٪")) else ""
            made["tolerance"] = decimal_text(abs(number_of(bound.rstrip(" %٪")))) + share
    except Refused:
        return {}
    return made
