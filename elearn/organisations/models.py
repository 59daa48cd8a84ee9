"""Institutions, their people and their cohorts."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.accounts.models import Person
from elearn.db import Base, Once


class Organisation(Base):
    """An institution whose people learn here."""

    __tablename__ = "organisation"
    __table_args__ = (Once("slug", name="one_organisation_per_slug"),)
    slug: Mapped[str]
    name: Mapped[str]
    country: Mapped[str] = mapped_column(default="")
    members: Mapped[list["Membership"]] = relationship(back_populates="organisation")


class Membership(Base):
    """One person who belongs to one organisation."""

    __tablename__ = "membership"
    __table_args__ = (Once("organisation_id", "person_id", name="one_membership_per_person"),)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    organisation: Mapped[Organisation] = relationship(back_populates="members")
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person] = relationship()
    since: Mapped[datetime]


class Cohort(Base):
    """People of one organisation who learn together."""

    __tablename__ = "cohort"
    __table_args__ = (Once("organisation_id", "name", name="one_cohort_per_name"),)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    organisation: Mapped[Organisation] = relationship()
    name: Mapped[str]
    members: Mapped[list["CohortMember"]] = relationship(back_populates="cohort")


class CohortMember(Base):
    """One person in one cohort."""

    __tablename__ = "cohort_member"
    __table_args__ = (Once("cohort_id", "person_id", name="once_in_a_cohort"),)
    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"))
    cohort: Mapped[Cohort] = relationship(back_populates="members")
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person] = relationship()
