"""A select that is compiled once and asked of the driver itself.

SQLAlchemy's own way from a select to its rows costs four times what SQLite needs to answer it.
Of that way this keeps what changes a value or an error: the types' processors, the wrapping of
the driver's exceptions.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NoReturn

from sqlalchemy import Dialect, Engine, Select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import PoolProxiedConnection

KEPT = 512

Processors = Mapping[Any, Callable[[Any], Any]]


class Statement:
    """The text of a select for one dialect, and how its values go in and come out."""

    def __init__(self, columns: Select[Any], dialect: Dialect) -> None:
        self.dialect = dialect
        compiled = columns.compile(dialect=dialect)
        self.text = str(compiled)
        self.places: Sequence[str] | None = compiled.positiontup if compiled.positional else None
        types = {name: bind.type.dialect_impl(dialect) for name, bind in compiled.binds.items()}
        going = {name: kind.bind_processor(dialect) for name, kind in types.items()}
        self.going: Processors = {name: way for name, way in going.items() if way}
        asked = {name for name, bind in compiled.binds.items() if bind.required}
        said = {name: bind.effective_value for name, bind in compiled.binds.items()}
        self.constants = self.sent({name: said[name] for name in said.keys() - asked})
        named = [column.key or "" for column in columns.selected_columns]
        self.row: Any = namedtuple("Found", named, rename=True)  # type: ignore[misc]
        kinds = [column.type.dialect_impl(dialect) for column in columns.selected_columns]
        coming = {place: kind.result_processor(dialect, None) for place, kind in enumerate(kinds)}
        self.coming: Processors = {place: way for place, way in coming.items() if way}

    def rows(self, connection: PoolProxiedConnection, values: Mapping[str, object]) -> list[Any]:
        """Return what the select finds with these values."""
        cursor = connection.cursor()
        try:
            cursor.execute(self.text, self.parameters(values))
            found = cursor.fetchall()
        except self.dialect.loaded_dbapi.Error as error:
            self.fail(error, connection, values)
        finally:
            cursor.close()
        return list(map(self.read, found))

    def parameters(self, values: Mapping[str, object]) -> Any:  # noqa: ANN401 - as the driver wants them
        """Return the values as the driver takes them: in their places, or by their names."""
        said = {**self.constants, **self.sent(values)}
        return said if self.places is None else [said[name] for name in self.places]

    def sent(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return values as they go to the driver."""
        ways = self.going.keys() & values.keys()
        return {**values, **{name: self.going[name](values[name]) for name in ways}}

    def read(self, row: Sequence[Any]) -> Any:  # noqa: ANN401 - a named tuple of these columns
        """Return a row with its values as the columns' types make them."""
        said = list(row)
        for place, way in self.coming.items():
            said[place] = way(said[place])
        return self.row._make(said)

    def fail(
        self,
        error: Any,  # noqa: ANN401 - the driver's
        connection: PoolProxiedConnection,
        values: Mapping[str, object],
    ) -> NoReturn:
        """Raise the driver's error as SQLAlchemy would; a line that is lost is not used again."""
        is_lost = self.dialect.is_disconnect(error, connection.dbapi_connection, None)
        if is_lost:
            connection.invalidate(error)
        raise DBAPIError.instance(
            self.text,
            dict(values),
            error,
            self.dialect.loaded_dbapi.Error,
            connection_invalidated=is_lost,
            dialect=self.dialect,
        ) from error


def line_to(engine: Engine) -> PoolProxiedConnection:
    """Return a connection of the pool; where none is to be had, raise what SQLAlchemy would."""
    base = engine.dialect.loaded_dbapi.Error
    try:
        return engine.raw_connection()
    except base as error:
        raise DBAPIError.instance(None, None, error, base, dialect=engine.dialect) from error


@lru_cache(KEPT)
def statement(columns: Select[Any], dialect: Dialect) -> Statement:
    """Return the statement of a select; each is compiled once."""
    return Statement(columns, dialect)
