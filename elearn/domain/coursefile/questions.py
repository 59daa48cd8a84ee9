"""What no schema can say of a quiz: right answers, ids, scores, how many are drawn."""

from collections.abc import Callable, Iterator
from typing import Any

from elearn.domain.coursefile import questions_several
from elearn.domain.coursefile.findings import Report
from elearn.domain.coursefile.questions_calculated import calculated_faults
from elearn.domain.coursefile.shape import Shaped
from elearn.domain.quiz.attempts import moment_in

MOST_LABELS = 11
Values = dict[str, Any]
Fault = tuple[tuple[str | int, ...], str, dict[str, object]]


def check_quiz(found: Shaped, report: Report) -> None:
    """Note what is wrong with the questions and the bands of a quiz."""
    repeated(found, report, "questions", "id", "duplicate_question")
    repeated(found, report, "bands", "from", "duplicate_band")
    draws_too_many(found, report)
    check_window(found, report)
    for number, question in enumerate(found.value.get("questions", ())):
        rule = RULES.get(question.get("kind"))
        for path, code, values in rule(question) if rule else ():
            name = {"question": question.get("id", number + 1)}
            report.add(found.line("questions", number, *path), code, **name, **values)


def repeated(found: Shaped, report: Report, part: str, key: str, code: str) -> None:
    """Note the values of a key that stand twice."""
    first: dict[object, int] = {}
    for number, item in enumerate(found.value.get(part, ())):
        if key not in item:
            continue
        line = found.line(part, number, key)
        if item[key] in first:
            report.add(line, code, value=item[key], first=first[item[key]])
        first.setdefault(item[key], line)


def draws_too_many(found: Shaped, report: Report) -> None:
    """Note that a paper shall hold more questions than there are."""
    draw, count = found.value.get("draw", 0), len(found.value.get("questions", ()))
    if count and draw > count:
        report.add(found.line("draw"), "draws_too_many", draw=draw, count=count)


def check_window(found: Shaped, report: Report) -> None:
    """Note a day that no calendar has, and a quiz that closes before it opens."""
    moments = {}
    for key in ("opens", "closes"):
        try:
            moments[key] = moment_in(found.value.get(key))
        except ValueError:
            report.add(found.line(key), "bad_moment", value=found.value[key])
    opens, closes = moments.get("opens"), moments.get("closes")
    if opens and closes and closes <= opens:
        report.add(found.line("closes"), "closes_first")


def choice_faults(question: Values) -> Iterator[Fault]:
    """Yield what is wrong with options: none right, two of one text."""
    options = question.get("options", [])
    if options and not any(option.get("right") for option in options):
        yield ("options",), "no_right_option", {}
    seen: set[str] = set()
    for place, option in enumerate(options):
        text = " ".join(option.get("text", "").split())
        if text and text in seen:
            yield ("options", place, "text"), "same_option", {"text": text}
        seen.add(text)


def single_choice_faults(question: Values) -> Iterator[Fault]:
    """Yield what is wrong with options of which one only may be right."""
    yield from choice_faults(question)
    options = question.get("options", [])
    right = [place for place, option in enumerate(options) if option.get("right")]
    if len(right) > 1:
        yield ("options", right[1]), "two_right", {}


def essay_faults(question: Values) -> Iterator[Fault]:
    """Yield what is wrong with the limits of a text, and with its criteria."""
    least, most = question.get("least", 0), question.get("most", 0)
    if 0 < most < least:
        yield ("most",), "least_over_most", {"least": least, "most": most}
    yield from rubric_faults(question)


def rubric_faults(question: Values) -> Iterator[Fault]:
    """Yield the criteria that nobody can earn anything with."""
    for place, criterion in enumerate(question.get("rubric", ())):
        levels = criterion.get("levels", [])
        if levels and not any(level.get("points") for level in levels):
            yield ("rubric", place), "worthless_criterion", {"title": criterion.get("title", "")}


def scale_faults(question: Values) -> Iterator[Fault]:
    """Yield the labels that stand twice, and that there are too many."""
    labels = question.get("labels", [])
    if len(labels) > MOST_LABELS:
        yield ("labels", MOST_LABELS), "many_labels", {"most": MOST_LABELS}
    for place, label in enumerate(labels):
        if label and label in labels[:place]:
            yield ("labels", place), "same_label", {"text": label}


RULES: dict[object, Callable[[Values], Iterator[Fault]]] = {
    "single_choice": single_choice_faults,
    "multiple_choice": choice_faults,
    "calculated": calculated_faults,
    "essay": essay_faults,
    "file": rubric_faults,
    "scale": scale_faults,
} | questions_several.RULES
