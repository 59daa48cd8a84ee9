"""Where faults are gathered while a folder is read: all of them, never just the first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne

from elearn.domain.coursefile.draft import Fault

# Beyond this many in one file the reader has long understood.
MOST_IN_ONE_FILE = 200
ALIKE = 0.6


@dataclass
class Findings:
    """All faults of a folder; of one file so many that a person would read them."""

    faults: list[Fault] = field(default_factory=list)
    counts: Counter[tuple[str, bool]] = field(default_factory=Counter)
    has_errors: bool = False

    def add(self, file: str, line: int | None, code: str, **values: object) -> None:
        """Note a fault."""
        fault = Fault(file, line, code, values)
        self.has_errors = self.has_errors or not fault.is_warning
        self.counts[file, fault.is_warning] += 1
        count = self.counts[file, fault.is_warning]
        if count <= MOST_IN_ONE_FILE:
            self.faults.append(fault)
        elif count == MOST_IN_ONE_FILE + 1:
            self.faults.append(Fault(file, None, "many_faults", {"most": MOST_IN_ONE_FILE}))

    def report(self, file: str) -> "Report":
        """Return the place where the faults of one file are noted."""
        return Report(self, file)

    def in_order(self) -> tuple[Fault, ...]:
        """Return the faults by file and line."""
        return tuple(sorted(self.faults, key=lambda fault: (fault.file, fault.line or 0)))


@dataclass
class Report:
    """The faults of one file."""

    findings: Findings
    file: str
    has_errors: bool = False

    def add(self, line: int | None, code: str, **values: object) -> None:
        """Note a fault in this file."""
        fault = Fault(self.file, line, code)
        self.has_errors = self.has_errors or not fault.is_warning
        self.findings.add(self.file, line, code, **values)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that was probably meant, or nothing."""
    found = extractOne(
        word,
        list(known),
        scorer=DamerauLevenshtein.normalized_similarity,
        score_cutoff=ALIKE,
    )
    return found[0] if found else ""
