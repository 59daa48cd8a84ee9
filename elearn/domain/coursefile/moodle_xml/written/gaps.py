"""Words that are missing from a text."""

import re
from collections.abc import Iterator

from elearn.domain.coursefile.foreign.answers import Answer, numeric_answers, short_answers
from elearn.domain.coursefile.foreign.decimals import decimal_text, share_of
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.moodle_xml.written.page import Page, said

GAP = re.compile(r"\[\[([0-9٠-٩]{1,3})\]\]")


def with_gaps(document: Document) -> str:
    """Return the text of a question with its answers embedded, or raise `Refused`."""
    gaps = document["gaps"]

    def embedded(found: re.Match[str]) -> str:
        number = int(found[1])
        if not 1 <= number <= len(gaps):
            raise Refused("gap_without_word", number=number)
        return written(gaps[number - 1])

    text: str = GAP.sub(embedded, document["prompt"])
    return text


def gap_fill(_document: Document, _page: Page) -> None:
    """Write no more: the answers stand in the text."""


def written(gap: Document) -> str:
    """Return a gap with its answers."""
    parts = "~".join(map(part, answers(gap)))
    return f"{{{gap.get('weight', 1)}:{kind(gap)}:{parts}}}"


def kind(gap: Document) -> str:
    """Return what Moodle calls a gap of this sort."""
    if "options" in gap:
        return "MULTICHOICE"
    if "accepted" in gap:
        return "SHORTANSWER_C" if gap.get("level") == 0 else "SHORTANSWER"
    return "NUMERICAL"


def answers(gap: Document) -> Iterator[Answer]:
    """Yield the answers of a gap."""
    if "accepted" in gap:
        yield from short_answers(gap)
    elif "answer" in gap:
        for each in numeric_answers(gap):
            far = f":{each.tolerance}" if each.tolerance else ""
            yield Answer(each.text + far, each.share, each.feedback)
    for option in gap.get("options", ()):
        share = share_of(option.get("share", "100%" if option.get("right") else "0%"))
        yield Answer(option["text"], share, option.get("feedback", ""))


def part(answer: Answer) -> str:
    """Return one answer behind what it earns."""
    told = f"#{escaped(answer.feedback)}" if answer.feedback else ""
    return f"%{decimal_text(answer.share, 7)}%{escaped(answer.text)}{told}"


def escaped(text: str) -> str:
    """Return a text whose signs part nothing."""
    return re.sub(r"[~#}]|\\(?=[~#}{\"\\/=%]|$)", r"\\\g<0>", text)


def gap_words(document: Document, page: Page) -> None:
    """Write the words that are moved into a text."""
    page.setting("shuffleanswers", 0)
    for word in document["words"]:
        often = "<infinite/>" if word.get("often") else ""
        group = said(str(word.get("group", "1")))
        page.add(
            f"<dragbox><text>{said(word['text'])}</text><group>{group}</group>{often}</dragbox>"
        )
