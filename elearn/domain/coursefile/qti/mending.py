"""XML that was closed wrongly, read as well as can be: an end closes what is open within."""

import html
import re

from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import DEEPEST, MOST_ELEMENTS, Element, bare

TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[(?P<cdata>.*?)\]\]>|<\?.*?\?>"
    r"|<(?P<end>/?)(?P<tag>[A-Za-z_][\w:.-]*)(?P<attributes>[^<>]*?)(?P<empty>/?)>",
    re.S,
)
ATTRIBUTE = re.compile(r"""([A-Za-z_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?""")
# Elements of HTML that nothing closes.
EMPTY = {"br", "hr", "img", "source", "track", "col", "input", "embed", "param", "wbr"}


def mended_tree(text: str) -> Element:
    """Return the tree of a text that is nearly XML, or raise `Refused`."""
    top = Element("", {}, 1)
    open_, at, count, line = [top], 0, 0, 1
    for found in TOKEN.finditer(text):
        say(open_, html.unescape(text[at : found.start()]))
        line += text.count("\n", at, found.start())
        if found["cdata"] is not None:
            say(open_, found["cdata"])
        elif found["tag"]:
            count += 1
            step(open_, found, line)
        if count > MOST_ELEMENTS or len(open_) > DEEPEST:
            raise Refused("xml_too_deep", line)
        line += found[0].count("\n")
        at = found.end()
    if not top.children:
        raise Refused("broken_xml")
    return top.children[0]


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
