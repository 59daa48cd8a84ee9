"""One item of QTI 1.2 while it is read."""

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import value_of
from elearn.domain.coursefile.qti.items.feedback import joined
from elearn.domain.coursefile.qti.items.reading import whole_points
from elearn.domain.coursefile.qti.old.conditions import Answer, Scoring, scoring, wanted
from elearn.domain.coursefile.qti.old.materials import RESPONSES, Materials
from elearn.domain.coursefile.qti.prose.texts import Texts

EMPTY = Element("", {}, 0)
PERCENT = Fraction(100)
MOST, MOST_LABELS, MOST_RULES = 200, 2_500, 2_000


@dataclass
class OldReading:
    """An item, its metadata, its answers, its conditions, what is told."""

    root: Element
    item: Item
    texts: Texts
    fields: dict[str, str] = field(init=False)
    materials: Materials = field(init=False)
    answers: list[Element] = field(init=False)
    scoring: Scoring = field(init=False)
    told: dict[str, str] = field(init=False)
    hints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read what every kind needs."""
        self.fields = dict(reversed(metadata(self.root)))
        self.materials = Materials(self.texts)
        self.answers = [element for element in self.presentation.walk() if element.tag in RESPONSES]
        self.stop_if_too_many()
        many = {
            answer.get("ident")
            for answer in self.answers
            if answer.get("rcardinality") in {"Multiple", "Ordered"}
        }
        self.scoring = scoring(self.root, many)
        self.told = {one.get("ident"): self.feedback(one) for one in self.root.all("itemfeedback")}

    def stop_if_too_many(self) -> None:
        """Raise `Refused` for more than anybody could ask or a machine could try."""
        counts = [len(self.labels(answer)) for answer in self.answers]
        rules = sum(element.tag == "respcondition" for element in self.root.walk())
        if max(counts, default=0) > MOST or sum(counts) > MOST_LABELS or rules > MOST_RULES:
            raise Refused("too_many_parts", most=MOST)

    @property
    def prompt(self) -> str:
        """Return all that is asked, some of which may stand within the answers."""
        within = [self.heading(answer) for answer in self.answers]
        return joined([self.materials.of(self.presentation), *within])

    def heading(self, answer: Element) -> str:
        """Return the text beside an answer."""
        inner = [child for child in answer if child.tag not in RESPONSES]
        return self.materials.of(Element("", {}, answer.line, children=inner))

    @property
    def presentation(self) -> Element:
        """Return what is shown."""
        return self.root.find("presentation") or EMPTY

    def feedback(self, element: Element) -> str:
        """Return a feedback; hints are kept apart."""
        for hint in element.all("hint"):
            self.hints += [text for inner in hint.walk() if inner.tag == "hintmaterial"
                           if (text := self.materials.of(inner))]  # fmt: skip
        parts = [self.materials.of(child) for child in element if child.tag != "hint"]
        loose = self.materials.of(element) if not any(parts) and not element.all("hint") else ""
        return joined([*parts, loose])

    def labels(self, answer: Element) -> list[Element]:
        """Return what can be picked for an answer."""
        return [element for element in answer.walk() if element.tag == "response_label"]

    def points(self, full: Fraction = Fraction(0)) -> int:
        """Return the points of the item, whole and within bounds."""
        for name in ("points_possible", "qmd_absolutescore_max", "qmd_weighting", "cc_weighting"):
            if self.fields.get(name):
                return whole_points(value_of(self.fields[name]), self.item)
        most = self.scoring.maximum if self.scoring.maximum not in {0, PERCENT} else full
        return whole_points(most if most and most != PERCENT else Fraction(1), self.item)

    def full(self) -> Fraction:
        """Return the most that one condition gives, or all that add up."""
        values = [value for value, _ in self.scoring.earning()]
        adds = [
            setting
            for _, condition in self.scoring.earning()
            for setting in condition.all("setvar")
        ]
        is_sum = bool(adds) and all(
            setting.get("action", "Set").lower() == "add" for setting in adds
        )
        return sum(values, Fraction(0)) if is_sum else max(values, default=Fraction(0))

    def said_after(self, answer: Answer) -> list[str]:
        """Return the names of what is told after an answer."""
        return [name for name in self.scoring.outcome(answer).told if self.told.get(name)]

    def text_of(self, names: list[str]) -> str:
        """Return the feedbacks of these names as one text."""
        return joined([self.told[name] for name in dict.fromkeys(names)])

    def told_to_all(self, tried: list[Answer]) -> list[str]:
        """Return what is told after each of these answers, and what no rule names."""
        after = [set(self.said_after(answer)) for answer in tried]
        linked = {
            link.get("linkrefid")
            for each in self.scoring.conditions
            for link in each.all("displayfeedback")
        }
        loose = {name for name, text in self.told.items() if text and name not in linked}
        common = set.intersection(*after) if after else set()
        return [name for name in self.told if name in common | loose]

    def right_answer(self) -> Answer:
        """Return what the earning conditions ask for."""
        found: dict[str, dict[str, None]] = {}
        for _, condition in self.scoring.earning():
            for test in wanted(condition):
                found.setdefault(test.get("respident"), {})[test.words().strip()] = None
        return {name: tuple(values) for name, values in found.items()}

    def general(self) -> list[str]:
        """Return what is told after no answer and after the right one alike."""
        return list(self.common)

    @cached_property
    def common(self) -> list[str]:
        """Return what is told whatever the answer, found once."""
        right = self.right_answer()
        return self.told_to_all([{}, right] if right else [{}])

    def own_feedback(self, name: str, ident: str, general: list[str]) -> list[str]:
        """Return what is told whenever an answer is given: by a condition about it alone."""
        found = []
        for condition in self.scoring.conditions:
            tests = condition.find("conditionvar")
            asked = wanted(tests, name) if tests else []
            is_alone = tests is not None and len(tests.children) == 1 == len(asked)
            if is_alone and asked[0].words().strip() == ident:
                found += [link.get("linkrefid") for link in condition.all("displayfeedback")]
        return [one for one in dict.fromkeys(found) if self.told.get(one) and one not in general]

    def finished(self, made: Document, general: list[str], used: list[str]) -> Document:
        """Return a document with what everybody is told, hints, and a note of what is joined."""
        rest = [name for name, text in self.told.items() if text and name not in {*general, *used}]
        if rest:
            self.item.changed("feedback_joined")
        text = self.text_of(general + rest)
        made |= {"feedback": text} if text else {}
        return made | ({"hints": list(self.hints)} if self.hints else {})


def metadata(item: Element) -> list[tuple[str, str]]:
    """Return the names and values of an item's metadata."""
    found = [
        (field.said("fieldlabel"), field.said("fieldentry"))
        for field in item.walk()
        if field.tag == "qtimetadatafield"
    ]
    for parent in item.all("itemmetadata"):
        found += [
            (child.tag, child.words().strip()) for child in parent if child.tag.startswith("qmd_")
        ]
    return found
