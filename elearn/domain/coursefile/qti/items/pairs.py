"""Interactions in which things are put in order, matched, sorted or moved into a text."""

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import Response
from elearn.domain.coursefile.qti.items.reading import Reading, document, with_feedback

CHOICES = {"simpleChoice", "simpleAssociableChoice", "gapText", "gapImg"}
TABULAR, SORTING, MATCHING = "tabular", "sorting", "matching"
SINGLE, EMPTY_GAP = "1", "…"


def without_choices(reading: Reading) -> str:
    """Return the prompt of a question whose choices stand apart."""
    return reading.prompt(lambda element: "" if element.tag in CHOICES else None)


def order(reading: Reading, interaction: Element) -> Document:
    """Return things to be put in order."""
    choices = {choice.get("identifier"): choice for choice in interaction.all("simpleChoice")}
    right = [name for name in reading.response(interaction).correct if name in choices]
    if len(right) < len(choices):
        reading.item.changed("part_left_out", part="simpleChoice")
    made = document(
        "ordering",
        without_choices(reading),
        reading.points(),
        items=[reading.option(choices[name]) for name in right],
        credit="" if reading.rules.uses("index") else "all",
    )
    return with_feedback(made, reading)


def pairs_of(response: Response) -> list[tuple[str, str]]:
    """Return the right pairs: the declared ones, else those that earn something."""
    found = response.correct or tuple(key for key, value in response.mapping.items() if value > 0)
    split = (pair.split() for pair in found)
    return [(pair[0], pair[1]) for pair in split if len(pair) == 2]  # noqa: PLR2004 - a pair


def note_uneven(reading: Reading, response: Response) -> None:
    """Note that some pairs earn more than others: here all earn the same."""
    if len({value for value in response.mapping.values() if value > 0}) > 1:
        reading.item.changed("pairs_evened")


def match(reading: Reading, interaction: Element) -> Document:
    """Return a table, groups, or rows with an answer each."""
    sets = interaction.all("simpleMatchSet")
    if len(sets) != 2:  # noqa: PLR2004 - the left and the right
        raise Refused("few_rows")
    left, right = ({choice.get("identifier"): choice for choice in one} for one in sets)
    pairs = [
        pair
        for pair in pairs_of(reading.response(interaction))
        if pair[0] in left and pair[1] in right
    ]
    if len({first for first, _ in pairs}) < len(pairs):
        raise Refused("several_answers_each")
    if len(pairs) < len(left):
        reading.item.changed("unmatched_left_out")
    note_uneven(reading, reading.response(interaction))
    target = dict(pairs)
    texts = {name: reading.option(choice) for name, choice in (left | right).items()}
    rows = [(texts[name], target[name], reading.told.of(name)) for name in left if name in target]
    write = {TABULAR: matrix, SORTING: sorting, MATCHING: matching}[
        form_of(interaction, right, target)
    ]
    kept = {"keep_order": True} if not is_shuffled(interaction) else {}
    made = write(rows, {name: texts[name] for name in right})
    made |= kept if "columns" not in made else {}
    kind = made.pop("kind")
    return with_feedback(
        document(kind, without_choices(reading), reading.points(), **made), reading
    )


def is_shuffled(interaction: Element) -> bool:
    """Whether choices change places."""
    return interaction.get("shuffle", "false").lower() == "true"


def form_of(interaction: Element, right: dict[str, Element], target: dict[str, str]) -> str:
    """Return which of three forms an interaction has."""
    classes = interaction.get("class")
    for form in (TABULAR, SORTING, MATCHING):
        if form in classes:
            return form
    is_shared = len(set(target.values())) < len(target)
    is_open = all(choice.get("matchMax", SINGLE) != SINGLE for choice in right.values())
    return SORTING if is_open and is_shared and len(right) < len(target) else MATCHING


Row = tuple[str, str, str]


def matrix(rows: list[Row], right: dict[str, str]) -> Document:
    """Return a table with one choice in a row."""
    places = {name: n for n, name in enumerate(right, start=1)}
    made = [told({"text": text, "right": places[to]}, feedback) for text, to, feedback in rows]
    return {
        "kind": "matrix",
        "columns": [" ".join(text.split()) for text in right.values()],
        "rows": made,
    }


def sorting(rows: list[Row], right: dict[str, str]) -> Document:
    """Return groups and what belongs into each."""
    groups = [
        {"title": title, "items": [text for text, to, _ in rows if to == name]}
        for name, title in right.items()
    ]
    return {"kind": "sorting", "groups": groups}


def matching(rows: list[Row], right: dict[str, str]) -> Document:
    """Return rows and their answers."""
    made = [told({"text": text, "answer": right[to]}, feedback) for text, to, feedback in rows]
    used = {to for _, to, _ in rows}
    extra = [" ".join(text.split()) for name, text in right.items() if name not in used]
    return {"kind": "matching", "rows": made, "extra": extra}


def told(row: Document, feedback: str) -> Document:
    """Return a row with what it is told."""
    return row | ({"feedback": feedback} if feedback else {})


def associate(reading: Reading, interaction: Element) -> Document:
    """Return pairs of one list as rows and answers."""
    choices = {
        choice.get("identifier"): choice for choice in interaction.all("simpleAssociableChoice")
    }
    texts = {name: reading.option(choice) for name, choice in choices.items()}
    pairs = [(a, b) for a, b in pairs_of(reading.response(interaction)) if {a, b} <= texts.keys()]
    used = {name for pair in pairs for name in pair}
    reading.item.changed("list_in_columns")
    note_uneven(reading, reading.response(interaction))
    rows = [{"text": texts[one], "answer": texts[other]} for one, other in pairs]
    extra = [" ".join(text.split()) for name, text in texts.items() if name not in used]
    made = document("matching", without_choices(reading), reading.points(), rows=rows, extra=extra)
    return with_feedback(made, reading)


def gap_match(reading: Reading, interaction: Element) -> Document:
    """Return words to be moved into a text."""
    choices = [choice for choice in interaction.walk() if choice.tag in {"gapText", "gapImg"}]
    numbers = {choice.get("identifier"): n for n, choice in enumerate(choices, start=1)}
    note_uneven(reading, reading.response(interaction))
    pairs = pairs_of(reading.response(interaction))
    fits = {gap: word for word, gap in pairs if word in numbers}
    fits |= {gap: word for gap, word in pairs if word in numbers and gap not in numbers}

    def special(element: Element) -> str | None:
        if element.tag in CHOICES:
            return ""
        if element.tag != "gap":
            return None
        if element.get("identifier") not in fits:
            reading.item.changed("unmatched_left_out")
            return EMPTY_GAP
        return f"[[{numbers[fits[element.get('identifier')]]}]]"

    if not fits:
        raise Refused("no_right_answer")
    made = document(
        "gap_words",
        reading.prompt(special),
        reading.points(),
        words=[word(reading, choice) for choice in choices],
    )
    return with_feedback(made, reading)


def word(reading: Reading, choice: Element) -> Document:
    """Return one word; a picture gives its description."""
    text = reading.option(choice) if choice.tag == "gapText" else label(reading, choice)
    made: Document = {"text": text}
    if choice.get("matchGroup"):
        made["group"] = choice.get("matchGroup")
    return made | ({"often": True} if choice.get("matchMax", SINGLE) != SINGLE else {})


def label(reading: Reading, choice: Element) -> str:
    """Return the words for a picture that is moved."""
    reading.item.changed("picture_to_words")
    words = " ".join(choice.words().split())
    return words or choice.get("objectLabel") or choice.get("label") or choice.get("identifier")
