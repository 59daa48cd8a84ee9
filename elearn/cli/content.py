"""Check, import and export courses."""

from pathlib import Path

import click
from sqlalchemy import select

from elearn.accounts.models import Person
from elearn.cli.site import at_work
from elearn.config import COURSES
from elearn.courses.models import Course
from elearn.db import session
from elearn.domain.coursefile.draft import CourseDraft, FaultyCourse
from elearn.domain.coursefile.folder import check as faults_of
from elearn.domain.coursefile.folder import read
from elearn.domain.coursefile.messages import say
from elearn.exchange.operations import give_out, take_in
from elearn.web.clock import now
from elearn.web.services import services

LANGUAGE = click.option(
    "--language", type=click.Choice(["ar", "en", "fr"]), default="en", show_default=True
)
Folder = click.Path(exists=True, file_okay=False, path_type=Path)
MOST_BYTES = 250 * 1024 * 1024


@click.command()
@click.argument("folders", nargs=-1, type=Folder)
@LANGUAGE
def check(folders: tuple[Path, ...], language: str) -> None:
    """Say what is wrong with course folders; without a name, with all of ours."""
    bad = 0
    for folder in course_folders(folders or (COURSES,)):
        faults = faults_of(files_in(folder), folder.name)
        for fault in faults:
            click.echo(f"{folder.name}/{say(fault, language)}")
        errors = sum(not fault.is_warning for fault in faults)
        click.echo(f"{folder.name}: {errors} errors, {len(faults) - errors} warnings")
        bad += bool(errors)
    if bad:
        raise click.exceptions.Exit(1)


@click.command("import")
@click.argument("folders", nargs=-1, type=Folder)
@click.option("--all", "everything", is_flag=True, help="All courses that come with the platform.")
@click.option(
    "--by", "email", required=True, help="The e-mail address of the trainer who runs them."
)
@click.option("--publish", is_flag=True, help="Show them to learners at once.")
@LANGUAGE
def bring_in(
    folders: tuple[Path, ...], everything: bool, email: str, publish: bool, language: str
) -> None:
    """Import course folders; what people did in them stays."""
    drafts = [
        draft_in(folder, language)
        for folder in course_folders((*folders, COURSES) if everything else folders)
    ]
    with at_work():
        trainer = session.scalars(select(Person).filter_by(email=email.lower())).one_or_none()
        if trainer is None:
            raise click.ClickException(f"Nobody here has the address {email}.")
        for draft in drafts:
            course = take_in(draft, trainer, services().storage, now())
            if publish:
                course.publish(trainer.id, at=now())
            click.echo(f"{draft.slug}: edition {course.edition}")


@click.command()
@click.argument("slug")
@click.argument("folder", type=click.Path(path_type=Path))
def export(slug: str, folder: Path) -> None:
    """Write a course into a folder."""
    with at_work():
        course = session.scalars(select(Course).filter_by(slug=slug)).one_or_none()
        if course is None:
            raise click.ClickException(f"There is no course called {slug}.")
        files = give_out(course, services().storage)
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    click.echo(f"{len(files)} files in {folder}")


def course_folders(places: tuple[Path, ...]) -> list[Path]:
    """Return the course folders at these places: themselves, or those inside them."""
    found = []
    for place in places:
        inside = sorted(path.parent for path in place.glob("*/course.yaml"))
        found += [place] if (place / "course.yaml").exists() or not inside else inside
    return found


def draft_in(folder: Path, language: str) -> CourseDraft:
    """Return the course in a folder, or say everything that is wrong with it."""
    try:
        return read(files_in(folder), folder.name)
    except FaultyCourse as faulty:
        for fault in faulty.faults:
            click.echo(f"{folder.name}/{say(fault, language)}", err=True)
        raise click.ClickException(f"{folder.name} was not imported.") from None


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder by their path in it; links and hidden files stay out."""
    files, size = {}, 0
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if (
            path.is_symlink()
            or not path.is_file()
            or any(part.startswith(".") for part in name.parts)
        ):
            continue
        size += path.stat().st_size
        if size > MOST_BYTES:
            raise click.ClickException(f"{folder.name} holds more than a course may weigh.")
        files[name.as_posix()] = path.read_bytes()
    return files


commands = (check, bring_in, export)
