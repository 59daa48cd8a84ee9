"""Everything that can be told without running the platform: `python -m scripts.check`.

Each check prints one line; what it found follows only when there is something. `--fix` lets
the tools mend what they can.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scripts.packages import with_programs

ROOT = Path(__file__).parent.parent
AT_ONCE = 2


@dataclass(frozen=True)
class Check:
    """One tool: how it looks, and how it mends what it can."""

    name: str
    look: Sequence[str]
    mend: Sequence[str] = ()


@dataclass(frozen=True)
class Finding:
    """What a check had to say."""

    name: str
    text: str
    seconds: float
    is_good: bool


CHECKS = (
    Check("format", ("ruff", "format", "--check", "."), ("ruff", "format", ".")),
    Check("style", ("ruff", "check", "."), ("ruff", "check", "--fix", ".")),
    Check("types", ("mypy",)),
    Check("contracts", ("lint-imports",)),
    Check("templates", ("djlint", "--lint", "templates")),
    Check("style sheets", ("npm", "run", "lint"), ("npm", "run", "fix")),
    Check("catalogues", ("python", "-m", "scripts.catalogues", "complete")),
    Check("spelling", ("python", "-m", "scripts.spelling")),
    Check("security", ("bandit", "-c", "pyproject.toml", "-r", "elearn", "scripts")),
    Check("locks", ("python", "-m", "scripts.locks", "check")),
    Check("leaks", ("python", "-m", "scripts.leaks")),
    Check("tidiness", ("python", "-m", "scripts.tidy")),
)


def main(*words: str) -> int:
    """Run every check; return 1 when one found something."""
    if "--fix" in words:
        for check in CHECKS:
            if check.mend:
                run(check.name, check.mend)
    with ThreadPoolExecutor(AT_ONCE) as workers:
        found = list(workers.map(shown, CHECKS))
    return int(not all(finding.is_good for finding in found))


def shown(check: Check) -> Finding:
    """Run one check and print what it found."""
    finding = run(check.name, check.look)
    verdict = "ok" if finding.is_good else "FAULTS"
    said = "" if finding.is_good and check.name != "spelling" else f"\n{finding.text.strip()}"
    print(f"{finding.name:<14} {verdict:<7} {finding.seconds:5.1f} s{said}", flush=True)
    return finding


def run(name: str, command: Sequence[str]) -> Finding:
    """Run a tool in the root of the checkout."""
    started = time.monotonic()
    answer = subprocess.run(
        command,
        cwd=ROOT,
        env=with_programs(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    seconds = time.monotonic() - started
    return Finding(name, answer.stdout, seconds, not answer.returncode)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
