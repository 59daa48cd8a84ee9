"""Let people mark answers: files of answers, marks with their history, comments, waits."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Bring the tables forward."""
    with op.batch_alter_table("attempt") as attempts:
        attempts.add_column(sa.Column("waits", sa.Integer(), nullable=False, server_default="0"))
        attempts.add_column(sa.Column("marked_with_id", sa.Integer(), nullable=True))
        attempts.create_foreign_key(
            "fk_attempt_marked_with_id_quiz_edition", "quiz_edition", ["marked_with_id"], ["id"]
        )
    with op.batch_alter_table("attempt") as attempts:
        attempts.alter_column("waits", server_default=None)
    make_files()
    make_marks()
    make_waits()


def make_files() -> None:
    """Make the table of files that answer a question."""
    op.create_table(
        "answer_file",
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempt.id"], name="fk_answer_file_attempt_id_attempt"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_answer_file"),
    )
    op.create_index("ix_answer_file_attempt_id", "answer_file", ["attempt_id"])
    op.create_index("ix_answer_file_digest", "answer_file", ["digest"])


def make_marks() -> None:
    """Make the tables of marks and of comments to use again."""
    op.create_table(
        "marking",
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("marker_id", sa.Integer(), nullable=False),
        sa.Column("earned", sa.Integer(), nullable=False),
        sa.Column("possible", sa.Integer(), nullable=False),
        sa.Column("levels", DOCUMENT, nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("possible > 0", name="a_marking_is_worth_something"),
        sa.ForeignKeyConstraint(["answer_id"], ["answer.id"], name="fk_marking_answer_id_answer"),
        sa.ForeignKeyConstraint(["marker_id"], ["person.id"], name="fk_marking_marker_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_marking"),
        sa.UniqueConstraint("answer_id", "number", name="one_marking_per_number"),
    )
    op.create_table(
        "remark",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_remark_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_remark"),
        sa.UniqueConstraint("person_id", "text", name="one_remark_per_text"),
    )


def make_waits() -> None:
    """Make the table of quizzes that learners wait to see marked."""
    op.create_table(
        "awaited",
        sa.Column("enrolment_id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name="fk_awaited_activity_id_activity"
        ),
        sa.ForeignKeyConstraint(
            ["enrolment_id"], ["enrolment.id"], name="fk_awaited_enrolment_id_enrolment"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_awaited"),
        sa.UniqueConstraint("enrolment_id", "activity_id", name="one_wait_per_activity"),
    )
    op.create_index("ix_awaited_activity_id", "awaited", ["activity_id"])


def downgrade() -> None:
    """There is no way back: restore the backup that was made before."""
    raise NotImplementedError
