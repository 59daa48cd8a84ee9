"""The tables of this release: made, brought up to date, compared."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect
from sqlalchemy.engine import Engine

from elearn.config import PACKAGE
from elearn.db import Base


class NewerSchema(RuntimeError):
    """The database was made by a newer release."""


def migrations(engine: Engine) -> Config:
    """Return Alembic's configuration; it is handed engine and tables, it imports none of ours."""
    config = Config()
    config.set_main_option("script_location", str(PACKAGE / "migrations"))
    config.attributes["engine"], config.attributes["metadata"] = engine, Base.metadata
    return config


def upgrade(engine: Engine) -> None:
    """Bring the tables up to this release, or raise `NewerSchema`."""
    known = {script.revision for script in scripts(engine).walk_revisions()}
    if (now := revision(engine)) and now not in known:
        raise NewerSchema(now)
    command.upgrade(migrations(engine), "head")


def is_empty(engine: Engine) -> bool:
    """Whether the database has no tables at all: nobody's work can be lost in it."""
    return not inspect(engine).get_table_names()


def is_current(engine: Engine) -> bool:
    """Whether the database has the tables of this release."""
    return revision(engine) == scripts(engine).get_current_head()


def revision(engine: Engine) -> str | None:
    """Return which release's tables the database has; None for an empty one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def scripts(engine: Engine) -> ScriptDirectory:
    """Return the migrations of this release."""
    return ScriptDirectory.from_config(migrations(engine))
