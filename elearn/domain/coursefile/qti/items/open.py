"""Interactions that are marked by hand, sliders, and texts without a question."""

from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import decimal_text, share_text
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import Response, value_of
from elearn.domain.coursefile.qti.items.feedback import joined
from elearn.domain.coursefile.qti.items.gaps import field_of
from elearn.domain.coursefile.qti.items.reading import Reading, document, with_feedback

SORTS = {"image/": "picture", "audio/": "sound", "video/": "video"}


def asked(reading: Reading) -> str:
    """Return the prompt of a question with one interaction."""
    return reading.prompt(lambda _element: None)


def essay(reading: Reading, interaction: Element) -> Document:
    """Return an essay; a number that is asked for in a large field is a number."""
    response = reading.response(interaction)
    if response.is_number and response.correct:
        made = document("numeric", asked(reading), reading.points()) | field_of(reading, response)
        return with_feedback(made, reading)
    notes = [reading.scorer_notes()]
    if response.correct:
        reading.item.changed("answer_in_notes")
        notes += [reading.texts.from_plain(text) for text in response.correct]
    least, most = (whole(interaction.get(name)) for name in ("minStrings", "maxStrings"))
    made = document(
        "essay",
        asked(reading),
        reading.points(),
        least=least,
        most=most if most and most > 1 else None,
        lines=whole(interaction.get("expectedLines")),
        start=response.start,
        notes=joined(notes),
    )
    return with_feedback(made, reading)


def whole(text: str) -> int | None:
    """Return a whole number above nothing, or nothing."""
    return int(text) or None if text.isascii() and text.isdecimal() else None


def upload(reading: Reading, interaction: Element) -> Document:
    """Return a question answered with a file."""
    sorts = interaction.get("type").replace(",", " ").split()
    accepts = dict.fromkeys(sort_of(sort) for sort in sorts if sort not in {"*/*", "*"})
    made = document(
        "file",
        asked(reading),
        reading.points(),
        accepts=list(accepts),
        most=whole(interaction.get("maxFiles")),
        notes=reading.scorer_notes(),
    )
    return with_feedback(made, reading)


def sort_of(kind: str) -> str:
    """Return which sort of file a type of the internet is."""
    return next((sort for start, sort in SORTS.items() if kind.startswith(start)), "document")


def drawing(reading: Reading, interaction: Element) -> Document:
    """Return a drawing as a picture that is sent."""
    reading.item.changed("drawing_sent")
    made = document(
        "file", asked(reading), reading.points(), accepts=["picture"], notes=reading.scorer_notes()
    )
    return with_feedback(made, reading)


def slider(reading: Reading, interaction: Element) -> Document:
    """Return a number that was picked on a line."""
    response = reading.response(interaction)
    if not response.correct:
        raise Refused("no_right_answer")
    reading.item.changed("slider_typed")
    answer = value_of(response.correct[0])
    made = document("numeric", asked(reading), reading.points(), answer=decimal_text(answer))
    return with_feedback(made | spread(response, answer), reading)


def spread(response: Response, answer: Fraction) -> Document:
    """Return how far from the answer everything is earned, and what earns a part."""
    full = response.full
    earned = {value_of(key): value for key, value in response.mapping.items() if value > 0}
    best = [abs(key - answer) for key, value in earned.items() if value == full]
    reach = max(best, default=Fraction(0))
    others = [
        {"answer": decimal_text(key), "share": share_text(100 * value / full)}
        for key, value in earned.items()
        if abs(key - answer) > reach
    ]
    made: Document = {"tolerance": decimal_text(reach)} if reach else {}
    return made | ({"others": others} if others else {})


def description(reading: Reading, _interaction: Element | None = None) -> Document:
    """Return a text with nothing to answer."""
    return with_feedback(document("description", asked(reading)), reading)
