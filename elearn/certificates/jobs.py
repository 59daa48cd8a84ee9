"""Work on certificates that waits for its turn."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Select, select, update
from sqlalchemy.orm import joinedload

from elearn.accounts.models import Person
from elearn.accounts.operations.audit import note
from elearn.certificates.models import Certificate
from elearn.certificates.operations import (
    LettersMissing,
    NameMissing,
    NotGiven,
    Occasion,
    issue,
    print_many,
)
from elearn.db import session
from elearn.domain.certificate import Document
from elearn.enrolments.models import Enrolment
from elearn.jobs import waits_outside
from elearn.ports import Services

TOGETHER = 50  # rows in one commit: short enough for others to write in between


@waits_outside
def print_one(payload: dict[str, Any], services: Services) -> None:
    """Keep the file of one certificate."""
    certificate = session.get(Certificate, payload["certificate"])
    if certificate is None or certificate.file:
        return
    waiting = [to_print(certificate)]
    session.rollback()  # nobody waits for the printer
    remember(dict(print_many(waiting, services)))


@waits_outside
def batch(payload: dict[str, Any], services: Services) -> None:
    """Issue and print the certificates of many enrolments.

    It commits as it goes and passes over what is done, so it may end at any moment and be
    run again. While some are printed, the next are issued.
    """
    by = session.get(Person, payload["by"])
    occasion = Occasion(services, services.clock.now(), by, is_batch=True)
    kept = print_many(issued(payload["enrolments"], occasion), services)
    while files := dict(islice(kept, TOGETHER)):
        remember(files)


def issued(enrolments: list[int], occasion: Occasion) -> Iterator[tuple[int, Document]]:
    """Issue a group at a time, and yield what has no file yet."""
    for group in groups(enrolments):
        begin_writing()
        certificates = [
            issue_or_hold_back(enrolment, occasion)
            for enrolment in session.scalars(with_learners(group))
        ]
        documents = [to_print(one) for one in certificates if one and not one.file]
        session.commit()
        yield from documents


def issue_or_hold_back(enrolment: Enrolment, occasion: Occasion) -> Certificate | None:
    """Return the certificate; a fault in one name must not stop the others."""
    try:
        return issue(enrolment, occasion)
    except (NameMissing, LettersMissing, NotGiven) as fault:
        note(
            "certificates.held_back",
            occasion.now,
            occasion.by_id,
            enrolment.learner_id,
            course=enrolment.course.slug,
            letters=str(fault),
        )
        return None


def to_print(certificate: Certificate) -> tuple[int, Document]:
    """Return what the printer is asked for, free of the database."""
    return certificate.id, certificate.document()


def remember(files: dict[int, str]) -> None:
    """Write down where the files of certificates lie."""
    begin_writing()
    rows = [{"id": certificate_id, "file": digest} for certificate_id, digest in files.items()]
    session.execute(update(Certificate), rows)
    session.commit()


def groups(ids: list[int]) -> Iterator[list[int]]:
    """Yield a few ids at a time."""
    return (ids[start : start + TOGETHER] for start in range(0, len(ids), TOGETHER))


def with_learners(enrolments: list[int]) -> Select[Any]:
    """Return a select of enrolments with all that a certificate says of them."""
    return (
        select(Enrolment)
        .where(Enrolment.id.in_(enrolments))
        .order_by(Enrolment.id)
        .options(
            joinedload(Enrolment.course),
            joinedload(Enrolment.learner),
            joinedload(Enrolment.course_completion),
        )
    )


def begin_writing() -> None:
    """Begin a transaction that writes: on SQLite it takes the lock first."""
    session.commit()
    session.connection(execution_options={"writes": True})
