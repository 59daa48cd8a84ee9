"""Questions whose numbers are drawn: their formulas in the words of Moodle, their numbers."""

import re
from collections.abc import Iterator
from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import decimal_text, number_of, share_of
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.moodle_xml.written.answered import units
from elearn.domain.coursefile.moodle_xml.written.page import Page, said

TOKEN = re.compile(r"\s+|[A-Za-z_]\w*|[0-9]+(?:\.[0-9]+)?|[-+*/(),]")
CALLED = re.compile(r"(?:round|min|max|abs)\Z")
COMPUTED = re.compile(r"\{=([^{}]*)\}")
ITEMS = 10


def in_moodle(formula: str) -> str:
    """Return a formula of ours as Moodle reads it, or raise `Refused`."""
    parts: list[str] = []
    place = 0
    while place < len(formula):
        found = TOKEN.match(formula, place)
        if found is None:
            raise Refused("formula_not_carried", what=formula[place : place + 20])
        place = found.end()
        parts.append(word(found[0], is_called=formula[place:].lstrip().startswith("(")))
    return "".join(parts)


def word(token: str, is_called: bool) -> str:
    """Return a word of a formula, or raise `Refused` for a function that Moodle lacks."""
    if not (token[0].isalpha() or token[0] == "_"):
        return token
    if not is_called:
        return f"{{{token}}}"
    if not CALLED.match(token):
        raise Refused("formula_not_carried", what=token)
    return token


def with_formulas(text: str) -> str:
    """Return a text whose computed places Moodle computes, or raise `Refused`."""
    return COMPUTED.sub(lambda found: f"{{={in_moodle(found[1])}}}", text)


def calculated(document: Document, page: Page) -> None:
    """Write the formula and the numbers that are drawn, or raise `Refused`."""
    written = document.get("tolerance", "")
    is_share = written.endswith("%")
    far = share_of(written) / 100 if is_share else number_of(written or "0")
    told = page.told(with_formulas(document.get("feedback_right", "")))
    page.setting("synchronize", 0)
    page.add(
        f'<answer fraction="100"><text>{said(in_moodle(document["formula"]))}</text>'
        f"<tolerance>{decimal_text(far)}</tolerance>"
        f"<tolerancetype>{1 if is_share else 2}</tolerancetype>"
        f"<correctanswerformat>1</correctanswerformat>"
        f"<correctanswerlength>{document.get('decimals', '')}</correctanswerlength>"
        f"{told}</answer>"
    )
    units(document, page)
    sets = "".join(dataset(each) for each in document["variables"])
    page.add(f"<dataset_definitions>{sets}</dataset_definitions>")


def dataset(variable: Document) -> str:
    """Return the numbers of one variable."""
    values = list(drawn(variable))
    items = "".join(
        f"<dataset_item><number>{place}</number><value>{value}</value></dataset_item>"
        for place, value in enumerate(values, start=1)
    )
    bounds = {
        side: str(variable.get(key, "")) for side, key in (("minimum", "from"), ("maximum", "to"))
    }
    sides = "".join(f"<{side}><text>{said(text)}</text></{side}>" for side, text in bounds.items())
    return (
        f"<dataset_definition><status><text>private</text></status>"
        f"<name><text>{said(variable['name'])}</text></name><type>calculated</type>"
        f"<distribution><text>uniform</text></distribution>{sides}"
        f"<decimals><text>{places(variable)}</text></decimals>"
        f"<itemcount>{len(values)}</itemcount><dataset_items>{items}</dataset_items>"
        f"<number_of_items>{len(values)}</number_of_items></dataset_definition>"
    )


def drawn(variable: Document) -> Iterator[str]:
    """Yield some numbers of a variable, evenly over its range."""
    if "values" in variable:
        yield from variable["values"]
        return
    low, high, step = (number_of(variable.get(key, "1")) for key in ("from", "to", "step"))
    steps = int((high - low) / step) if step > 0 else 0
    count = min(ITEMS, steps + 1)
    for place in range(count):
        yield decimal_text(low + step * (steps * place // max(1, count - 1)))


def places(variable: Document) -> int:
    """Return how many decimals the numbers of a variable have."""
    step = number_of(variable.get("step", "1"))
    text = decimal_text(Fraction(step))
    return len(text.partition(".")[2])
