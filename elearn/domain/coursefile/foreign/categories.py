"""Paths of categories as Moodle writes them: `$course$/top/Credit/Rates`."""

import re

from elearn.domain.coursefile.foreign.gathering import Gathering

ROOT = re.compile(r"\$[a-z]+[0-9]*\$")
SLASH = "\ue030"


def path_of(written: str, gathering: Gathering, line: int | None) -> str:
    """Return a path of ours: no root, no slash within a name."""
    parts = written.replace("//", SLASH).split("/")
    names = [" ".join(part.split()) for part in parts if part.strip()]
    if names and ROOT.fullmatch(names[0].lower()):
        names = names[1:]
    if names and names[0].lower() == "top":
        names = names[1:]
    path = "/".join(names)
    if SLASH in path:
        now = path.replace(SLASH, "-")
        note = {"was": path.replace(SLASH, "/"), "now": now}
        if not any(each.values == note for each in gathering.notes):
            gathering.changed(line, "category_renamed", **note)
        return now
    return path


def written_path(path: str) -> str:
    """Return a path of ours under the root of the course."""
    return f"$course$/top/{path}" if path else "$course$/top"
