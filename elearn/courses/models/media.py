"""Pictures, sound and files of a course."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from elearn.db import Base, Once


class Media(Base):
    """One file of a course; its bytes lie in the storage under their digest."""

    __tablename__ = "media"
    __table_args__ = (Once("course_id", "path", name="one_file_per_path"),)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"))
    path: Mapped[str]  # media/curve.svg
    digest: Mapped[str] = mapped_column(index=True)  # SHA-256, hexadecimal
    kind: Mapped[str]  # image/svg+xml
    bytes: Mapped[int]
