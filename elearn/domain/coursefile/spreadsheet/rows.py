"""One row as a question: by the kind that it names, else by what it holds."""

import re
from collections.abc import Callable

from elearn.domain.coursefile.foreign.decimals import number_of
from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.pasted import making
from elearn.domain.coursefile.pasted.letters import place_of
from elearn.domain.coursefile.pasted.making import Plain, markdown
from elearn.domain.coursefile.spreadsheet.cells import Cells
from elearn.domain.coursefile.spreadsheet.headings import BY_KIND, plain
from elearn.domain.coursefile.spreadsheet.typed import (
    GAP,
    gap_fill,
    matching,
    number,
    ordering,
    statement,
    typed,
    words,
)

TAGS = re.compile(r"\s*[,،;؛|\n]\s*")


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
    for place, option in enumerate(numbers):
        told = cells.columns.option_feedback.get(option)
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
