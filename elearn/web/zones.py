"""Time zones by the names of their cities."""

from functools import cache

from babel import Locale
from babel.dates import get_timezone_location

from elearn.domain.arabic.text import sort_key
from elearn.web.language import ZONES, manner

# Where people from here also live; whoever lives elsewhere writes their country's zone in.
ELSEWHERE = (
    "Europe/London", "Europe/Paris", "Europe/Berlin", "Europe/Stockholm", "Europe/Istanbul",
    "Africa/Nairobi", "Africa/Lagos", "Africa/Ndjamena", "Asia/Karachi", "Asia/Jakarta",
    "Asia/Kuala_Lumpur", "America/New_York", "America/Chicago", "America/Los_Angeles",
    "America/Toronto", "America/Sao_Paulo", "Australia/Sydney", "UTC",
)  # fmt: skip
Choices = list[tuple[str, str]]


def zones() -> Choices:
    """Return the zones that one may choose: those of the Arab states first."""
    return list(in_order(manner().language))


@cache
def in_order(language: str) -> tuple[tuple[str, str], ...]:
    """Return names of zones with cities, the Arab states' sorted, then the others."""
    locale = Locale(language)
    near = ((zone, city(zone, locale)) for zone in set(ZONES.values()))
    far = ((zone, city(zone, locale)) for zone in ELSEWHERE)
    return (*sorted(near, key=lambda choice: sort_key(choice[1])), *far)


def city(zone: str, locale: Locale) -> str:
    """Return the city that a zone is called after."""
    if zone == "Asia/Hebron" and locale.language == "ar":
        return "الخليل"  # CLDR gives two names at once
    return "UTC" if zone == "UTC" else get_timezone_location(zone, locale, return_city=True)
