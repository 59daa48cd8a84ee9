r"""Formulas: `$r = \frac{i}{12}$` in a line and `$$…$$` alone become MathML."""

import html
import re
from functools import lru_cache
from xml.etree.ElementTree import Element, tostring

from latex2mathml.converter import Converter
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.dollarmath.index import math_block_dollar

LONGEST, DEEPEST, WIDEST = 1_000, 20, 20_000
# A digit before or after the sign is money: «100$ و200$» is no formula.
INLINE = re.compile(r"\$(?![\s$])((?:[^$\\\n]|\\.){1,1000}?)(?<!\s)\$(?!\d)")
# Macros can explode; the others write attributes that nobody needs.
REFUSED = re.compile(
    r"\\(?:[gex]?def|let|(?:re)?newcommand|providecommand|newenvironment|href|url|class"
    r"|style|cssId|html\w*|verb|require|include\w*|input|label|ref|tag)(?![a-zA-Z])"
)
ATTRIBUTES = {
    "accent", "columnalign", "columnlines", "columnspacing", "depth", "display",
    "displaystyle", "fence", "height", "largeop", "linethickness", "lspace", "mathvariant",
    "maxsize", "minsize", "movablelimits", "notation", "rowlines", "rowspacing", "rspace",
    "scriptlevel", "separator", "stretchy", "symmetric", "voffset", "width",
}  # fmt: skip
ELEMENTS = {
    "math", "menclose", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover",
    "mpadded", "mphantom", "mprescripts", "mroot", "mrow", "mspace", "msqrt", "mstyle",
    "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
    "none",
}  # fmt: skip
# How many parts an element must have; a browser shows any other number as an error.
PARTS = {
    "mfrac": 2,
    "mover": 2,
    "mroot": 2,
    "msub": 2,
    "msubsup": 3,
    "msup": 2,
    "munder": 2,
    "munderover": 3,
}


def formulas(md: MarkdownIt) -> None:
    """Teach the parser both forms."""
    md.inline.ruler.before("escape", "math_inline", read_inline)
    block = math_block_dollar(allow_labels=False, allow_blank_lines=False)
    md.block.ruler.before("fence", "math_block", block)


def read_inline(state: StateInline, silent: bool) -> bool:
    """Read a formula in a line."""
    if state.src[state.pos] != "$":
        return False
    if state.pos and state.src[state.pos - 1].isdigit():
        return False
    found = INLINE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("math_inline", "math", 0).content = found[1]
    state.pos = found.end()
    return True


@lru_cache(maxsize=512)
def mathml(latex: str, display: str) -> str | None:
    """Return the formula as MathML, or nothing where it cannot be read."""
    latex = latex.strip()
    if len(latex) > LONGEST or depth(latex) > DEEPEST or REFUSED.search(latex):
        return None
    try:
        tree = Converter(display=display).convert_to_element(latex)
    # The converter raises whatever its parser stumbles over, IndexError for one.
    except Exception:
        return None
    if not all(is_sound(element) for element in tree.iter()):
        return None
    written = tostring(tree, encoding="unicode")
    return written if len(written) <= WIDEST else None


def depth(latex: str) -> int:
    """Return how deep braces and `left` nest at most."""
    deepest = level = 0
    for sign in re.findall(r"\\left|\\right|\\begin|\\end|[{}]", latex):
        level += 1 if sign in {"{", r"\left", r"\begin"} else -1
        deepest = max(deepest, level)
    return deepest


def is_sound(element: Element) -> bool:
    """Keep of an element what is allowed; whether it is one, with a text that was read."""
    element.attrib = {name: value for name, value in element.attrib.items() if name in ATTRIBUTES}
    # The converter leaves `&#x2212;` in its texts and expects nobody to escape them.
    element.text = html.unescape(element.text) if element.text else None
    element.tail = html.unescape(element.tail) if element.tail else None
    has_parts = PARTS.get(element.tag, len(element)) == len(element)
    is_read = not (element.text or "").startswith("\\")
    return element.tag in ELEMENTS and has_parts and is_read
