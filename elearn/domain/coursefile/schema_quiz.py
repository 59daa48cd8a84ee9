"""The schema of the settings of a quiz."""

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

MOMENTS = {
    "during": "While it is being taken, of questions that were checked",
    "after": "In the two minutes after finishing",
    "later": "After that, while the quiz is open",
    "closed": "After the quiz has closed",
}
ITEMS = ("answer", "verdict", "marks", "option_feedback", "feedback", "right_answer", "band")
HELD = choice(ITEMS, "Something that is not shown")
WITHHELD: Schema = {
    **table({moment: items(HELD, said) for moment, said in MOMENTS.items()}),
    "description": "What learners may not look at, moment by moment",
}
BEHAVIOURS = ("deferred", "immediate", "tries", "adaptive", "certainty")
BEHAVIOUR: dict[str, Schema] = {
    "behaviour": choice(BEHAVIOURS, "When answers are checked, and what a wrong one costs"),
    "tries": number(1, 20, "How often a question may be tried, under `tries`"),
    "penalty": number(0, 100, "Percent of the points that each wrong try costs, default a third"),
    "again": switch("Whether a closed question may be followed by another like it"),
}
OVERDUE = ("submit", "grace", "abandon")
MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$"
TIMES: dict[str, Schema] = {
    "opens": line("From when it may be begun", 40, MOMENT, "bad_moment"),
    "closes": line("When every attempt ends", 40, MOMENT, "bad_moment"),
    "grace": number(0, 604_800, "Seconds after the end, default 30; `overdue` says what for"),
    "overdue": choice(OVERDUE, "What becomes of an attempt whose time is over"),
    "password": line("Asked before an attempt begins", 64),
    "on_pass": {**TEXT, "description": "Read by whoever passes, in Markdown"},
}
