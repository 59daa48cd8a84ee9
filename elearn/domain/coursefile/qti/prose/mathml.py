"""MathML in LaTeX: fractions, powers, roots, brackets; a form that is unknown gives nothing."""

from collections.abc import Callable

from elearn.domain.coursefile.foreign.trees import Element

SIGNS = {
    "\N{MULTIPLICATION SIGN}": r"\times ",
    "÷": r"\div ",
    "⋅": r"\cdot ",
    "·": r"\cdot ",
    "±": r"\pm ",
    "≤": r"\le ",
    "≥": r"\ge ",
    "≠": r"\ne ",
    "≈": r"\approx ",
    "→": r"\to ",
    "∞": r"\infty ",
    "∑": r"\sum ",
    "∫": r"\int ",
    "√": r"\surd ",
    "π": r"\pi ",
    "\N{GREEK SMALL LETTER ALPHA}": r"\alpha ",
    "β": r"\beta ",
    "θ": r"\theta ",
    "μ": r"\mu ",
    "\N{GREEK SMALL LETTER SIGMA}": r"\sigma ",
    "λ": r"\lambda ",
    "Δ": r"\Delta ",
    "∠": r"\angle ",
    "°": r"^\circ ",
    "\N{MINUS SIGN}": "-",
    "\u2061": "",
    "\u2062": "",
    "\u2063": ",",
    "\xa0": " ",
    "%": r"\%",
    "{": r"\{",
    "}": r"\}",
    "#": r"\#",
    "&": r"\&",
    "$": r"\$",
    "_": r"\_",
}
NAMES = {"sin", "cos", "tan", "log", "ln", "exp", "lim", "max", "min"}
ROWS = {"math", "mrow", "mstyle", "semantics", "mpadded", "mtd", "menclose", "merror"}


def built(element: Element) -> str:
    """Return an element in LaTeX, or nothing where a form within is unknown."""
    try:
        return latex(element)
    except LookupError:
        return ""


def latex(element: Element) -> str:
    """Return an element in LaTeX, or raise `LookupError`."""
    if element.tag in ROWS:
        inner = [child for child in element if not child.tag.startswith("annotation")]
        return "".join(latex(child) for child in inner) or signs(element.text)
    return FORMS[element.tag](element)


def signs(text: str) -> str:
    """Return signs as LaTeX writes them."""
    return "".join(SIGNS.get(sign, sign) for sign in text.strip())


def leaf(element: Element) -> str:
    """Return a name, a number or a sign."""
    word = element.words().strip()
    return f"\\{word} " if word in NAMES else signs(word)


def words(element: Element) -> str:
    """Return words within a formula."""
    said = " ".join(element.words().split())
    return rf"\text{{{signs(said)}}}" if said else " "


def of_parts(form: str, count: int) -> Callable[[Element], str]:
    """Return what writes an element of so many parts; raises `LookupError` for any other."""

    def write(element: Element) -> str:
        parts = [latex(child) for child in element]
        if len(parts) != count:
            raise LookupError(element.tag)
        return form.format(*parts)

    return write


def root(element: Element) -> str:
    """Return a square root of all within."""
    return rf"\sqrt{{{''.join(latex(child) for child in element)}}}"


def fenced(element: Element) -> str:
    """Return parts between brackets."""
    parts = ",".join(latex(child) for child in element)
    return f"{signs(element.get('open', '('))}{parts}{signs(element.get('close', ')'))}"


def table(element: Element) -> str:
    """Return rows and columns."""
    rows = ["&".join(latex(cell) for cell in row) for row in element if row.tag == "mtr"]
    return r"\begin{matrix}" + r" \\ ".join(rows) + r"\end{matrix}"


def gap(_element: Element) -> str:
    """Return a space."""
    return " "


FORMS: dict[str, Callable[[Element], str]] = {
    "mi": leaf,
    "mn": leaf,
    "mo": leaf,
    "mtext": words,
    "mspace": gap,
    "mfrac": of_parts(r"\frac{{{0}}}{{{1}}}", 2),
    "msup": of_parts("{{{0}}}^{{{1}}}", 2),
    "msub": of_parts("{{{0}}}_{{{1}}}", 2),
    "msubsup": of_parts("{{{0}}}_{{{1}}}^{{{2}}}", 3),
    "munder": of_parts("{0}_{{{1}}}", 2),
    "mover": of_parts(r"\overset{{{1}}}{{{0}}}", 2),
    "munderover": of_parts("{0}_{{{1}}}^{{{2}}}", 3),
    "mroot": of_parts(r"\sqrt[{1}]{{{0}}}", 2),
    "msqrt": root,
    "mfenced": fenced,
    "mtable": table,
}
