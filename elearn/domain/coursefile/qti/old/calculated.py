"""Items of Canvas whose numbers are drawn and whose answer is computed."""

import re
from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import decimal_text
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import value_of
from elearn.domain.coursefile.qti.items.reading import document
from elearn.domain.coursefile.qti.old.reading import OldReading
from elearn.domain.coursefile.qti.old.written import prompt_of

ASSIGNED = re.compile(r"\s*([A-Za-z_]\w*)\s*=(.*)", re.S)
NAME = re.compile(r"[A-Za-z_]\w*")
MOST_PLACES = 10


def calculated(reading: OldReading) -> Document:
    """Return a question with variables and a formula."""
    found = reading.root.find("itemproc_extension", "calculated")
    variables = found.find("vars") if found else None
    formulas = found.find("formulas") if found else None
    if found is None or variables is None or formulas is None or not formulas.children:
        raise Refused("no_formula")
    names = [variable.get("name") for variable in variables]
    prompt = prompt_of(reading)
    for name in names:
        prompt = re.sub(rf"\\?\[{re.escape(name)}\\?\]", "{" + name + "}", prompt)
    places = formulas.get("decimal_places")
    made = document(
        "calculated",
        prompt,
        reading.points(),
        variables=[variable_of(variable) for variable in variables],
        formula=combined([formula.words().strip() for formula in formulas.all("formula")]),
        tolerance=tolerance_of(found),
        decimals=min(MOST_PLACES, int(places)) if places.isdecimal() else None,
    )
    if formulas.get("scientific_notation") == "true":
        reading.item.changed("part_left_out", part="scientific_notation")
    return reading.finished(made, reading.general(), [])


def variable_of(variable: Element) -> Document:
    """Return the bounds and the step of a variable."""
    scale = variable.get("scale", "0")
    places = min(MOST_PLACES, int(scale)) if scale.isdecimal() else 0
    return {
        "name": variable.get("name"),
        "from": decimal_text(value_of(variable.said("min"))),
        "to": decimal_text(value_of(variable.said("max"))),
        "step": decimal_text(Fraction(1, 10**places)),
    }


def combined(lines: list[str]) -> str:
    """Return formulas that build on each other as one."""
    known: dict[str, str] = {}
    last = ""
    for line in lines:
        found = ASSIGNED.fullmatch(line)
        text = found[2].strip() if found else line
        last = NAME.sub(lambda name: f"({known[name[0]]})" if name[0] in known else name[0], text)
        if found:
            known[found[1]] = last
    if not last or len(last) > 1000:  # noqa: PLR2004 - a formula that nobody could read
        raise Refused("no_formula")
    return last


def tolerance_of(found: Element) -> str:
    """Return how far an answer may lie, nothing where it must be exact."""
    element = found.find("answer_tolerance")
    said = element.words().strip() if element else ""
    value = decimal_text(abs(value_of(said.removesuffix("%"))))
    is_share = said.endswith("%") or bool(element and element.get("margin_type") == "percent")
    return "" if value == "0" else f"{value}%" if is_share else value
