"""One commit for each answer."""

from collections.abc import Callable

from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from elearn.ports import Kept


class SingleCommit:
    """An `AnswerJournal` for databases with many writers."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine.execution_options(writes=True)

    def record(self, keep: Callable[[Session], Kept]) -> Kept:
        """Commit what `keep` writes, then return."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            return keep(session)
