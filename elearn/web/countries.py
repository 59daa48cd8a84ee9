"""Countries by the names that the reader calls them."""

from functools import cache

from babel import Locale
from flask import Flask, request

from elearn.domain.arabic.text import sort_key
from elearn.domain.people.phone import CALLING_CODES
from elearn.web.language import manner
from elearn.web.writing import digits
from elearn.web.zones import zones

ARAB_STATES = frozenset(CALLING_CODES)
SHORT = {"PS": {"ar": "فلسطين", "en": "Palestine", "fr": "Palestine"}}
# Codes in CLDR that are no country: unions, test codes, and parts counted elsewhere.
NO_COUNTRY = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]
)
Choices = list[tuple[str, str]]


def country_name(code: str) -> str:
    """Return what a country is called, or nothing for an unknown code."""
    return names(manner().language).get(code, "")


def arab_states() -> Choices:
    """Return the Arab states by name."""
    return [choice for choice in in_order(manner().language) if choice[0] in ARAB_STATES]


def countries() -> Choices:
    """Return every country: the Arab states first."""
    others = [choice for choice in in_order(manner().language) if choice[0] not in ARAB_STATES]
    return arab_states() + others


def calling_codes() -> Choices:
    """Return the Arab states with the codes that one dials."""
    return [(code, f"{name} {digits(CALLING_CODES[code])}") for code, name in arab_states()]


def start(app: Flask) -> None:
    """Give templates the lists."""
    app.jinja_env.globals.update(
        calling_codes=calling_codes,
        countries=countries,
        country_name=country_name,
        zones=zones,
    )


@cache
def in_order(language: str) -> tuple[tuple[str, str], ...]:
    """Return codes and names, sorted as a reader of the language looks for them."""
    return tuple(sorted(names(language).items(), key=lambda item: sort_key(item[1])))


@cache
def names(language: str) -> dict[str, str]:
    """Return the countries' names in a language."""
    territories = Locale(language).territories
    plain = {code: str(name) for code, name in territories.items() if is_country(code)}
    return plain | {code: short[language] for code, short in SHORT.items()}


def is_country(code: str) -> bool:
    """Whether a territory of CLDR is a country."""
    return len(code) == 2 and code.isalpha() and code not in NO_COUNTRY  # noqa: PLR2004 - ISO 3166


def likely_country() -> str:
    """Return the Arab state that the browser's language names, or nothing."""
    asked = [value.rpartition("-")[2].upper() for value in request.accept_languages.values()]
    return next((code for code in asked if code in ARAB_STATES), "")
