"""Many rows in one step of the database: they travel as one JSON text, there and back.

Each row that is sent or fetched on its own lets go of the interpreter and waits for it again;
while a commit is being prepared, under the lock that everybody wants, that is what takes time.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Integer, Table, cast, literal_column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from elearn.db import Document


class Sent(FunctionElement[Any]):
    """The rows that one parameter holds."""

    name, inherit_cache = "sent", True


class Piece(FunctionElement[Any]):
    """One value of a row that was sent, as the column that it is for holds it."""

    name, inherit_cache = "piece", True

    def __init__(self, row: ColumnElement[Any], place: int, column: ColumnElement[Any]) -> None:
        super().__init__(row, literal_column(str(place)))
        self.type = column.type


class Fresh(FunctionElement[int]):
    """A number that no row of a table has; the place of the row that wants it comes along."""

    name, inherit_cache, type = "fresh", True, Integer()

    def __init__(self, table: Table, place: ColumnElement[Any]) -> None:
        super().__init__(literal_column(table.name), place)


class Together(FunctionElement[Any]):
    """All rows of a result in one value."""

    name, inherit_cache, type = "together", True, Document


def pieces(
    row: ColumnElement[Any], columns: Sequence[ColumnElement[Any] | Column[Any]]
) -> list[Piece]:
    """Return the values of a row that was sent, in the order of these columns."""
    return [Piece(row, place, column) for place, column in enumerate(columns)]


def named(table: Table, names: str) -> list[Column[Any]]:
    """Return columns by their names."""
    return [table.c[name] for name in names.split()]


@compiles(Sent)
def sent(element: Sent, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    """Write it for SQLite."""
    return f"json_each({compiler.process(element.clauses, **options)})"


@compiles(Sent, "postgresql")
def sent_there(element: Sent, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    """Write it for PostgreSQL."""
    (parameter,) = element.clauses
    return f"jsonb_array_elements({compiler.process(cast(parameter, Document), **options)})"


@compiles(Piece)
def piece(element: Piece, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    """Write it for SQLite, which takes any value for any column."""
    row, place = (compiler.process(part, **options) for part in element.clauses)
    return f"json_extract({row}, '$[{place}]')"


@compiles(Piece, "postgresql")
def piece_there(element: Piece, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    """Write it for PostgreSQL."""
    row, place = element.clauses
    return compiler.process(cast(row.op("->>")(place), element.type), **options)


@compiles(Fresh)
def fresh(element: Fresh, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    """Write it for SQLite, where whoever writes is alone."""
    table, place = (compiler.process(part, **options) for part in element.clauses)
    return f"(SELECT coalesce(max(id), 0) FROM {table}) + 1 + {place}"  # noqa: S608 - a name of ours  # nosec B608


@compiles(Fresh, "postgresql")
def fresh_there(element: Fresh, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    """Write it for PostgreSQL, which counts on whatever others do."""
    table, _ = (compiler.process(part, **options) for part in element.clauses)
    return f"nextval(pg_get_serial_sequence('{table}', 'id'))"


@compiles(Together)
def together(element: Together, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    """Write it for SQLite."""
    return f"json_group_array(json_array({compiler.process(element.clauses, **options)}))"


@compiles(Together, "postgresql")
def together_there(element: Together, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    """Write it for PostgreSQL."""
    return f"jsonb_agg(jsonb_build_array({compiler.process(element.clauses, **options)}))"
