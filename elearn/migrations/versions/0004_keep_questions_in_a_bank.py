"""Keep questions in a bank, with versions, tags and the quizzes that ask them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "bank_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("state", sa.Enum("DRAFT", "READY", "RETIRED", name="state"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("prompt", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name="fk_bank_question_owner_id"),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_bank_question_organisation_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bank_question"),
        sa.UniqueConstraint("public_id", name="one_question_per_public_id"),
    )
    with op.batch_alter_table("bank_question") as questions:
        questions.create_index("ix_bank_question_owner_id_category", ["owner_id", "category"])
        questions.create_index("ix_bank_question_organisation_id", ["organisation_id"])
    op.create_table(
        "bank_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document", DOCUMENT, nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["bank_question.id"], name="fk_bank_version_question_id"
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name="fk_bank_version_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_bank_version"),
        sa.UniqueConstraint("question_id", "number", name="one_version_per_number"),
    )
    op.create_table(
        "bank_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["bank_question.id"], name="fk_bank_tag_question_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bank_tag"),
        sa.UniqueConstraint("question_id", "tag", name="one_tag_per_question"),
    )
    with op.batch_alter_table("bank_tag") as tags:
        tags.create_index("ix_bank_tag_tag", ["tag"])
    op.create_table(
        "bank_use",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["quiz_id"], ["quiz.id"], name="fk_bank_use_quiz_id"),
        sa.ForeignKeyConstraint(
            ["question_id"], ["bank_question.id"], name="fk_bank_use_question_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bank_use"),
        sa.UniqueConstraint("quiz_id", "question_id", name="one_use_per_quiz"),
    )
    with op.batch_alter_table("bank_use") as uses:
        uses.create_index("ix_bank_use_question_id", ["question_id"])


def downgrade() -> None:
    """There is no way back: restore the backup that was made before."""
    raise NotImplementedError
