"""One question of Moodle while it is read: its texts with their files, its settings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from elearn.domain.coursefile.foreign.answers import Answer
from elearn.domain.coursefile.foreign.decimals import share_of
from elearn.domain.coursefile.foreign.formatted import formatted, told_as_words
from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.hypertext import Around, line_of, markdown_of
from elearn.domain.coursefile.foreign.hypertext.around import NOTHING
from elearn.domain.coursefile.foreign.pictures import decoded
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element

TRUE = {"true", "1", "yes"}
AUTO = "moodle_auto_format"


@dataclass(frozen=True)
class Entry:
    """A question as an element, the item that it becomes, settings that are left behind."""

    element: Element
    item: Item
    settings: set[str] = field(default_factory=set)
    keep: re.Pattern[str] = NOTHING

    @property
    def form(self) -> str:
        """The format of the question's text, which its answers share unless they say more."""
        prompt = self.element.find("questiontext")
        return prompt.get("format", AUTO) if prompt else AUTO

    def said(self, *path: str) -> str:
        """Return the text at the end of a path in Markdown, or raise `Refused`."""
        found = self.element.find(*path)
        return self.text(found) if found else ""

    def text(self, element: Element, in_line: bool = False, raw: str | None = None) -> str:
        """Return what an element says in Markdown, its files with it."""
        words = element.find("text") or element
        files = files_of(element)
        around = Around(self.item, files, self.keep)
        if words.children and words.tag == "text" and raw is None:  # HTML that nobody escaped
            written = line_of(words, around) if in_line else markdown_of(words, around)
        else:
            text = words.text if raw is None else raw
            written = formatted(text, element.get("format", self.form), around, in_line)
        self.note_unused(files, words)
        return written

    def note_unused(self, files: Mapping[str, bytes], words: Element) -> None:
        """Note the files that came along and that the text does not show."""
        told = words.words()
        for name in files:
            bare = name.rpartition("/")[2]
            if not name.startswith("/") and bare not in told and quoted(bare) not in told:
                self.item.changed("part_left_out", part=name)

    def line(self, element: Element) -> str:
        """Return what an element says in Markdown of one line."""
        return self.text(element, in_line=True)

    def words(self, element: Element) -> str:
        """Return what an element says where nothing but words can stand."""
        around = Around(self.item, files_of(element))
        words = element.find("text") or element
        text = words.words()
        return told_as_words(text, element.get("format", self.form), around)

    def answer(self, element: Element, is_text: bool) -> Answer:
        """Return an answer; `is_text` says that it is typed and has no mark-up."""
        feedback = element.find("feedback")
        told = self.line(feedback) if feedback else ""
        text = element.said("text") if is_text else self.line(element)
        if is_text and not element.find("text"):
            text = element.text.strip()
        return Answer(text, share(element), told, element.said("tolerance"))

    def flag(self, name: str, otherwise: bool) -> bool:
        """Return a setting that is true or false."""
        found = self.element.find(name)
        return found.words().strip().lower() in TRUE if found else otherwise

    def whole(self, name: str) -> int | None:
        """Return a setting that is a whole number."""
        text = self.element.said(name)
        return int(text) if re.fullmatch("-?[0-9]{1,9}", text) else None


def share(element: Element) -> Fraction:
    """Return what an answer earns, in percents, or raise `Refused`."""
    written = element.get("fraction", "0").strip() or "0"
    found = share_of(written)
    if abs(found) > 100:  # noqa: PLR2004 - percents
        raise Refused("not_a_share", value=written)
    return found


def files_of(element: Element) -> dict[str, bytes]:
    """Return the files that stand beside a text, by the names that it may call them."""
    found: dict[str, bytes] = {}
    for each in element.all("file"):
        name = each.get("name").strip()
        path = each.get("path", "/").strip("/")
        content = decoded(each.text) if each.get("encoding", "base64") == "base64" else b""
        found[f"{path}/{name}" if path else name] = content
    return found


def quoted(name: str) -> str:
    """Return a name as an address spells it."""
    return name.replace(" ", "%20")
