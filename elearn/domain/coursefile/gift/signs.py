r"""The signs that mean something in GIFT, and how a text says that it means only them."""

import re

MEANT = "~=#{}:\\"
FIRST = 0xE100  # private signs stand for escaped ones until a text is cut to pieces
HIDE = {f"\\{sign}": chr(FIRST + ord(sign)) for sign in MEANT} | {r"\n": chr(FIRST + ord("\n"))}
SHOW = {ord(private): sign[1] if sign != r"\n" else "\n" for sign, private in HIDE.items()}
ESCAPED = re.compile(r"\\[~=#{}:\\n]")
WEIGHT = re.compile(r"\s*%\s*([+-]?[0-9]+(?:[.,][0-9]*)?)\s*%")
FORMAT = re.compile(r"\s*\[(html|markdown|plain|moodle)\]", re.IGNORECASE)
NAME = r"((?:\\\]|[^\]\[<>\"'`])*)"
TAG, ID = re.compile(rf"\[tag:{NAME}\]"), re.compile(rf"\[id:{NAME}\]")


def hidden(text: str) -> str:
    """Return a text whose escaped signs mean nothing."""
    return ESCAPED.sub(lambda found: HIDE[found[0]], text)


def shown(text: str) -> str:
    """Return a text with its signs as they were meant."""
    return text.translate(SHOW)


def escaped(text: str) -> str:
    """Return a text for GIFT on one line, with its signs escaped."""
    return re.sub(r"[~=#{}:\\]", r"\\\g<0>", text).replace("\n", r"\n")


def is_label(text: str) -> bool:
    """Whether a text may stand in `[tag:…]` or `[id:…]`."""
    return bool(re.fullmatch(r"[^\]\[<>\"'`\n\\]+", text)) and text == text.strip()
