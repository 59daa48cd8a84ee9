"""The formats in which questions come and go. Adding one is adding a line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any, Protocol

from elearn.domain.coursefile import aiken, gift, moodle_xml, qti
from elearn.domain.coursefile.foreign.incoming import Incoming, Outgoing

Documents = Sequence[dict[str, Any]]


class Writer(Protocol):
    """Writes questions with their categories and the files that they show."""

    def __call__(
        self, documents: Documents, categories: Sequence[str], files: Mapping[str, bytes], /
    ) -> Outgoing:
        """Return the file, and what it cannot carry."""


@dataclass(frozen=True)
class Format:
    """One format: by which names its files are known, who reads it and who writes it."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes], Incoming] | None = None
    write: Writer | None = None
    sort: str = "text/plain"  # of the file that is written

    def is_like(self, filename: str) -> bool:
        """Whether a file is called as files of this format are."""
        return filename.lower().endswith(self.suffixes)


def later(module: str, name: str) -> Callable[..., Any]:
    """Return a function of a module that is loaded when it is first called.

    Those who read spreadsheets and documents load forty megabytes that no other page needs.
    """

    def call(*values: Any) -> Any:  # noqa: ANN401 - the function's own
        return getattr(import_module(f"elearn.domain.coursefile.{module}"), name)(*values)

    return call


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("gift", (".gift", ".gift.txt"), gift.read, gift.write),
        Format("aiken", (".aiken", ".aiken.txt"), aiken.read, aiken.write),
        Format(
            "moodle_xml", (".moodle.xml",), moodle_xml.read, moodle_xml.write, "application/xml"
        ),
        Format("qti", (".zip", ".imscc"), qti.read),
        Format("qti_2", (".zip",), None, partial(qti.write, version="2.1"), "application/zip"),
        Format("qti_3", (".zip",), None, partial(qti.write, version="3.0"), "application/zip"),
        Format("spreadsheet", (".xlsx", ".csv", ".tsv"), later("spreadsheet", "read")),
        Format("word", (".docx",), later("pasted", "read_word")),
        Format("text", (".txt",), later("pasted", "read")),
    )
}
template = later("spreadsheet", "template")
READ = tuple(name for name, form in FORMATS.items() if form.read)
WRITTEN = tuple(name for name, form in FORMATS.items() if form.write)


def format_of(filename: str, content: bytes) -> str:
    """Return the format that a file seems to have, by its name and then by what it says."""
    named = next((name for name in READ if FORMATS[name].is_like(filename)), "")
    start = content[:2000].replace(b"\0", b"").lower()
    if b"<quiz" in start or b'<question type="' in start:
        return "moodle_xml"
    if b"<?xml" in start or start.lstrip().startswith(b"<"):
        return "qti"
    if named != "text" and named:
        return named
    text = content.replace(b"\0", b"")
    if b"ANSWER:" in text:
        return "aiken"
    return "gift" if b"{" in text and b"}" in text else "text"
