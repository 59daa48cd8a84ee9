"""The schemas of questions, one for each kind; a new kind is a new line in `QUESTIONS`."""

from elearn.domain.coursefile.schema_calculated import calculated
from elearn.domain.coursefile.schema_parts import (
    SLUG,
    TEXT,
    Schema,
    choice,
    items,
    line,
    number,
    switch,
    table,
)
from elearn.domain.coursefile.schema_several import several

ORIGIN = r"^[0-9a-f]{32}@[0-9]{1,9}$"
DECIMAL = r"^-?[0-9]{1,30}(\.[0-9]{1,30})?$"
TOLERANCE = r"^[0-9]{1,30}(\.[0-9]{1,30})?%?$"
SHARE = line(
    "What it earns of the points, such as 50%; below nothing it costs",
    pattern=r"^-?(100(\.0{1,10})?|[0-9]{1,2}(\.[0-9]{1,10})?)%$",
    fault="bad_share",
    reads="share",
)
OPTION = table(
    {"text": TEXT, "right": switch("Whether it is right"), "feedback": TEXT, "share": SHARE},
    required=("text",),
)
OPTIONS = items(OPTION, "What can be chosen", least=2, few="few_options")
KEEP_ORDER = switch("Whether the options stay as written under `shuffle`")
HINT = line("Markdown on one line", longest=2000)
TAG = line("A few words without a comma", 60, r"^[^\n,،]*$", "tag_comma")
ANSWER = line("A decimal number", pattern=DECIMAL, fault="bad_decimal", reads="decimal")
REACH = line(
    "How far the answer may lie: a number, or a share such as 2%",
    pattern=TOLERANCE,
    fault="bad_tolerance",
    reads="tolerance",
)
FACTOR = line(
    "A number given in it, times this, is in `unit`",
    pattern=r"^(?=.*[1-9])[0-9]{1,30}(\.[0-9]{1,30})?$",
    fault="bad_decimal",
    reads="decimal",
)
MEASURE = table({"text": line("Its name", 40), "factor": FACTOR}, ("text", "factor"))
FORESEEN = {"share": SHARE, "feedback": TEXT}
OTHER_TEXT = table({"text": line("A foreseen answer")} | FORESEEN, ("text",))
OTHER_NUMBER = table({"answer": ANSWER, "tolerance": REACH} | FORESEEN, ("answer",))
VERDICTS = {"feedback_right": TEXT, "feedback_wrong": TEXT}
CRITERION = table(
    {
        "title": line("What is looked at"),
        "levels": items(
            table(
                {
                    "text": line("How well it is met", longest=500),
                    "points": number(0, 100, "What that earns"),
                },
                required=("text", "points"),
            ),
            "From best to least, or the other way",
            least=2,
            few="few_levels",
        )
        | {"x-lines": True},
    },
    required=("title", "levels"),
)
BY_HAND = {
    "notes": {**TEXT, "description": "Read by whoever marks, in Markdown"},
    "rubric": items(CRITERION, "The criteria of whoever marks; their points add up"),
}


def question(
    kind: str,
    properties: dict[str, Schema],
    required: tuple[str, ...],
    unsaid: tuple[str, ...] = (),
) -> Schema:
    """Return the schema of a kind: what all kinds have but for the `unsaid`, then its own."""
    shared: dict[str, Schema] = {
        "id": {**SLUG, "description": "Unique in the quiz; keeps statistics together"},
        "kind": {"type": "string", "enum": [kind]},
        "points": number(1, 100, "What a full answer earns"),
        "prompt": {**TEXT, "description": "The question, in Markdown"},
        "bank": line("The question of a bank that it was taken from", pattern=ORIGIN),
    }
    said: dict[str, Schema] = {
        "feedback": {**TEXT, "description": "Read by everybody who answered"},
        "hints": items(HINT, "Read one after another by whoever tries again"),
        "tags": items(TAG, "What the question is found by"),
    }
    known = {
        name: form for name, form in (shared | properties | said).items() if name not in unsaid
    }
    return table(known, ("id", "kind", "prompt", *required))


QUESTIONS: dict[str, Schema] = {
    "single_choice": question(
        "single_choice", {"options": OPTIONS, "keep_order": KEEP_ORDER}, ("options",)
    ),
    "multiple_choice": question(
        "multiple_choice", {"options": OPTIONS, "keep_order": KEEP_ORDER}, ("options",)
    ),
    "true_false": question(
        "true_false",
        {
            "right": switch("Whether the statement is true"),
            "feedback_true": TEXT,
            "feedback_false": TEXT,
        },
        ("right",),
    ),
    "short_answer": question(
        "short_answer",
        {
            "accepted": items(line("An accepted answer"), "The accepted answers", 1, "no_accepted"),
            "level": number(0, 3, "How far a spelling may differ"),
            "others": items(OTHER_TEXT, "Answers that earn a part or nothing"),
        }
        | VERDICTS,
        ("accepted",),
    ),
    "numeric": question(
        "numeric",
        {
            "answer": ANSWER,
            "tolerance": REACH,
            "significant": number(1, 15, "How many digits must agree, instead of a tolerance"),
            "unit": line("Shown beside the field", longest=40),
            "units": items(MEASURE, "Other units that are understood"),
            "others": items(OTHER_NUMBER, "Numbers that earn a part or nothing"),
        }
        | VERDICTS,
        ("answer",),
    ),
    "essay": question(
        "essay",
        {
            "least": number(1, 5_000, "How many words are asked for at least"),
            "most": number(1, 5_000, "How many words may be written"),
            "lines": number(1, 60, "How high the field is"),
            "start": {**TEXT, "description": "What stands in the field at first"},
        }
        | BY_HAND,
        (),
    ),
    "file": question(
        "file",
        {
            "accepts": items(
                choice(("document", "picture", "sound", "video"), "A sort of file"),
                "What may be sent",
                least=1,
                few="no_sort",
            ),
            "most": number(1, 10, "How many files may be sent"),
        }
        | BY_HAND,
        ("accepts",),
    ),
    "scale": question(
        "scale",
        {"labels": items(line("A label"), "From least to most", least=2, few="few_labels")},
        ("labels",),
        unsaid=("points",),
    ),
    "description": question("description", {}, (), unsaid=("points", "feedback")),
}
QUESTIONS |= calculated(question, QUESTIONS)
QUESTIONS |= several(question, QUESTIONS)
