"""The story that every test begins with.

ليلى (layla) learns, طارق (tariq) trains, عائدة (aida) administers; زيد (zaid) is signed in
and has no business here. Everybody is signed in on one device; its key is their name.
"""

from datetime import UTC, datetime

from sqlalchemy import update

from elearn.accounts.access import key_hash
from elearn.accounts.models import Duty, Person, PlaceKind, SignIn
from elearn.courses.models import Activity, ActivityKind, Course, Lesson, Module
from elearn.db import session
from elearn.enrolments.models import Enrolment

LONG_AGO = datetime(2027, 1, 10, 8, 0, tzinfo=UTC)
NO_PASSWORD = "!"


def tell() -> dict[str, int]:
    """Tariq drafts a course that layla follows; return everybody's and everything's id."""
    cast = {
        "layla": person("ليلى", "Layla", email="layla@example.org"),
        "tariq": person("طارق", "Tariq", email="tariq@example.org"),
        "aida": person("عائدة", "Aida", email="aida@example.org"),
        "zaid": person("زيد", "Zaid", email="zaid@example.org"),
    }
    course = Course(slug="par", title="المحفظة المعرضة للخطر", changed_at=LONG_AGO)
    session.add_all([*cast.values(), course])
    session.flush()
    for key, somebody in cast.items():
        session.add(device(key, somebody))
    cast["layla"].take_up(Duty.LEARN)
    cast["tariq"].take_up(Duty.LEARN)
    cast["tariq"].take_up(Duty.TRAIN, PlaceKind.COURSE, course.id)
    cast["aida"].take_up(Duty.LEARN)
    cast["aida"].take_up(Duty.ADMINISTER)
    lesson = outline(course)
    enrolment = Enrolment(course=course, learner=cast["layla"], at=LONG_AGO, admitted_at=LONG_AGO)
    session.add(enrolment)
    session.commit()
    ids = {name: somebody.id for name, somebody in cast.items()}
    return ids | {
        "course": course.id,
        "lesson": lesson.activity_id,
        "enrolment": enrolment.id,
    }


def person(name_ar: str, name_latin: str, **more: object) -> Person:
    """Return somebody who speaks Arabic and cannot sign in with a password."""
    return Person(
        name_ar=name_ar,
        name_latin=name_latin,
        sort_key=name_ar,
        password_hash=NO_PASSWORD,
        joined_at=LONG_AGO,
        **more,
    )


def device(key: str, somebody: Person) -> SignIn:
    """Return a sign-in whose cookie holds `key`."""
    return SignIn(
        person=somebody,
        key_hash=key_hash(key),
        agent="test",
        at=LONG_AGO,
        last_seen_at=LONG_AGO,
    )


def sign_in_now(key: str, now: datetime) -> None:
    """Let the sign-in that holds `key` begin now: a long unused one would have run out."""
    device = update(SignIn).where(SignIn.key_hash == key_hash(key))
    session.execute(device.values(at=now, last_seen_at=now))
    session.commit()


def outline(course: Course) -> Lesson:
    """Give the course one module with one lesson, and return the lesson."""
    module = Module(course=course, slug="first", title="الوحدة الأولى", position=1)
    activity = Activity(
        course=course,
        module=module,
        slug="what-is-par",
        kind=ActivityKind.LESSON,
        title="ما المحفظة المعرضة للخطر؟",
        minutes=6,
        position=1,
    )
    lesson = Lesson(
        activity=activity,
        text="القسط المتأخر يعرِّض الرصيد كله.",
        html='<p dir="auto">القسط المتأخر يعرِّض الرصيد كله.</p>',
        contents=[],
        colophon=[],
    )
    session.add(lesson)
    session.flush()
    return lesson
