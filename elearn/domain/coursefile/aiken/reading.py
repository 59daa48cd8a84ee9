"""Questions in Aiken as documents of ours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from elearn.domain.coursefile.foreign.decoding import read_text
from elearn.domain.coursefile.foreign.gathering import Gathering, Item
from elearn.domain.coursefile.foreign.hypertext import Around, plain_markdown
from elearn.domain.coursefile.foreign.incoming import Document, Incoming
from elearn.domain.coursefile.foreign.refusal import Refused

# Arabic lists count with the letters of the abjad, and a stroke may lengthen the fifth.
LETTER = "[A-Za-z]|[أاإبجدهوزحطيكلمن]ـ?"
OPTION = re.compile(rf"({LETTER})\s?[.)]\s*(.*)")
ANSWER = re.compile(r"(?:ANSWERS?|R[ÉE]PONSES?|الإجابة|الاجابة|الجواب)\s*:\s*(.*)", re.IGNORECASE)
PARTING = re.compile(r"[\s,;،؛/&.)]+")
AND = {"and", "et", "و"}
SAME = str.maketrans("اإ", "أأ", "ـ")


@dataclass
class Raw:
    """A question as it stands in the file."""

    line: int = 0
    prompt: list[str] = field(default_factory=list)
    options: list[tuple[str, str]] = field(default_factory=list)
    answer: str | None = None

    @property
    def is_begun(self) -> bool:
        """Whether anything of it was read."""
        return bool(self.prompt or self.options or self.answer is not None)


def read(content: bytes) -> Incoming:
    """Return the questions of a file in Aiken, and what became of each."""
    gathering = Gathering()
    try:
        found = read_text(content)
    except Refused as why:
        gathering.refuse("", None, why.code, **why.values)
        return gathering.done()
    if found.code:
        gathering.changed(None, found.code)
    for raw in split(found.text):
        take(raw, gathering)
    if not gathering.notes:
        gathering.refuse("", None, "no_questions")
    return gathering.done()


def take(raw: Raw, gathering: Gathering) -> None:
    """Keep one question."""
    title = " ".join(raw.prompt)
    gathering.take(title, raw.line, lambda item: question(raw, item))


def split(text: str) -> Iterator[Raw]:
    """Yield the questions of a text: each ends with its answer."""
    raw, after_blank = Raw(), False
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.strip()
        if begins_anew(raw, bare, after_blank):
            yield raw
            raw = Raw()
        if bare:
            raw.line = raw.line or number
            add(raw, bare)
        after_blank = not bare
        if raw.answer is not None:
            yield raw
            raw = Raw()
    if raw.is_begun:
        yield raw


def begins_anew(raw: Raw, line: str, after_blank: bool) -> bool:
    """Whether a line begins a question although the one before it has no answer."""
    is_text = bool(line) and not OPTION.match(line) and not ANSWER.match(line)
    return is_text and bool(raw.options) and after_blank


def add(raw: Raw, line: str) -> None:
    """Add a line to what it belongs to."""
    option, answer = OPTION.fullmatch(line), ANSWER.fullmatch(line)
    if answer:
        raw.answer = answer[1]
    elif option and (raw.prompt or raw.options):
        raw.options.append((letter(option[1]), option[2]))
    elif raw.options:
        name, text = raw.options[-1]
        raw.options[-1] = (name, f"{text}\n{line}")
    else:
        raw.prompt.append(line)


def letter(name: str) -> str:
    """Return a letter in the form by which options are compared."""
    return name.upper().translate(SAME)


def question(raw: Raw, item: Item) -> Document:
    """Return a question as a document, or raise `Refused`."""
    if not raw.options:
        raise Refused("aiken_no_beginning")
    if raw.answer is None:
        raise Refused("aiken_no_answer")
    right = picked(raw)
    around = Around(item)
    options: list[Document] = [
        {"text": said(text, around)} | ({"right": True} if name in right else {})
        for name, text in raw.options
    ]
    if len(right) > 1:
        item.changed("several_answers", count=len(right))
    kind = "multiple_choice" if len(right) > 1 else "single_choice"
    return {
        "kind": kind,
        "prompt": plain_markdown("\n".join(raw.prompt), around),
        "options": options,
    }


def said(text: str, around: Around) -> str:
    """Return the text of an option."""
    return plain_markdown(text, around).replace("\n\n", "\\\n")


def picked(raw: Raw) -> set[str]:
    """Return the letters of the right options, or raise `Refused`."""
    answer = raw.answer or ""
    parts = [part for part in PARTING.split(answer) if part and part.lower() not in AND]
    names = [letter(part) for part in parts]
    known = [name for name, _ in raw.options]
    if not names or not set(names) <= set(known) or len(set(known)) < len(known):
        raise Refused("aiken_unknown_letter", answer=answer)
    return set(names)
