"""Take questions of other programs into a quiz, and give those of a quiz out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from elearn.courses.models import Course
from elearn.courses.operations import editing
from elearn.domain.coursefile.draft import CourseDraft, MediaDraft
from elearn.domain.coursefile.foreign.incoming import Outgoing
from elearn.domain.quiz.bank import texts
from elearn.exchange.formats import Writer
from elearn.ports import Storage
from elearn.quizzes.models import Quiz
from elearn.quizzes.operations.editing import draft_to_edit, question_ids, revise
from elearn.quizzes.queries import draft_of_quiz

Document = Mapping[str, Any]


def take(
    quiz: Quiz,
    documents: Sequence[Document],
    files: Sequence[MediaDraft],
    storage: Storage,
    now: datetime,
) -> None:
    """Add questions at the end of a quiz, with the files that they show."""
    taken, slug = question_ids(quiz), quiz.activity.slug
    shown = " ".join(text for document in documents for text in texts(document))
    needed = [file for file in files if file.path in shown]

    def changed(draft: CourseDraft) -> CourseDraft:
        media, moved = beside(draft.media, needed)
        new = [renamed(moved_to(document, moved), taken) for document in documents]
        said = editing.quiz_of(draft, slug)
        asked = replace(said, questions=(*said.questions, *new))
        return replace(editing.with_changed(draft, asked), media=media)

    revise(quiz.activity.course, changed, storage, now)


def renamed(document: Document, taken: set[str]) -> dict[str, Any]:
    """Return a question under an id that no other has had; its own if that is free."""
    name, number = document["id"], 2
    while name in taken:
        name, number = f"{document['id'][:58]}-{number}", number + 1
    taken.add(name)
    return {**document, "id": name}


def beside(
    media: tuple[MediaDraft, ...], new: Sequence[MediaDraft]
) -> tuple[tuple[MediaDraft, ...], dict[str, str]]:
    """Return a course's files with new ones, and where those went whose name was taken."""
    known = {file.path: file.content for file in media}
    moved: dict[str, str] = {}
    for file in new:
        path, number = file.path, 2
        while path in known and known[path] != file.content:
            stem, _dot, sort = file.path.rpartition(".")
            path, number = f"{stem}-{number}.{sort}", number + 1
        known[path] = file.content
        if path != file.path:
            moved[file.path] = path
    return tuple(MediaDraft(path, content) for path, content in sorted(known.items())), moved


def moved_to(value: Any, moved: Mapping[str, str]) -> Any:  # noqa: ANN401 - a document, however deep
    """Return a document whose files are found under their new names."""
    match value:
        case str():
            for old, new in moved.items():
                value = value.replace(old, new)
            return value
        case Mapping():
            return {key: moved_to(inner, moved) for key, inner in value.items()}
        case list() | tuple():
            return [moved_to(inner, moved) for inner in value]
        case _:
            return value


def give_out(quiz: Quiz, write: Writer, storage: Storage) -> Outgoing:
    """Return the questions of a quiz in another program's format."""
    questions = draft_of_quiz(quiz.activity, quiz.edition).questions
    shown = " ".join(text for question in questions for text in texts(question))
    files = shown_files(quiz.activity.course, shown, storage) if "media/" in shown else {}
    return write([dict(question) for question in questions], [], files)


def shown_files(course: Course, shown: str, storage: Storage) -> dict[str, bytes]:
    """Return the files of a course that these texts show."""
    media = draft_to_edit(course, storage).media
    return {file.path: file.content for file in media if file.path in shown}
