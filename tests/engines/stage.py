"""One platform on one database: the story is told, and what a test moves is replaced."""

from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from elearn import wiring
from elearn.app import create_app
from elearn.config import Settings
from elearn.db import db
from elearn.ports import Letter, Uptime
from scripts.engines import postgresql
from tests import story
from tests.engines.memory import PostgresqlMemory, SqliteMemory

ENGINES = ("sqlite", "postgresql")


class HandClock:
    """A `Clock` that a test moves by hand."""

    START = "2027-03-01 09:00"

    def __init__(self) -> None:
        self.ran = timedelta(days=1)
        self.set_to(self.START)

    def set_to(self, moment: str) -> None:
        """Somebody sets the clock; no time passes."""
        self.moment = datetime.fromisoformat(moment).replace(tzinfo=UTC)

    def move_to(self, moment: str) -> None:
        """Time passes; back to a moment that has passed, none does."""
        before = self.moment
        self.set_to(moment)
        self.ran += max(self.moment - before, timedelta(0))

    def now(self) -> datetime:
        return self.moment

    def uptime(self) -> Uptime:
        return Uptime("test", int(self.ran.total_seconds() * 1000))


class Outbox(list[Letter]):
    """A `Mailer` that keeps the letters."""

    def send(self, letter: Letter) -> None:
        self.append(letter)


class Stage:
    """Build the platform; it waits 50 milliseconds for a locked database, not 5 seconds."""

    def __init__(self, url: str, home: Path, memory: SqliteMemory | PostgresqlMemory) -> None:
        self.home, self.memory = home, memory
        self.clock, self.outbox = HandClock(), Outbox()
        self.app = create_app(
            Settings(
                HOME=home,
                SECRET_KEY="test",
                SQLALCHEMY_DATABASE_URI=url,
                TESTING=True,
            )
        )
        self.app.config["WTF_CSRF_ENABLED"] = False  # tests of forgery turn it on again
        services = self.app.extensions["services"]
        services.clock, services.mailer = self.clock, self.outbox
        with self.app.app_context():
            db.create_all()
            self.ids = story.tell()
            db.session.remove()
        memory.remember()

    def enter(self) -> None:
        """Let reactions, which a process has once, serve this platform."""
        wiring.subscribe_reactions(self.app)

    def restore(self) -> dict[str, int]:
        """Begin the story anew and return its ids."""
        self.memory.restore()
        self.outbox.clear()
        return self.ids

    def close(self) -> None:
        """Let go of the database."""
        with self.app.app_context():
            db.engine.dispose()
        self.memory.close()


class Stages:
    """The stages of one test process, each built when a test first needs it."""

    def __init__(self, home: Path, running: ExitStack) -> None:
        self.home, self.running = home, running
        self.built: dict[str, Stage] = {}

    def on(self, engine: str) -> Stage:
        """Return the stage of an engine, entered."""
        if engine not in self.built:
            self.built[engine] = getattr(self, engine)()
            self.running.callback(self.built[engine].close)
        self.built[engine].enter()
        return self.built[engine]

    def sqlite(self) -> Stage:
        """Build the platform on a file."""
        home = self.home / "sqlite"
        home.mkdir()
        file = home / "elearn.sqlite"
        return Stage(f"sqlite:///{file}?timeout=0.05", home, SqliteMemory(file))

    def postgresql(self) -> Stage:
        """Build the platform on a server of our own."""
        home = self.home / "postgresql"
        home.mkdir()
        server = self.running.enter_context(postgresql())
        return Stage(server.create("elearn"), home, PostgresqlMemory(server.dsn("elearn")))
