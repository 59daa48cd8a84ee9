"""Check answers before the end: what an event asks for, and how its question stands."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Bring the tables forward."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TYPE standing ADD VALUE IF NOT EXISTS 'CLOSED'")
    with op.batch_alter_table("answer_event") as events:
        events.add_column(flag("checked"))
        events.add_column(count("certainty"))
    with op.batch_alter_table("answer") as answers:
        answers.add_column(count("certainty"))
        answers.add_column(count("checks"))
        answers.add_column(flag("closed"))


def flag(name: str) -> sa.Column[bool]:
    """Return a column that is false where nothing was said."""
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def count(name: str) -> sa.Column[int]:
    """Return a column that is 0 where nothing was said."""
    return sa.Column(name, sa.Integer(), nullable=False, server_default="0")


def downgrade() -> None:
    """There is no way back: restore the backup that was made before."""
    raise NotImplementedError
