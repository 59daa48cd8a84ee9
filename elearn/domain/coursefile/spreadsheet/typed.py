"""Rows that are answered by typing, matching, ordering or filling gaps."""

import re

from elearn.domain.coursefile.foreign.decimals import decimal_text, number_of
from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.pasted import making
from elearn.domain.coursefile.pasted.making import FORMS, Plain, markdown
from elearn.domain.coursefile.qti.truth import truth_of
from elearn.domain.coursefile.spreadsheet.cells import Cells

PAIR = re.compile(r"(.+?)\s*(?:=>|->|→|⟵|←|=|\|)\s*(.+)", re.S)


GAP = re.compile(r"\[\[\s*[0-9٠-٩]{1,3}\s*\]\]")


BLANK = re.compile(r"_{3,}|\.{4,}|…{2,}")


def statement(_item: Item, cells: Cells) -> Document:
    """Return a statement that is true or false, or raise `Refused`."""
    answer = cells.text("answer")
    options = dict(cells.options)
    if answer.isdecimal() and int(answer) - 1 in options:
        answer = options[int(answer) - 1]
    truth = truth_of(answer)
    if truth is None:
        raise Refused("answer_not_found" if answer else "no_right_answer", answer=answer)
    return {"kind": "true_false", "right": truth}


def typed(item: Item, cells: Cells) -> Document:
    """Return a question that is answered by typing, by what its answer looks like."""
    made = making.typed(
        item, Plain(cells.text("prompt"), cells.row.number, answer=cells.text("answer"))
    )
    return made | (exactness(cells) if made["kind"] == "numeric" else {})


def words(_item: Item, cells: Cells) -> Document:
    """Return a question that is answered with words, or raise `Refused`."""
    accepted = making.forms("\n".join([cells.text("answer"), *(text for _, text in cells.options)]))
    if not accepted:
        raise Refused("no_right_answer")
    return {"kind": "short_answer", "accepted": accepted}


def number(_item: Item, cells: Cells) -> Document:
    """Return a question that is answered with a number, or raise `Refused`."""
    made = making.number(cells.text("answer"))
    if not made:
        raise Refused("not_a_number", value=cells.text("answer"))
    return made | exactness(cells)


def exactness(cells: Cells) -> Document:
    """Return the tolerance and the unit of a number."""
    made: Document = {}
    tolerance = cells.text("tolerance")
    if tolerance:
        share = "%" if tolerance.rstrip().endswith(("%", "٪")) else ""
        made["tolerance"] = decimal_text(abs(number_of(tolerance.rstrip(" %٪")))) + share
    return made | ({"unit": cells.text("unit")} if cells.text("unit") else {})


def matching(item: Item, cells: Cells) -> Document:
    """Return rows and answers: each option is `row = answer`."""
    rows, extra = list[Document](), list[str]()
    for _, text in cells.options:
        found = PAIR.fullmatch(text)
        if found:
            rows.append({"text": markdown(item, found[1]), "answer": markdown(item, found[2])})
        else:
            extra.append(" ".join(text.split()))
    return {"kind": "matching", "rows": rows} | ({"extra": extra} if extra else {})


def ordering(item: Item, cells: Cells) -> Document:
    """Return things to be put in order: the options, as they stand."""
    return {"kind": "ordering", "items": [markdown(item, text) for _, text in cells.options]}


def gap_fill(item: Item, cells: Cells) -> Document:
    """Return a text with gaps: the options are their answers, in order."""
    prompt, count = cells.text("prompt"), len(GAP.findall(cells.text("prompt")))
    if not count:
        count = len(BLANK.findall(prompt))
        numbers = iter(range(1, count + 1))
        prompt = BLANK.sub(lambda _found: f"[[{next(numbers)}]]", prompt)
    answers = [text for _, text in cells.options] or [
        part for part in re.split(r"\s*[;؛\n]\s*", cells.text("answer")) if part
    ]
    if len(answers) != count or not count:
        raise Refused("gaps_and_answers", gaps=count, answers=len(answers))
    gaps = [{"accepted": [form for form in FORMS.split(answer) if form]} for answer in answers]
    return {"kind": "gap_fill", "prompt": unescaped(markdown(item, prompt)), "gaps": gaps}


def unescaped(text: str) -> str:
    """Return a text in which gaps are gaps."""
    return re.sub(r"\\\[\\\[\s*(\d+|[٠-٩]+)\s*\\\]\\\]", r"[[\1]]", text)
