"""Questions with numbers drawn for each attempt, and a formula for the right one."""

import re
from dataclasses import replace
from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import decimal_text, number_of, share_text
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.moodle_xml.entry import Entry
from elearn.domain.coursefile.moodle_xml.kinds.answered import units
from elearn.domain.coursefile.moodle_xml.kinds.formulas import named, translated

PLACE = re.compile(r"\{=(?:[^{}]|\{[^{}]*\})*\}|\{[A-Za-z]\w*\}")
COMPUTED = re.compile(r"\{=((?:[^{}]|\{[^{}]*\})*)\}")
FULL = Fraction(100)
MOST_VALUES = 200


def calculated(entry: Entry) -> Document:
    """Return a question whose numbers are drawn, or raise `Refused`."""
    answers = entry.element.all("answer")
    right = next((each for each in answers if number_of(each.get("fraction", "0")) >= FULL), None)
    if right is None:
        raise Refused("no_right_answer")
    if len(answers) > 1:
        entry.item.changed("part_left_out", part=answers[1].said("text"))
    placed = replace(entry, keep=PLACE)
    feedback = right.find("feedback")
    told = computed(placed.line(feedback)) if feedback else ""
    found: Document = {
        "kind": "calculated",
        "prompt": computed(placed.said("questiontext")),
        "formula": translated(right.said("text")),
        "variables": variables(entry),
        "tolerance": tolerance(right, entry),
        "decimals": decimals(right),
        "feedback_right": told,
    }
    own_units = units(entry)
    if own_units.pop("units", None):
        entry.item.changed("part_left_out", part="units")
    return {key: value for key, value in found.items() if value not in ("", None)} | own_units


def computed(text: str) -> str:
    """Return a text whose formulas are in our language."""
    return COMPUTED.sub(lambda found: f"{{={translated(found[1])}}}", text)


def tolerance(answer: Element, entry: Entry) -> str:
    """Return how far an answer may lie: a number, or a share of the right one."""
    written = answer.said("tolerance")
    far = abs(number_of(written)) if written else Fraction(0)
    sort = answer.said("tolerancetype") or "1"
    if sort == "3" and far:
        entry.item.changed("tolerance_near")
    if not far:
        return ""
    return decimal_text(far) if sort == "2" else share_text(far * 100)


def decimals(answer: Element) -> int | None:
    """Return to how many decimals the right answer is rounded when it is shown."""
    length = answer.said("correctanswerlength")
    is_decimals = answer.said("correctanswerformat") in {"", "1"}
    return int(length) if is_decimals and re.fullmatch("[0-9]", length) else None


def variables(entry: Entry) -> list[Document]:
    """Return what is drawn, or raise `Refused` where nothing says from what."""
    listed = entry.element.find("dataset_definitions")
    found = {variable["name"]: variable for variable in map(drawn, listed or ())}
    if any(setting(each, "distribution") == "loguniform" for each in listed or ()):
        entry.item.changed("part_left_out", part="loguniform")
    if not found:
        raise Refused("no_variables")
    return list(found.values())


def drawn(element: Element) -> Document:
    """Return one number that is drawn: from a range, or from a list."""
    name = named(setting(element, "name"))
    low, high = setting(element, "minimum"), setting(element, "maximum")
    if low and high and number_of(low) < number_of(high):
        places = setting(element, "decimals")
        step = Fraction(1, 10 ** (int(places) if re.fullmatch("[0-9]", places) else 1))
        steps = {"from": number_of(low), "to": number_of(high), "step": step}
        return {"name": name} | {key: decimal_text(value) for key, value in steps.items()}
    items = element.find("dataset_items")
    values = [decimal_text(number_of(item.said("value"))) for item in items or ()]
    if not values:
        raise Refused("no_variables")
    return {"name": name, "values": list(dict.fromkeys(values))[:MOST_VALUES]}


def setting(element: Element, name: str) -> str:
    """Return what a definition says under a name, wrapped or not."""
    return element.said(name, "text") or element.said(name)
