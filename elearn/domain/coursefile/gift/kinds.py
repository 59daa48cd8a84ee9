"""The kinds of questions in GIFT: found by the signs between the braces, as Moodle does."""

import re
from collections.abc import Callable
from fractions import Fraction

from elearn.domain.coursefile.foreign.answers import choice, numeric, short_answer
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.gift import pieces
from elearn.domain.coursefile.gift.pieces import Voice
from elearn.domain.coursefile.gift.signs import shown

FULL, NEAR = Fraction(100), Fraction(2)
VERDICT = re.compile(r"\s*(TRUE|T|FALSE|F)\s*(?:#|$)", re.IGNORECASE)


def answered(text: str, voice: Voice) -> Document:
    """Return what a question asks for, or raise `Refused`."""
    return rule_for(text)(text.strip(), voice)


def rule_for(text: str) -> Callable[[str, Voice], Document]:
    """Return how the text between the braces is read."""
    bare = text.strip()
    looks = (
        (not bare, essay),
        (bare.startswith("#"), number),
        (bare.startswith(">"), ordering),
        ("~" in bare, options),
        ("=" in bare and "->" in bare, matching),
        (bool(VERDICT.match(bare)), verdict),
    )
    return next((rule for is_so, rule in looks if is_so), words)


def essay(_text: str, _voice: Voice) -> Document:
    """Return a question that a person marks."""
    return {"kind": "essay"}


def number(text: str, voice: Voice) -> Document:
    """Return a question in numbers."""
    return {"kind": "numeric"} | numeric(pieces.numbers(text[1:], voice), voice.around.item)


def options(text: str, voice: Voice) -> Document:
    """Return a question with options; without `=` several may be right."""
    answers = pieces.options(text, voice)
    gains = [answer.share for answer in answers if answer.share > 0]
    is_shared = len(gains) > 1 and max(gains) < FULL and abs(sum(gains) - FULL) <= NEAR
    if is_shared and "=" in text:
        voice.around.item.changed("made_multiple")
    return choice(answers, voice.around.item, is_single="=" in text and not is_shared)


def matching(text: str, voice: Voice) -> Document:
    """Return a question of pairs; an answer without its half fits nothing."""
    found = list(pieces.pairs(text))
    rows = [{"text": voice.said(left, True), "answer": right} for left, right in found if left]
    extra = [right for left, right in found if not left and right]
    return {"kind": "matching", "rows": rows} | ({"extra": extra} if extra else {})


def verdict(text: str, voice: Voice) -> Document:
    """Return a statement; the wrong answer is told first, then the right one."""
    word, *told = text.split("#")
    is_true = word.strip().upper() in {"TRUE", "T"}
    wrong, right = (voice.said(part, True) for part in [*told, "", ""][:2])
    sides = (right, wrong) if is_true else (wrong, right)
    found = zip(("feedback_true", "feedback_false"), sides, strict=True)
    return {"kind": "true_false", "right": is_true} | {key: text for key, text in found if text}


def words(text: str, voice: Voice) -> Document:
    """Return a question in words."""
    return {"kind": "short_answer"} | short_answer(pieces.words(text, voice), voice.around.item)


def ordering(text: str, voice: Voice) -> Document:
    """Return things to put in order, each on a line after the settings."""
    _settings, *lines = text[1:].split("\n")
    items = [voice.said(line, True) for line in lines if line.strip()]
    if not items:
        raise Refused("few_items", settings=shown(text))
    return {"kind": "ordering", "items": items}
