"""The case of the social course: a branch, its year, and how its numbers are shown."""

from dataclasses import dataclass, field
from fractions import Fraction

from tests.courses_text.pricing_numbers import money, percent

BRANCH = {  # activity: women, men, late women, late men
    "trade": (390, 210, 12, 8),
    "crafts": (210, 60, 6, 2),
    "services": (84, 126, 3, 6),
    "farming": (36, 84, 3, 8),
}
WOMEN, MEN, LATE_WOMEN, LATE_MEN = (sum(column) for column in zip(*BRANCH.values(), strict=True))
CLIENTS = WOMEN + MEN
# Clients of a year: at its start, those who came, those who left.
YEAR = {"women": (700, 170, 150), "men": (450, 160, 130)}
CAME = sum(came for _, came, _ in YEAR.values())
ANSWERED = {"women": (60, 50, 35), "men": (40, 30, 24)}  # drawn, answered, content
APPLIED = {  # activity: women applied and approved, men applied and approved
    "trade": (20, 18, 60, 51),
    "crafts": (60, 33, 20, 10),
}
LOANS = {
    "women": [3000, 3000, 3500, 4000, 4000, 4500, 5000, 5000, 22000],
    "men": [4000, 5000, 5000, 6000, 6000, 6500, 7000, 7000, 7500],
}
SHARE_YEARS = [(500, 220), (600, 276), (700, 336), (800, 400)]

STEPS = {"women": (400, 240, 204, 170), "men": (260, 208, 172, 160)}
SEEN = {"trade": (26, 10, 4), "crafts": (19, 4, 2), "services": (6, 5, 4), "farming": (1, 4, 5)}
STAFF = {  # grade: women, men, their monthly pay
    "agent": (32, 18, 4900, 5000),
    "supervisor": (10, 8, 7000, 7200),
    "manager": (2, 10, 11800, 12000),
}


@dataclass(frozen=True)
class Worked:
    """The numbers that a lesson may show."""

    tables: list[list[list[str]]] = field(default_factory=list)
    given: set[str] = field(default_factory=set)
    computed: list[str] = field(default_factory=list)


def row(*amounts):
    return [amount if isinstance(amount, str) else money(amount) for amount in amounts]


def share(part, whole, places=1):
    return percent(Fraction(part, whole), places)
