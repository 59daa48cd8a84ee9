from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from elearn.accounts.models import Person
from elearn.certificates.models import Certificate
from elearn.certificates.operations import (
    LettersMissing,
    NameMissing,
    Names,
    NotGiven,
    Occasion,
    issue,
    issuing,
    pdf,
)
from elearn.courses.models import Course
from elearn.db import session
from elearn.domain.certificate import State
from elearn.enrolments.models import Enrolment
from elearn.events import CourseCompleted, announce
from elearn.jobs import Job
from tests.certificates.conftest import certificate, deeds


def count():
    return session.scalar(select(func.count()).select_from(Certificate))


def test_who_completes_a_course_has_its_certificate(complete, final_quiz, services, world):
    made = complete()

    assert (made.person_id, made.course_id, made.edition) == (
        world["layla"],
        world["course"],
        1,
    )
    assert (made.name_ar, made.name_latin) == ("ليلى", "Layla")
    assert (made.hours, made.trainer, made.printed.percent) == (4, "طارق العلمي", 88)
    assert made.issuer == "محبي التمويل الأصغر"
    assert made.proof.verify(services.signer.public_keys()).covers(made.printed)


def test_a_course_without_a_final_quiz_shows_no_result(complete):
    assert complete(earned=1, possible=1).printed.percent is None


def test_the_issue_stands_in_the_log_and_the_file_is_asked_for(complete, world):
    made = complete()

    (line,) = deeds()
    (job,) = session.scalars(select(Job).filter_by(name="certificates.print"))
    assert (line.deed, line.person_id, line.actor_id) == (
        "certificates.issued", world["layla"], None,
    )  # fmt: skip
    assert line.details["serial"] == made.serial
    assert job.payload == {"certificate": made.id}


def test_a_completion_announced_twice_gives_one_certificate(complete, in_app, clock):
    first = complete()

    announce(CourseCompleted(in_app["enrolment"], clock.now()))
    session.commit()

    assert count() == 1
    assert certificate(in_app["enrolment"]).id == first.id


def test_a_course_may_give_none(complete, in_app):
    session.get_one(Course, in_app["course"]).certificate = False

    assert complete() is None
    assert deeds() == []


@pytest.mark.parametrize(
    ("name", "fault"),
    [("", NameMissing), ("\u202e \u200b", NameMissing), ("ليلى 张", LettersMissing)],
)
def test_a_name_that_cannot_be_printed_holds_the_certificate_back_and_nothing_else(
    complete, in_app, occasion, name, fault
):
    layla = session.get_one(Person, in_app["layla"])
    layla.name_ar, layla.name_latin = name, ""

    assert complete() is None

    enrolment = session.get_one(Enrolment, in_app["enrolment"])
    assert enrolment.course_completion
    assert [line.deed for line in deeds()] == ["certificates.held_back"]
    with pytest.raises(fault):
        issue(enrolment, occasion())


def test_controls_in_a_name_do_not_reach_the_certificate(complete, in_app):
    session.get_one(Person, in_app["layla"]).name_latin = "\u202eLayla\u2066  Salem"

    assert complete().name_latin == "Layla Salem"


def test_what_is_certified_does_not_follow_the_course_or_the_person(complete, in_app, services):
    made = complete()
    before = pdf(made, services)

    course = session.get_one(Course, in_app["course"])
    course.title, course.slug, course.hours = "اسم جديد", "new", 40
    session.get_one(Person, in_app["layla"]).name_ar = "غيرها"
    session.commit()

    session.refresh(made)
    assert pdf(made, services) == before
    assert made.proof.verify(services.signer.public_keys()).covers(made.printed)


def test_an_administrator_issues_with_a_reason_in_place_of_the_rule(occasion, in_app, clock):
    enrolment = session.get_one(Enrolment, in_app["enrolment"])
    with pytest.raises(NotGiven):
        issue(enrolment, occasion())

    end = clock.now() + timedelta(days=700)
    made = issue(enrolment, occasion("اجتازت الاختبار حضوريًّا", expires_at=end))

    assert (made.issued_by_id, made.printed.percent) == (in_app["aida"], None)
    assert made.printed.expires == end.date()
    (line,) = deeds()
    assert (line.actor_id, line.details["reason"]) == (
        in_app["aida"], "اجتازت الاختبار حضوريًّا",
    )  # fmt: skip


def test_a_correction_is_the_next_edition_and_the_old_one_says_so(complete, corrected, services):
    old = complete()

    new = corrected(old)

    assert (new.edition, new.name_ar, new.course_title) == (
        2,
        "ليلى سالم",
        old.course_title,
    )
    assert (new.serial, new.token) != (old.serial, old.token)
    assert old.replaced_by_id == new.id
    assert new.proof.verify(services.signer.public_keys()).covers(new.printed)
    assert deeds()[-1].deed == "certificates.corrected"


def test_a_corrected_certificate_keeps_what_was_certified(complete, corrected, in_app):
    old = complete()
    course = session.get_one(Course, in_app["course"])
    course.title, course.hours = "اسم جديد", 40

    new = corrected(old)

    assert (new.course_title, new.hours) == (old.course_title, 4)


def test_of_two_corrections_of_one_certificate_the_second_is_refused(complete, corrected):
    old = complete()
    corrected(old)

    with pytest.raises(IntegrityError):
        corrected(old, "اسم ثالث")


def test_a_revoked_certificate_stays_revoked_until_somebody_gives_a_reason(
    complete, revoked, occasion, in_app
):
    old = revoked(complete())
    enrolment = session.get_one(Enrolment, in_app["enrolment"])

    assert issue(enrolment, occasion()) is old
    new = issue(enrolment, occasion("زال سبب الإلغاء"))

    assert (new.edition, new.revocation, old.replaced_by_id) == (2, None, new.id)


def test_revoking_is_logged_and_done_once(complete, revoked):
    made = revoked(complete(), "غش في الاختبار")

    assert deeds()[-1].details["reason"] == "غش في الاختبار"
    assert made.revocation.reason == "غش في الاختبار"
    with pytest.raises(IntegrityError):
        revoked(made)


def test_a_lost_race_leaves_the_callers_transaction_whole(
    complete, in_app, services, clock, monkeypatch
):
    won = complete()
    seen = iter([None, won])  # as if the winner had committed in between
    monkeypatch.setattr(issuing, "newest", lambda _: next(seen))
    session.get_one(Person, in_app["layla"]).work = "مديرة فرع"

    found = issue(session.get_one(Enrolment, in_app["enrolment"]), Occasion(services, clock.now()))

    assert found is won
    session.commit()
    assert (count(), len(deeds())) == (1, 1)
    assert session.get_one(Person, in_app["layla"]).work == "مديرة فرع"


def test_a_number_that_is_taken_is_drawn_again(complete, learners, in_app, monkeypatch):
    taken = complete().serial
    drawn = iter([taken, taken, "MF-2222-2222"])
    monkeypatch.setattr(issuing, "new_serial", lambda chance: next(drawn))
    (other,) = learners(1)

    assert complete(other).serial == "MF-2222-2222"


def test_a_file_that_was_kept_is_given_and_a_missing_one_is_made_again(complete, services):
    made = complete()
    fresh = pdf(made, services)
    made.file = services.storage.keep(b"%PDF kept")

    assert pdf(made, services) == b"%PDF kept"
    made.file = "0" * 64
    assert pdf(made, services) == fresh


def test_a_copy_that_counts_no_more_is_not_the_kept_one(complete, corrected, revoked, services):
    old = complete()
    old.file = services.storage.keep(b"%PDF kept")
    new = corrected(old)

    assert pdf(old, services) == services.printer.certificate(old.document(State.REPLACED))
    revoked(new)
    assert pdf(new, services) == services.printer.certificate(new.document(State.REVOKED))


def test_names_are_checked_before_anything_is_signed(services):
    with pytest.raises(LettersMissing, match="😀"):
        Names.checked("ليلى", "Layla 😀", services)
