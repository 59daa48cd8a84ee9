"""The gettext catalogues: `python -m scripts.catalogues compile|extract|complete`.

`extract` brings new messages in and keeps every translation, `compile` writes the `.mo`
files that are older than their source, `complete` prints each entry that a reader would
stumble on.
"""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # Babel is imported where it is needed: a start with nothing to do is quick
    from babel.messages.catalog import Catalog, Message

ROOT = Path(__file__).parent.parent
# Babel's own rule for Arabic swaps the forms for 11-99 and for 100 and more.
PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 "
    ": n%100>=11 && n%100<=99 ? 4 : 5);",
    "en": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
}
HEADER = """msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""
OUR_OWN = {"method", "pattern"}  # of a mapping; the rest are options for Babel
SOURCE = "en"  # message ids are English sentences
COUNTS = {"num", "count"}  # "one day" needs no digit
PLACEHOLDER = re.compile(r"%\((\w+)\)")
KEYWORDS = {"lazy_gettext": None, "lazy_ngettext": (1, 2), "lazy_pgettext": ((1, "c"), 2)}


def catalogues() -> list[Path]:
    """Return the catalogues as translators edit them."""
    return sorted(ROOT.glob("translations/*/LC_MESSAGES/messages.po"))


def compile_all() -> None:
    """Write each `.mo` that is missing or older than its source."""
    for source in catalogues():
        compiled = source.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        from babel.messages.mofile import write_mo  # noqa: PLC0415 - Babel is slow to load, and mostly not needed

        content = BytesIO()
        write_mo(content, loaded(source))
        compiled.write_bytes(content.getvalue())


def extract() -> None:
    """Rewrite each catalogue: today's messages, with the translations kept."""
    template = messages()
    for source in catalogues():
        language = language_of(source)
        source.write_bytes(written(updated(template, loaded(source), language), language))


def complete() -> Iterator[str]:
    """Yield what is wrong with the catalogues, a line for each fault."""
    template = messages()
    for source in catalogues():
        language, known = language_of(source), loaded(source)
        name = source.relative_to(ROOT)
        if rule(known.plural_forms) != rule(PLURALS[language]):
            yield f"{name}: the rule of plurals is not {PLURALS[language]}"
        for wanted in template:
            if wanted.id:
                message = known.get(wanted.id, wanted.context)
                yield from (
                    f"{name}: {wanted.id!r} {fault}" for fault in faults(wanted, message, language)
                )


def rule(plurals: str) -> str:
    """Return a rule of plurals without what makes no difference to it."""
    return re.sub(r"[\s()]", "", plurals)


def messages() -> "Catalog":
    """Return every message in the code and the templates."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415 - Babel is slow to load, and mostly not needed
    from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir  # noqa: PLC0415 - Babel is slow to load, and mostly not needed

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]
    template = Catalog()
    for mapping in settings["mappings"]:
        folder, _, pattern = mapping["pattern"].partition("/")
        methods = [(pattern, mapping["method"])]
        keywords = DEFAULT_KEYWORDS | KEYWORDS
        # Without its extensions a template cannot be read, and its messages would be missing.
        options = {pattern: {name: mapping[name] for name in mapping.keys() - OUR_OWN}}
        found = extract_from_dir(ROOT / folder, methods, options, keywords=keywords)
        for name, _, ids, notes, context in found:
            place = [(f"{folder}/{name}", 0)]
            template.add(ids, None, place, (), notes, context=context)
    return template


def updated(template: "Catalog", known: "Catalog", language: str) -> "Catalog":
    """Return today's messages with their translations, also of those that came back."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415 - Babel is slow to load, and mostly not needed

    old = {(each.id, each.context): each for each in (*known.obsolete.values(), *known)}
    fresh = Catalog(language)
    # Babel's own rule changes with its releases; for French it has come to three forms.
    fresh.mime_headers = [("Plural-Forms", PLURALS[language])]
    for wanted in template:
        message = wanted.clone()
        same = old.pop((wanted.id, wanted.context), None)
        message.string = same.string if same else first_words(wanted, language)
        if same:
            message.user_comments, message.flags = same.user_comments, same.flags
        if message.id:
            fresh[message.id] = message
    fresh.obsolete.update({each.id: each for each in old.values() if each.id})
    return fresh


def first_words(message: "Message", language: str) -> Any:  # noqa: ANN401 - as Babel has it
    """Return how a new message starts: in English as it is, elsewhere empty."""
    if language == SOURCE:
        return message.id
    count = int(PLURALS[language].partition(";")[0].partition("=")[2])
    return ("",) * count if message.pluralizable else ""


def written(catalogue: "Catalog", language: str) -> bytes:
    """Return the text of a catalogue, with nothing in it that changes from day to day."""
    from babel.messages.pofile import write_po  # noqa: PLC0415 - Babel is slow to load, and mostly not needed

    body = BytesIO()
    # Sorted and without places two changes seldom meet in the same lines.
    write_po(body, catalogue, omit_header=True, no_location=True, sort_output=True)
    header = HEADER.format(language=language, plurals=PLURALS[language])
    return header.encode() + body.getvalue()


def loaded(source: Path) -> "Catalog":
    """Return a catalogue as it was written."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 - Babel is slow to load, and mostly not needed

    with source.open("rb") as text:
        return read_po(text, locale=language_of(source))


def language_of(source: Path) -> str:
    """Return the language that a catalogue's folder names."""
    return source.parent.parent.name


def faults(wanted: "Message", message: "Message | None", language: str) -> Iterator[str]:
    """Yield what is wrong with one translation."""
    if message is None:
        yield "is missing"
        return
    if message.fuzzy:
        yield "is only a guess (fuzzy)"
    strings = texts(message.string or "")
    ignored = COUNTS if wanted.pluralizable else set()
    forms = len(texts(first_words(wanted, language)))
    if len(strings) != forms:
        yield f"has {len(strings)} forms, not {forms}"
    if not all(strings):
        yield "is not translated"
    elif any((placeholders(wanted.id) ^ placeholders(text)) - ignored for text in strings):
        yield "has other placeholders than its translation"


def texts(string: str | Iterable[str]) -> tuple[str, ...]:
    """Return the forms of a message, one for most."""
    return (string,) if isinstance(string, str) else tuple(string)


def placeholders(string: str | Iterable[str]) -> set[str]:
    """Return the names that stand for values."""
    return {name for text in texts(string) for name in PLACEHOLDER.findall(text)}


def main(command: str) -> int:
    """Run one command; return 1 when there is a fault."""
    if command == "complete":
        found = list(complete())
        print("\n".join(found) or "The catalogues are complete.")
        return int(bool(found))
    {"compile": compile_all, "extract": extract}[command]()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
