"""What an item's own rules say: when it is right, what an answer earns, what is told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import Response, value_of

COMPARE = {"match", "equal", "equalRounded", "stringMatch", "member", "contains", "substring"}
BRANCHES = {"responseIf", "responseElseIf", "responseElse"}
# What a rule can say that no question here does.
FOREIGN = {
    "customOperator", "random", "randomInteger", "randomFloat", "mathOperator",
    "lookupOutcomeValue", "patternMatch", "durationGTE", "durationLT", "anyN", "fieldValue",
}  # fmt: skip
SEP = "\n"
RIGHT, WRONG, ANY, ALWAYS, UNKNOWN = "right", "wrong", "any", "always", "unknown"


@dataclass(frozen=True)
class Rule:
    """A branch: when it is taken, and what it gives to which outcome."""

    when: str
    name: str = ""
    value: str = ""
    sets: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Processing:
    """The rules of an item."""

    template: str
    rules: list[Rule]
    element: Element

    def is_all_or_nothing(self) -> bool:
        """Whether only the whole right answer earns anything."""
        return self.template == "match_correct" or (
            not self.template and not self.uses("mapResponse") and not self.awards()
        )

    def uses(self, *tags: str) -> bool:
        """Whether an operator of these stands in the rules."""
        return any(element.tag in tags for element in self.element.walk())

    def is_foreign(self) -> bool:
        """Whether the rules hold what cannot be said here."""
        return self.uses(*FOREIGN)

    def has_unread_awards(self) -> bool:
        """Whether something is earned by a rule that is not understood."""
        return any(
            rule.when == UNKNOWN and value_of(rule.sets.get("SCORE", "")) > 0 for rule in self.rules
        )

    def awards(self, outcome: str = "SCORE") -> dict[tuple[str, str], Fraction]:
        """Return what single answers earn by rules of their own, by name and answer."""
        return {
            (rule.name, rule.value): value_of(rule.sets[outcome])
            for rule in self.rules
            if rule.when == ANY and rule.value and outcome in rule.sets
        }

    def together(self, name: str) -> set[str]:
        """Return the answers that earn most when all of them are given, by a rule of their own."""
        awards = self.awards().items()
        found = [(earned, value) for (of, value), earned in awards if of == name and SEP in value]
        return set(max(found)[1].split(SEP)) if found else set()

    def full(self, outcome: str = "SCORE") -> Fraction | None:
        """Return what the right answer earns by its rule, or nothing."""
        found = [value_of(rule.sets[outcome]) for rule in self.rules
                 if rule.when == RIGHT and outcome in rule.sets]  # fmt: skip
        return max(found, default=None)

    def answers_named(self, name: str) -> list[str]:
        """Return the single answers that rules name, though they are not right."""
        return [
            rule.value
            for rule in self.rules
            if rule.when == ANY and rule.name == name and rule.value
        ]

    def full_of(self, name: str) -> Fraction | None:
        """Return what the right answer of this name earns by its rule, or nothing."""
        found = [rule.sets.get("SCORE", "") for rule in self.rules
                 if rule.when == RIGHT and rule.name == name]  # fmt: skip
        return max((value_of(earned) for earned in found), default=None) or None

    def when_told(self, outcome: str, identifier: str) -> tuple[str, str]:
        """Return when a feedback is told: `right`, `wrong`, `always`, or an answer."""
        for rule in self.rules:
            given = rule.sets.get(outcome)
            if given is not None and given == identifier:
                return (rule.when, rule.value)
        if any(rule.sets.get(outcome, "").startswith("=") for rule in self.rules):
            return ANY, identifier
        return UNKNOWN, ""


def processing(item: Element, declared: Mapping[str, Response]) -> Processing:
    """Return the rules of an item."""
    element = item.find("responseProcessing") or Element("", {}, item.line)
    address = element.get("template") or element.get("templateLocation")
    template = address.rpartition("/")[2].removesuffix(".xml")
    return Processing(template, list(rules(element, declared, ALWAYS)), element)


def rules(element: Element, declared: Mapping[str, Response], when: str) -> Iterator[Rule]:
    """Yield the rules within an element, in order."""
    own = {child.get("identifier"): given(child) for child in element.all("setOutcomeValue")}
    if own and element.tag not in BRANCHES:
        yield Rule(when, sets=own)
    seen_right = False
    for condition in element.all("responseCondition"):
        for branch in condition:
            if branch.tag in BRANCHES:
                rule = rule_of(branch, declared, is_after_right=seen_right)
                seen_right = seen_right or rule.when == RIGHT
                yield rule
                yield from rules(branch, declared, rule.when)
        seen_right = False
    for fragment in element.all("responseProcessingFragment"):
        yield from rules(fragment, declared, when)


def rule_of(branch: Element, declared: Mapping[str, Response], *, is_after_right: bool) -> Rule:
    """Return the rule of one branch."""
    sets = {child.get("identifier"): given(child) for child in branch.all("setOutcomeValue")}
    if branch.tag == "responseElse":
        return Rule(WRONG if is_after_right else UNKNOWN, sets=sets)
    test = next((child for child in branch if child.tag not in {"setOutcomeValue"}), None)
    when, name, value = tested(test, declared) if test else (UNKNOWN, "", "")
    return Rule(when, name, value, sets)


def given(element: Element) -> str:
    """Return what an outcome is given: a value, or `=` and the name of a variable."""
    for child in element:
        if child.tag == "baseValue":
            return child.words().strip()
        if child.tag == "variable":
            return f"={child.get('identifier')}"
        if child.tag in {"multiple", "sum", "ordered"}:
            bases = [inner.words().strip() for inner in child.walk() if inner.tag == "baseValue"]
            variables = [inner for inner in child.walk() if inner.tag == "variable"]
            names = [f"={inner.get('identifier')}" for inner in variables]
            return next(iter([*bases, *names]), "")
    return ""


def tested(test: Element, declared: Mapping[str, Response]) -> tuple[str, str, str]:
    """Return when a test holds: for the right answer, the wrong one, or for one value."""
    if test.tag in {"and", "or"} and len(test.children) >= 1:
        parts = [tested(child, declared) for child in test]
        return parts[0] if len(parts) == 1 else together(parts)
    if test.tag == "not" and test.children:
        when, name, _ = tested(test.children[0], declared)
        return {RIGHT: WRONG, WRONG: RIGHT}.get(when, UNKNOWN), name, ""
    if test.tag in COMPARE:
        return compared(test, declared)
    if test.tag in {"gt", "gte"} and scored(test):
        return RIGHT, "", ""
    return UNKNOWN, "", ""


def together(parts: list[tuple[str, str, str]]) -> tuple[str, str, str]:
    """Return when several tests hold at once."""
    whens = {when for when, _, _ in parts}
    return (RIGHT, "", "") if whens == {RIGHT} else (UNKNOWN, "", "")


def scored(test: Element) -> bool:
    """Whether a test asks whether something was earned."""
    return any(within.get("identifier").startswith("SCORE") for within in test)


def compared(test: Element, declared: Mapping[str, Response]) -> tuple[str, str, str]:
    """Return when two things are the same."""
    names = [part.get("identifier") for part in test.walk() if part.tag == "variable"]
    name = names[0] if names else ""
    if any(part.tag == "correct" for part in test.walk()):
        return RIGHT, name, ""
    bases = [part.words().strip() for part in test.walk() if part.tag == "baseValue"]
    if {"SCORE", "MAXSCORE"} <= set(names):
        return RIGHT, "", ""
    if name not in declared or not bases:
        return UNKNOWN, name, ""
    if len(bases) > 1:
        return ANY, name, SEP.join(bases)
    is_right = declared[name].correct == (bases[0],)
    return (RIGHT if is_right else ANY), name, bases[0]
