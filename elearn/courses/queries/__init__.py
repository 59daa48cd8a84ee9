"""Courses, as pages show them."""

from elearn.courses.queries.catalogue import (
    FACETS,
    CatalogueEntry,
    catalogue,
    facets,
    filtered,
)
from elearn.courses.queries.editions import Card, Edition, cards, other_editions
from elearn.courses.queries.facts import CourseFacts, course_facts
from elearn.courses.queries.search import Found, everything, found

__all__ = [
    "FACETS",
    "Card",
    "CatalogueEntry",
    "CourseFacts",
    "Edition",
    "Found",
    "cards",
    "catalogue",
    "course_facts",
    "everything",
    "facets",
    "filtered",
    "found",
    "other_editions",
]
