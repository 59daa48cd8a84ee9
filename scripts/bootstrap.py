"""Prepare this checkout: `python -m scripts.bootstrap run` or `test`.

Standard library only, because nothing else is there yet. What was done once is remembered
by a stamp, a hash of what it was made from, and skipped until that changes.
"""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec

from scripts import node
from scripts.packages import (
    PYTHON,
    ROOT,
    VENV,
    base_python,
    install,
    install_locked,
    is_done,
    mark_done,
    with_programs,
)
from scripts.progress import Failed, run

LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock"}
NO_PIP = (
    "Python lacks both ensurepip and pip. Install them with the system's package manager "
    "(Debian, Ubuntu: apt install python3-venv), or install uv, and try again."
)


def main(profile: str) -> None:
    """Prepare everything that running, or testing, needs."""
    os.chdir(ROOT)
    make_environment()
    install_packages(profile)
    install_project()
    node.install_modules(profile)
    build()


def make_environment() -> None:
    """Create `.venv`, unless a working one is there."""
    if PYTHON.exists():
        return
    shutil.rmtree(VENV, ignore_errors=True)
    run("Python environment", environment_maker())


def environment_maker() -> list[str]:
    """Return the command that creates `.venv` here, or raise `Failed`."""
    if uv := shutil.which("uv"):
        return [uv, "venv", "--python", base_python(), str(VENV)]
    command = [base_python(), "-m", "venv", str(VENV)]
    if find_spec("ensurepip"):
        return command
    if find_spec("pip"):  # Debian splits ensurepip off; its pip can serve another Python
        return [*command, "--without-pip"]
    raise Failed(NO_PIP)


def install_packages(profile: str) -> None:
    """Install the lock's packages; the lock of the tests holds those of the other."""
    if not any(is_done(name, LOCKS[name]) for name in {profile, "test"}):
        install_locked("Python packages", LOCKS[profile])
        mark_done(profile, LOCKS[profile])


def install_project() -> None:
    """Install this checkout itself, so that `elearn` is a command."""
    sources = ("pyproject.toml", "hatch_build.py")
    if not is_done("project", *sources):
        install("This project", "--no-deps", "--no-build-isolation", "--editable", ".")
        mark_done("project", *sources)


def build() -> None:
    """Compile the catalogues and build the style sheets, scripts and fonts."""
    subprocess.run([PYTHON, "-m", "scripts.catalogues", "compile"], check=True)
    assets = ROOT / "scripts/assets.py"
    if assets.exists():
        subprocess.run([PYTHON, assets], check=True, env=with_programs())


if __name__ == "__main__":
    main(*sys.argv[1:])
