"""What picks earn: shares of the whole, where they differ from the rule without any."""

from collections.abc import Mapping
from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import share_text
from elearn.domain.coursefile.qti.items.declarations import Response
from elearn.domain.coursefile.qti.items.reading import Reading

WHOLE, NEAR = 100, Fraction(1, 10**4)
Values = Mapping[str, Fraction]


NOTHING = "0%"


def values_of(reading: Reading, response: Response) -> Values:
    """Return what single options earn, by mapping or by rules."""
    if response.mapping:
        return response.mapping
    awards = reading.rules.awards().items()
    return {value: earned for (name, value), earned in awards if name == response.name}


def single_shares(reading: Reading, response: Response, right: str) -> dict[str, str]:
    """Return the shares that options earn which are not the right one."""
    values = values_of(reading, response)
    full = values.get(right) or reading.rules.full() or reading.maximum() or Fraction(1)
    found = {}
    for name, value in values.items():
        share = max(Fraction(-WHOLE), min(Fraction(WHOLE), WHOLE * value / full))
        if name != right and share:
            found[name] = share_text(share)
    return found


def several_shares(
    reading: Reading, response: Response, names: list[str], rights: set[str]
) -> dict[str, str]:
    """Return the shares of picks, none where they are those of any such question."""
    values = values_of(reading, response)
    if not values or reading.rules.is_all_or_nothing():
        return {}
    gains = sum(value for name, value in values.items() if name in rights)
    total = min(gains, response.upper) if response.upper else gains
    if total <= 0:
        return {}
    earned = {name: values.get(name, response.otherwise) / total for name in names}
    return unusual(earned, rights)


def unusual(earned: Values, rights: set[str]) -> dict[str, str]:
    """Return shares where they differ from the rule that holds without any."""
    wrong = len(earned) - len(rights)
    each = Fraction(1, len(rights))
    cost = -Fraction(1, min(len(rights), wrong)) if wrong else Fraction(0)
    is_even = all(is_near(earned.get(name, each - 1), each) for name in rights)
    costs = [value for name, value in earned.items() if name not in rights]
    if is_even and all(is_near(value, cost) for value in costs):
        return {}
    bounded = {name: max(Fraction(-1), min(Fraction(1), value)) for name, value in earned.items()}
    shares = {
        name: share_text(WHOLE * value)
        for name, value in bounded.items()
        if not (is_even and name in rights)
    }
    telling = {name: share for name, share in shares.items() if share != NOTHING}
    # One share alone says that the others are nothing.
    return telling or shares


def is_near(one: Fraction, other: Fraction) -> bool:
    """Whether two shares differ by no more than files round."""
    return abs(one - other) < NEAR
