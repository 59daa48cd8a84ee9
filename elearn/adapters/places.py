"""Where duties hold: rows of tables that `accounts` must not know."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import literal, or_, select, union_all
from sqlalchemy.orm import InstrumentedAttribute

from elearn.db import session
from elearn.ports import Place

Columns = tuple[InstrumentedAttribute[int], InstrumentedAttribute[str], InstrumentedAttribute[str]]
OFFERED = 100  # names that a form suggests; any other may be typed


class PlacesInTables:
    """`Places` by kind: the columns of number, slug and name."""

    def __init__(self, tables: Mapping[str, Columns]) -> None:
        self.tables = tables

    def find(self, kind: str, said: str) -> int | None:
        """Return the number of the place of this short name, or the one place of this name."""
        if kind not in self.tables:
            return None
        number, slug, name = self.tables[kind]
        places = select(number, slug).where(or_(slug == said, name == said)).limit(2)
        found = session.execute(places).all()
        exact = [place_id for place_id, short in found if short == said]
        if not exact and len(found) == 1:
            exact = [found[0][0]]
        return exact[0] if exact else None

    def called(self, kind: str, among: Collection[int] | None = None) -> list[str]:
        """Return the names of the first places of a kind, of those `among` if need be."""
        number, _, name = self.tables[kind]
        query = select(name).order_by(name).limit(OFFERED)
        return list(session.scalars(query if among is None else query.where(number.in_(among))))

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
