"""What is told after answering: in general, to the right, to the wrong, to one option."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.processing import (
    ALWAYS,
    ANY,
    RIGHT,
    UNKNOWN,
    WRONG,
    Processing,
)
from elearn.domain.coursefile.qti.prose.texts import Texts

TAGS = {"modalFeedback", "feedbackInline", "feedbackBlock"}
INCORRECT = re.compile(r"incorrect|wrong|false|falsch|inexact", re.I)
CORRECT = re.compile(r"correct|right|true|richtig|exact", re.I)
OPTION = "option"


@dataclass
class Told:
    """The feedbacks of an item."""

    general: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    options: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def of(self, option: str) -> str:
        """Return what whoever picked an option is told."""
        return joined(self.options.pop(option, []))


def joined(parts: list[str]) -> str:
    """Return several texts as one."""
    return "\n\n".join(part for part in parts if part)


def feedbacks(item: Element, rules: Processing, texts: Texts) -> Told:
    """Return the feedbacks of an item; those whose time is unknown are told to all."""
    told = Told()
    for element, option in found(item, ""):
        text = texts.markdown(element)
        if text and element.get("showHide", "show") == "hide":
            texts.item.changed("feedback_hidden")
        if text and element.get("outcomeIdentifier") == "HINTFEEDBACK":
            continue
        when, value = moment(element, rules, option)
        place = {RIGHT: told.right, WRONG: told.wrong, OPTION: told.options[value]}
        place.get(when, told.general).append(text)
    return told


def found(element: Element, option: str) -> Iterator[tuple[Element, str]]:
    """Yield the feedbacks within an element and the option that each stands in."""
    for child in element:
        inside = child.get("identifier") if is_choice(child) else option
        if child.tag in TAGS:
            yield child, inside
        else:
            yield from found(child, inside)


def is_choice(element: Element) -> bool:
    """Whether an element is something that can be picked."""
    return element.tag in {"simpleChoice", "inlineChoice", "hottext", "simpleAssociableChoice"}


def moment(element: Element, rules: Processing, option: str) -> tuple[str, str]:
    """Return when a feedback is told."""
    if option:
        return OPTION, option
    outcome, identifier = element.get("outcomeIdentifier"), element.get("identifier")
    when, value = rules.when_told(outcome, identifier)
    if when == ANY:
        return OPTION, value
    if when in {RIGHT, WRONG, ALWAYS}:
        return (when if when != ALWAYS else "", "")
    return (by_name(identifier), "") if when == UNKNOWN else ("", "")


def by_name(identifier: str) -> str:
    """Return what the name of a feedback says of its time."""
    if INCORRECT.search(identifier):
        return WRONG
    return RIGHT if CORRECT.search(identifier) else ""
