"""Which adapter is plugged into which port."""

from collections.abc import Callable
from time import time

from flask import Flask

from elearn.accounts import signed_in
from elearn.accounts.models import PlaceKind
from elearn.adapters.clock import SystemClock
from elearn.adapters.journal import journal
from elearn.adapters.keys.folder import KeyFolder
from elearn.adapters.limits.counters import Throttle, in_redis
from elearn.adapters.limits.database import DatabaseStorage
from elearn.adapters.limits.memory import MemoryStorage
from elearn.adapters.mail.outbox import Outbox
from elearn.adapters.mail.smtp import Smtp
from elearn.adapters.pdf.typst_printer import TypstPrinter
from elearn.adapters.places import PlacesInTables
from elearn.adapters.storage.folder import Folder
from elearn.adapters.tokens import KeyedTokens
from elearn.config import Settings
from elearn.courses.models import Course
from elearn.db import db
from elearn.notifications.letters import TemplateScribe
from elearn.organisations.models import Organisation
from elearn.organisations.queries import OrganisationsOf
from elearn.ports import Counters, Mailer, Services, Site
from elearn.quizzes.operations import keep_together


def connect_services(app: Flask, settings: Settings) -> None:
    """Plug in the database, the sign-in, the languages and the adapters."""
    db.init_app(app)
    signed_in.start(app)
    with app.app_context():
        answers = journal(db.engine, keep_together)
    app.extensions["services"] = Services(
        clock=SystemClock(),
        mailer=mailer(settings),
        storage=Folder(settings.HOME / "files"),
        answers=Folder(settings.HOME / "answers"),
        counters=counters(app, settings),
        searches=searches(app, settings),
        scribe=TemplateScribe(app, settings.URL),
        tokens=KeyedTokens(settings.SECRET_KEY),
        affiliations=OrganisationsOf(),
        places=places(),
        journal=answers,
        printer=TypstPrinter(),
        signer=KeyFolder(settings.HOME / "keys", SystemClock()),
        site=Site(settings.SITE_NAME, settings.URL),
    )


def mailer(settings: Settings) -> Mailer:
    """Return the post: a server where one is named, else the outbox of development."""
    if settings.MAIL_URL:
        return Smtp(settings.MAIL_URL, settings.MAIL_FROM)
    return Outbox(settings.HOME / "outbox", settings.MAIL_FROM)


def counters(app: Flask, settings: Settings) -> Counters:
    """Return what counts tries: a server where one is named, else the database."""
    if settings.REDIS_URL:
        return in_redis(settings.REDIS_URL, time)
    seconds = seconds_of(app)
    return Throttle(DatabaseStorage(seconds), seconds)


def searches(app: Flask, settings: Settings) -> Counters:
    """Return what counts searches: a server where one is named, else each process for itself."""
    if settings.REDIS_URL:
        return in_redis(settings.REDIS_URL, time)
    seconds = seconds_of(app)
    return Throttle(MemoryStorage(seconds), seconds)


def seconds_of(app: Flask) -> Callable[[], float]:
    """Return a clock in seconds that goes by the platform's own."""

    def seconds() -> float:
        return app.extensions["services"].clock.now().timestamp()  # type: ignore[no-any-return]

    return seconds


def places() -> PlacesInTables:
    """Return where a duty may hold besides the whole site."""
    return PlacesInTables(
        {
            PlaceKind.ORGANISATION: (Organisation.id, Organisation.slug, Organisation.name),
            PlaceKind.COURSE: (Course.id, Course.slug, Course.title),
        }
    )
