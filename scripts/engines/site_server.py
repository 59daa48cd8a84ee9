"""The platform itself, as an operator runs it: `elearn serve` in processes of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from socket import create_connection
from time import monotonic, sleep

from scripts.engines.found import PATIENCE, free_port, until
from scripts.packages import ROOT

HEALTH = "/healthz"


@dataclass(frozen=True)
class Site:
    """A running platform."""

    port: int
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def url(self) -> str:
        """Return its address."""
        return f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """End the server and all its workers at once, without a last word."""
        self.end(signal.SIGKILL)

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End the server and wait until no worker of it listens any more."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, how)
        self.process.wait(PATIENCE)
        deadline = monotonic() + PATIENCE
        with suppress(ConnectionRefusedError):
            while monotonic() < deadline:
                with suppress(ConnectionResetError):  # it is just closing its door
                    create_connection(("127.0.0.1", self.port), timeout=1).close()
                sleep(0.01)


def elearn(home: Path, *words: str, environment: Mapping[str, str] | None = None) -> str:
    """Run a command of the platform that lives in `home`; return what it printed."""
    command = [sys.executable, "-m", "elearn.cli", *words]
    answer = subprocess.run(
        command,
        env=settings(home, environment),
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return answer.stdout


def settings(home: Path, environment: Mapping[str, str] | None) -> dict[str, str]:
    """Return the environment of a platform that lives in `home`."""
    return os.environ | {"ELEARN_HOME": str(home)} | dict(environment or {})


@contextmanager
def site(home: Path, environment: Mapping[str, str] | None = None) -> Iterator[Site]:
    """Serve the platform that lives in `home`, which `elearn migrate` prepared."""
    port, log = free_port(), home / "serve.log"
    command = [sys.executable, "-m", "elearn.cli", "serve", "--port", str(port)]
    with log.open("ab") as output:
        # A session of its own gives the workers one group, which can be ended together.
        process = subprocess.Popen(
            command,
            stdout=output,
            stderr=output,
            env=settings(home, environment),
            cwd=ROOT,
            start_new_session=True,
        )
    running = Site(port, process, log)
    try:
        until(lambda: answers(port), process, log)
        yield running
    finally:
        running.end()


def answers(port: int) -> None:
    """Return when the platform answers, else raise `OSError`."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", HEALTH)
        connection.getresponse().read()
    finally:
        connection.close()
