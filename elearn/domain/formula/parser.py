"""Reading a formula into a tree."""

from collections.abc import Collection
from fractions import Fraction

from elearn.domain.formula.faults import FaultyFormula
from elearn.domain.formula.functions import FUNCTIONS
from elearn.domain.formula.lexer import MOST_WORDS, Token, tokens
from elearn.domain.formula.tree import Call, Literal, Name, Node, Operation

DEEPEST = 40
# How strongly a sign holds what stands on its left; the loosest first.
STRENGTH = {"or": 1, "and": 2, **dict.fromkeys(("=", "!=", "<", "<=", ">", ">="), 4)}
STRENGTH |= {"+": 5, "-": 5, "*": 6, "/": 6, "^": 8, "%": 9}
NOT, COMPARISON, MINUS, POWER = 3, 4, 7, 8


def parse(text: str, names: Collection[str] = ()) -> Node:
    """Return the tree of a formula about these variables, or raise `FaultyFormula`."""
    words = list(tokens(text))
    if len(words) > MOST_WORDS:
        raise FaultyFormula("too_long", words[MOST_WORDS].column)
    reader = Reader(words, frozenset(names))
    if reader.next.sort == "end":
        raise FaultyFormula("empty")
    node = reader.expression(0, 0)
    if reader.next.sort != "end":
        raise FaultyFormula("unexpected", reader.next.column)
    return node


class Reader:
    """Words, and how far they are read."""

    def __init__(self, words: list[Token], names: frozenset[str]) -> None:
        self.words, self.names, self.place = words, names, 0

    @property
    def next(self) -> Token:
        """The word that comes."""
        return self.words[self.place]

    def take(self) -> Token:
        """Return the next word and go on; the end stays."""
        word = self.next
        self.place += word.sort != "end"
        return word

    def expression(self, least: int, depth: int) -> Node:
        """Return what is held together by signs stronger than `least`."""
        if depth > DEEPEST:
            raise FaultyFormula("too_deep", self.next.column)
        left = self.start(depth)
        while (strength := STRENGTH.get(self.next.text, 0)) > least:
            sign = self.take()
            if sign.text == "%":
                left = Operation("%", (left,), sign.column)
                continue
            inner = strength - 1 if strength == POWER else strength  # powers group from the right
            right = self.expression(inner, depth + 1)
            left = Operation(sign.text, (left, right), sign.column)
            if strength == COMPARISON == STRENGTH.get(self.next.text):
                raise FaultyFormula("unexpected", self.next.column)
        return left

    def start(self, depth: int) -> Node:
        """Return the number, name, call, bracket or sign with which an expression begins."""
        word = self.take()
        match word:
            case Token("number", text, column):
                return Literal(Fraction(text), column)
            case Token(_, "(", column):
                return self.bracket(column, depth)
            case Token(_, "-" | "+" | "not", column):
                inner = self.expression(NOT if word.text == "not" else MINUS, depth + 1)
                return Operation(word.text, (inner,), column)
            case Token("name", text, _) if text not in STRENGTH:
                return self.call(word, depth) if self.next.text == "(" else self.name(word)
        raise FaultyFormula("unexpected", word.column)

    def bracket(self, opened: int, depth: int) -> Node:
        """Return what stands between an opening bracket, taken already, and its end."""
        node = self.expression(0, depth + 1)
        self.close(opened)
        return node

    def name(self, word: Token) -> Name:
        """Return the variable."""
        if word.text not in self.names:
            raise FaultyFormula("unknown_name", word.column)
        return Name(word.text, word.column)

    def call(self, word: Token, depth: int) -> Call:
        """Return the function with its values."""
        if word.text not in FUNCTIONS:
            raise FaultyFormula("unknown_function", word.column)
        opened = self.take().column
        parts = [self.expression(0, depth + 1)]
        while self.next.text == ",":
            self.take()
            parts.append(self.expression(0, depth + 1))
        self.close(opened)
        if not FUNCTIONS[word.text].takes(len(parts)):
            raise FaultyFormula("wrong_count", word.column)
        return Call(word.text, tuple(parts), word.column)

    def close(self, opened: int) -> None:
        """Take the closing bracket."""
        word = self.take()
        if word.sort == "end":
            raise FaultyFormula("unclosed", opened)
        if word.text != ")":
            raise FaultyFormula("unexpected", word.column)
