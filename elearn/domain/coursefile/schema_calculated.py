"""The schema of questions whose numbers are drawn for each attempt."""

from collections.abc import Mapping

from elearn.domain.coursefile.schema_parts import Schema, items, line, number, table
from elearn.domain.coursefile.schema_several import VERDICTS, Build
from elearn.domain.quiz.calculated import MOST_DECIMALS

SHARED = ("tolerance", "significant", "unit")  # as far as questions for a number have them


def calculated(question: Build, singles: Mapping[str, Schema]) -> dict[str, Schema]:
    """Return the schema by its kind; what it shares with a number is taken from there."""
    single = singles["numeric"]["properties"]
    figure = {**single["answer"], "description": "A decimal number"}
    variable = table(
        {
            "name": line("How formulas and texts call it", 30),
            "from": figure,
            "to": figure,
            "step": figure,
            "values": items(figure, "Its values, instead of a range"),
        },
        required=("name",),
    )
    own = {
        "variables": items(variable, "What each attempt draws", 1, "no_variables"),
        "formula": line("The right answer, computed", 1000),
        "decimals": number(0, MOST_DECIMALS, "To how many places the right answer is rounded"),
    }
    shared = {key: single[key] for key in SHARED if key in single}
    return {"calculated": question("calculated", own | shared | VERDICTS, ("variables", "formula"))}
