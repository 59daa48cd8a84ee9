"""The schema of the settings of a quiz."""

from elearn.domain.coursefile.schema_parts import Schema, choice, items, number, switch, table

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
