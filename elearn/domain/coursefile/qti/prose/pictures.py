"""What a text shows: pictures, sound, film, taken from the package or left as words."""

from collections.abc import Callable
from urllib.parse import unquote

from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.prose.escaping import escaped
from elearn.domain.coursefile.qti.prose.formulas import clean

# From an address in a file to the name and the bytes of what it leads to, if it is there.
Finder = Callable[[str], tuple[str, bytes] | None]
FORMULA = "data-equation-content"


def picture(element: Element, item: Item, find: Finder) -> str:
    """Return a picture as Markdown, or what stands for it."""
    formula = element.get(FORMULA)
    if formula:
        return f"${clean(formula)}$"
    address = address_of(element)
    if not address:
        return ""
    path = kept(address, item, find)
    if path:
        title = element.get("title") or (element.get("label") if element.get("alt") else "")
        named = f' "{quoted(title)}"' if title.strip() else ""
        return f"![{escaped(words_for(element, address, item))}]({path}{named})"
    return described(element, address, item)


def address_of(element: Element) -> str:
    """Return where a picture is said to be."""
    for within in element.walk():
        for name in ("src", "data", "uri", "href"):
            if within.get(name).strip():
                return within.get(name).strip()
    return ""


def kept(address: str, item: Item, find: Finder) -> str:
    """Return the path under which a picture is kept, or nothing."""
    try:
        if address.startswith("data:"):
            return item.pictures.keep_embedded(address)
        found = find(address)
        return item.pictures.keep(*found) if found else ""
    except Refused as why:
        item.changed(why.code, **why.values)
        return ""


def words_for(element: Element, address: str, item: Item) -> str:
    """Return the description of a picture, or its name after noting that there is none."""
    said = " ".join((element.get("alt") or element.get("label") or element.words()).split())
    if said:
        return said
    name = name_of(address)
    item.changed("picture_without_words", file=name)
    return name.rpartition(".")[0] or name


def described(element: Element, address: str, item: Item) -> str:
    """Return what stands for a picture that did not come along."""
    said = " ".join((element.get("alt") or element.words()).split()) or name_of(address)
    if address.lower().startswith(("http://", "https://")):
        item.changed("picture_outside", address=address[:100])
        return f"[{escaped(said)}]({address.replace(' ', '%20')})"
    if not address.startswith("data:"):
        item.changed("picture_missing", file=name_of(address))
    return escaped(said)


def name_of(address: str) -> str:
    """Return the name of a file without its folder."""
    return unquote(address.partition("?")[0]).rpartition("/")[2][:100] or "picture"


def quoted(title: str) -> str:
    """Return a title that can stand in quotation marks."""
    return " ".join(title.split()).replace("\\", "\\\\").replace('"', '\\"')
