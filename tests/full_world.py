"""A world in which every page has something to show, and what each address is made of."""

from datetime import timedelta
from random import Random

from sqlalchemy import select

from elearn import config
from elearn.accounts.access import key_hash
from elearn.accounts.models import Duty, OneTimeCode, Person, PlaceKind, Purpose, SignIn
from elearn.certificates.models import Certificate
from elearn.cli.content import draft_in
from elearn.courses.models import Activity, ActivityKind, Course, Media, Module
from elearn.db import session
from elearn.enrolments.models import Enrolment
from elearn.enrolments.operations import complete, enrol
from elearn.exchange.operations import take_in
from elearn.organisations.models import Cohort, CohortMember, Membership, Organisation
from elearn.quizzes.models import Answer, AnswerFile, Quiz, QuizEdition, QuizOverride
from elearn.quizzes.operations import exceptions, finish, start
from elearn.quizzes.operations.bank import put

SAMPLE = config.PACKAGE.parent / "tests/data/courses/sample"
TOKENS = {"reset": "r" * 43, "verification": "v" * 43}


class FullWorld:
    """Layla has earned the sample course's certificate and is in its quiz once more."""

    def __init__(self, app, ids, clock):
        self.ids, self.clock, self.now = dict(ids), clock, clock.now()
        self.services = app.extensions["services"]
        with app.app_context():
            self.tell()
            session.commit()

    def tell(self):
        layla, tariq = (session.get_one(Person, self.ids[name]) for name in ("layla", "tariq"))
        tariq.take_up(Duty.TRAIN)  # on the whole site: he may found courses
        course = take_in(draft_in(SAMPLE, "en"), tariq, self.services.storage, self.now)
        course.publish(tariq.id, at=self.now)
        enrolment = enrol(layla, course, self.now)
        enrolment.deadline = (self.now + timedelta(days=9)).date()
        session.flush()
        steps = session.scalars(
            select(Activity).filter_by(course_id=course.id).order_by(Activity.position)
        ).all()
        lesson = next(step for step in steps if step.kind is ActivityKind.LESSON)
        quiz_step = next(step for step in steps if step.kind is ActivityKind.QUIZ)
        quiz = session.scalars(select(Quiz).filter_by(activity_id=quiz_step.id)).one()
        first = start(enrolment, quiz, self.clock, Random(1))
        finished = finish(first.id, self.now)
        for step in steps:
            complete(enrolment, step, self.now)
        running = self.start_again(enrolment, quiz)
        self.found_organisation(layla)
        said = {"time_limit": 45, "attempts": 9}
        exceptions.grant(
            quiz, {"learner_id": layla.id, "cohort_id": None}, said, tariq.id, self.now
        )
        exceptions.give_time(layla.id, 25, tariq.id, self.now)
        certificate = session.scalars(select(Certificate).filter_by(person_id=layla.id)).one()
        for purpose, token in (
            (Purpose.RESET_PASSWORD, TOKENS["reset"]),
            (Purpose.VERIFY_EMAIL, TOKENS["verification"]),
        ):
            session.add(self.code(layla, purpose, token))
        first_question = quiz.edition.document["questions"][0]
        kept = put(first_question, tariq.id, self.now, category="القروض", tags=["سعر"])
        media = session.scalars(select(Media).filter_by(course_id=course.id)).first()
        module = session.get_one(Module, lesson.module_id)
        self.values = {
            "slug": course.slug,
            "lesson": lesson.slug,
            "quiz": quiz_step.slug,
            "step": lesson.slug,
            "module": module.slug,
            "question": first_question["id"],
            "format": "gift",
            "bank_id": kept.id,
            "digest": media.digest,
            "name": media.path.removeprefix("media/"),
            "attempt_id": running.id,
            "slot": 0,
            "enrolment_id": enrolment.id,
            "serial": certificate.serial,
            "token": certificate.token,
            "filename": "app.css",
            "person_id": layla.id,
            "role_id": layla.roles[0].id,
            "organisation": "saba",
            "organisation_id": self.organisation_id,
            "cohort_id": self.cohort_id,
            "number": self.device(layla),
            "exception_id": session.scalars(select(QuizOverride.id)).one(),
        }
        self.finished_id = finished.id
        self.marking = open_values(layla, self.clock, self.services)
        self.values = self.marking | self.values

    def start_again(self, enrolment, quiz):
        """Return another attempt, begun when the wait is over."""
        self.clock.move_to("2027-03-02 09:00")
        attempt = start(enrolment, quiz, self.clock, Random(2))
        self.clock.move_to(self.clock.START)
        return attempt

    def found_organisation(self, member):
        house = Organisation(slug="saba", name="مؤسسة سبأ", country="YE")
        cohort = Cohort(organisation=house, name="دفعة الخريف")
        session.add(Membership(organisation=house, person=member, since=self.now))
        session.add(CohortMember(cohort=cohort, person=member))
        session.flush()
        self.organisation_id, self.cohort_id = house.id, cohort.id

    def device(self, person):
        """Return the number of a sign-in of somebody's."""
        return session.scalars(select(SignIn.id).filter_by(person_id=person.id)).first()

    def code(self, person, purpose, token):
        return OneTimeCode(
            person_id=person.id,
            purpose=purpose,
            email=person.email,
            secret_hash=key_hash(token),
            at=self.now,
            expires_at=self.now + timedelta(hours=20),
        )

    def address(self, rule):
        """Return the address of a page; an argument without a value fails the test."""
        values = {name: self.values[name] for name in rule.arguments}
        if rule.endpoint.endswith(("new_password", "create_new_password")):
            values["token"] = TOKENS["reset"]
        if rule.endpoint.endswith(("verification", "create_verification")):
            values["token"] = TOKENS["verification"]
        if rule.endpoint == "learn.quizzes.result":
            values["attempt_id"] = self.finished_id
        if rule.endpoint.startswith(FOR_OPEN) or "open_question" in rule.arguments:
            values |= {name: self.marking[name] for name in rule.arguments & self.marking.keys()}
        return rule.build(values)[1]


FOR_OPEN = (
    "teach.marking", "teach.attempts.file", "learn.quizzes.file", "learn.quizzes.upload",
    "learn.quizzes.take_away",
)  # fmt: skip


def open_values(learner, clock, services):
    """Found a course whose quiz a person marks; return what the pages of its one attempt need."""
    course = Course(
        slug="report",
        title="تقارير الزيارات",
        about={"cover": {"pattern": "scale", "colour": "a"}, "trainers": []},
        changed_at=clock.now(),
    )
    module = Module(course=course, slug="only", title="الوحدة", position=1)
    step = Activity(
        course=course, module=module, slug="visit", kind=ActivityKind.QUIZ, title="تقرير الزيارة",
        minutes=9, position=1,
    )  # fmt: skip
    enrolment = Enrolment(course=course, learner=learner, at=clock.now(), admitted_at=clock.now())
    session.add_all([course, module, step, enrolment])
    session.flush()
    quiz = Quiz(activity_id=step.id)
    session.add(quiz)
    session.flush()
    asked = [
        {"id": "photo", "kind": "file", "prompt": "صور الدفتر.", "accepts": ["picture"]},
        {"id": "text", "kind": "essay", "prompt": "صف الزيارة.", "notes": "انظر إلى الأرقام."},
    ]
    edition = QuizEdition(
        quiz_id=quiz.id, number=1, document={"shuffle": False, "questions": asked}, at=clock.now()
    )
    session.add(edition)
    session.flush()
    quiz.edition_id = edition.id
    session.flush()
    session.refresh(quiz)
    attempt = start(enrolment, quiz, clock, Random(3))
    file = AnswerFile(
        attempt_id=attempt.id, slot=0, name="دفتر.png", bytes=9, at=clock.now(),
        digest=services.answers.keep(b"\x89PNG\r\n\x1a\n."),
    )  # fmt: skip
    session.add(file)
    session.flush()
    for slot, said in ((0, str(file.id)), (1, "زرت فاطمة في السوق.")):
        session.add(
            Answer(attempt_id=attempt.id, slot=slot, fields=[said], revision=1, device="d", seq=1,
                   at=clock.now())
        )  # fmt: skip
    session.flush()
    session.refresh(attempt)
    finish(attempt.id, clock.now())
    answer = session.scalars(select(Answer).filter_by(attempt_id=attempt.id, slot=1)).one()
    return {
        "slug": course.slug,
        "quiz": step.slug, "open_question": "text", "answer_id": answer.id, "file_id": file.id,
        "attempt_id": attempt.id,
    }  # fmt: skip


def give_elsewhere(app, ids):
    """Let Zaid do everything in some other course and organisation, which nobody here is in."""
    with app.app_context():
        zaid = session.get_one(Person, ids["zaid"])
        zaid.take_up(Duty.LEARN)
        zaid.take_up(Duty.TRAIN, PlaceKind.COURSE, 404_404)
        zaid.take_up(Duty.ADMINISTER, PlaceKind.ORGANISATION, 404_404)
        session.commit()
