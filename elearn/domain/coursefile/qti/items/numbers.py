"""Answers that are numbers: exact, within a tolerance, to so many digits."""

from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import decimal_text, share_text
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import Response, value_of
from elearn.domain.coursefile.qti.items.processing import BRANCHES
from elearn.domain.coursefile.qti.items.processing import given as given_to
from elearn.domain.coursefile.qti.items.reading import Reading

HALF = Fraction(1, 2)
LOWER, UPPER = {"gte", "gt"}, {"lte", "lt"}


def number(reading: Reading, response: Response) -> Document:
    """Return the answer to a number's field, or raise `Refused` where there is none."""
    bounds = bounds_of(reading, response.name)
    if bounds:
        return between(*bounds)
    compared = comparison(reading, response.name)
    base = compared.said("baseValue") if compared else ""
    given = next(iter([*response.correct, *([base] if base else []), *response.mapping]), "")
    if not given:
        raise Refused("no_right_answer")
    answer = value_of(given)
    made: Document = {"answer": decimal_text(answer)}
    others = [*mapped_numbers(response, given), *ruled_numbers(reading, response, given)]
    return made | accuracy(compared, answer) | ({"others": others} if others else {})


def bounds_of(reading: Reading, name: str) -> tuple[Fraction, Fraction] | None:
    """Return the bounds that a rule names, or nothing."""
    low, high = None, None
    for test in reading.rules.element.walk():
        if test.tag in LOWER | UPPER and variable(test) == name and test.find("baseValue"):
            value = value_of(test.said("baseValue"))
            is_low = test.tag in LOWER
            low, high = (value, high) if is_low else (low, value)
    if low is None or high is None or low > high:
        return None
    return low, high


def variable(test: Element) -> str:
    """Return the name of the variable that a test is about."""
    found = test.find("variable")
    return found.get("identifier") if found else ""


def between(low: Fraction, high: Fraction) -> Document:
    """Return the answer in the middle of two bounds, and how far it is to them."""
    made: Document = {"answer": decimal_text((low + high) * HALF)}
    return made | ({"tolerance": decimal_text((high - low) * HALF)} if high > low else {})


def comparison(reading: Reading, name: str) -> Element | None:
    """Return the test that compares an answer with a number."""
    tests = (test for test in reading.rules.element.walk() if test.tag in {"equal", "equalRounded"})
    return next((test for test in tests if variable(test) == name), None)


def accuracy(test: Element | None, answer: Fraction) -> Document:
    """Return how exact an answer must be by a test."""
    if test is None:
        return {}
    figures = test.get("figures")
    if test.tag == "equalRounded" and figures.isdecimal():
        if test.get("roundingMode", "significantFigures") == "significantFigures":
            return {"significant": max(1, int(figures))}
        return {"tolerance": decimal_text(HALF / 10 ** min(12, int(figures)))}
    bounds = [abs(value_of(part)) for part in test.get("tolerance").split()]
    if not any(bounds):
        return {}
    if test.get("toleranceMode") == "relative":
        return {"tolerance": share_text(max(bounds))}
    return {"tolerance": decimal_text(max(bounds))} if answer is not None else {}


def ruled_numbers(reading: Reading, response: Response, given: str) -> list[Document]:
    """Return the numbers that earn a part by rules of their own, and what they are told."""
    full = reading.rules.full() or reading.maximum() or Fraction(1)
    found = []
    for branch in reading.rules.element.walk():
        test = next(iter(branch), None)
        if branch.tag not in BRANCHES or test is None or test.tag not in {"equal", "equalRounded"}:
            continue
        base = test.said("baseValue")
        settings = branch.all("setOutcomeValue")
        earned = [given_to(setting) for setting in settings if setting.get("identifier") == "SCORE"]
        if base and base != given and variable(test) == response.name and earned:
            value = value_of(base)
            made = {"answer": decimal_text(value)} | accuracy(test, value)
            made |= (
                {"share": share_text(100 * value_of(earned[0]) / full)}
                if value_of(earned[0])
                else {}
            )
            told = reading.told.of(base)
            found.append(made | ({"feedback": told} if told else {}))
    return found


def mapped_numbers(response: Response, given: str) -> list[Document]:
    """Return the numbers that earn a part, by the mapping."""
    full = response.full
    return [
        {"answer": decimal_text(value_of(key)), "share": share_text(100 * value / full)}
        for key, value in response.mapping.items()
        if full and key != given and value > 0
    ]
