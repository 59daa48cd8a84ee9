"""The last gate: whatever the renderer wrote, only what is listed here leaves it."""

import re

import nh3

from elearn.domain.markdown import formulas

TAGS = {
    "a", "aside", "audio", "b", "bdi", "blockquote", "br", "code", "details", "div", "em",
    "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p",
    "pre", "small", "strong", "summary", "table", "tbody", "td", "th", "thead", "tr",
    "track", "ul", "video",
}  # fmt: skip
CLASSES = {
    "a": {"attachment"},
    "aside": {"note", "ok", "warn", "example", "practice"},
    "bdi": {"nowrap"},
    "details": {"transcript"},
    "div": {"scroll", "formula"},
    "p": {"note-title"},
    "small": {"dim"},
    "table": {"sum", "table", "num"},
    "td": {"n", "center"},
    "th": {"n", "center"},
}
ATTRIBUTES = {
    "*": {"dir", "lang"},
    "a": {"href", "download"},
    "audio": {"controls", "src", "aria-label"},
    "aside": {"aria-label"},
    "div": {"aria-label"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "track": {"src", "srclang", "label", "default"},
    "video": {"controls", "src", "width", "height", "aria-label"},
    "pre": {"aria-label"},
} | {heading: {"id"} for heading in ("h2", "h3", "h4", "h5", "h6")}
VALUES = {
    "a": {"rel": {"noopener nofollow"}},
    "aside": {"role": {"note"}},
    "audio": {"preload": {"none"}},
    "div": {"role": {"region", "group"}, "tabindex": {"0"}},
    "img": {"loading": {"lazy"}},
    "pre": {"tabindex": {"0"}, "role": {"group"}},
    "th": {"scope": {"col", "row"}},
    "track": {"kind": {"captions"}},
    "video": {"preload": {"none"}},
}
WORDS = {"dir": {"ltr", "rtl", "auto"}, "lang": {"ar", "en", "fr"}}
ID = re.compile(r"s(-[\w-]*)?")
# Our own addresses begin with one stroke; two would lead to another host.
OWN = re.compile(r"(?:/(?![/\\])|(?![a-zA-Z][\w+.-]*:)[^/\\\s:])[^\\\x00-\x20]*")


def kept(_tag: str, name: str, value: str) -> str | None:
    """Return the value of an attribute, or nothing where it is none of ours."""
    if name in WORDS:
        return value if value in WORDS[name] else None
    if name == "id":
        return value if ID.fullmatch(value) else None
    return value


def own(address: str) -> str | None:
    """Return an address of this site, or nothing where it leads elsewhere."""
    return address if OWN.fullmatch(address) else None


CLEANER = nh3.Cleaner(
    tags=TAGS | formulas.ELEMENTS,
    attributes=ATTRIBUTES | dict.fromkeys(formulas.ELEMENTS, formulas.ATTRIBUTES),
    allowed_classes=CLASSES,
    tag_attribute_values=VALUES,
    attribute_filter=kept,
    url_schemes={"http", "https", "mailto"},
    url_relative=own,
    link_rel=None,
)


def clean(html: str) -> str:
    """Return the HTML without anything that is not on the lists."""
    return CLEANER.clean(html)
