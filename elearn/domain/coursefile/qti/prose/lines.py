"""What stands within a line: words, emphasis, code, links, formulas, pictures."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.prose.escaping import escaped
from elearn.domain.coursefile.qti.prose.formulas import latex_of, quoted_formulas
from elearn.domain.coursefile.qti.prose.pictures import Finder, picture

SPACE = re.compile(r"[ \t\r\n\f]+")
AROUND_FEED = re.compile(r"[ \t\f]*\n[ \t\f]*")
AFTER_BREAK = re.compile(r"[ \t]*\\\n\s*")
EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.S)
ADDRESS = re.compile(r"(?:https?://|mailto:|lesson:)[^\s<>]+", re.I)
EMPHASIS = dict.fromkeys(("em", "i", "cite", "dfn", "var"), "*") | dict.fromkeys(
    ("strong", "b"), "**"
)
CODE = {"code", "tt", "samp", "kbd"}
SHOWN = {"img", "object", "audio", "video", "embed", "picture", "matimage", "include"}
ACTIVE = {
    "script", "style", "iframe", "input", "button", "select", "textarea", "link", "meta",
    "applet", "form", "stylesheet",
}  # fmt: skip
PLAIN = {
    "", "span", "font", "u", "small", "big", "bdo", "bdi", "label", "abbr", "acronym", "ins",
    "mark", "s", "strike", "del", "q", "time", "wbr", "hottext", "a", "ruby", "rb", "center",
    "address", "printedVariable", "template", "templateInline", "section", "simpleMatchSet",
    "simpleAssociableChoice", "simpleChoice", "inlineChoice", "gap", "gapText",
    "positionObjectStage",
}  # fmt: skip
RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")
RAISES = set("0123456789+-()n")


def nothing(_element: Element) -> str | None:
    """Return nothing: the element is like any other."""
    return None


@dataclass
class Lines:
    """Writes what stands in lines as Markdown."""

    item: Item
    find: Finder
    special: Callable[[Element], str | None] = nothing
    escape: bool = False
    keeps_feeds: bool = False

    def within(self, element: Element) -> str:
        """Return the contents of an element in one run."""
        parts = [self.words(element.text)]
        for child in element:
            parts += [self.one(child), self.words(child.tail)]
        return settled("".join(parts))

    def words(self, text: str) -> str:
        """Return a text with single spaces, its formulas in dollar signs."""
        if self.keeps_feeds and "\n" in text:
            text = AROUND_FEED.sub("\n", text)
        else:
            text = SPACE.sub(" ", text)
        return quoted_formulas(text, escaped if self.escape else str)

    def one(self, element: Element) -> str:
        """Return an element and all within."""
        made = self.special(element)
        if made is not None:
            return made
        tag = element.tag
        if tag in EMPHASIS:
            return wrapped(self.within(element), EMPHASIS[tag])
        if tag in SHOWN:
            return picture(element, self.item, self.find) or self.within(element)
        write = WRITERS.get(tag, Lines.others)
        return write(self, element)

    def code(self, element: Element) -> str:
        """Return code between as many backticks as it needs."""
        text = SPACE.sub(" ", element.words()).strip()
        fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
        gap = " " if text.startswith("`") or text.endswith("`") else ""
        return f"{fence}{gap}{text}{gap}{fence}" if text else ""

    def link(self, element: Element) -> str:
        """Return a link if it can be opened from here."""
        said, address = self.within(element), element.get("href").strip()
        found = self.find(address)
        if found:
            address = self.item.pictures.keep(*found)
        elif address and not ADDRESS.fullmatch(address):
            self.item.changed("link_dropped", address=address[:100])
        if not found and not ADDRESS.fullmatch(address):
            return said
        return f"[{said.strip() or escaped(address)}]({address})"

    def formula(self, element: Element) -> str:
        """Return a formula in LaTeX, else its words."""
        latex = latex_of(element)
        if latex:
            return f"${latex}$"
        self.item.changed("formula_flattened")
        return self.words(" ".join(element.words().split()))

    def script(self, element: Element) -> str:
        """Return what stands above or below the line, in signs of its own where there are any."""
        text = self.within(element)
        if text and set(text) <= RAISES and (element.tag == "sup" or "n" not in text):
            return text.translate(RAISED if element.tag == "sup" else LOWERED)
        flat = f"{'^' if element.tag == 'sup' else '_'}{text}"
        self.item.changed("script_flattened", text=flat)
        return escaped(flat) if self.escape and element.tag == "sub" else flat

    def aside(self, element: Element) -> str:
        """Return how a word is read, in brackets behind it."""
        return f"({self.within(element).strip()})"

    def others(self, element: Element) -> str:
        """Return the words within an element that has no mark here."""
        if element.tag in ACTIVE:
            self.item.changed("active_dropped", tag=element.tag)
            return ""
        if element.tag not in PLAIN and not element.tag.endswith("Interaction"):
            self.item.changed("markup_dropped", tag=element.tag)
        return self.within(element)


def settled(text: str) -> str:
    """Return a run in which marks that touch are one, and lines begin with a word."""
    return AFTER_BREAK.sub("\\\\\n", text.replace("****", ""))


def wrapped(text: str, mark: str) -> str:
    """Return a text between marks that touch it."""
    found = EDGES.fullmatch(text)
    if found is None or not found[2]:
        return text
    return f"{found[1]}{mark}{found[2]}{mark}{found[3]}"


def broken(_lines: Lines, _element: Element) -> str:
    """Return the end of a line."""
    return "\\\n"


def left_out(_lines: Lines, _element: Element) -> str:
    """Return nothing for the brackets around how a word is read."""
    return ""


WRITERS: dict[str, Callable[[Lines, Element], str]] = {
    **dict.fromkeys(CODE, Lines.code),
    "a": Lines.link,
    "math": Lines.formula,
    "sup": Lines.script,
    "sub": Lines.script,
    "rt": Lines.aside,
    "rp": left_out,
    "br": broken,
}
