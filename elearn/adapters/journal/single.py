"""One commit for each answer."""

from typing import Any

from sqlalchemy.engine import Engine

from elearn.ports import Keep


class SingleCommit:
    """An `AnswerJournal` for databases with many writers."""

    def __init__(self, engine: Engine, keep: Keep) -> None:
        self.engine = engine.execution_options(writes=True)
        self.keep = keep

    def record(self, entry: Any) -> Any:  # noqa: ANN401 - what `keep` knows
        """Commit an entry and return what became of it, or raise its refusal."""
        with self.engine.begin() as connection:
            (outcome,) = self.keep(connection, [entry])
        if isinstance(outcome, Exception):
            raise outcome
        return outcome
