"""A demonstration: three people, the courses, and how far they are."""

import json
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from os import environ
from pathlib import Path

import click
from flask import current_app
from rich.progress import track
from sqlalchemy import select

from elearn.accounts.models import Duty, Person
from elearn.accounts.passwords import hashed
from elearn.cli.content import course_folders, draft_in, files_in
from elearn.cli.serving import migrate, serve
from elearn.cli.site import at_work
from elearn.config import COURSES, Settings
from elearn.courses.models import Course
from elearn.db import session
from elearn.domain.arabic.text import sort_key
from elearn.enrolments.operations import enrol
from elearn.exchange.operations import take_in
from elearn.organisations.models import Cohort, CohortMember, Membership, Organisation
from elearn.web.clock import now
from elearn.web.services import services

# Invented people; the addresses belong to a domain that nobody can own.
CAST = (
    ("layla@example.org", "ليلى سالم باوزير", "Layla Salem Bawazir", "YE", "أخصائية إقراض"),
    ("tariq@example.org", "طارق يونس العلمي", "Tariq Younes El Alami", "MA", "مدرِّب"),
    ("aida@example.org", "عائدة منصور خليل", "Aida Mansour Khalil", "EG", "مديرة المنصة"),
)
PASSWORD = "nuqta-nuqta"  # noqa: S105 - printed on purpose, and only good on this machine
ONLY_HERE = "Demonstration accounts are only made where ELEARN_URL is this machine's own."


@click.command()
@click.option("--serve", "then_serve", is_flag=True, help="Serve the platform afterwards.")
@click.option("--port", default=8000, show_default=True)
@click.pass_context
def demo(context: click.Context, then_serve: bool, port: int) -> None:
    """Fill the platform with three demonstration people and the courses that come with it."""
    # Links in letters and the codes of certificates lead to where it is served.
    environ.setdefault("ELEARN_URL", f"http://127.0.0.1:{port}")
    if not Settings.from_environment().is_local:
        raise click.ClickException(ONLY_HERE)
    context.invoke(migrate)
    with at_work():
        if not session.scalars(select(Person.id).limit(1)).first():
            tell_the_story()
        else:
            refresh_courses()
    say_welcome(port)
    if then_serve:
        context.invoke(serve, port=port)


def tell_the_story() -> None:
    """Layla learns what Tariq teaches; Aida keeps the house."""
    layla, tariq, aida = (person(*line) for line in CAST)
    session.add_all((layla, tariq, aida))
    session.flush()
    for somebody in (layla, tariq, aida):
        somebody.take_up(Duty.LEARN)
    tariq.take_up(Duty.TRAIN)
    aida.take_up(Duty.ADMINISTER)
    found_organisation(layla)
    courses = list(imported(tariq, course_folders((COURSES,))))
    if courses:
        enrolment = enrol(layla, courses[0], now())
        enrolment.deadline = (now() + timedelta(days=21)).date()


def person(email: str, name_ar: str, name_latin: str, country: str, work: str) -> Person:
    """Return a demonstration person, who carries a banner wherever they go."""
    return Person(
        email=email,
        email_verified_at=now(),
        password_hash=hashed(PASSWORD),
        name_ar=name_ar,
        name_latin=name_latin,
        sort_key=sort_key(name_ar),
        country=country,
        work=work,
        joined_at=now(),
        is_demo=True,
    )


def found_organisation(member: Person) -> None:
    """Give Layla an employer and colleagues to learn with."""
    house = Organisation(slug="demo", name="مؤسسة سبأ للتمويل الأصغر (مثال)", country="YE")
    cohort = Cohort(organisation=house, name="دفعة صنعاء، خريف ٢٠٢٦")
    session.add(Membership(organisation=house, person=member, since=now()))
    session.add(CohortMember(cohort=cohort, person=member))
    session.flush()


def imported(trainer: Person, folders: list[Path]) -> Iterator[Course]:
    """Import and publish the courses of these folders, and remember what the folders held."""
    for folder in track(folders, "Courses"):
        course = take_in(draft_in(folder, "en"), trainer, services().storage, now())
        course.publish(trainer.id, at=now())
        yield course
    remember(course_folders((COURSES,)))


def refresh_courses() -> None:
    """Import the folders that changed since the last time: what was edited here stays."""
    trainer = session.scalars(select(Person).filter_by(email=CAST[1][0])).one_or_none()
    known = remembered()
    changed = [
        folder
        for folder in course_folders((COURSES,))
        if known.get(folder.name) != fingerprint(folder)
    ]
    if trainer and changed:
        for _ in imported(trainer, changed):
            pass


def fingerprint(folder: Path) -> str:
    """Return a hash of a folder's files and of the database that they went into."""
    settings: Settings = current_app.extensions["settings"]
    hashed_so_far = sha256(settings.SQLALCHEMY_DATABASE_URI.encode())
    for path, content in files_in(folder).items():
        hashed_so_far.update(f"\0{path}\0{sha256(content).hexdigest()}".encode())
    return hashed_so_far.hexdigest()


def remember(folders: list[Path]) -> None:
    """Keep the fingerprints of these folders for the next start."""
    prints = {folder.name: fingerprint(folder) for folder in folders}
    memory().write_text(json.dumps(prints, indent=1), "utf-8")


def remembered() -> dict[str, str]:
    """Return the fingerprint of each folder that was imported, by its name."""
    try:
        return dict(json.loads(memory().read_text("utf-8")))
    except (OSError, ValueError):
        return {}


def memory() -> Path:
    """Return the file that keeps the fingerprints."""
    settings: Settings = current_app.extensions["settings"]
    return settings.HOME / "demonstration.json"


def say_welcome(port: int) -> None:
    """Print the address and the three sign-ins."""
    click.echo(f"\n  http://127.0.0.1:{port}/\n")
    for (email, *_), does in zip(CAST, ("learns", "trains", "administers"), strict=True):
        click.echo(f"  {email:20} {PASSWORD}   {does}")
    click.echo("")


commands = (demo,)
