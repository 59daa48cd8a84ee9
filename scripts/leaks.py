"""Files that name a machine of ours or a package registry: `python -m scripts.leaks`.

Addresses of registries belong to each user's configuration, paths of one machine nowhere.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
# Written with brackets, so that this file does not name them.
NAMES = re.compile(
    r"(?<![\w./-])/(w[o]rk|r[o]ot)/"
    r"|/b[a]sh_jobs|p[y]pi\.org|python[h]osted|registry\.n[p]mjs|(deb|security)\.d[e]bian\.org"
    r"|\"res[o]lved\":"
)


def main() -> int:
    """Print each place; return 1 when there is one."""
    found = [place for file in files() for place in places(file)]
    print("\n".join(found) or "No file names a machine or a registry.")
    return int(bool(found))


def files() -> list[Path]:
    """Return every file that is committed, or could be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    paths = (ROOT / name for name in listing.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def places(file: Path) -> Iterator[str]:
    """Yield each line of a text that names what it should not."""
    lines = file.read_bytes().decode("utf-8", "replace").splitlines()
    for number, line in enumerate(lines, 1):
        if match := NAMES.search(line):
            yield f"{file.relative_to(ROOT)}:{number}: {match[0]}"


if __name__ == "__main__":
    sys.exit(main())
