"""The application as commands need it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

import click
from flask import Flask

from elearn.app import create_app
from elearn.cli.schema import is_current, is_empty, upgrade
from elearn.db import db, session
from elearn.web.transaction import take_the_pen

NOT_MIGRATED = "The database has not the tables of this release. Run: elearn migrate"


def site() -> Flask:
    """Return the application: one for all the steps of a command."""
    context = click.get_current_context(silent=True)
    if context is None:
        return create_app()
    command = context.find_root()
    command.obj = command.obj or create_app()
    return cast(Flask, command.obj)


def make_tables() -> None:
    """Give an empty database its tables; one that holds something is only changed by `migrate`."""
    with site().app_context():
        try:
            if is_empty(db.engine):
                upgrade(db.engine)
        finally:
            session.remove()
            db.engine.dispose()


@contextmanager
def at_work() -> Iterator[Flask]:
    """Open the site for one piece of work that is kept when it ends well."""
    app = site()
    with app.app_context():
        if not is_current(db.engine):
            raise click.ClickException(NOT_MIGRATED)
        take_the_pen()
        try:
            yield app
            session.commit()
        finally:
            session.rollback()
            db.engine.dispose()
