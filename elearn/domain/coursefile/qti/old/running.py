"""Items of QTI 1.2 whose fields stand between pieces of text."""

import re

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.old.conditions import wanted
from elearn.domain.coursefile.qti.old.gaps import finished
from elearn.domain.coursefile.qti.old.materials import SHOWN, TEXTS
from elearn.domain.coursefile.qti.old.reading import OldReading
from elearn.domain.coursefile.qti.old.written import form_of


def inline_fields(reading: OldReading) -> Document:
    """Return a text whose fields stand between its pieces."""
    answers = [answer for answer in reading.answers if answer.tag != "response_grp"]
    numbers = {id(answer): number for number, answer in enumerate(answers, start=1)}
    pieces = running(reading, reading.presentation, numbers)
    prompt = re.sub(" {2,}", " ", " ".join(pieces)).strip()
    gaps, worths = [], []
    for answer in answers:
        tests = [(value, test) for value, condition in reading.scoring.earning()
                 for test in wanted(condition, answer.get("ident"))]  # fmt: skip
        accepted = list(dict.fromkeys(form_of(test) for _, test in tests))
        if not accepted:
            raise Refused("no_right_answer")
        cased = all(test.get("case").lower() == "yes" for _, test in tests)
        gaps.append({"accepted": accepted} | ({"level": 0} if cased else {}))
        worths.append(max(value for value, _ in tests))
    return finished(reading, prompt, gaps, worths)


def running(reading: OldReading, element: Element, numbers: dict[int, int]) -> list[str]:
    """Return pieces of text and gaps in the order in which they stand."""
    found = []
    for child in element:
        if id(child) in numbers:
            found.append(f" [[{numbers[id(child)]}]] ")
        elif child.tag in TEXTS | SHOWN:
            text = reading.materials.piece(child, {})
            found.append(f"{text}\n\n" if "\n\n" in text else text)
        elif child.tag == "matbreak":
            found.append("\\\n")
        else:
            found += running(reading, child, numbers)
    return found
