"""How the pricing course writes a number, and how numbers are found in its text."""

import re
from decimal import Decimal

from elearn.domain.finance import rounded

ARABIC = str.maketrans("0123456789.,%", "٠١٢٣٤٥٦٧٨٩٫٬٪")
NUMBER = re.compile(r"[٠-٩]+(?:٬[٠-٩]{3})*(?:٫[٠-٩]+)?٪?")
FREE = {str(n).translate(ARABIC) for n in range(13)}  # counts of things, months of a year


def money(amount, places=0):
    """Return the amount as the course shows it: rounded half up, grouped by thousands."""
    value = rounded(amount, Decimal(1).scaleb(-places))
    return f"{value:,.{places}f}".translate(ARABIC)


def percent(rate, places=1):
    """Return a fraction as the course shows it: 0.325 is «٣٢٫٥٪»."""
    return money(rate * 100, places) + "٪"


def given(words):
    """Return the terms of a case, «120000 2.5%», as the course shows them."""
    return {
        re.sub(r"^\d{4,}", lambda m: f"{int(m[0]):,}", word).translate(ARABIC)
        for word in words.split()
    }


def numbers(text):
    """Return the numbers of a text in order, formulas and code left out."""
    return NUMBER.findall(prose(text))


def prose(text):
    """Return Markdown without code, formulas and the targets of links and pictures."""
    text = re.sub(r"```.*?```|^::: ?[a-z]*", " ", text, flags=re.S | re.M)
    text = re.sub(r"\$\$.*?\$\$", " ", text, flags=re.S)
    text = re.sub(r"`[^`\n]*`|\$[^$\n]*\$", " ", text)
    return re.sub(r"\]\([^)\s]*", "] ", text)


def tables(text):
    """Return each table as rows of its numbers; what has none is left out."""
    found = []
    for block in re.findall(r"(?:^\|.*\n)+", text + "\n", flags=re.M):
        rows = [row for line in block.splitlines() if (row := numbers(line))]
        if rows:
            found.append(rows)
    return found
