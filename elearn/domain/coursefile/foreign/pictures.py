"""The files that come along with questions: checked, named once, kept under `media/`."""

import binascii
import re
from base64 import b64decode
from dataclasses import dataclass, field

from elearn.domain.coursefile.findings import Findings
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.slugs import slug
from elearn.domain.coursefile.mediafiles import check_medium
from elearn.domain.markdown.media import ALLOWED, ending

EMBEDDED = re.compile(r"data:([a-z]+/[a-z0-9.+-]+)(?:;[^,]*)?;base64,(.*)", re.I | re.S)
ENDINGS = {sort: name for name, (_, sort) in reversed(list(ALLOWED.items()))}
SAFE = re.compile(r"\w[\w.-]*(?:/\w[\w.-]*)*")
MOST_BYTES = 64 * 1_048_576


@dataclass
class Pictures:
    """What a file brought along, by path."""

    files: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Start from what is there already, without touching it."""
        self.files = dict(self.files)

    def keep(self, name: str, content: bytes) -> str:
        """Return the path under which a file is kept, or raise `Refused`.

        A name that begins with `media/` is one of ours and stays.
        """
        findings = Findings()
        check_medium(name, content, findings.report(name))
        if findings.faults:
            raise Refused("file_left_out", file=name)
        path = self.free(tidy(name), content)
        self.files[path] = content
        if sum(map(len, self.files.values())) > MOST_BYTES:
            raise Refused("files_too_large", most=MOST_BYTES // 1_048_576)
        return path

    def free(self, path: str, content: bytes) -> str:
        """Return the path, numbered if another file has it."""
        stem, _, end = path.rpartition(".")
        number, found = 1, path
        while self.files.get(found, content) != content:
            number += 1
            found = f"{stem}-{number}.{end}"
        return found

    def keep_embedded(self, address: str, name: str = "picture") -> str:
        """Return the path of a picture that stands in its address, or raise `Refused`."""
        found = EMBEDDED.fullmatch(address.strip())
        sort = found[1].lower() if found else ""
        if found is None or sort not in ENDINGS:
            raise Refused("file_left_out", file=address[:40])
        return self.keep(f"{name}.{ENDINGS[sort]}", decoded(found[2]))


def tidy(name: str) -> str:
    """Return a safe path for a name that somebody else chose."""
    inside = name.removeprefix("media/").lstrip("/")
    if SAFE.fullmatch(inside):
        return f"media/{inside}"
    stem = name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    return f"media/{slug(stem) or 'picture'}.{ending(name)}"


def decoded(text: str) -> bytes:
    """Return the bytes of a base64 text, none where it is broken."""
    try:
        return b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""
