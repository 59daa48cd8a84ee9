"""The lines of XML of one question, and the files that its texts show."""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from elearn.domain.coursefile.foreign.formatted import with_moodle_formulas

MEDIA = re.compile(r"(?<=\]\()media/([^\s)\"'<>]+)")
# XML has no way to say these.
UNSAYABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass
class Page:
    """What is written of one question."""

    files: Mapping[str, bytes]
    lines: list[str] = field(default_factory=list)
    missing: dict[str, None] = field(default_factory=dict)

    def add(self, line: str) -> None:
        """Write a line."""
        self.lines.append(line)

    def setting(self, name: str, value: object) -> None:
        """Write a setting."""
        self.add(f"<{name}>{said(str(value))}</{name}>")

    def plain(self, name: str, text: str) -> None:
        """Write a text without mark-up."""
        self.add(f"<{name}><text>{said(text)}</text></{name}>")

    def markdown(self, name: str, text: str, inner: str = "", **attributes: str) -> None:
        """Write a text of ours with the files that it shows, then what else is within."""
        given = "".join(f' {key}="{said(value)}"' for key, value in attributes.items())
        words, files = self.with_files(text)
        self.add(
            f'<{name}{given} format="markdown"><text>{said(words)}</text>{files}{inner}</{name}>'
        )

    def with_files(self, text: str) -> tuple[str, str]:
        """Return a text that names its files as Moodle does, and these files."""
        used: dict[str, bytes] = {}

        def address(found: re.Match[str]) -> str:
            path = found[0]
            if path not in self.files:
                self.missing[path] = None
                return path
            used[found[1]] = self.files[path]
            return f"@@PLUGINFILE@@/{found[1]}"

        words = with_moodle_formulas(MEDIA.sub(address, text))
        return words, "".join(embedded(name, content) for name, content in used.items())

    def answer(self, share: str, text: str, feedback: str, tolerance: str = "") -> None:
        """Write an answer that is typed."""
        inner = f"<tolerance>{said(tolerance)}</tolerance>" if tolerance else ""
        self.add(
            f'<answer fraction="{share}" format="plain_text"><text>{said(text)}</text>'
            f"{self.told(feedback)}{inner}</answer>"
        )

    def told(self, feedback: str) -> str:
        """Return what an answer is told."""
        words, files = self.with_files(feedback)
        return f'<feedback format="markdown"><text>{said(words)}</text>{files}</feedback>'


def embedded(name: str, content: bytes) -> str:
    """Return a file as an element."""
    folder, _, bare = name.rpartition("/")
    path = f"/{folder}/" if folder else "/"
    coded = b64encode(content).decode()
    return f'<file name="{said(bare)}" path="{said(path)}" encoding="base64">{coded}</file>'


def said(text: str) -> str:
    """Return a text as it may stand in XML."""
    return escape(UNSAYABLE.sub("", text))
