"""The bank of questions, as trainers look at it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from elearn.accounts.access import SignedIn
from elearn.courses.models import Activity, Course
from elearn.db import session
from elearn.domain.arabic.text import norm
from elearn.organisations.models import Membership, Organisation
from elearn.quizzes.models import BankQuestion, BankTag, BankUse, Quiz, State

PAGE = 50


@dataclass(frozen=True)
class Sought:
    """What a list of questions is narrowed to; empty is not narrowed."""

    words: str = ""
    category: str = ""  # and those below it
    tag: str = ""
    kind: str = ""
    state: State | None = None

    @property
    def is_narrow(self) -> bool:
        """Whether anything is left out that the whole list shows."""
        return self != Sought()

    def conditions(self) -> list[ColumnElement[bool]]:
        """Return what a question must be like."""
        found = [
            BankQuestion.search_text.contains(word, autoescape=True)
            for word in norm(self.words).split()
        ]
        if self.category:
            below = BankQuestion.category.startswith(f"{self.category}/", autoescape=True)
            found.append(or_(BankQuestion.category == self.category, below))
        if self.tag:
            tagged = select(BankTag.question_id).where(BankTag.tag == self.tag)
            found.append(BankQuestion.id.in_(tagged))
        if self.kind:
            found.append(BankQuestion.kind == self.kind)
        # Retired questions are out of the way until somebody asks for them.
        is_asked = BankQuestion.state == self.state if self.state else None
        found.append(BankQuestion.state != State.RETIRED if is_asked is None else is_asked)
        return found


@dataclass(frozen=True)
class BankLine:
    """One line in the list of questions."""

    id: int
    public_id: str
    kind: str
    prompt: str
    category: str
    state: State
    number: int
    organisation: str | None
    uses: int


@dataclass(frozen=True)
class BankPage:
    """One page of the list, and after which question the next one begins."""

    lines: list[BankLine]
    after: int | None
    total: int


COLUMNS = (
    BankQuestion.id,
    BankQuestion.public_id,
    BankQuestion.kind,
    BankQuestion.prompt,
    BankQuestion.category,
    BankQuestion.state,
    BankQuestion.number,
    select(Organisation.name)
    .where(Organisation.id == BankQuestion.organisation_id)
    .scalar_subquery(),
    select(func.count()).where(BankUse.question_id == BankQuestion.id).scalar_subquery(),
)


def bank(whose: ColumnElement[bool], sought: Sought, after: int = 0) -> BankPage:
    """Return the questions that are sought, the newest first, in two statements."""
    wanted = whose, *sought.conditions()
    total = session.scalar(select(func.count()).select_from(BankQuestion).where(*wanted)) or 0
    query = select(*COLUMNS).where(*wanted).order_by(BankQuestion.id.desc())
    if after:
        query = query.where(BankQuestion.id < after)
    lines = [BankLine(*row) for row in session.execute(query.limit(PAGE + 1))]
    goes_on = len(lines) > PAGE
    lines = lines[:PAGE]
    return BankPage(lines, lines[-1].id if goes_on else None, total)


@dataclass(frozen=True)
class Shelves:
    """By what a trainer may narrow the list of her bank."""

    categories: list[str]
    tags: list[str]


def shelves(whose: ColumnElement[bool]) -> Shelves:
    """Return the categories and the tags of a bank."""
    categories = select(BankQuestion.category).where(whose, BankQuestion.category != "")
    tags = select(BankTag.tag).join(BankQuestion, BankTag.question_id == BankQuestion.id)
    return Shelves(
        sorted(session.scalars(categories.distinct())),
        sorted(session.scalars(tags.where(whose).distinct())),
    )


@dataclass(frozen=True)
class Use:
    """A quiz that asks a question."""

    quiz_id: int
    course_slug: str
    course_title: str
    quiz_slug: str
    quiz_title: str
    number: int  # of the version


def uses(question_id: int, runs: ColumnElement[bool]) -> tuple[list[Use], int]:
    """Return the quizzes of courses that somebody runs, and how many others ask it."""
    found = (
        select(Quiz.id, Course.slug, Course.title, Activity.slug, Activity.title, BankUse.number)
        .join(Quiz, BankUse.quiz_id == Quiz.id)
        .join(Activity, Quiz.activity_id == Activity.id)
        .join(Course, Activity.course_id == Course.id)
        .where(BankUse.question_id == question_id, Activity.removed_at.is_(None))
        .order_by(Course.title, Activity.position)
    )
    own = [Use(*row) for row in session.execute(found.where(runs))]
    total = session.scalar(select(func.count()).where(BankUse.question_id == question_id))
    return own, (total or 0) - len(own)


def organisations_of(person: SignedIn) -> list[tuple[int, str]]:
    """Return the organisations that somebody belongs to: number and name."""
    mine = select(Organisation.id, Organisation.name).join(
        Membership, Membership.organisation_id == Organisation.id
    )
    found: list[Any] = list(
        session.execute(mine.where(Membership.person_id == person.id).order_by(Organisation.name))
    )
    return [tuple(row) for row in found]
