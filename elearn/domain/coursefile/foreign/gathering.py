"""Where the questions of a file are gathered: each by itself, whatever befalls the others."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from elearn.domain.coursefile.foreign.incoming import Document, Incoming, Note, Verdict
from elearn.domain.coursefile.foreign.limits import check_limits
from elearn.domain.coursefile.foreign.pictures import Pictures
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.slugs import Slugs, short

FIRST, LAST = ("id", "kind", "points", "prompt"), ("feedback", "hints", "tags")
MOST_QUESTIONS = 5_000
MOST_NOTES = 20_000


@dataclass
class Item:
    """One question while it is read: its title, its line, and what is noted of it."""

    title: str
    line: int | None
    category: str = ""
    pictures: Pictures = field(default_factory=Pictures)
    notes: list[Note] = field(default_factory=list)

    def changed(self, code: str, /, **values: object) -> None:
        """Note that something of the question is not as it was; the same thing only once."""
        note = Note(self.title, self.line, Verdict.CHANGED, code, values)
        if note not in self.notes:
            self.notes.append(note)


@dataclass
class Gathering:
    """The questions, notes and files of one file."""

    documents: list[Document] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    pictures: Pictures = field(default_factory=Pictures)
    slugs: Slugs = field(default_factory=Slugs)
    descriptions: dict[str, str] = field(default_factory=dict)

    def take(
        self, title: str, line: int | None, make: Callable[[Item], Document], category: str = ""
    ) -> Document | None:
        """Keep the question that is made, or note why there is none.

        `make` returns the document (an `id` of its own is respected) or raises `Refused`.
        """
        item = Item(short(title), line, category, Pictures(self.pictures.files))
        try:
            document = make(item)
            check_limits(document)
            self.stop_if_full()
        except Refused as why:
            self.refuse(item.title, why.line or line, why.code, **why.values)
            return None
        return self.keep(document, item)

    def stop_if_full(self) -> None:
        """Raise `Refused` once there are more questions than a file may hold."""
        if len(self.documents) >= MOST_QUESTIONS:
            raise Refused("too_many_questions", most=MOST_QUESTIONS)

    def keep(self, document: Document, item: Item) -> Document:
        """Return a document under its final id, after noting what became of it."""
        title = item.title or short(str(document.get("prompt", "")))
        slug = self.slugs.take(document.get("id") or title, of=document["kind"])
        kept = in_order(document | {"id": slug})
        self.documents.append(kept)
        self.categories.append(item.category)
        self.pictures.files.update(item.pictures.files)
        verdict = Verdict.CHANGED if item.notes else Verdict.KEPT
        values: Mapping[str, object] = {"kind": kept["kind"], "id": slug}
        self.add(Note(title, item.line, verdict, f"question_{verdict}", values))
        for note in item.notes:
            self.add(Note(title, note.line, note.verdict, note.code, note.values))
        return kept

    def refuse(self, title: str, line: int | None, code: str, /, **values: object) -> None:
        """Note that a question, or without a title the file, is not taken."""
        self.add(Note(title, line, Verdict.REFUSED, code, values))

    def changed(self, line: int | None, code: str, /, **values: object) -> None:
        """Note something that befell the file as a whole."""
        self.add(Note("", line, Verdict.CHANGED, code, values))

    def add(self, note: Note) -> None:
        """Keep a note; of a hostile file not more than anybody could read."""
        if len(self.notes) < MOST_NOTES:
            self.notes.append(note)

    def done(self) -> Incoming:
        """Return all that was gathered."""
        return Incoming(
            tuple(self.documents),
            tuple(self.notes),
            tuple(self.categories),
            dict(self.pictures.files),
            dict(self.descriptions),
        )


def in_order(document: Document) -> Document:
    """Return a document with its keys as people write them."""
    own = [key for key in document if key not in {*FIRST, *LAST}]
    return {key: document[key] for key in (*FIRST, *own, *LAST) if key in document}
