"""Kinds that are a list of answers."""

from fractions import Fraction

from elearn.domain.coursefile.foreign.answers import (
    choice_answers,
    numeric_answers,
    short_answers,
)
from elearn.domain.coursefile.foreign.decimals import decimal_text, number_of
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.moodle_xml.written.page import Page, said


def choice(document: Document, page: Page) -> None:
    """Write a choice of one or of several options."""
    page.setting("single", str(document["kind"] == "single_choice").lower())
    shuffled(document, page)
    for answer in choice_answers(document):
        page.markdown(
            "answer", answer.text, page.told(answer.feedback), fraction=percents(answer.share)
        )


def shuffled(document: Document, page: Page) -> None:
    """Write whether the options change places."""
    page.setting("shuffleanswers", "false" if document.get("keep_order") else "true")


def percents(share: Fraction) -> str:
    """Return a share as Moodle writes it."""
    return decimal_text(share, 7)


def verdict(document: Document, page: Page) -> None:
    """Write a statement."""
    for word in ("true", "false"):
        is_right = document["right"] == (word == "true")
        page.answer("100" if is_right else "0", word, document.get(f"feedback_{word}", ""))


def words(document: Document, page: Page) -> None:
    """Write a question in words; our exact level minds capitals."""
    page.setting("usecase", int(document.get("level") == 0))
    for answer in short_answers(document):
        page.answer(percents(answer.share), answer.text, answer.feedback)


def numbers(document: Document, page: Page) -> None:
    """Write a question in numbers."""
    for answer in numeric_answers(document):
        page.answer(percents(answer.share), answer.text, answer.feedback, answer.tolerance or "0")
    units(document, page)


def units(document: Document, page: Page) -> None:
    """Write the unit of a number, and the others that are understood."""
    if "unit" not in document:
        page.setting("showunits", 3)
        return
    others = [(each["text"], number_of(each["factor"])) for each in document.get("units", ())]
    listed = [
        (document["unit"], Fraction(1)),
        *((text, 1 / times) for text, times in others if times),
    ]
    rows = "".join(
        f"<unit><multiplier>{decimal_text(times)}</multiplier>"
        f"<unit_name>{said(text)}</unit_name></unit>"
        for text, times in listed
    )
    page.setting("unitgradingtype", 0)
    page.setting("showunits", 0)
    page.add(f"<units>{rows}</units>")
