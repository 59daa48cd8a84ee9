"""The journal: every answer that ever arrived."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from elearn.db import Base, Once
from elearn.domain.quiz.journal import Standing


class AnswerEvent(Base):
    """One answer as it arrived. Its number is the receipt; it is never changed."""

    __tablename__ = "answer_event"
    __table_args__ = (
        Once("event_id", name="one_row_per_event"),
        # The newest of a device in a slot is found at one step, however many came.
        Index(None, "attempt_id", "slot", "device", "seq"),
    )
    event_id: Mapped[str]
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    slot: Mapped[int | None]  # empty: the event that finishes the attempt
    device: Mapped[str]
    seq: Mapped[int]
    base: Mapped[int]
    fields: Mapped[list[Any]]
    digest: Mapped[str]
    device_time: Mapped[datetime | None]  # between the start and the receipt
    is_skewed: Mapped[bool] = mapped_column(default=False)  # the device's clock was far off
    received_at: Mapped[datetime]
    in_grace: Mapped[bool] = mapped_column(default=False)  # counts, though just after the end
    standing: Mapped[Standing]
    revision: Mapped[int]  # of the slot, after this event
    checked: Mapped[bool] = mapped_column(default=False)  # the answer was to be checked at once
    certainty: Mapped[int] = mapped_column(default=0)  # how sure; 0: nothing was said
