"""Serve the platform, and do what waits."""

import signal
from multiprocessing import Process
from os import cpu_count
from threading import Event

import click
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels
from sqlalchemy import select

from elearn.accounts.models import Person
from elearn.app import create_app
from elearn.cli.schema import NewerSchema, upgrade
from elearn.cli.site import at_work, make_tables, site
from elearn.config import Settings, is_loopback
from elearn.db import db, session
from elearn.wiring import worker

THREADS = 8
MOST_WORKERS = 4
TO_STRANGERS = (
    "Demonstration accounts may only be reached from this machine: serve on 127.0.0.1 with a "
    "local ELEARN_URL, or give the real site an ELEARN_HOME and a database of its own."
)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", default=min(cpu_count() or 1, MOST_WORKERS), show_default=True)
@click.option("--jobs/--no-jobs", default=True, help="Also do the work that waits.")
def serve(host: str, port: int, workers: int, jobs: bool) -> None:
    """Serve the platform on this machine; an empty database is given its tables first."""
    make_tables()
    refuse_strangers(host)
    click.echo(f"Serving on {host}, port {port}. Ctrl-C ends it.")
    # Forked where the system forks: what is imported here need not be imported there.
    helper = Process(target=work_until_told, name="elearn work") if jobs else None
    try:
        if helper:
            helper.start()
        Granian(
            "elearn.app:create_serving_app",
            factory=True,
            interface=Interfaces.WSGI,
            address=host,
            port=port,
            workers=workers,
            blocking_threads=THREADS,
            log_access=False,
            log_level=LogLevels.error,
        ).serve()
    finally:
        if helper:
            helper.terminate()
            helper.join()


def refuse_strangers(host: str) -> None:
    """Refuse to show demonstration accounts to anybody else's machine."""
    settings = Settings.from_environment()
    with at_work():
        has_demo = session.scalars(select(Person.id).filter_by(is_demo=True).limit(1)).first()
    if has_demo and not (is_loopback(host) and settings.is_local):
        raise click.ClickException(TO_STRANGERS)


@click.command()
def work() -> None:
    """Do the work that waits: mails, quizzes whose time is over, certificates."""
    work_until_told()


def work_until_told() -> None:
    """Work until a signal says that it is enough; the application is this process's own."""
    stop = Event()
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, lambda *_: stop.set())
    worker(create_app()).run(stop)


@click.command()
def migrate() -> None:
    """Bring the database up to this release."""
    app = site()
    with app.app_context():
        try:
            upgrade(db.engine)
        except NewerSchema as newer:
            raise click.ClickException(
                f"The database was made by a newer release ({newer}). Install that one again."
            ) from None
        finally:
            session.remove()
            db.engine.dispose()
    click.echo("The database is up to date.")


commands = (serve, work, migrate)
