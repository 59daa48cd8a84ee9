"""What stands between the braces for each kind of ours."""

from collections.abc import Callable
from fractions import Fraction

from elearn.domain.coursefile.foreign.answers import (
    Answer,
    choice_answers,
    numeric_answers,
    short_answers,
)
from elearn.domain.coursefile.foreign.decimals import decimal_text
from elearn.domain.coursefile.foreign.formatted import with_moodle_formulas
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.gift.signs import FORMAT, escaped

FULL = Fraction(100)


def opening(text: str) -> str:
    """Return a text of ours for GIFT."""
    return escaped(with_moodle_formulas(text))


def general(document: Document) -> str:
    """Return what everybody is told."""
    return f"\n\t####{opening(document['feedback'])}" if document.get("feedback") else ""


def said(text: str) -> str:
    """Return the text of an answer; one that looks like a format says that it is none."""
    is_taken = FORMAT.match(text) or text.startswith("//")
    return ("[markdown]" if is_taken else "") + opening(text)


def typed(text: str) -> str:
    """Return a text without mark-up, as people type it."""
    return ("[plain]" if FORMAT.match(text) else "") + escaped(text)


def told(feedback: str) -> str:
    """Return what an answer is told."""
    return f"#{said(feedback)}" if feedback else ""


def weighted(answer: Answer, sign: str, text: str) -> str:
    """Return an answer behind its sign and what it earns."""
    usual = FULL if sign == "=" else Fraction(0)
    needs = answer.share != usual or text.lstrip().startswith("%")
    weight = f"%{decimal_text(answer.share, 7)}%" if needs else ""
    return f"\n\t{sign}{weight}{text}{told(answer.feedback)}"


def options(document: Document) -> str:
    """Return the options of a choice; only one that is single has a sign for right."""
    is_single = document["kind"] == "single_choice"
    pairs = zip(document["options"], choice_answers(document), strict=True)
    lines = [
        weighted(each, "=" if is_single and option.get("right") else "~", said(each.text))
        for option, each in pairs
    ]
    return f"{{{''.join(lines)}{general(document)}\n}}"


def verdict(document: Document) -> str:
    """Return a statement: its verdict, what the wrong and the right answer are told."""
    sides = [document.get("feedback_true", ""), document.get("feedback_false", "")]
    right, wrong = sides if document["right"] else reversed(sides)
    word = "TRUE" if document["right"] else "FALSE"
    spoken = f"#{said(wrong)}#{said(right)}" if wrong or right else ""
    return f"{{{word}{spoken}{general(document)}}}"


def words(document: Document) -> str:
    """Return the answers of a question in words."""
    lines = [
        weighted(
            Answer(each.text, each.share, each.feedback.replace("->", r"-\>")),
            "=",
            typed(each.text).replace("->", "-&gt;"),  # an arrow would make it a pair
        )
        for each in short_answers(document)
    ]
    return f"{{{''.join(lines)}{general(document)}\n}}"


def numbers(document: Document) -> str:
    """Return the answers of a question in numbers."""
    lines = [
        weighted(each, "=", each.text + (f":{each.tolerance}" if each.tolerance else ""))
        for each in numeric_answers(document)
        if each.text != "*"
    ]
    wrong = document.get("feedback_wrong", "")
    lines += [f"\n\t~{told(wrong)}"] if wrong else []
    return f"{{#{''.join(lines)}{general(document)}\n}}"


def matching(document: Document) -> str:
    """Return pairs, then answers that fit nothing."""
    lines = [f"\n\t={said(row['text'])} -> {typed(row['answer'])}" for row in document["rows"]]
    lines += [f"\n\t= -> {typed(text)}" for text in document.get("extra", ())]
    return f"{{{''.join(lines)}{general(document)}\n}}"


def ordering(document: Document) -> str:
    """Return things to put in order, as the plug-in for Moodle writes them."""
    lines = "".join(f"\n\t{said(text)}" for text in document["items"])
    return f"{{>{len(document['items'])}{lines}{general(document)}\n}}"


def essay(document: Document) -> str:
    """Return an empty pair of braces."""
    return f"{{{general(document)}}}"


def nothing(_document: Document) -> str:
    """Return no braces: there is nothing to answer."""
    return ""


WRITERS: dict[str, Callable[[Document], str]] = {
    "single_choice": options,
    "multiple_choice": options,
    "true_false": verdict,
    "short_answer": words,
    "numeric": numbers,
    "matching": matching,
    "ordering": ordering,
    "essay": essay,
    "description": nothing,
}
