"""The schemas of questions whose answers have several parts."""

from collections.abc import Callable, Mapping

from elearn.domain.coursefile.schema_parts import (
    TEXT,
    Schema,
    choice,
    items,
    line,
    number,
    switch,
    table,
)

Build = Callable[[str, dict[str, Schema], tuple[str, ...]], Schema]

KEEP_ORDER = switch("Whether the lists stay as they are under `shuffle`")
MEDIA = r"^media/[^\s].*$"
MOST_COLUMNS, MOST_WEIGHT = 20, 100
SHAPES = ("rectangle", "circle", "polygon")
CREDITS = ("places", "pairs", "all")
# What a gap takes over from the questions that it is like.
OF_GAPS = {
    "short_answer": ("accepted", "level"),
    "numeric": ("answer", "tolerance", "significant", "unit", "units"),
    "single_choice": ("options",),
}
VERDICTS = {"feedback_right": TEXT, "feedback_wrong": TEXT}

MATCHED = table(
    {"text": TEXT, "answer": line("What belongs to it"), "feedback": TEXT},
    required=("text", "answer"),
)
GROUP = table(
    {"title": line("Title"), "items": items(line("An item"), "What belongs to it")},
    required=("title",),
)
CROSSED = table(
    {
        "text": TEXT,
        "right": number(1, MOST_COLUMNS, "Number of the right column, from 1"),
        "feedback": TEXT,
    },
    required=("text", "right"),
)
WORD = table(
    {
        "text": line("The word"),
        "group": line("Only gaps of words of the same group offer it", longest=40),
        "often": switch("Whether it may go into several gaps"),
    },
    required=("text",),
)
SPOT = table(
    {
        "label": line("Its name, read in the list"),
        "shape": choice(SHAPES, "What its points say"),
        "points": line("x,y x,y … in percent of width and height", longest=1000),
        "right": switch("Whether it is right"),
        "feedback": TEXT,
    },
    required=("label", "shape", "points"),
)
KINDS: dict[str, tuple[dict[str, Schema], tuple[str, ...]]] = {
    "matching": (
        {
            "rows": items(MATCHED, "What is matched, and with what", 2, "few_rows"),
            "extra": items(line("An answer"), "Answers that fit nothing"),
            "keep_order": KEEP_ORDER,
        },
        ("rows",),
    ),
    "ordering": (
        {
            "items": items(line("An item"), "In the right order", 2, "few_rows"),
            "credit": choice(CREDITS, "What earns a part of the points"),
        },
        ("items",),
    ),
    "sorting": (
        {"groups": items(GROUP, "The groups", 2, "few_rows"), "keep_order": KEEP_ORDER},
        ("groups",),
    ),
    "matrix": (
        {
            "columns": items(line("A column"), "What each row chooses from", 2, "few_rows"),
            "rows": items(CROSSED, "The rows", 1, "few_rows"),
        },
        ("columns", "rows"),
    ),
    "gap_words": ({"words": items(WORD, "The words, counted from 1", 2, "few_rows")}, ("words",)),
    "picture_place": (
        {
            "picture": line("The picture", pattern=MEDIA, fault="bad_media_path"),
            "alt": line("What it shows, in words", longest=1000),
            "spots": items(SPOT, "The places", 2, "few_rows"),
        },
        ("picture", "alt", "spots"),
    ),
}


def several(question: Build, singles: Mapping[str, Schema]) -> dict[str, Schema]:
    """Return the schemas by kind; gaps are made of the questions that have one field."""
    gap = {key: singles[kind]["properties"][key] for kind, keys in OF_GAPS.items() for key in keys}
    foreseen = singles["numeric"]["properties"]["others"]["items"]["properties"]
    words = singles["short_answer"]["properties"]["others"]["items"]["properties"]
    gap["others"] = items(table(words | foreseen), "Answers that earn a part or nothing")
    weight = number(1, MOST_WEIGHT, "How much it is worth beside the other gaps")
    gaps = items(table(gap | {"weight": weight} | VERDICTS), "The gaps", 1, "few_rows")
    kinds = KINDS | {"gap_fill": ({"gaps": gaps}, ("gaps",))}
    return {kind: question(kind, *parts) for kind, parts in kinds.items()}
