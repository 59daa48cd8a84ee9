"""What a certificate is going to say, gathered where it stands today."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select

from elearn.accounts.models import Person
from elearn.courses.models import Activity, Course
from elearn.db import session
from elearn.domain.arabic.text import EmptyName, clean_name
from elearn.domain.certificate.names import comparable
from elearn.domain.certificate.wording import issuer_in
from elearn.enrolments.models import Enrolment
from elearn.organisations.models import Membership, Organisation
from elearn.ports import Services

FINAL_QUIZ = (
    select(Activity.id)
    .where(
        Activity.course_id == bindparam("course_id"),
        Activity.is_final,
        Activity.removed_at.is_(None),
    )
    .limit(1)
)
HOUSES = (
    select(Organisation.name)
    .join(Membership)
    .where(Membership.person_id == bindparam("person_id"))
    .order_by(Membership.since, Membership.id)
    .limit(1)
)


class NameMissing(ValueError):
    """There is no name to certify."""


class LettersMissing(ValueError):
    """The certificate's fonts cannot draw these letters."""

    def __init__(self, letters: set[str]) -> None:
        super().__init__("".join(sorted(letters)))
        self.letters = letters


@dataclass(frozen=True)
class Names:
    """Both names of one person, fit to be printed."""

    arabic: str
    latin: str

    @classmethod
    def of(cls, person: Person, services: Services) -> "Names":
        """Return somebody's names, or raise what is the matter with them."""
        return cls.checked(person.name_ar, person.name_latin, services)

    @classmethod
    def checked(cls, arabic: str, latin: str, services: Services) -> "Names":
        """Return cleaned names, or raise `NameMissing` or `LettersMissing`."""
        names = cls(cleaned(arabic), cleaned(latin))
        if not names.key:
            raise NameMissing
        if lacking := services.printer.lacks(names.arabic + names.latin):
            raise LettersMissing(lacking)
        return names

    @property
    def key(self) -> str:
        """What a search for the name reads."""
        return f"{comparable(self.arabic)} {comparable(self.latin)}".strip()


def cleaned(name: str) -> str:
    """Return a name without what cannot be seen; nothing, if nothing is left."""
    try:
        return clean_name(name)
    except EmptyName:
        return ""


def columns(enrolment: Enrolment, names: Names, services: Services) -> dict[str, Any]:
    """Return what an edition of the certificate copies from course and learner."""
    course, learner = enrolment.course, enrolment.learner
    completion = enrolment.course_completion
    scored = completion is not None and has_final_quiz(course)
    return {
        "enrolment_id": enrolment.id,
        "person_id": learner.id,
        "course_id": course.id,
        "language": course.language,
        "issuer": services.site.name or issuer_in(course.language),
        "address": services.site.address,
        "name_ar": names.arabic,
        "name_latin": names.latin,
        "name_key": names.key,
        "gender": learner.gender or "",
        "course_slug": course.slug,
        "course_title": course.title,
        "hours": course.hours,
        "trainer": trainers(course),
        "organisation": organisation(learner),
        "shows_score": scored,
        "earned": completion.earned if completion and scored else 1,
        "possible": completion.possible if completion and scored else 1,
    }


def has_final_quiz(course: Course) -> bool:
    """Whether the course ends with a quiz, so that a result means something."""
    return session.scalars(FINAL_QUIZ, {"course_id": course.id}).first() is not None


def trainers(course: Course) -> str:
    """Return who signs for the course."""
    comma = "، " if course.language == "ar" else ", "
    return comma.join(trainer["name"] for trainer in course.about.get("trainers", ()))


def organisation(learner: Person) -> str:
    """Return the institution that somebody has belonged to longest; nothing, if to none."""
    return session.scalars(HOUSES, {"person_id": learner.id}).first() or ""
