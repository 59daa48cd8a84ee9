"""Response conditions of QTI 1.2, tried on an answer: what it earns and what is told."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import value_of

Answer = Mapping[str, tuple[str, ...]]
EQUAL = "varequal"
ALL = Fraction(100)
ACTIONS: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "set": lambda _was, value: value,
    "add": lambda was, value: was + value,
    "subtract": lambda was, value: was - value,
    "multiply": lambda was, value: was * value,
}


@dataclass(frozen=True)
class Outcome:
    """What an answer earns, and the names of what is told."""

    score: Fraction
    told: tuple[str, ...]


@dataclass
class Scoring:
    """The response conditions of an item."""

    conditions: list[Element]
    maximum: Fraction
    many: set[str] = field(default_factory=set)  # the answers of several values

    def outcome(self, answer: Answer) -> Outcome:
        """Return what comes of an answer."""
        score, told = Fraction(0), list[str]()
        for condition in self.conditions:
            if not self.holds(condition, answer):
                continue
            for setting in condition.all("setvar"):
                action = ACTIONS.get(setting.get("action", "Set").lower(), ACTIONS["add"])
                score = action(score, worth(setting))
            told += [link.get("linkrefid") for link in condition.all("displayfeedback")]
            if condition.get("continue").lower() == "no":
                break
        return Outcome(score, tuple(told))

    def holds(self, condition: Element, answer: Answer) -> bool:
        """Whether a condition is met."""
        tests = condition.find("conditionvar")
        return tests is not None and self.all_hold(list(tests), answer)

    def all_hold(self, tests: list[Element], answer: Answer) -> bool:
        """Whether tests side by side are met: of one value any is enough."""
        single = [
            test for test in tests if test.tag == EQUAL and test.get("respident") not in self.many
        ]
        others = [test for test in tests if test not in single]
        names = dict.fromkeys(test.get("respident") for test in single)
        return all(self.holds_one(test, answer) for test in others) and all(
            any(self.holds_one(test, answer) for test in single if test.get("respident") == name)
            for name in names
        )

    def holds_one(self, test: Element, answer: Answer) -> bool:
        """Whether one test is met."""
        if test.tag == "and":
            return all(self.holds_one(inner, answer) for inner in test)
        if test.tag == "or":
            return any(self.holds_one(inner, answer) for inner in test)
        if test.tag == "not":
            return not any(self.holds_one(inner, answer) for inner in test)
        given = answer.get(test.get("respident"), ())
        if test.tag == "other":
            return True
        return (test.tag == "unanswered" and not given) or any(meets(test, one) for one in given)

    def earning(self) -> Iterator[tuple[Fraction, Element]]:
        """Yield the conditions that give something, and how much."""
        for condition in self.conditions:
            settings = condition.all("setvar")
            value = sum((worth(setting) for setting in settings), Fraction(0))
            if value > 0 and condition.find("conditionvar"):
                yield value, condition


def worth(setting: Element) -> Fraction:
    """Return what a rule gives; Blackboard says `SCORE.max` for all of it."""
    said = setting.words().strip()
    return ALL if said.lower() == "score.max" else value_of(said)


def meets(test: Element, given: str) -> bool:
    """Whether a single value meets a test."""
    wanted = test.words().strip()
    if test.tag in {EQUAL, "varsubset"}:
        has_case = test.get("case", "No").lower() == "yes"
        return given == wanted if has_case else given.casefold() == wanted.casefold()
    if test.tag == "varsubstring":
        return wanted.casefold() in given.casefold()
    number, bound = value_of(given), value_of(wanted)
    return {"vargte": number >= bound, "varlte": number <= bound,
            "vargt": number > bound, "varlt": number < bound}.get(test.tag, False)  # fmt: skip


def wanted(element: Element, name: str = "") -> list[Element]:
    """Return the values that a condition asks for, without those that it rules out."""
    found = []
    for child in element:
        if child.tag in {EQUAL, "varsubstring", "varsubset"} and name in (
            "",
            child.get("respident"),
        ):
            found.append(child)
        elif child.tag in {"and", "or", "conditionvar"}:
            found += wanted(child, name)
    return found


def scoring(item: Element, many: set[str]) -> Scoring:
    """Return the response conditions of an item."""
    found = [inner for each in item.all("resprocessing") for inner in each.walk()]
    maxima = [value_of(inner.get("maxvalue")) for inner in found if inner.tag == "decvar"]
    conditions = [inner for inner in found if inner.tag == "respcondition"]
    return Scoring(conditions, max(maxima, default=Fraction(0)), many)
