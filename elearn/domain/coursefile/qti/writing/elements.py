"""Elements of QTI while they are built, and as the two versions spell them."""

import re
from dataclasses import dataclass
from fractions import Fraction
from xml.etree import ElementTree as Tree

from elearn.domain.coursefile.foreign.decimals import decimal_text
from elearn.domain.coursefile.qti.names import MARK, kebab

# What XML cannot hold, and what a reader would take out of any text.
LOST = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f\u202a-\u202e\ufeff]")
HYPERTEXT = {
    "a", "blockquote", "br", "code", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img",
    "li", "object", "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "th", "thead",
    "tr", "ul",
}  # fmt: skip
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Elements whose contents stand one step deeper in the third version.
DEEPER = {"modalFeedback", "rubricBlock"}
XSI = "http://www.w3.org/2001/XMLSchema-instance"

Node = Tree.Element


@dataclass(frozen=True)
class Version:
    """How a version of QTI is named and spelt."""

    name: str
    items: str
    schema: str
    manifest: str
    package: tuple[str, str]
    item_type: str
    test_type: str
    templates: str
    is_third: bool


SECOND = Version(
    "2.1",
    "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1p2.xsd",
    "http://www.imsglobal.org/xsd/imscp_v1p1",
    ("QTIv2.1 Package", "1.0.0"),
    "imsqti_item_xmlv2p1",
    "imsqti_test_xmlv2p1",
    "http://www.imsglobal.org/question/qti_v2p1/rptemplates/{}",
    is_third=False,
)
THIRD = Version(
    "3.0",
    "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    ("QTI Package", "3.0.0"),
    "imsqti_item_xmlv3p0",
    "imsqti_test_xmlv3p0",
    "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/{}.xml",
    is_third=True,
)
VERSIONS = {version.name: version for version in (SECOND, THIRD)}


def node(tag: str, *children: "Node | str | None", **attributes: object) -> Node:
    """Return an element; attributes without a value are left out."""
    made = Tree.Element(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_"), told(value))
    for child in children:
        if isinstance(child, str):
            say(made, child)
        elif child is not None:
            made.append(child)
    return made


def told(value: object) -> str:
    """Return a value as an attribute holds it."""
    if isinstance(value, bool):
        return str(value).lower()
    return decimal_text(value) if isinstance(value, Fraction) else clean(str(value))


def clean(text: str) -> str:
    """Return a text without signs that XML cannot hold."""
    return LOST.sub("", text)


def say(parent: Node, text: str) -> None:
    """Put a text at the end of an element."""
    text = clean(text)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def base_value(sort: str, value: object) -> Node:
    """Return a fixed value in a rule."""
    return node("baseValue", told(value), baseType=sort)


def variable(name: str) -> Node:
    """Return a variable in a rule."""
    return node("variable", identifier=name)


def setting(outcome: str, value: Node) -> Node:
    """Return a rule that gives an outcome a value."""
    return node("setOutcomeValue", value, identifier=outcome)


def written(root: Node, version: Version) -> bytes:
    """Return an item or a test as the bytes of its file."""
    if version.is_third:
        spell_anew(root)
    root.set("xmlns", version.items)
    root.set("xmlns:xsi", XSI)
    root.set("xsi:schemaLocation", f"{version.items} {version.schema}")
    return file_of(root)


def file_of(root: Node) -> bytes:
    """Return an element as the bytes of a file."""
    content: bytes = Tree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content


def spell_anew(root: Node) -> None:
    """Give every element and attribute its name of the third version."""
    for element in list(root.iter()):
        if element.tag in HYPERTEXT:
            continue
        if element.tag in DEEPER:
            within = Tree.Element("qti-content-body")
            within.text, element.text = element.text, None
            within.extend(list(element))
            for child in list(within):
                element.remove(child)
            element.append(within)
        if not element.tag.startswith(MARK):
            element.tag = MARK + kebab(element.tag)
        found = dict(element.attrib)
        element.attrib.clear()
        for name, value in found.items():
            element.set(name if name == LANGUAGE else kebab(name), value)
