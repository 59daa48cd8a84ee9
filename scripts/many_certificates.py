"""How many certificates a batch job issues in a second, for `scripts.bench_certificates`.

Each has a row, a signature, a line in the log and a PDF/A-3a in the storage. The database
is a SQLite file of its own with `synchronous=FULL`, in a folder that is removed afterwards.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from os import cpu_count, times
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import select

from elearn.accounts.models import Duty, Person
from elearn.app import create_app
from elearn.certificates import jobs
from elearn.certificates.models import Certificate
from elearn.config import Settings
from elearn.courses.models import Activity, ActivityKind, Course, Module
from elearn.db import db, session
from elearn.enrolments.models import CourseCompletion, Enrolment
from elearn.web.services import services

COUNT = 1000
AT_LEAST = 40  # a second, on two cores


def main() -> None:
    """Print the figure; the count may be given."""
    count = int(sys.argv[1]) if sys.argv[1:] else COUNT
    with platform():
        enrolments = completed(count)
        administrator = session.scalars(select(Person.id).order_by(Person.id)).first()
        begun, busy = perf_counter(), processor_time()
        jobs.batch({"enrolments": enrolments, "by": administrator}, services())
        seconds, busy = perf_counter() - begun, processor_time() - busy
        kept = [row for row in session.scalars(select(Certificate.file)) if row]
        if len(kept) != count or not all(map(services().storage.holds, kept)):
            sys.exit(f"certificates: only {len(kept)} of {count} have their file")
        bytes_each = sum(len(services().storage.read(one)) for one in kept[:20]) // 20
    each = f"{1000 * busy / count:.0f} ms of processor and {bytes_each / 1024:.0f} KB each"
    tell(
        f"certificates: {count} in {seconds:.1f} s on {cpu_count()} cores,"
        f" {count / seconds:.0f} a second (wanted: {AT_LEAST}), {each}:"
        " python -m scripts.bench_certificates"
    )


@contextmanager
def platform() -> Iterator[None]:
    """Build a platform of its own."""
    with TemporaryDirectory(prefix="elearn-bench-") as place:
        home = Path(place)
        address = f"sqlite:///{home / 'elearn.sqlite'}"
        settings = Settings(HOME=home, SECRET_KEY="bench", SQLALCHEMY_DATABASE_URI=address)  # noqa: S106 - nothing to protect
        with create_app(settings).app_context():
            db.create_all()
            yield
            session.remove()
            db.engine.dispose()


def completed(count: int) -> list[int]:
    """Return the enrolments of so many learners who completed a course with a final quiz."""
    now = services().clock.now()
    teller = person("عائدة منصور", "")
    course = Course(slug="par", title="التعثر: كشفه قبل أن يقع", hours=4, changed_at=now)
    course.about = {"trainers": [{"name": "هدى عبد الرحمن"}]}
    module = Module(course=course, slug="first", title="الوحدة الأولى", position=1)
    quiz = {"slug": "final", "kind": ActivityKind.QUIZ, "title": "الاختبار النهائي"}
    final = Activity(course=course, module=module, **quiz, minutes=20, position=1, is_final=True)
    names = [(f"سميرة ناصر الحمادي {place}", f"Samira Nasser {place}") for place in range(count)]
    people = [person(*both) for both in names]
    session.add_all((teller, final, *people))
    teller.take_up(Duty.ADMINISTER)
    session.flush()
    rows = [
        Enrolment(course_id=course.id, learner_id=one.id, at=now, admitted_at=now) for one in people
    ]
    session.add_all(rows)
    session.flush()
    score = {"edition": 1, "at": now, "earned": 22, "possible": 25}
    session.add_all(CourseCompletion(enrolment_id=row.id, **score) for row in rows)
    enrolments = [row.id for row in rows]
    session.commit()
    return enrolments


def person(name_ar: str, name_latin: str) -> Person:
    """Return somebody who never signs in."""
    names = {"name_ar": name_ar, "name_latin": name_latin, "sort_key": name_ar}
    joined_at = services().clock.now()
    return Person(**names, password_hash="!", joined_at=joined_at)  # noqa: S106 - of nobody


def processor_time() -> float:
    """Return the seconds that this process and its children worked."""
    return sum(times()[:4])


def tell(sentence: str) -> None:
    """Say something to the person at the terminal."""
    sys.stdout.write(f"{sentence}\n")
