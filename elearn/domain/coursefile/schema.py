"""The schemas of the files of a course, as JSON Schema; `docs/course-schema/` has them.

Words that begin with `x-` are ours and are left out there: `x-fault` names the fault of a
text that has not the form of its `pattern`, `x-number` how Arabic digits are read,
`x-kinds` the alternatives of an object by its `kind`, `x-lines` a list that a form
shows as lines.
"""

from typing import Any

from elearn.domain.coursefile.schema_parts import (
    TEXT,
    alternatives,
    choice,
    items,
    line,
    number,
    switch,
    table,
)
from elearn.domain.coursefile.schema_questions import QUESTIONS
from elearn.domain.coursefile.schema_quiz import BEHAVIOUR, TIMES, WITHHELD

LANGUAGES = ("ar", "en", "fr")
LEVELS = ("beginner", "intermediate", "advanced")
TOPICS = (
    "basics",
    "credit",
    "risk",
    "protection",
    "pricing",
    "management",
    "savings",
    "islamic",
    "social",
    "digital",
)
PATTERNS = ("scale", "steps", "risk", "rings", "group", "star")
COLOURS = ("a", "b", "c", "d", "e", "f")
ENROLMENTS = ("open", "approval", "key")
GRADES = ("highest", "average", "first", "last")
YEAR = r"^[0-9]{3,4}([-\u2013/][0-9]{2,4})?( ?(م|هـ))?$"
ADDRESS = r"^https?://[^\s]+$"
MEDIA = r"^media/[^\s].*$"
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"

SOURCE = table(
    {
        "author": line("Person or organisation"),
        "title": line("Title of the work"),
        "year": line("Year", pattern=YEAR, fault="bad_year", reads="latin"),
        "publisher": line("Publisher"),
        "pages": line("Pages"),
        "url": line("Address of the work", pattern=ADDRESS, fault="bad_url", longest=2000),
        "note": line("What was taken from it", longest=1000),
    },
    required=("title",),
)
SOURCES = items(SOURCE, "What it rests on: only works that the author has opened")
COURSE = table(
    {
        "format": number(1, 1, "Version of this format"),
        "title": line("Title", longest=160),
        "summary": {**TEXT, "description": "One or two sentences for the catalogue"},
        "language": choice(LANGUAGES, "Language of the lessons"),
        "level": choice(LEVELS, "Level"),
        "topic": choice(TOPICS, "Topic"),
        "hours": number(1, 500, "Hours of work, as the certificate says"),
        "audience": {**TEXT, "description": "For whom the course is"},
        "outcomes": items(TEXT, "What learners can do at the end"),
        "trainers": items(
            table({"name": line("Name"), "about": TEXT}, required=("name",)), "Who teaches"
        ),
        "licence": line("Licence, such as CC-BY-SA-4.0", longest=80),
        "edition_of": line(
            "Folder name of the same course in its first language", pattern=SLUG, fault="bad_slug"
        ),
        "cover": table(
            {
                "pattern": choice(PATTERNS, "Composition of dots"),
                "colour": choice(COLOURS, "Dye"),
            }
        ),
        "enrolment": choice(ENROLMENTS, "Who may join"),
        "enrolment_key": line("The word that lets in, where enrolment is `key`", longest=64),
        "completion": table(
            {
                "lessons": choice(("all", "none"), "Which lessons must be done"),
                "quizzes": choice(("passed", "finished", "none"), "What of the quizzes"),
            }
        ),
        "certificate": switch("Whether completion earns a certificate"),
        "sources": SOURCES,
        "unverified": items(TEXT, "Statements that still want a source"),
    },
    required=("format", "title", "summary", "language", "level", "topic", "hours"),
)
MODULE = table(
    {"title": line("Title", longest=160), "summary": TEXT},
    required=("title",),
)
LESSON = table(
    {
        "title": line("Title", longest=160),
        "minutes": number(1, 600, "How long it takes, as a hint"),
        "completion": alternatives(
            choice(("read",), "Reading is enough"),
            table({"seconds": number(1, 86_400, "Seconds to stay")}, required=("seconds",)),
        ),
        "colophon": items(line("A closing line", longest=300), "What to keep"),
        "audio": line("The lesson as sound", pattern=MEDIA, fault="bad_media_path"),
        "sources": SOURCES,
    },
    required=("title",),
)
QUESTION = {"type": "object", "x-kinds": QUESTIONS}
BAND = table(
    {"from": number(0, 100, "From this percentage on"), "text": TEXT},
    required=("from", "text"),
)
QUIZ = table(
    {
        "title": line("Title", longest=160),
        "minutes": number(1, 600, "How long it takes, as a hint"),
        "pass": number(1, 100, "Percentage that passes"),
        "attempts": number(1, 100, "How often it may be tried"),
        "wait": number(0, 100_000, "Minutes between attempts"),
        "grade": choice(GRADES, "Which attempt counts"),
        "time_limit": number(1, 1_440, "Minutes"),
        "draw": number(1, 1_000, "How many of the questions a paper holds, drawn by chance"),
        "shuffle": switch("Whether questions and options change places"),
        "final": switch("Whether this is the final quiz of the course"),
        "bands": items(BAND, "What learners read after finishing"),
        **TIMES,
        **BEHAVIOUR,
        "withheld": WITHHELD,
        "questions": items(QUESTION, "The questions", least=1, few="no_questions"),
    },
    required=("title", "questions"),
)
TERM = table(
    {"ar": line("Arabic"), "en": line("English"), "fr": line("French"), "meaning": TEXT},
)
GLOSSARY = items(TERM, "The terms of the course")
DOCUMENTS: dict[str, dict[str, Any]] = {
    "course": COURSE,
    "module": MODULE,
    "lesson": LESSON,
    "quiz": QUIZ,
    "glossary": GLOSSARY,
}


def published(name: str) -> dict[str, Any]:
    """Return a schema as other programs read it: alternatives by kind become `oneOf`."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{name} of a course folder, format 1",
    }
    return head | {key: plain(value) for key, value in DOCUMENTS[name].items()}


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return a part of a schema without the words that are ours."""
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {key: plain(inner) for key, inner in value.items() if not key.startswith("x-")}
    if "x-number" in value:
        # Without quotation marks other readers see a number, and ours the same text.
        kept["type"] = ["string", "number"]
    if "x-kinds" in value:
        kept["oneOf"] = [plain(kind) for kind in value["x-kinds"].values()]
    return kept
