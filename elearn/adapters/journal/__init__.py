"""Where answers are kept before anybody is told so."""

from sqlalchemy.engine import Engine

from elearn.adapters.journal.group import GroupCommit
from elearn.adapters.journal.single import SingleCommit
from elearn.ports import AnswerJournal


def journal(engine: Engine) -> AnswerJournal:
    """Return the journal that suits the engine.

    SQLite has one writer at a time, so many answers share its commit; PostgreSQL does that
    by itself.
    """
    return GroupCommit(engine) if engine.dialect.name == "sqlite" else SingleCommit(engine)
