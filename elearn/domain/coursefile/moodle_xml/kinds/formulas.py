"""Formulas of Moodle in our language, where it has the same words."""

import re

from elearn.domain.coursefile.foreign.refusal import Refused

LONGEST, DEEPEST = 1_000, 50
TOKEN = re.compile(
    r"\s*(?:\{(?P<var>[^{}]+)\}|(?P<num>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<word>[A-Za-z_]\w*)|(?P<sign>[-+*/(),^]))"
)
NAME = re.compile(r"[a-z][a-z0-9_]{0,29}", re.IGNORECASE)
SAME = {"round", "min", "max", "abs"}
POWER = {"pow", "power"}
OPERATORS, LEADING, ENDS = {"+", "-", "*", "/", "^"}, {"+", "-"}, {")", ","}


def translated(written: str) -> str:
    """Return a formula in our language, or raise `Refused` with the word that it lacks."""
    if len(written) > LONGEST:
        raise Refused("formula_unknown", what=written[:40])
    return Reader(tokens(written)).whole()


def tokens(written: str) -> list[tuple[str, str]]:
    """Return the words of a formula with their sorts, or raise `Refused`."""
    found: list[tuple[str, str]] = []
    place, text = 0, written.strip()
    while place < len(text):
        match = TOKEN.match(text, place)
        if match is None or not match.lastgroup:
            raise Refused("formula_unknown", what=text[place : place + 20])
        found.append((match.lastgroup, match[match.lastgroup]))
        place = match.end()
    return found


class Reader:
    """Walks through the words of a formula and says them in our language."""

    def __init__(self, words: list[tuple[str, str]]) -> None:
        self.words = words
        self.place = 0
        self.depth = 0

    def whole(self) -> str:
        """Return all of it, or raise `Refused`."""
        said = self.until(set())
        if self.place < len(self.words) or not said:
            raise Refused("formula_unknown", what=said or "()")
        return said

    def until(self, ends: set[str]) -> str:
        """Return what stands before one of these signs."""
        parts: list[str] = []
        wants_value = True
        while self.place < len(self.words) and self.words[self.place][1] not in ends:
            sort, word = self.words[self.place]
            if word in ENDS:
                break
            if (word in OPERATORS) == wants_value and word not in LEADING:
                raise Refused("formula_unknown", what=word)
            wants_value = word in OPERATORS
            self.place += 1
            parts.append(self.said(sort, word))
        if parts and wants_value:
            raise Refused("formula_unknown", what=parts[-1].strip())
        return "".join(parts).strip()

    def said(self, sort: str, word: str) -> str:
        """Return a word in our language."""
        match sort:
            case "var":
                return named(word)
            case "num":
                return number(word)
            case "word":
                return self.function(word)
            case _:
                return self.sign(word)

    def sign(self, word: str) -> str:
        """Return a sign, or what stands between brackets."""
        if word == "(":
            inner = self.between()
            if len(inner) > 1 or not inner[0]:
                raise Refused("formula_unknown", what=word)
            return f"({inner[0]})"
        if word == "^":  # in PHP this is no power
            raise Refused("formula_unknown", what="^")
        return f" {word} "

    def function(self, word: str) -> str:
        """Return a function with what it is given, or raise `Refused`."""
        name = word.lower()
        if self.place >= len(self.words) or self.words[self.place][1] != "(":
            raise Refused("formula_unknown", what=word)
        self.place += 1
        given = self.between()
        if name in POWER and len(given) == 2:  # noqa: PLR2004 - base and exponent
            return f"({given[0]})^({given[1]})"
        if name in SAME and all(given):
            return f"{name}({', '.join(given)})"
        raise Refused("formula_unknown", what=word)

    def between(self) -> list[str]:
        """Return what stands between brackets, after the closing one."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise Refused("formula_unknown", what="(")
        given = [self.until({",", ")"})]
        while self.place < len(self.words) and self.words[self.place][1] == ",":
            self.place += 1
            given.append(self.until({",", ")"}))
        if self.place >= len(self.words):
            raise Refused("formula_unknown", what="(")
        self.place += 1
        self.depth -= 1
        return given


def named(word: str) -> str:
    """Return the name of a variable, or raise `Refused` where ours cannot be called so."""
    if not NAME.fullmatch(word.strip()):
        raise Refused("variable_name", name=word)
    return word.strip()


def number(word: str) -> str:
    """Return a number in digits, or raise `Refused`."""
    if "e" in word.lower():
        raise Refused("formula_unknown", what=word)
    return f"0{word}" if word.startswith(".") else word.rstrip(".")
