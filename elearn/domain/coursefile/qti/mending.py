"""XML that was closed wrongly, read as well as can be: an end closes what is open within."""

import html
import re

from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import DEEPEST, MOST_ELEMENTS, Element, bare

TOKEN = re.compile(
    r"<(?P<end>/?)(?P<tag>[A-Za-z_][\w:.-]*)(?P<attributes>[^<>]*?)(?P<empty>/?)>", re.S
)
QUOTED = (("<!--", "-->", ""), ("<![CDATA[", "]]>", "text"), ("<?", "?>", ""))
ATTRIBUTE = re.compile(r"""([A-Za-z_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?""")
# Elements of HTML that nothing closes.
EMPTY = {"br", "hr", "img", "source", "track", "col", "input", "embed", "param", "wbr"}


def mended_tree(text: str) -> Element:
    """Return the tree of a text that is nearly XML, or raise `Refused`."""
    top = Element("", {}, 1)
    open_, at, line = [top], 0, 1
    for begin, end, kept in QUOTED:
        text = without(text, begin, end, is_kept=bool(kept))
    for count, found in enumerate(TOKEN.finditer(text), start=1):
        say(open_, html.unescape(text[at : found.start()]))
        line += text.count("\n", at, found.start())
        step(open_, found, line)
        if count > MOST_ELEMENTS or len(open_) > DEEPEST:
            raise Refused("xml_too_deep", line)
        line += found[0].count("\n")
        at = found.end()
    if not top.children:
        raise Refused("broken_xml")
    return top.children[0]


def without(text: str, begin: str, end: str, *, is_kept: bool) -> str:
    """Return a text without what stands between two signs, or with it as words alone."""
    parts, at = [], 0
    while (start := text.find(begin, at)) >= 0:
        stop = text.find(end, start + len(begin))
        inner = text[start + len(begin) : stop if stop >= 0 else len(text)]
        words = html.escape(inner) if is_kept else "\n" * inner.count("\n")
        parts += [text[at:start], words]
        at = stop + len(end) if stop >= 0 else len(text)
    return "".join([*parts, text[at:]])


def say(open_: list[Element], text: str) -> None:
    """Give a piece of text to where it belongs."""
    if open_[-1].children:
        open_[-1].children[-1].tail += text
    else:
        open_[-1].text += text


def step(open_: list[Element], found: re.Match[str], line: int) -> None:
    """Open an element, or close one and all that was left open within."""
    tag = found["tag"].rpartition(":")[2]
    if found["end"]:
        at = next((n for n in range(len(open_) - 1, 0, -1) if open_[n].tag == tag), 0)
        del open_[at or len(open_) :]
        return
    element = Element(bare(tag), attributes_of(found["attributes"]), line)
    open_[-1].children.append(element)
    if not found["empty"] and tag not in EMPTY:
        open_.append(element)


def attributes_of(text: str) -> dict[str, str]:
    """Return the attributes of a tag."""
    return {
        found[1].rpartition(":")[2]: html.unescape(
            next((part for part in found.groups()[1:] if part), "")
        )
        for found in ATTRIBUTE.finditer(text)
    }
