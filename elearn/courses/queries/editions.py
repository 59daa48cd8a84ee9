"""One course in several languages: one card, which leads to all of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from elearn.courses.models import Course, Publication
from elearn.courses.queries.catalogue import CatalogueEntry
from elearn.db import rows


@dataclass(frozen=True)
class Card:
    """A course in the catalogue, and its editions in other languages."""

    entry: CatalogueEntry
    others: tuple[CatalogueEntry, ...]


def cards(
    shown: Iterable[CatalogueEntry], entries: Iterable[CatalogueEntry], language: str
) -> list[Card]:
    """Return a card for each course that is shown, in their order.

    Of several editions it shows the one in the reader's language, else the first of those
    that are shown; it leads to every other one that is published.
    """
    families: dict[str, list[CatalogueEntry]] = {}
    for entry in shown:
        families.setdefault(entry.family, []).append(entry)
    published = list(entries)
    return [card(family, published, language) for family in families.values()]


def card(family: list[CatalogueEntry], published: list[CatalogueEntry], language: str) -> Card:
    """Return the card of one course."""
    first = next((entry for entry in family if entry.language == language), family[0])
    others = (entry for entry in published if entry.family == first.family and entry != first)
    return Card(first, tuple(sorted(others, key=lambda entry: entry.language)))


class Edition(NamedTuple):
    """A course in another language."""

    slug: str
    title: str
    language: str


FAMILY = func.coalesce(func.nullif(Course.about["edition_of"].as_string(), ""), Course.slug)
EDITIONS = (
    select(Course.slug, Course.title, Course.language)
    .join(Publication)
    .where(bindparam("family") == FAMILY, Course.slug != bindparam("slug"))
    .order_by(Course.language)
)


def other_editions(course: Course) -> list[Edition]:
    """Return the published editions of a course in other languages."""
    family = course.about.get("edition_of") or course.slug
    return [Edition(*row) for row in rows(EDITIONS, {"family": family, "slug": course.slug})]
