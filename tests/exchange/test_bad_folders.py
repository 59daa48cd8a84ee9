"""Folders that cannot be: each fault is said with its place, and nothing of them is taken in."""

import click
import pytest

from elearn.cli.content import draft_in
from tests.exchange.test_teach import BOMB, courses, sample, send

LESSON = "01-what-is-an-instalment/01-three-clients.md"
QUIZ = "02-flat-or-declining/02-final-check.quiz.yaml"
MOUNTAIN = b"---\ntitle: a\n---\n" + b"a" * 50_000_000


def quiz(old, new):
    return {QUIZ: sample()[QUIZ].replace(old, new)}


FAULTS = {
    "fifty megabytes": ({LESSON: MOUNTAIN}, LESSON),
    "aliases": ({QUIZ: BOMB}, QUIZ),
    "an unknown kind": (quiz(b"kind: single_choice", b"kind: oracle"), "oracle"),
    "two of one slug": (
        {LESSON.replace("01-three", "09-three"): sample()[LESSON]},
        "three-clients",
    ),
    "a missing picture": (
        {LESSON: sample()[LESSON] + "\n![صورة](media/no.svg)\n".encode()},
        "no.svg",
    ),
    "no right answer": (quiz(b", right: true", b""), QUIZ),
    "more drawn than there are": ({QUIZ: b"draw: 99\n" + sample()[QUIZ]}, "99"),
    "no course": ({"course.yaml": b""}, "course.yaml"),
}


@pytest.fixture(params=FAULTS.values(), ids=FAULTS)
def faulty(request):
    changes, said = request.param
    return sample() | changes, said


def test_a_faulty_folder_is_refused_in_the_browser(faulty, founder, app):
    files, said = faulty

    answer = send(founder, files)

    assert answer.status_code == 422
    assert said in answer.text or said.translate(str.maketrans("99", "٩٩")) in answer.text
    assert courses(app) == {"par"}


def test_a_faulty_folder_leaves_the_course_as_it_is(faulty, founder, draft):
    send(founder, sample())
    before = draft("sample")

    answer = send(founder, faulty[0])

    assert answer.status_code == 422
    assert draft("sample") == before


def test_a_faulty_folder_is_refused_on_the_command_line(faulty, tmp_path, capsys):
    files, said = faulty
    folder = tmp_path / "sample"
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)

    with pytest.raises(click.ClickException, match="not imported"):
        draft_in(folder, "en")

    assert said in capsys.readouterr().err
