"""Look after the platform."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import click
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from elearn import config
from elearn.cli.schema import is_current
from elearn.cli.site import site
from elearn.db import db

ENOUGH_ROOM = 500 * 1024 * 1024
PATIENCE = 3  # seconds

Finding = tuple[bool, str, str]  # well, what, how to mend it


@click.command()
def doctor() -> None:
    """Say what is wrong with this installation, and how to mend it."""
    app = site()
    with app.app_context():
        findings = [finding for examine in EXAMINATIONS for finding in examine(app)]
        db.engine.dispose()
    for well, what, remedy in findings:
        click.echo(f"{'ok  ' if well else 'BAD '} {what}" + ("" if well else f"\n     {remedy}"))
    if not all(well for well, _, _ in findings):
        raise click.exceptions.Exit(1)


def database(app: Flask) -> Iterator[Finding]:
    """Reach the database and compare its tables."""
    try:
        with db.engine.connect() as connection:
            connection.execute(text("SELECT 1"))
            yield True, f"database: {db.engine.dialect.name} answers", ""
            yield from locale_of(connection)
        yield (
            is_current(db.engine),
            "database: tables of this release",
            "Run: elearn migrate",
        )
    except SQLAlchemyError as trouble:
        yield False, "database", f"{type(trouble).__name__}. Is ELEARN_DATABASE_URL right?"


def locale_of(connection: object) -> Iterator[Finding]:
    """Refuse a PostgreSQL whose letters are only bytes: it would not know Arabic ones."""
    if db.engine.dialect.name == "postgresql":
        encoding = connection.execute(text("SHOW server_encoding")).scalar()  # type: ignore[attr-defined]
        yield (
            encoding == "UTF8",
            f"database: encoding {encoding}",
            "Create the database with: createdb --encoding UTF8 --locale C.UTF-8 -T template0 NAME",
        )


def files(app: Flask) -> Iterator[Finding]:
    """Look at the folders."""
    home = app.extensions["settings"].HOME
    yield (
        os.access(home, os.W_OK),
        f"home: {home}",
        "Let the user of the server write there.",
    )
    free = shutil.disk_usage(home).free
    room = f"room on the disk: {free // 2**20} MB"
    yield free > ENOUGH_ROOM, room, "Remove what is not needed, or move ELEARN_HOME."
    secret = home / "secret-key"
    private = not secret.exists() or secret.stat().st_mode & 0o077 == 0
    yield private, "secret key: only its owner reads it", f"Run: chmod 600 {secret}"
    built = (config.STATIC / "manifest.json").exists()
    yield built, "front end is built", "Run: make setup (a wheel carries it)"
    catalogues = list(app.extensions["settings"].TRANSLATIONS.glob("*/LC_MESSAGES/*.mo"))
    languages = app.extensions["settings"].LANGUAGES
    yield len(catalogues) >= len(languages), "languages are compiled", "Run: make setup"


def neighbours(app: Flask) -> Iterator[Finding]:
    """Knock at the servers that the settings name."""
    settings = app.extensions["settings"]
    for name, url in (("mail", settings.MAIL_URL), ("redis", settings.REDIS_URL)):
        if not url:
            yield True, f"{name}: none named, done without", ""
            continue
        place = urlsplit(url)
        ports = {
            "smtp": 25,
            "smtp+starttls": 25,
            "smtps": 465,
            "redis": 6379,
            "rediss": 6379,
        }
        where = (place.hostname or "localhost", place.port or ports.get(place.scheme, 0))
        remedy = f"Nothing answers at {where[0]}:{where[1]}. Is ELEARN_{name.upper()}_URL right?"
        yield answers(where), f"{name}: {where[0]}:{where[1]}", remedy


def answers(where: tuple[str, int]) -> bool:
    """Whether something listens there."""
    try:
        with socket.create_connection(where, timeout=PATIENCE):
            return True
    except OSError:
        return False


EXAMINATIONS: tuple[Callable[[Flask], Iterator[Finding]], ...] = (
    database,
    files,
    neighbours,
)

commands = (doctor,)
