"""Where duties hold: rows of tables that `accounts` must not know."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import literal, select, union_all
from sqlalchemy.orm import InstrumentedAttribute

from elearn.db import session
from elearn.ports import Place

Columns = tuple[InstrumentedAttribute[int], InstrumentedAttribute[str], InstrumentedAttribute[str]]


class PlacesInTables:
    """`Places` by kind: the columns of number, slug and name."""

    def __init__(self, tables: Mapping[str, Columns]) -> None:
        self.tables = tables

    def find(self, kind: str, slug: str) -> int | None:
        """Return the number of the place that people call `slug`."""
        if kind not in self.tables:
            return None
        number, slugs, _ = self.tables[kind]
        return session.scalar(select(number).where(slugs == slug))

    def names(self, places: Collection[Place]) -> Mapping[Place, str]:
        """Return what places are called, in one statement."""
        queries: list[Any] = []
        for kind, (number, _, name) in self.tables.items():
            wanted = [place_id for wanted_kind, place_id in places if wanted_kind == kind]
            if wanted:
                queries.append(select(literal(kind), number, name).where(number.in_(wanted)))
        if not queries:
            return {}
        return {(kind, number): name for kind, number, name in session.execute(union_all(*queries))}
