"""Questions in GIFT as documents of ours."""

import re

from elearn.domain.coursefile.foreign.carrying import with_rest
from elearn.domain.coursefile.foreign.categories import path_of
from elearn.domain.coursefile.foreign.decoding import read_text
from elearn.domain.coursefile.foreign.gathering import Gathering, Item
from elearn.domain.coursefile.foreign.hypertext import Around
from elearn.domain.coursefile.foreign.incoming import Document, Incoming
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.slugs import is_slug
from elearn.domain.coursefile.gift.kinds import answered
from elearn.domain.coursefile.gift.pieces import Voice
from elearn.domain.coursefile.gift.signs import FORMAT, shown
from elearn.domain.coursefile.gift.splitting import Raw, split

TITLE = re.compile(r"\s*::(.*?)::(.*)", re.DOTALL)
MISSING = "_____"
STRAY = re.compile(r"[\"';\s]*")


def read(content: bytes) -> Incoming:
    """Return the questions of a file in GIFT, and what became of each."""
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
    title, text = titled(raw)
    category = path_of(raw.category, gathering, raw.line)
    gathering.take(title, raw.line, lambda item: question(raw, text, item), category)


def titled(raw: Raw) -> tuple[str, str]:
    """Return the title of a question and the rest of it."""
    found = TITLE.match(raw.text)
    if found is None:
        return raw.name, raw.text
    return shown(found[1]).strip() or raw.name, found[2]


def question(raw: Raw, text: str, item: Item) -> Document:
    """Return a question as a document, or raise `Refused`."""
    prompt, answers, after = parted(text)
    found = FORMAT.match(prompt)
    voice = Voice(found[1].lower() if found else "moodle", Around(item))
    bare = prompt[found.end() :] if found else prompt
    document: Document = {"kind": "description"}
    asked = ""
    if answers is not None:
        answers, _, asked = answers.partition("####")
        document = answered(answers, voice)
    document["prompt"] = voice.spoken(whole(bare, after))
    feedback = voice.said(asked)
    document |= {"feedback": feedback} if feedback else {}
    document |= {"id": raw.id} if is_slug(raw.id) else {}
    document |= {"tags": list(dict.fromkeys(raw.tags))} if raw.tags else {}
    return with_rest(document, raw.rest)


def parted(text: str) -> tuple[str, str | None, str]:
    """Return what stands before, between and after the braces, or raise `Refused`."""
    before, opened, rest = text.partition("{")
    inside, closed, after = rest.partition("}")
    if not opened and "}" not in text:
        return text, None, ""
    if not opened or not closed:
        raise Refused("gift_one_brace")
    if "{" in after or "}" in after:
        raise Refused("gift_more_braces")
    return before, inside, after


def whole(before: str, after: str) -> str:
    """Return the text of a question; a word that is missing in it leaves a line."""
    if STRAY.fullmatch(after):
        return before.strip()
    begin = before.rstrip(" \t")
    return f"{begin}{' ' if begin and begin != before else ''}{MISSING}{after}"
