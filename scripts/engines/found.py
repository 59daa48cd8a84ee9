"""Where an engine's program is, and what each start needs."""

import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from signal import SIGTERM, Signals
from time import monotonic, sleep

PATIENCE = 90  # seconds for a server to answer, on a busy machine


class Missing(RuntimeError):
    """An engine is not on this machine; says in one line how to get it."""

    def __init__(self, engine: str, package: str) -> None:
        super().__init__(
            f"{engine} is missing. `make test` installs it where it may; otherwise install "
            f"it with the system's package manager (Debian, Ubuntu: apt install {package})."
        )


def on_path(*names: str) -> Path | None:
    """Return the first of these programs that the machine has."""
    found = (shutil.which(name) for name in names)
    return next((Path(path) for path in found if path), None)


def carried_by(package: str, pattern: str) -> Path | None:
    """Return a program that an installed Python package carries."""
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    matches = (match for folder in folders or () for match in Path(folder).glob(pattern))
    return next(matches, None)


def free_port() -> int:
    """Return a port of the loopback address that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(answers: Callable[[], object], process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until a server answers; raise with its last words when it does not."""
    deadline = monotonic() + PATIENCE
    while process.poll() is None and monotonic() < deadline:
        try:
            answers()
            return
        except OSError:
            sleep(0.02)
    raise RuntimeError(f"{process.args!r} does not answer:\n{log.read_text()[-2000:]}")


@contextmanager
def ended(
    process: subprocess.Popen[bytes], signal: Signals = SIGTERM
) -> Iterator[subprocess.Popen[bytes]]:
    """End a process with the block: politely, and after ten seconds for certain."""
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
