"""What no schema can say of questions of several parts: gaps without a place, texts twice."""

from collections.abc import Callable, Iterator
from typing import Any

from elearn.domain.quiz.gaps import hides_a_gap, numbers_in
from elearn.domain.quiz.several import MOST_PARTS, told
from elearn.domain.quiz.shapes import shape

Values = dict[str, Any]
Fault = tuple[tuple[str | int, ...], str, dict[str, object]]


def twice(question: Values, part: str, key: str = "") -> Iterator[Fault]:
    """Yield the texts of a list that say what another one says."""
    seen: set[str] = set()
    for place, row in enumerate(question.get(part, [])):
        text = told(row.get(key, "") if key else row)
        if text and text in seen:
            yield (part, place, *([key] if key else [])), "same_text", {"text": text}
        seen.add(text)


def too_many(question: Values, part: str) -> Iterator[Fault]:
    """Note that there are more parts than a page can ask for."""
    count = len(question.get(part, []))
    if count > MOST_PARTS:
        yield (part,), "too_many_parts", {"count": count, "most": MOST_PARTS}


def matching_faults(question: Values) -> Iterator[Fault]:
    """Yield what is wrong with rows and their answers."""
    yield from too_many(question, "rows")
    yield from twice(question, "rows", "text")
    answers = {told(row.get("answer", "")) for row in question.get("rows", [])}
    extra = question.get("extra", [])
    for place, text in enumerate(extra):
        if told(text) in answers:
            yield ("extra", place), "extra_fits", {"text": text}
    if len(question.get("rows", [])) > 1 and len(answers | set(map(told, extra))) == 1:
        yield ("rows",), "one_answer", {}


def ordering_faults(question: Values) -> Iterator[Fault]:
    """Yield the items that stand twice."""
    yield from too_many(question, "items")
    yield from twice(question, "items")


def sorting_faults(question: Values) -> Iterator[Fault]:
    """Yield the groups and the items that stand twice."""
    yield from twice(question, "groups", "title")
    seen: set[str] = set()
    for number, group in enumerate(question.get("groups", [])):
        for place, item in enumerate(group.get("items", [])):
            if told(item) in seen:
                yield ("groups", number, "items", place), "same_text", {"text": item}
            seen.add(told(item))
    count = sum(len(group.get("items", [])) for group in question.get("groups", []))
    if count < 2:  # noqa: PLR2004 - one item is no sorting
        yield ("groups",), "few_sorted", {}
    if count > MOST_PARTS:
        yield ("groups",), "too_many_parts", {"count": count, "most": MOST_PARTS}


def matrix_faults(question: Values) -> Iterator[Fault]:
    """Yield the rows of which the right column is not there."""
    yield from too_many(question, "rows")
    yield from twice(question, "rows", "text")
    yield from twice(question, "columns")
    count = len(question.get("columns", []))
    for place, row in enumerate(question.get("rows", [])):
        if row.get("right", 1) > count:
            yield ("rows", place, "right"), "no_such_column", {"number": row["right"]}


def gap_fill_faults(question: Values) -> Iterator[Fault]:
    """Yield the gaps that have no place, and the places that have no gap."""
    yield from too_many(question, "gaps")
    numbers = numbers_in(question.get("prompt", ""))
    gaps = question.get("gaps", [])
    for place, gap in enumerate(gaps):
        if numbers.count(place + 1) != 1:
            yield ("gaps", place), "gap_without_place", {"number": place + 1}
        yield from gap_faults(gap, ("gaps", place))
    yield from strangers(numbers, len(gaps))
    yield from hidden(question)


def gap_faults(gap: Values, path: tuple[str | int, ...]) -> Iterator[Fault]:
    """Yield what is wrong with one gap: it is a text, a number or a list."""
    if sum(key in gap for key in ("accepted", "answer", "options")) != 1:
        yield path, "gap_of_no_sort", {}
    key = "answer" if "answer" in gap else "text"
    for place, other in enumerate(gap.get("others", [])):
        if key not in other:
            yield (*path, "others", place), "other_of_no_sort", {"key": key}
    options = gap.get("options")
    if options is not None and sum(option.get("right", False) for option in options) != 1:
        yield (*path, "options"), "gap_options", {}
    for inner, code, values in twice(gap, "options", "text"):
        yield (*path, *inner), code, values


def gap_words_faults(question: Values) -> Iterator[Fault]:
    """Yield the gaps whose word is not there, or is gone already."""
    numbers, words = numbers_in(question.get("prompt", "")), question.get("words", [])
    if not numbers:
        yield ("prompt",), "no_gaps", {}
    yield from strangers(numbers, len(words))
    for number in sorted({number for number in numbers if numbers.count(number) > 1}):
        if number <= len(words) and not words[number - 1].get("often"):
            yield ("words", number - 1), "word_twice", {"number": number}
    if len(numbers) > MOST_PARTS:
        yield ("prompt",), "too_many_parts", {"count": len(numbers), "most": MOST_PARTS}
    yield from hidden(question)


def strangers(numbers: tuple[int, ...], count: int) -> Iterator[Fault]:
    """Yield the marks in a prompt that stand for nothing."""
    for number in sorted(set(numbers)):
        if not 1 <= number <= count:
            yield ("prompt",), "mark_without_gap", {"number": number}


def hidden(question: Values) -> Iterator[Fault]:
    """Note that a gap stands where no field can."""
    if hides_a_gap(question.get("prompt", "")):
        yield ("prompt",), "hidden_gap", {}


def picture_place_faults(question: Values) -> Iterator[Fault]:
    """Yield the places that cannot be drawn; one must be right."""
    spots = question.get("spots", [])
    yield from twice(question, "spots", "label")
    for place, spot in enumerate(spots):
        if {"shape", "points"} <= spot.keys() and not shape(spot["shape"], spot["points"]):
            yield ("spots", place, "points"), "bad_shape", {"value": spot["points"]}
    if spots and not any(spot.get("right") for spot in spots):
        yield ("spots",), "no_right_spot", {}


RULES: dict[object, Callable[[Values], Iterator[Fault]]] = {
    "matching": matching_faults,
    "ordering": ordering_faults,
    "sorting": sorting_faults,
    "matrix": matrix_faults,
    "gap_fill": gap_fill_faults,
    "gap_words": gap_words_faults,
    "picture_place": picture_place_faults,
}
