"""Keep the statistics of quizzes with very many attempts."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "quiz_statistics",
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=True),
        sa.Column(
            "reports", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["quiz_id"], ["quiz.id"], name=op.f("fk_quiz_statistics_quiz_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quiz_statistics")),
        sa.UniqueConstraint("quiz_id", name="one_row_of_statistics_per_quiz"),
    )


def downgrade() -> None:
    """There is no way back: restore the backup that was made before."""
    raise NotImplementedError
