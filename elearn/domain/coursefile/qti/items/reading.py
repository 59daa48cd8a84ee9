"""One item while it is read, and what every kind of interaction asks of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import decimal_text
from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import Response, responses, value_of
from elearn.domain.coursefile.qti.items.feedback import TAGS, Told, feedbacks, joined
from elearn.domain.coursefile.qti.items.processing import Processing, processing
from elearn.domain.coursefile.qti.prose.texts import Texts

MOST_POINTS = 100
MOST_PICKED = 1_000
PICKED = {
    "simpleChoice",
    "simpleAssociableChoice",
    "inlineChoice",
    "mapEntry",
    "gapText",
    "hottext",
}
ONE = Fraction(1)
EMPTY = Element("", {}, 0)
# What stands in a body and is no part of what is asked.
ASIDE = {"endAttemptInteraction", "rubricBlock", "stylesheet", *TAGS}


@dataclass
class Reading:
    """An item, what it declares, and how its texts are read."""

    root: Element
    item: Item
    texts: Texts
    declared: dict[str, Response] = field(init=False)
    rules: Processing = field(init=False)
    told: Told = field(init=False)

    def __post_init__(self) -> None:
        """Read what every kind needs."""
        if sum(element.tag in PICKED for element in self.root.walk()) > MOST_PICKED:
            raise Refused("too_many_parts", most=MOST_PICKED)
        self.declared = responses(self.root)
        self.rules = processing(self.root, self.declared)
        self.told = feedbacks(self.root, self.rules, self.texts)

    @property
    def body(self) -> Element:
        """Return what is shown."""
        return self.root.find("itemBody") or EMPTY

    def response(self, interaction: Element) -> Response:
        """Return what is declared of the answer to an interaction."""
        name = interaction.get("responseIdentifier")
        return self.declared.get(name, Response(name))

    def prompt(self, special: Callable[[Element], str | None]) -> str:
        """Return all of the body but what is answered, which `special` stands for."""
        return self.texts.markdown(self.body, lambda element: aside(element, special))

    def option(self, element: Element) -> str:
        """Return the text of something that can be picked."""
        return self.texts.markdown(element, lambda inner: "" if inner.tag in TAGS else None)

    def points(self, otherwise: Fraction = ONE) -> int:
        """Return the points of the item, whole and within bounds."""
        return whole_points(self.maximum() or otherwise, self.item)

    def maximum(self) -> Fraction:
        """Return the most that the item says can be earned."""
        for name in ("MAXSCORE", "SCORE_MAX"):
            for outcome in self.root.all("outcomeDeclaration"):
                if outcome.get("identifier") == name:
                    default = outcome.find("defaultValue")
                    return value_of(default.said("value")) if default else Fraction(0)
        for outcome in self.root.all("outcomeDeclaration"):
            if outcome.get("normalMaximum") and outcome.get("identifier") == "SCORE":
                return value_of(outcome.get("normalMaximum"))
        return self.mapped() or self.rules.full() or Fraction(0)

    def mapped(self) -> Fraction:
        """Return the most that the mappings allow."""
        if self.rules.is_all_or_nothing():
            return Fraction(0)
        total = Fraction(0)
        for each in self.declared.values():
            gains = [value for value in each.mapping.values() if value > 0]
            is_sum = each.cardinality in {"multiple", "ordered"}
            best = sum(gains, Fraction(0)) if is_sum else max(gains, default=Fraction(0))
            total += min(best, each.upper) if each.upper else best
        return total

    def scorer_notes(self) -> str:
        """Return what only whoever marks reads."""
        blocks = [
            block
            for block in self.root.walk()
            if block.tag == "rubricBlock" and is_for_scorers(block)
        ]
        return joined([self.texts.markdown(block) for block in blocks])


def aside(element: Element, special: Callable[[Element], str | None]) -> str | None:
    """Return what stands for an element of the body, nothing for one like any other."""
    made = special(element)
    if made is None and element.tag in ASIDE:
        return None if element.tag == "rubricBlock" and not is_for_scorers(element) else ""
    return made


def is_for_scorers(block: Element) -> bool:
    """Whether learners do not see a block."""
    return "candidate" not in block.get("view", "candidate").split()


def whole_points(points: Fraction, item: Item) -> int:
    """Return points as documents hold them, after noting what was rounded."""
    whole = min(MOST_POINTS, max(1, int(points + Fraction(1, 2))))
    if whole != points:
        item.changed("points_rounded", was=decimal_text(points, 4), now=whole)
    return whole


def document(kind: str, prompt: str, points: int = 1, **parts: object) -> Document:
    """Return a document without what is as it is anyway."""
    start: Document = {"kind": kind, "prompt": prompt}
    if points != 1:
        start["points"] = points
    return start | {
        key: value for key, value in parts.items() if value not in ("", None, [], False)
    }


def with_feedback(made: Document, reading: Reading) -> Document:
    """Return a document with what everybody is told, after placing what only some are."""
    told = reading.told
    general = [*told.general, *told.right, *told.wrong]
    if told.right or told.wrong:
        reading.item.changed("feedback_joined")
    left = [text for texts in told.options.values() for text in texts]
    if left:
        reading.item.changed("feedback_joined")
    return made | ({"feedback": joined(general + left)} if joined(general + left) else {})
