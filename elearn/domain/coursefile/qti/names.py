"""Names of QTI 3 as QTI 2 has them, so that one reader understands both."""

import re

from elearn.domain.coursefile.foreign.trees import Element

MARK = "qti-"
HYPHEN = re.compile("-([a-z0-9])")
CAPITAL = re.compile("[A-Z]")
# Attributes that have a hyphen in every version.
KEPT = ("data-", "aria-")


def settle_names(root: Element) -> Element:
    """Return the tree after giving every element and attribute its name of QTI 2."""
    for element in root.walk():
        if element.tag.startswith(MARK):
            element.tag = camel(element.tag.removeprefix(MARK))
            element.attributes = {
                name if name.startswith(KEPT) else camel(name): value
                for name, value in element.attributes.items()
            }
    return root


def camel(name: str) -> str:
    """Return `choiceInteraction` for `choice-interaction`."""
    return HYPHEN.sub(lambda found: found[1].upper(), name)


def kebab(name: str) -> str:
    """Return `choice-interaction` for `choiceInteraction`."""
    return CAPITAL.sub(lambda found: f"-{found[0].lower()}", name)
