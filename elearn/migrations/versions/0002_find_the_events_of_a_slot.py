"""Find the events of a slot at one step, and know what an edition says by a digest."""

import json
from collections.abc import Sequence
from hashlib import sha256

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

EDITIONS = sa.table(
    "quiz_edition",
    sa.column("id", sa.Integer),
    sa.column("document", sa.JSON().with_variant(postgresql.JSONB(), "postgresql")),
    sa.column("digest", sa.String),
)


def upgrade() -> None:
    """Bring the tables forward."""
    with op.batch_alter_table("answer_event") as events:
        events.drop_index("ix_answer_event_attempt_id")
        events.create_index(
            "ix_answer_event_attempt_id_slot_device_seq", ["attempt_id", "slot", "device", "seq"]
        )
    with op.batch_alter_table("quiz_edition") as editions:
        editions.add_column(sa.Column("digest", sa.String(), nullable=False, server_default=""))
    connection = op.get_bind()
    for row in connection.execute(sa.select(EDITIONS)).all():
        said = json.dumps(row.document, sort_keys=True)
        digest = sha256(said.encode()).hexdigest()
        connection.execute(sa.update(EDITIONS).where(EDITIONS.c.id == row.id).values(digest=digest))
    with op.batch_alter_table("quiz_edition") as editions:
        editions.alter_column("digest", server_default=None)


def downgrade() -> None:
    """There is no way back: restore the backup that was made before."""
    raise NotImplementedError
