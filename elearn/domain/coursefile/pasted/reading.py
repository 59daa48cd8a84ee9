"""Pasted text becomes questions: by numbers, letters, marks and lines that say «الإجابة»."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from elearn.domain.coursefile.foreign.decoding import read_text
from elearn.domain.coursefile.foreign.gathering import Gathering, Item
from elearn.domain.coursefile.foreign.incoming import Document, Incoming
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.pasted.letters import OPTION, QUESTION, settled
from elearn.domain.coursefile.pasted.lines import (
    ANSWER,
    LEADING,
    MARK,
    POINTS,
    TOLD,
    TRUTH_END,
    Growing,
    Line,
)
from elearn.domain.coursefile.pasted.making import Plain, document_of
from elearn.domain.coursefile.qti.carefully import carefully

SPACE = re.compile(r"[^\S\n]+")


def read(content: bytes) -> Incoming:
    """Return the questions of a text file, and a report of each."""
    gathering = Gathering()
    try:
        text = read_text(content)
        if text.code:
            gathering.changed(None, text.code)
        lines = [Line(line, n) for n, line in enumerate(text.text.split("\n"), start=1)]
        take_lines(gathering, lines)
    except Refused as why:
        gathering.refuse("", why.line, why.code, **why.values)
    return gathering.done()


def read_pasted(text: str) -> Incoming:
    """Return the questions of a pasted text, and a report of each."""
    return read(text.encode("utf-8", "replace"))


def take_lines(gathering: Gathering, lines: Sequence[Line]) -> None:
    """Keep the questions that lines hold; a line that belongs to none is noted."""
    lines = [replace(line, text=SPACE.sub(" ", line.text)) for line in lines]
    is_numbered = any(QUESTION.fullmatch(line.text) or line.is_item == "question" for line in lines)
    growing = Growing(is_numbered=is_numbered)
    for line in bold_alone(lines):
        grow(growing, line)
    for line in growing.loose:
        gathering.refuse(line.text.strip()[:100], line.number, "line_without_question")
    for plain in growing.found:
        if set(plain.tellings) == {len(plain.options) - 1}:
            # Behind the last option of a question it is meant for all.
            plain.tellings = {-1: plain.tellings.popitem()[1]}
        gathering.take(plain.prompt, plain.line, maker(plain))
    if not growing.found and not growing.loose:
        gathering.refuse("", None, "no_questions")


def maker(plain: Plain) -> Callable[[Item], Document]:
    """Return what makes a document of a question."""
    return lambda item: carefully(document_of, item, plain)


def grow(growing: Growing, line: Line) -> None:
    """Put a line where it belongs."""
    if not line.text.strip():
        growing.is_after_gap = True
        return
    if not any(take(growing, line) for take in (answer, told, points, option, question)):
        continued(growing, line)
    growing.is_after_gap = False


def answer(growing: Growing, line: Line) -> bool:
    """Take a line that says what is right."""
    found = ANSWER.fullmatch(line.text)
    if found is None or growing.last is None:
        return False
    growing.last.answer = found["text"].strip()
    growing.at = "answer"
    return True


def told(growing: Growing, line: Line) -> bool:
    """Take a line that is read after answering; under an option it is that option's."""
    found = TOLD.fullmatch(line.text)
    if found is None or growing.last is None:
        return False
    place = growing.option if growing.at == "option" else -1
    before = growing.last.tellings.get(place)
    text = found["text"].strip()
    growing.last.tellings[place] = f"{before}\n\n{text}" if before else text
    growing.at = "told" if place < 0 else "option-told"
    return True


def points(growing: Growing, line: Line) -> bool:
    """Take a line that says what a question earns."""
    found = POINTS.fullmatch(line.text)
    if found is None or growing.last is None:
        return False
    growing.last.points = found["text"].strip()
    return True


def option(growing: Growing, line: Line) -> bool:
    """Take a line that is an option."""
    found = OPTION.fullmatch(line.text)
    plain = growing.last
    if plain is None or (found is None and line.is_item != "option"):
        return False
    letter = found["letter"] if found else ""
    if found and not follows(plain, letter):
        return False
    text = found["text"] if found else line.text
    is_marked = line.is_bold or bool(LEADING.match(line.text)) or bool(MARK.search(text))
    plain.options.append(MARK.sub("", text).strip())
    plain.letters.append(letter)
    plain.marked.append(is_marked)
    growing.at, growing.option = "option", len(plain.options) - 1
    return True


def follows(plain: Plain, letter: str) -> bool:
    """Whether a letter is the first one, or comes after those before it."""
    return bool(plain.options) or settled(letter) in {"أ", "a"}


def question(growing: Growing, line: Line) -> bool:
    """Take a line that begins a question; a statement may say in brackets whether it is true."""
    found = QUESTION.fullmatch(line.text)
    if found is None and line.is_item != "question":
        return False
    text = found["text"].strip() if found else line.text.strip()
    ended = TRUTH_END.search(text)
    plain = Plain(text[: ended.start()] if ended else text, line.number)
    plain.answer = ended["word"] if ended else ""
    growing.found.append(plain)
    growing.at, growing.option = "prompt", -1
    return True


def continued(growing: Growing, line: Line) -> None:
    """Add a line to what stands before it, or begin a question where none has a number."""
    plain, text = growing.last, line.text.strip()
    is_apart = plain is None or (growing.is_after_gap and growing.at != "prompt")
    if is_apart and growing.is_numbered:
        growing.loose.append(line)
    elif is_apart:
        growing.found.append(Plain(text, line.number))
        growing.at, growing.option = "prompt", -1
    elif plain is not None:
        added(growing, plain, text)


def added(growing: Growing, plain: Plain, text: str) -> None:
    """Add words to the part of a question that was last."""
    if growing.at == "prompt":
        gap = "\n\n" if growing.is_after_gap else "\n"
        plain.prompt = f"{plain.prompt}{gap}{text}".strip()
    elif growing.at == "option":
        plain.options[-1] = f"{plain.options[-1]} {text}"
    elif growing.at == "answer":
        plain.answer = f"{plain.answer}\n{text}".strip()
    else:
        place = growing.option if growing.at == "option-told" else -1
        plain.tellings[place] = f"{plain.tellings[place]}\n{text}"


def bold_alone(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines; where every line is bold, being so says nothing."""
    meant = any(not line.is_bold for line in lines if OPTION.fullmatch(line.text) or line.is_item)
    for line in lines:
        yield line if meant else Line(line.text, line.number, is_item=line.is_item)
