from hashlib import sha256

import pytest
from sqlalchemy import func, select

from elearn.accounts.models import Person
from elearn.certificates import jobs
from elearn.certificates.models import Certificate
from elearn.db import session
from elearn.enrolments.models import CourseCompletion, Enrolment
from tests.certificates.conftest import deeds


@pytest.fixture
def completed(learners, clock):
    """Return how many learners complete the course without anybody announcing it."""

    def completed(count):
        enrolments = learners(count)
        done = {"edition": 1, "at": clock.now(), "earned": 1, "possible": 1}
        session.add_all(CourseCompletion(enrolment_id=one, **done) for one in enrolments)
        session.commit()
        return enrolments

    return completed


def certificates():
    return list(session.scalars(select(Certificate).order_by(Certificate.id)))


def test_the_file_of_a_certificate_is_kept_under_its_digest(complete, services):
    made = complete()

    jobs.print_one({"certificate": made.id}, services)

    session.refresh(made)
    assert made.file == sha256(services.printer.certificate(made.document())).hexdigest()
    assert services.storage.holds(made.file)


def test_a_batch_issues_logs_and_prints_for_everybody(completed, services, world):
    enrolments = completed(12)

    jobs.batch({"enrolments": enrolments, "by": world["aida"]}, services)

    made = certificates()
    assert [one.enrolment_id for one in made] == enrolments
    assert len({one.serial for one in made} | {one.token for one in made}) == 24
    assert all(services.storage.read(one.file).startswith(b"%PDF") for one in made)
    assert [(line.deed, line.actor_id) for line in deeds()] == [
        ("certificates.issued", world["aida"])
    ] * 12


@pytest.fixture
def break_off_after(services, monkeypatch):
    """Return how the power fails after some files, and comes back."""

    def break_off_after(files, payload):
        keep, left = services.storage.keep, iter(range(files))

        def keep_some(content):
            if next(left, None) is None:
                raise KeyboardInterrupt
            return keep(content)

        with monkeypatch.context() as patch:
            patch.setattr(jobs, "TOGETHER", 2)
            patch.setattr(services.storage, "keep", keep_some)
            with pytest.raises(KeyboardInterrupt):
                jobs.batch(payload, services)
        session.rollback()

    return break_off_after


def test_a_batch_that_was_cut_off_goes_on_where_it_stopped(
    completed, services, world, break_off_after
):
    payload = {"enrolments": completed(6), "by": world["aida"]}
    break_off_after(3, payload)
    before = {one.serial: one.file for one in certificates()}

    jobs.batch(payload, services)

    session.rollback()
    after = {one.serial: one.file for one in certificates()}
    assert sum(file != "" for file in before.values()) == 2  # two are remembered at a time
    assert list(after) == list(before)
    assert all(after.values())
    assert len(deeds("certificates.issued")) == 6


def test_one_name_that_cannot_be_printed_does_not_stop_the_others(completed, services, world):
    enrolments = completed(3)
    learner = session.get_one(Enrolment, enrolments[1]).learner_id
    session.get_one(Person, learner).name_ar = "张"
    session.commit()

    jobs.batch({"enrolments": enrolments, "by": world["aida"]}, services)

    assert [one.enrolment_id for one in certificates()] == [enrolments[0], enrolments[2]]
    (line,) = deeds("certificates.held_back")
    assert (line.person_id, line.details["letters"]) == (learner, "张")


def test_a_batch_gives_nothing_that_was_not_earned(learners, services, world):
    jobs.batch({"enrolments": learners(2), "by": world["aida"]}, services)

    assert session.scalar(select(func.count()).select_from(Certificate)) == 0
