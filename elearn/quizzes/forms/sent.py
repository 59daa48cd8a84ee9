"""The values of a question, read from a browser's form by the schema of its kind."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

from werkzeug.datastructures import MultiDict

from elearn.domain.arabic.numbers import NotANumber, parse_number
from elearn.domain.coursefile.numbers import decimal, share, tolerance, whole

MOST_ROWS = 26
DEFAULTS = {"points": 1, "level": 2, "weight": 1, "credit": "places", "decimals": 6, "lines": 8}
LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩٫،", "0123456789.,")
LEVEL = re.compile(r"(\d+)\s*[:|.)\-\u2013]?\s+(.+)")
RANGE = ("from", "to", "step")
WHOLE = ("points", "level", "weight", "decimals", "significant", "least", "most", "lines")
Typed = dict[str, Any]


def sent_value(form: "MultiDict[str, str]", name: str, schema: Mapping[str, Any]) -> Any:  # noqa: ANN401 - as JSON has it
    """Return one value of a question as its schema wants it; a number stays as it was typed."""
    match schema["type"]:
        case "array" if schema["items"]["type"] == "object" and "x-lines" not in schema:
            return list(sent_rows(form, name, schema["items"]["properties"]))
        case "array":
            between = r"[\r\n,،]" if name == "tags" else r"[\r\n]"
            pieces = re.split(between, "\n".join(form.getlist(name)))
            return [piece.strip() for piece in pieces if piece.strip()]
        case "boolean":
            return {"true": True, "1": True, "false": False}.get(form.get(name, ""), "")
        case _:
            return form.get(name, "").strip().replace("\r\n", "\n")


def sent_rows(
    form: "MultiDict[str, str]", name: str, properties: Mapping[str, Any]
) -> Iterator[Typed]:
    """Yield the rows in which anything was said."""
    for place in map(str, form.getlist(f"{name}-row")[:MOST_ROWS]):
        row = {
            key: value
            for key, schema in properties.items()
            if (value := sent_value(form, f"{name}-{place}-{key}", schema)) not in ("", [])
        }
        if row:
            yield row


def canonical(typed: Typed) -> Typed:
    """Return what was typed with its numbers as they are stored; defaults need no saying."""
    said = dict(typed)
    for name, read in NUMBERS.items():
        if name in said:
            said[name] = read(said)
    for name, mend in OF_ROWS.items():
        if name in said:
            said[name] = [mend(row) for row in said[name]]
    return {name: value for name, value in said.items() if DEFAULTS.get(name) != value}


def whole_or_typed(value: Any) -> Any:  # noqa: ANN401 - as JSON has it
    """Return the whole number that was typed, or what was typed where it is none."""
    number = whole(str(value))
    return value if number is None else number


def numbered(row: Typed) -> Typed:
    """Return the row of a matrix with the number of its right column."""
    return row | ({"right": whole_or_typed(row["right"])} if "right" in row else {})


def drawn(spot: Typed) -> Typed:
    """Return a place on a picture with its points in the digits that are stored."""
    points = spot.get("points", "").translate(LATIN)
    return spot | ({"points": " ".join(points.split())} if points else {})


def ranged(variable: Typed) -> Typed:
    """Return a variable with its numbers as they are stored."""
    said = {key: number_in(text, "") or text for key, text in variable.items() if key in RANGE}
    values = [number_in(text, "") or text for text in variable.get("values", ())]
    return variable | said | ({"values": values} if values else {})


def criterion(row: Typed) -> Typed:
    """Return a criterion with its levels as they are stored; each line begins with its points."""
    levels = [level(line) for line in row.get("levels", ())]
    return {"title": row.get("title", ""), "levels": levels}


def level(line: str | Typed) -> Typed:
    """Return a level as it is stored; one without points gets such as nothing may have."""
    if not isinstance(line, str):
        return line
    found = LEVEL.fullmatch(line.strip())
    return {"text": found[2], "points": int(found[1])} if found else {"text": line, "points": -1}


def whole_in(name: str, said: Typed) -> Any:  # noqa: ANN401 - a number, or what was typed
    """Return one of the whole numbers that were typed."""
    return whole_or_typed(said[name])


NUMBERS: Mapping[str, Callable[[Typed], Any]] = {
    **{name: partial(whole_in, name) for name in WHOLE},
    "answer": lambda said: number_in(said["answer"], said.get("unit", "")) or said["answer"],
    "tolerance": lambda said: tolerance(said["tolerance"]) or said["tolerance"],
    "share": lambda said: share(said["share"]) or said["share"],
    "factor": lambda said: number_in(said["factor"], "") or said["factor"],
}
OF_ROWS = {
    **dict.fromkeys(("gaps", "options", "others", "units"), canonical),
    "rows": numbered,
    "spots": drawn,
    "variables": ranged,
    "rubric": criterion,
}


def number_in(text: str, unit: str) -> str | None:
    """Return the decimal number that an author wrote in any of the usual ways, or nothing."""
    plainly = decimal(text)
    if plainly is not None:
        return plainly
    try:
        value = parse_number(text, unit).value
    except NotANumber:
        return None
    written = Decimal(value.numerator) / Decimal(value.denominator)
    return decimal(f"{written:f}") if Fraction(written) == value else None
