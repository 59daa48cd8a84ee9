"""Lines as they were typed, what they begin with, and the questions that grow of them."""

import re
from dataclasses import dataclass, field

from elearn.domain.coursefile.pasted.making import Plain

COLON = r"\s*[:\uff1a=]\s*"


ANSWER = re.compile(
    r"\s*(?:(?:ال)?[إا]جاب(?:ة|ات)(?: الصحيحة)?|(?:ال)?جواب(?: الصحيح)?|(?:ال)?حل"
    r"|correct(?: answers?)?|answers?|ans|key|solution"
    rf"|(?:bonnes? )?r[ée]ponses?(?: correctes?)?){COLON}(?P<text>.*)",
    re.I | re.S,
)


TOLD = re.compile(
    r"\s*(?:(?:ال)?تعليق|(?:ال)?ملاحظة|(?:ال)?شرح|(?:ال)?تفسير|(?:ال)?تغذية الراجعة"
    r"|feedback|explanation|rationale"
    rf"|commentaire|explication|remarque){COLON}(?P<text>.*)",
    re.I | re.S,
)


POINTS = re.compile(
    rf"\s*(?:(?:ال)?درج(?:ة|ات)|points?|marks?|score|bar[èe]me){COLON}(?P<text>.*)", re.I
)


MARK = re.compile(r"^\s*[*✓✔]\s*|\s*[*✓✔]\s*$")


LEADING = re.compile(r"\s*[*✓✔]")


TRUTH_END = re.compile(
    r"\s*\(\s*(?P<word>صواب|صح|خطأ|خطا|true|false|t|f|vrai|faux|v)\s*\)\s*$", re.I
)


@dataclass(frozen=True)
class Line:
    """A line as it was typed, its number, and whether all of it is bold."""

    text: str
    number: int
    is_bold: bool = False
    is_item: str = ""  # what Word numbers by itself: `question` or `option`


@dataclass
class Growing:
    """The questions so far, and where the next line belongs."""

    found: list[Plain] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)
    at: str = "prompt"
    option: int = -1
    is_numbered: bool = True
    is_after_gap: bool = False

    @property
    def last(self) -> Plain | None:
        """Return the question that lines are added to."""
        return self.found[-1] if self.found else None
