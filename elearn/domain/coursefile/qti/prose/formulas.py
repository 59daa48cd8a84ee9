"""Formulas as others mark them, in LaTeX between dollar signs."""

import re
from collections.abc import Callable

from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.prose.mathml import built

LATEX = re.compile("latex|tex", re.I)
QUOTED = re.compile(r"\\\((.+?)\\\)|\\\[(.+?)\\\]", re.S)
DELIMITERS = re.compile(r"^\s*(?:\\\[|\\\(|\${1,2})|(?:\\\]|\\\)|\${1,2})\s*$")


def latex_of(math: Element) -> str:
    """Return a formula in LaTeX, by its annotation or its form; nothing where it has none."""
    for element in math.walk():
        if element.tag == "annotation" and LATEX.search(element.get("encoding")):
            return clean(element.words())
    return " ".join(built(math).split())


def clean(latex: str) -> str:
    """Return a formula without delimiters and line feeds."""
    return " ".join(DELIMITERS.sub("", latex).split())


def quoted_formulas(text: str, write: Callable[[str], str]) -> str:
    r"""Return a text in which `\(x\)` is `$x$`, all else as `write` returns it."""
    parts, at = [], 0
    for found in QUOTED.finditer(text):
        parts += [write(text[at : found.start()]), f"${clean(found[1] or found[2])}$"]
        at = found.end()
    return "".join([*parts, write(text[at:])])
