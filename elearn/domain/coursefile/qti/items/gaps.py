"""Interactions within a line: fields to fill and lists to choose from."""

from fractions import Fraction
from math import gcd, lcm

from elearn.domain.coursefile.foreign.decimals import share_text
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.choices import part, right_ones
from elearn.domain.coursefile.qti.items.declarations import Response
from elearn.domain.coursefile.qti.items.feedback import joined
from elearn.domain.coursefile.qti.items.numbers import number
from elearn.domain.coursefile.qti.items.reading import Reading, document, with_feedback
from elearn.domain.coursefile.qti.items.shares import single_shares, values_of

ENTRY, LIST = "textEntryInteraction", "inlineChoiceInteraction"
INLINE = {ENTRY, LIST}
WHOLE = 100
MOST_WEIGHT = 100


def inline(reading: Reading, interactions: list[Element]) -> Document:
    """Return a text with gaps; one field that stands alone is a question of its own."""
    first = interactions[0]
    if len(interactions) == 1 and first.tag == ENTRY and is_alone(reading.body, first):
        return alone(reading, first)
    if all(element.tag == ENTRY and is_open(reading, element) for element in interactions):
        return by_hand(reading, reading.prompt(lambda each: "…" if each.tag == ENTRY else None))
    numbers = {id(element): n for n, element in enumerate(interactions, start=1)}

    def special(element: Element) -> str | None:
        return f"[[{numbers[id(element)]}]]" if id(element) in numbers else None

    prompt = reading.prompt(special)
    gaps = [gap(reading, element) for element in interactions]
    weights = weights_of([worth(reading, element) for element in interactions])
    gaps = [
        made | ({"weight": weight} if weight != 1 else {})
        for made, weight in zip(gaps, weights, strict=True)
    ]
    points = reading.points(
        Fraction(len(gaps)) if reading.rules.uses("mapResponse") else Fraction(1)
    )
    return with_feedback(document("gap_fill", prompt, points, gaps=gaps), reading)


def is_alone(body: Element, entry: Element) -> bool:
    """Whether a field has a block to itself."""
    for parent in body.walk():
        if any(child is entry for child in parent):
            others = [child for child in parent if child is not entry and not is_unit(child)]
            said = parent.text + "".join(child.tail for child in parent)
            return not others and not said.strip()
    return False


def is_unit(element: Element) -> bool:
    """Whether an element is the unit behind a field."""
    return element.tag == "span" and element.get("class") == "unit"


def unit_of(reading: Reading) -> Document:
    """Return the unit that stands behind a field, where there is one."""
    found = [" ".join(each.words().split()) for each in reading.body.walk() if is_unit(each)]
    return {"unit": found[0]} if found and found[0] else {}


def alone(reading: Reading, entry: Element) -> Document:
    """Return a question with one field."""
    response = reading.response(entry)
    unit = unit_of(reading) if response.is_number else {}
    prompt = reading.prompt(
        lambda element: "" if element is entry or (unit and is_unit(element)) else None
    )
    if is_open(reading, entry):
        return by_hand(reading, prompt)
    kind = "numeric" if response.is_number else "short_answer"
    made = document(kind, prompt, reading.points()) | field_of(reading, response) | unit
    for key, told in (
        ("feedback_right", reading.told.right),
        ("feedback_wrong", reading.told.wrong),
    ):
        if joined(told):
            made[key] = joined(told)
        told.clear()
    return with_feedback(made, reading)


def is_open(reading: Reading, entry: Element) -> bool:
    """Whether nothing says what is right in a field of words."""
    response = reading.response(entry)
    has_answer = response.correct or values_of(reading, response)
    return not has_answer and not response.is_number


def by_hand(reading: Reading, prompt: str) -> Document:
    """Return a question whose answer somebody marks."""
    reading.item.changed("marked_by_hand")
    return with_feedback(document("essay", prompt, reading.points(), lines=1), reading)


def field_of(reading: Reading, response: Response) -> Document:
    """Return what a field accepts."""
    return number(reading, response) if response.is_number else written(reading, response)


def written(reading: Reading, response: Response) -> Document:
    """Return the accepted forms of a field, and those that earn a part."""
    values = values_of(reading, response)
    full = max([Fraction(0), *values.values()])
    best = [key for key, value in values.items() if value == full > 0]
    forms = [" ".join(form.split()) for form in dict.fromkeys([*response.correct, *best])]
    accepted = [form for form in dict.fromkeys(forms) if form]
    if not accepted:
        raise Refused("no_right_answer")
    made: Document = {"accepted": accepted}
    if response.heeds_case:
        made["level"] = 0
    return made | other_forms(reading, response, accepted)


def other_forms(reading: Reading, response: Response, accepted: list[str]) -> Document:
    """Return the forms that earn a part, or are told something."""
    values = values_of(reading, response)
    full = max([Fraction(1, 10**6), *values.values()])
    others: list[Document] = []
    for form in dict.fromkeys([*values, *reading.rules.answers_named(response.name)]):
        share, told = WHOLE * values.get(form, Fraction(0)) / full, ""
        if form in accepted or not form.strip():
            continue
        told = reading.told.of(form)
        made: Document = {"text": form}
        made |= {"share": share_text(share)} if share > 0 else {}
        others += [made | ({"feedback": told} if told else {})] if share > 0 or told else []
    return {"others": others} if others else {}


def gap(reading: Reading, element: Element) -> Document:
    """Return one gap."""
    response = reading.response(element)
    if element.tag == ENTRY:
        return field_of(reading, response)
    options = element.all("inlineChoice")
    rights = right_ones(reading, response)
    if not rights & {option.get("identifier") for option in options}:
        raise Refused("no_right_answer")
    right = next(o.get("identifier") for o in options if o.get("identifier") in rights)
    shares = single_shares(reading, response, right) if response.mapping else {}
    made = [
        part(reading.option(option), reading.told.of(option.get("identifier")),
             is_right=option.get("identifier") == right,
             share=shares.get(option.get("identifier"), ""))
        for option in options
    ]  # fmt: skip
    return {"options": made}


def worth(reading: Reading, element: Element) -> Fraction:
    """Return what a gap earns."""
    response = reading.response(element)
    by_rule = reading.rules.full_of(response.name)
    if by_rule:
        return by_rule
    values = values_of(reading, response)
    if reading.rules.is_all_or_nothing() and not response.mapping:
        return Fraction(1)
    return max([Fraction(0), *values.values()]) or Fraction(1)


def weights_of(worths: list[Fraction]) -> list[int]:
    """Return whole weights in the proportion of what gaps earn."""
    scale = lcm(*(worth.denominator for worth in worths))
    whole = [int(worth * scale) for worth in worths]
    shared = gcd(*whole)
    weights = [weight // shared for weight in whole]
    return weights if max(weights) <= MOST_WEIGHT else [1] * len(weights)
