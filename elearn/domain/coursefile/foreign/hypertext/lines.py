"""What stands in a line: words, emphasis, links, pictures, sounds, line ends."""

import re
from collections.abc import Callable

from elearn.domain.coursefile.foreign.hypertext import scripts
from elearn.domain.coursefile.foreign.hypertext.around import Around
from elearn.domain.coursefile.foreign.hypertext.escapes import SPACES, inline_escaped
from elearn.domain.coursefile.foreign.trees import Element

# Private signs mark what is settled only when the whole line is known.
BREAK, STRONG, SOFT, END_STRONG, END_SOFT = "\ue020", "\ue010", "\ue011", "\ue012", "\ue013"
# Private signs of others would be mistaken for ours; controls and overrides are no words.
HIDDEN = re.compile("[\ue010-\ue020\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\ufeff]")
ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>]+", re.IGNORECASE)
EMPHASIS = {
    "b": (STRONG, END_STRONG),
    "strong": (STRONG, END_STRONG),
    "i": (SOFT, END_SOFT),
    "em": (SOFT, END_SOFT),
}
PLAIN = {
    "span", "font", "p", "div", "a", "label", "abbr", "cite", "q", "time", "bdi", "bdo", "dfn",
    "wbr", "nobr", "o:p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "table", "figure",
    "picture", "html", "body", "section", "article", "main", "header", "footer", "center",
    "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "ul", "ol", "blockquote", "address",
    "semantics", "nav", "caption", "dl", "dt", "dd", "noscript", "aside", "text",
}  # fmt: skip
ACTIVE = {
    "script", "style", "iframe", "object", "embed", "form", "input", "button", "select",
    "textarea", "applet", "canvas", "svg", "link", "meta", "base", "head", "title", "template",
}  # fmt: skip
DRESSED = re.compile(r"\b(?:color|background|font-size|font-family)\s*:", re.IGNORECASE)
STYLES = {
    "b": re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE),
    "i": re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE),
}


def words(element: Element, around: Around) -> str:
    """Return what an element holds as Markdown of one line, private signs included."""
    inner = said(element.text, around)
    return inner + "".join(
        part(child, around) + said(child.tail, around) for child in element.children
    )


def said(text: str, around: Around) -> str:
    """Return bare text with escapes; line ends in HTML are spaces."""
    clean = HIDDEN.sub("", text)
    return inline_escaped(re.sub(r"\s+", " ", SPACES.sub(" ", clean)), around)


def part(element: Element, around: Around) -> str:
    """Return an element in a line as Markdown."""
    tag = element.tag.lower()
    if tag == "script" and "math/tex" in element.get("type"):
        return inline_escaped(rf"\({element.words().strip()}\)", around)
    if tag in ACTIVE:
        around.item.changed("active_dropped", tag=tag)
        return ""
    if DRESSED.search(element.get("style")) or element.get("color"):
        around.item.changed("colour_dropped")
    if tag not in PARTS and tag not in PLAIN and tag not in EMPHASIS:
        around.item.changed("markup_dropped", tag=tag)
    written = PARTS.get(tag, words)(element, around)
    if "multilang" in element.get("class"):
        around.item.changed("markup_dropped", tag="multilang")
        written = f"{written} "  # what only one reader was to see stands beside the other's
    for style in styles(element, tag):
        written = emphasised(written, *EMPHASIS[style])
    return written


def styles(element: Element, tag: str) -> list[str]:
    """Return how the words of an element stand out: by its name or by its style."""
    named = [tag] if tag in EMPHASIS else []
    styled = element.get("style")
    return named + [name for name, look in STYLES.items() if look.search(styled)]


def emphasised(inner: str, begin: str, end: str) -> str:
    """Return words between marks, the space and stops at their ends outside."""
    bare = inner.replace(begin, "").replace(end, "")
    found = re.fullmatch(rf"([\s{BREAK}]*)(.*?)((?<!\\)[.:,;،؛]?[\s{BREAK}]*)", bare, re.DOTALL)
    if found is None or not found[2]:
        return bare
    # A line end would tear the marks apart: each line has its own.
    pieces = [
        f"{begin}{piece.strip()}{end}" if piece.strip() else "" for piece in found[2].split(BREAK)
    ]
    return f"{found[1]}{BREAK.join(pieces)}{found[3]}"


def line_end(_element: Element, _around: Around) -> str:
    """Return the sign of a line end."""
    return BREAK


def script(element: Element, around: Around) -> str:
    """Return what stands above or below the line."""
    text = " ".join(element.words().split())
    found = scripts.raised(element.tag, text)
    if found is None:
        found = scripts.flattened(element.tag, text)
        around.item.changed("script_flattened", text=found)
    return inline_escaped(found, around)


def code(element: Element, _around: Around) -> str:
    """Return code in a line between as many backticks as it needs."""
    text = " ".join(element.words().split())
    if not text:
        return ""
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    room = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{room}{text}{room}{fence}"


def link(element: Element, around: Around) -> str:
    """Return a link to a page or to a file that came along."""
    inner = words(element, around).strip()
    address = element.get("href").strip()
    path = address if ADDRESS.fullmatch(address) else around.path_of(address)
    if path is None:
        if address and not address.startswith("#"):
            around.item.changed("link_dropped", address=address)
        return inner
    return f"[{inner or inline_escaped(address, around)}]({target(path)})"


def target(address: str) -> str:
    """Return an address as it may stand between the brackets of a link."""
    return re.sub(r"[()\\]", lambda sign: f"%{ord(sign[0]):02X}", address)


def picture(element: Element, around: Around) -> str:
    """Return a picture that came along, else what is left of it."""
    address = element.get("src").strip() or element.get("data")
    told = " ".join(element.get("alt").split() or element.get("title").split())
    name = address.partition("?")[0].rpartition("/")[2] if ":" not in address[:6] else ""
    if ADDRESS.fullmatch(address):
        around.item.changed("picture_outside", address=address)
        return f"[{inline_escaped(told or name or address, around)}]({target(address)})"
    path = around.path_of(address)
    if path is None:
        around.item.changed("picture_missing", file=name or address[:40])
        return inline_escaped(told or name, around)
    if not told:
        told = path.rpartition("/")[2].rpartition(".")[0]
        around.item.changed("picture_without_words", file=path)
    return f"![{inline_escaped(told, around)}]({path})"


def sound(element: Element, around: Around) -> str:
    """Return a sound or a film that came along."""
    source = next((each for each in element.walk() if each.get("src")), element)
    inner = " ".join(element.words().split())
    shown = Element("img", {"src": source.get("src"), "alt": inner or element.get("title")}, 0)
    return picture(shown, around)


def formula(element: Element, around: Around) -> str:
    """Return a formula that brought its LaTeX, else its bare signs."""
    for inner in element.walk():
        if inner.tag == "annotation" and "tex" in inner.get("encoding").lower():
            return inline_escaped(rf"\({inner.words().strip()}\)", around)
    around.item.changed("markup_dropped", tag="math")
    return inline_escaped(" ".join(element.words().split()), around)


PARTS: dict[str, Callable[[Element, Around], str]] = {
    "br": line_end,
    "sub": script,
    "sup": script,
    "code": code,
    "tt": code,
    "kbd": code,
    "samp": code,
    "a": link,
    "img": picture,
    "audio": sound,
    "video": sound,
    "math": formula,
}
