"""Where answers are kept before anybody is told so."""

from sqlalchemy.engine import Engine

from elearn.adapters.journal.group import GroupCommit
from elearn.adapters.journal.single import SingleCommit
from elearn.ports import AnswerJournal, Keep


def journal(engine: Engine, keep: Keep) -> AnswerJournal:
    """Return the journal that suits the engine.

    SQLite has one writer at a time, so many answers share its commit; PostgreSQL does that
    by itself.
    """
    kind = GroupCommit if engine.dialect.name == "sqlite" else SingleCommit
    return kind(engine, keep)
