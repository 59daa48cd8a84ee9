"""Check answers before the end, give more time, and make exceptions from the rules of a quiz."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

OF_AN_OVERRIDE = (
    ("quiz_id", "quiz"),
    ("learner_id", "person"),
    ("cohort_id", "cohort"),
    ("by_id", "person"),
)


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
    with op.batch_alter_table("attempt") as attempts:
        attempts.add_column(count("grace", "30"))
        attempts.add_column(sa.Column("abandoned_at", sa.DateTime(), nullable=True))
    make_exceptions()


def make_exceptions() -> None:
    """Make the tables of what is otherwise for a person or a cohort."""
    op.create_table(
        "quiz_override",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=True),
        sa.Column("cohort_id", sa.Integer(), nullable=True),
        sa.Column("opens", sa.DateTime(), nullable=True),
        sa.Column("closes", sa.DateTime(), nullable=True),
        sa.Column("time_limit", sa.Integer(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=True),
        sa.Column("password", sa.String(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "(learner_id IS NULL) <> (cohort_id IS NULL)", name="an_override_is_for_one"
        ),
        *(foreign("quiz_override", column, table) for column, table in OF_AN_OVERRIDE),
        sa.PrimaryKeyConstraint("id", name="pk_quiz_override"),
        sa.UniqueConstraint("quiz_id", "learner_id", name="one_override_per_learner"),
        sa.UniqueConstraint("quiz_id", "cohort_id", name="one_override_per_cohort"),
    )
    with op.batch_alter_table("quiz_override") as overrides:
        for column in ("learner_id", "cohort_id"):
            overrides.create_index(f"ix_quiz_override_{column}", [column])
    op.create_table(
        "accommodation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("percent > 0", name="an_accommodation_gives_time"),
        foreign("accommodation", "learner_id", "person"),
        foreign("accommodation", "by_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_accommodation"),
        sa.UniqueConstraint("learner_id", name="one_accommodation_per_learner"),
    )


def foreign(table: str, column: str, there: str) -> sa.ForeignKeyConstraint:
    """Return the rule that a column names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{there}.id"], name=f"fk_{table}_{column}")


def flag(name: str) -> sa.Column[bool]:
    """Return a column that is false where nothing was said."""
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def count(name: str, least: str = "0") -> sa.Column[int]:
    """Return a column that has this number where nothing was said."""
    return sa.Column(name, sa.Integer(), nullable=False, server_default=least)


def downgrade() -> None:
    """There is no way back: restore the backup that was made before."""
    raise NotImplementedError
