"""Reports about a quiz: made at once, or kept since a job made them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from elearn.accounts.models import Person
from elearn.db import session
from elearn.domain.quiz.statistics import Report, Subject, report
from elearn.quizzes.models import Attempt, Quiz, QuizStatistics
from elearn.quizzes.queries.statistics.sittings import finished, sittings
from elearn.quizzes.queries.statistics.subjects import Asked, questions_asked, subjects

MOST_AT_ONCE = 2000  # attempts; more would keep a page waiting


@dataclass(frozen=True)
class Whose:
    """An attempt in a hint: by whom, and which of theirs."""

    name: str
    number: int


@dataclass(frozen=True)
class Seen:
    """All that the page of statistics shows."""

    quiz: Quiz
    only_first: bool
    report: Report | None
    subjects: Mapping[str, Subject]
    whose: Mapping[int, Whose]
    is_large: bool  # a job makes the report
    at: datetime | None  # when the job last made it
    is_waiting: bool  # for the job

    def place(self, question: str) -> int | None:
        """Return the number that a question has in the list; none for one that is gone."""
        places = {name: number for number, name in enumerate(self.subjects, 1)}
        return places.get(question)


def seen(quiz: Quiz, *, only_first: bool) -> Seen:
    """Return the statistics of a quiz: of each learner's first attempt, or of all."""
    is_large = attempts_finished(quiz.id) > MOST_AT_ONCE
    asked = questions_asked(quiz.id)
    row = kept(quiz.id)
    known = subjects(asked)
    if is_large:
        found = kept_report(row, only_first=only_first)
    else:
        found = report(known, sittings(quiz.id, asked), only_first=only_first)
    return Seen(
        quiz,
        only_first,
        found,
        {subject.id: subject for subject in known},
        whose(named(found)),
        is_large,
        row.at if row else None,
        is_waiting=bool(row and (row.at is None or row.at < row.asked_at)),
    )


def attempts_finished(quiz_id: int) -> int:
    """Return how many attempts statistics would look at."""
    return session.scalars(select(func.count(Attempt.id)).where(*finished(quiz_id))).one()


def kept(quiz_id: int) -> QuizStatistics | None:
    """Return what a job kept, or when it was asked to."""
    return session.scalars(select(QuizStatistics).filter_by(quiz_id=quiz_id)).one_or_none()


def kept_report(row: QuizStatistics | None, *, only_first: bool) -> Report | None:
    """Return the report that a job kept, if there is one."""
    document = row.reports.get(key(only_first=only_first)) if row else None
    return Report.from_document(document) if document else None


def key(*, only_first: bool) -> str:
    """Return the name under which a report is kept."""
    return "first" if only_first else "all"


def made(quiz_id: int) -> dict[str, Any]:
    """Return both reports in their stored form; for a job, as it takes long."""
    asked: Asked = questions_asked(quiz_id)
    known, attempts = subjects(asked), sittings(quiz_id, asked)
    return {
        key(only_first=only_first): report(known, attempts, only_first=only_first).document()
        for only_first in (True, False)
    }


def named(found: Report | None) -> Iterable[int]:
    """Yield the attempts that hints name."""
    if found:
        for pair in found.hints.alike:
            yield from (pair.one, pair.other)
        yield from (each.attempt for each in found.hints.hasty)
        yield from (each.attempt for each in found.hints.odd)


def whose(attempts: Iterable[int]) -> dict[int, Whose]:
    """Return whose these attempts are; names are never kept with figures."""
    people = (
        select(Attempt.id, Person, Attempt.number)
        .join(Person, Attempt.learner_id == Person.id)
        .where(Attempt.id.in_(list(attempts)))
    )
    return {
        attempt: Whose(person.name, number) for attempt, person, number in session.execute(people)
    }
