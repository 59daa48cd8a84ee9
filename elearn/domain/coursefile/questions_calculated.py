"""What no schema can say of a question whose numbers are drawn."""

from collections.abc import Iterator
from typing import Any

from elearn.domain.quiz.calculated import Calculated
from elearn.domain.quiz.reading import FaultyQuestion
from elearn.domain.quiz.variables import MOST_VALUES, MOST_VARIABLES, Variable

Values = dict[str, Any]
Fault = tuple[tuple[str | int, ...], str, dict[str, object]]
CODES = {"same_name", "too_many_variables", "unused_variable"}


def calculated_faults(question: Values) -> Iterator[Fault]:
    """Yield what is wrong with the variables and the formulas."""
    try:
        Calculated.from_document(question)
    except FaultyQuestion as faulty:
        for fault in faulty.faults:
            yield from told(fault, question)


def told(fault: str, question: Values) -> Iterator[Fault]:
    """Yield where a fault of the question stands in its file, and what the sentence names."""
    code, _, rest = fault.partition(":")
    if code == "formula":
        field, why, column = rest.split(":")
        yield (field,), f"formula_{why}", {"column": int(column)}
    elif code == "bad_range":
        yield from of_rows(question, "is_faulty", code, most=MOST_VALUES)
    elif code == "bad_name":
        yield from of_rows(question, "is_unnamed", code)
    elif code in CODES:
        yield ("variables",), code, {"most": MOST_VARIABLES}


def of_rows(question: Values, wrong: str, code: str, **values: object) -> Iterator[Fault]:
    """Yield the variables of which something is wrong."""
    for place, row in enumerate(question["variables"]):
        variable = Variable.from_document(row)
        if getattr(variable, wrong):
            yield ("variables", place), code, {"name": variable.name, **values}
