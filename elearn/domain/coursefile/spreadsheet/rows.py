"""One row as a question: by the kind that it names, else by what it holds."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from elearn.domain.coursefile.foreign.decimals import decimal_text, number_of
from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.pasted import making
from elearn.domain.coursefile.pasted.letters import place_of
from elearn.domain.coursefile.pasted.making import FORMS, Plain, markdown
from elearn.domain.coursefile.qti.truth import truth_of
from elearn.domain.coursefile.spreadsheet.headings import BY_KIND, Columns, plain
from elearn.domain.coursefile.spreadsheet.tables import Row

PAIR = re.compile(r"(.+?)\s*(?:=>|->|→|⟵|←|=|\|)\s*(.+)", re.S)
GAP = re.compile(r"\[\[\s*[0-9٠-٩]{1,3}\s*\]\]")
BLANK = re.compile(r"_{3,}|\.{4,}|…{2,}")
TAGS = re.compile(r"\s*[,،;؛|\n]\s*")


@dataclass(frozen=True)
class Cells:
    """The cells of a row by their headings."""

    columns: Columns
    row: Row

    def at(self, place: int) -> str:
        """Return the cell of a column."""
        return self.row.cells[place].strip() if place < len(self.row.cells) else ""

    def text(self, name: str) -> str:
        """Return the cell under a heading, nothing where there is none."""
        return self.at(self.columns.single[name]) if name in self.columns.single else ""

    @property
    def options(self) -> list[tuple[int, str]]:
        """Return the options that are filled, each with its number from nought."""
        found = [self.at(place) for place in self.columns.options]
        return [(number, text) for number, text in enumerate(found) if text]

    @property
    def category(self) -> str:
        """Return the path of the category."""
        return "/".join(
            " ".join(step.split()) for step in self.text("category").split("/") if step.strip()
        )


def document_of(item: Item, cells: Cells) -> Document:
    """Return the question of a row, or raise `Refused`."""
    if not cells.text("prompt"):
        raise Refused("no_prompt")
    made = KINDS[kind_of(cells)](item, cells)
    made = {
        "kind": made.pop("kind"),
        "prompt": made.pop("prompt", None) or markdown(item, cells.text("prompt")),
    } | made
    return made | shared(item, cells)


def shared(item: Item, cells: Cells) -> Document:
    """Return what rows of all kinds can have."""
    made: Document = {}
    if cells.text("points"):
        points = number_of(cells.text("points"))
        whole = max(1, min(100, int(points)))
        if whole != points:
            item.changed("points_rounded", was=cells.text("points"), now=whole)
        made |= {"points": whole} if whole != 1 else {}
    if cells.text("feedback"):
        made["feedback"] = markdown(item, cells.text("feedback"))
    if cells.text("hint"):
        made["hints"] = [markdown(item, cells.text("hint"))]
    tags = [" ".join(tag.split()) for tag in TAGS.split(cells.text("tags")) if tag.strip()]
    return made | ({"tags": list(dict.fromkeys(tags))} if tags else {})


def kind_of(cells: Cells) -> str:
    """Return the kind that a row names, else the one that it looks like; or raise `Refused`."""
    named = cells.text("kind")
    if named:
        if plain(named) not in BY_KIND:
            raise Refused("unknown_kind", kind=named)
        return BY_KIND[plain(named)]
    if GAP.search(cells.text("prompt")):
        return "gap_fill"
    return "single_choice" if cells.options else "typed"


def choice(item: Item, cells: Cells) -> Document:
    """Return a question with options, or a statement."""
    if len(cells.options) < 2:  # noqa: PLR2004 - nothing to choose between
        raise Refused("few_options")
    # The answer may name an option by its number: empty columns before it count.
    numbers = [number for number, _ in cells.options]
    answer, texts = cells.text("answer"), [text for _, text in cells.options]
    if answer not in texts and len(numbers) <= max(numbers):
        answer = renumbered(answer, numbers, len(cells.columns.options))
    question = Plain(
        cells.text("prompt"), cells.row.number, [text for _, text in cells.options], answer=answer
    )
    question.marked = [text.startswith("*") for text in question.options]
    question.options = [text.removeprefix("*").strip() for text in question.options]
    for place, number in enumerate(numbers):
        told = cells.columns.option_feedback.get(number)
        if told is not None and cells.at(told):
            question.tellings[place] = cells.at(told)
    made = making.document_of(item, question)
    if kind_of(cells) == "multiple_choice" and made["kind"] == "single_choice":
        made["kind"] = "multiple_choice"
    return made


def renumbered(answer: str, numbers: list[int], count: int) -> str:
    """Return an answer whose numbers and letters count only the columns that are filled."""
    found = []
    for part in making.SEVERAL.split(answer):
        place = place_of(part, [], count) if part.strip() else None
        is_filled = place is not None and place in numbers
        found.append(str(numbers.index(place) + 1) if is_filled and place is not None else part)
    return ", ".join(found)


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


def by_hand(kind: str) -> Callable[[Item, Cells], Document]:
    """Return what makes a question that nothing more is said of."""
    return lambda _item, _cells: {"kind": kind}


KINDS: dict[str, Callable[[Item, Cells], Document]] = {
    "single_choice": choice,
    "multiple_choice": choice,
    "true_false": statement,
    "typed": typed,
    "short_answer": words,
    "numeric": number,
    "matching": matching,
    "ordering": ordering,
    "gap_fill": gap_fill,
    "essay": by_hand("essay"),
    "file": by_hand("file"),
    "description": by_hand("description"),
}
