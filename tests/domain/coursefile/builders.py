"""Small courses for tests, and one fault planted at a time."""

from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "data" / "courses" / "sample"
HEAD = (
    "format: 1\ntitle: دورة\nsummary: جملة.\nlanguage: ar\nlevel: beginner\n"
    "topic: pricing\nhours: 1\n"
)
LESSON = "---\ntitle: درس\n---\n## قسم\n\nنص.\n"
QUIZ = (
    "title: اختبار\nquestions:\n  - id: one\n    kind: single_choice\n    prompt: سؤال؟\n"
    "    options:\n      - {text: نعم, right: true}\n      - {text: لا}\n"
)
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4"/></svg>'


def sample():
    """Return the files of the sample course."""
    return {
        path.relative_to(SAMPLE).as_posix(): path.read_bytes()
        for path in SAMPLE.rglob("*")
        if path.is_file()
    }


def folder(**changes):
    """Return a sound small course with files put in, replaced, or taken out by None.

    A name stands for a path: `course`, `module`, `lesson`, `quiz`, or the path itself.
    """
    paths = {
        "course": "course.yaml",
        "module": "01-unit/module.yaml",
        "lesson": "01-unit/01-first.md",
        "quiz": "01-unit/02-check.quiz.yaml",
    }
    files = {
        "course.yaml": HEAD,
        "01-unit/module.yaml": "title: وحدة\n",
        "01-unit/01-first.md": LESSON,
        "01-unit/02-check.quiz.yaml": QUIZ,
    }
    files |= {paths.get(name, name): text for name, text in changes.items()}
    return {
        path: text.encode() if isinstance(text, str) else text
        for path, text in files.items()
        if text is not None
    }


def codes(faults):
    """Return what is wrong, where, as short tuples."""
    return [(fault.file, fault.line, fault.code) for fault in faults]
