"""The environment `.venv`: what installs into it, and what it remembers as done.

No package index is named anywhere: the user's own configuration of pip and uv decides where
packages come from.
"""

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from scripts.progress import run

ROOT = Path(__file__).parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin/python"


def install_locked(title: str, lock: str, *options: str) -> None:
    """Install everything that a lock names, each file checked by its hash."""
    count = (ROOT / lock).read_text().count("==")
    install(title, "--require-hashes", "--requirement", lock, *options, count=count)


def install(title: str, *arguments: str, count: int = 0) -> None:
    """Install by uv when it is there and reaches its index, by pip otherwise."""
    if uv := shutil.which("uv"):
        command = [uv, "pip", "install", "--quiet", "--python", str(PYTHON), *arguments]
        try:
            return run(title, command, environment=uv_environment())
        except SystemExit as refused:
            sys.stderr.write(f"{refused}\nTrying again with pip.\n")
    return run(title, [*pip(), "install", *arguments], count=count, landmark="^Collecting ")


def uv_environment() -> dict[str, str]:
    """Tell uv of the mirror and the certificate that pip was told of."""
    told = {"UV_DEFAULT_INDEX": "PIP_INDEX_URL", "SSL_CERT_FILE": "PIP_CERT"}
    known = {ours: os.environ[pips] for ours, pips in told.items() if pips in os.environ}
    return {**known, **os.environ}


def pip() -> list[str]:
    """Return the command of the environment's pip, or of one that can serve it."""
    if list(VENV.glob("lib/*/site-packages/pip")):
        return [str(PYTHON), "-m", "pip", "--disable-pip-version-check"]
    return [
        base_python(),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--python",
        str(PYTHON),
    ]


def base_python() -> str:
    """Return the Python behind any environment that is active now."""
    return str(getattr(sys, "_base_executable", sys.executable))


def with_programs() -> dict[str, str]:
    """Return the process environment in which the programs of `.venv` come first."""
    return os.environ | {"PATH": f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"}


def has_module(name: str) -> bool:
    """Whether `.venv` holds a Python module."""
    command = [str(PYTHON), "-c", f"import {name}"]
    return not subprocess.run(command, check=False, capture_output=True).returncode


def is_done(name: str, *sources: str) -> bool:
    """Whether a step was done from these files as they are now."""
    stamp = VENV / f".stamp-{name}"
    return stamp.exists() and stamp.read_text() == fingerprint(*sources)


def mark_done(name: str, *sources: str) -> None:
    """Remember that a step was done."""
    (VENV / f".stamp-{name}").write_text(fingerprint(*sources))


def fingerprint(*sources: str) -> str:
    """Return a hash of files and of the Python that the environment was made with."""
    files = (VENV / "pyvenv.cfg", *(ROOT / name for name in sources))
    return sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()
