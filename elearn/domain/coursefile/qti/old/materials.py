"""The texts of QTI 1.2: materials of plain words, of HTML, of pictures."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.prose.html import tree_of_html
from elearn.domain.coursefile.qti.prose.texts import Texts

TAGGED = re.compile(
    r"<(?:p|br|div|span|b|i|u|strong|em|img|table|ul|ol|sub|sup|a|pre|h[1-6])\b[^>]*>", re.I
)
TEXTS = {"mattext", "matemtext"}
SHOWN = {"matimage", "mataudio", "matvideo"}
RESPONSES = {"response_lid", "response_str", "response_num", "response_xy", "response_grp",
             "response_extension"}  # fmt: skip
OPEN, CLOSE = "\ue000", "\ue001"
GAP = re.compile(f"{OPEN}([0-9]+){CLOSE}")


@dataclass(frozen=True)
class Materials:
    """Reads the texts of one item."""

    texts: Texts

    def of(self, element: Element | None, gaps: Mapping[str, int] | None = None) -> str:
        """Return all materials in an element, without those of its answers."""
        if element is None:
            return ""
        parts = [self.piece(piece, gaps or {}) for piece in pieces(element)]
        return GAP.sub(r"[[\1]]", "\n\n".join(part for part in parts if part))

    def piece(self, piece: Element, gaps: Mapping[str, int]) -> str:
        """Return one material."""
        if piece.tag in SHOWN:
            return self.texts.markdown(Element("", {}, piece.line, children=[piece]))
        return self.texts.markdown(self.tree(piece, gaps))

    def tree(self, piece: Element, gaps: Mapping[str, int]) -> Element:
        """Return a text as a tree, with signs where its gaps are."""
        if piece.children:
            return piece
        sort = piece.get("texttype", "text/plain").lower()
        text = with_gaps(piece.text, gaps)
        if "html" in sort or TAGGED.search(text):
            return tree_of_html(text, piece.line)
        return Element("", {}, piece.line, text)

    def words(self, element: Element | None) -> str:
        """Return all materials in an element as bare words on one line."""
        if element is None:
            return ""
        trees = [self.tree(piece, {}) for piece in pieces(element) if piece.tag in TEXTS]
        return " ".join(" ".join(tree.words().split()) for tree in trees).strip()


def pieces(element: Element) -> list[Element]:
    """Return the materials within an element, without those of its answers."""
    found = []
    for child in element:
        if child.tag in TEXTS | SHOWN:
            found.append(child)
        elif child.tag not in RESPONSES | {
            "render_choice",
            "render_fib",
            "render_hotspot",
            "response_label",
            "ims_render_object",
        }:
            found += pieces(child)
    return found


def with_gaps(text: str, gaps: Mapping[str, int]) -> str:
    """Return a text in which the first `[name]` of each gap is a sign for it."""
    for name, number in gaps.items():
        sign = f"{OPEN}{number}{CLOSE}"
        for form in dict.fromkeys((f"[{name}]", f"[{html.escape(name)}]")):
            if form in text:
                text = text.replace(form, sign, 1)
                break
    return text
