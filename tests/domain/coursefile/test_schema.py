"""The published schemas: valid, up to date, and of one mind with the reader."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from elearn.domain.coursefile.folder import read, write
from elearn.domain.coursefile.schema import DOCUMENTS, published
from tests.domain.coursefile.builders import sample

FOLDER = Path(__file__).parents[3] / "docs" / "course-schema"
OF_FILE = {
    "course.yaml": "course",
    "module.yaml": "module",
    "glossary.yaml": "glossary",
    ".quiz.yaml": "quiz",
    ".md": "lesson",
}


def documents():
    """Yield the values of every file of the sample course with their schema."""
    for path, content in write(replace(read(sample(), "sample"), origin={})).items():
        name = next((name for end, name in OF_FILE.items() if path.endswith(end)), None)
        text = content.decode()
        if name:
            head = text.split("---\n")[1] if name == "lesson" else text
            yield pytest.param(name, yaml.safe_load(head), id=path)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_schema_is_a_schema(name):
    Draft202012Validator.check_schema(published(name))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_published_file_is_up_to_date(name):
    text = (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")

    assert json.loads(text) == json.loads(json.dumps(published(name)))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_published_schema_has_no_words_of_ours(name):
    assert '"x-' not in json.dumps(published(name))


@pytest.mark.parametrize(("name", "values"), [*documents()])
def test_the_sample_course_fits_the_published_schemas(name, values):
    Draft202012Validator(published(name)).validate(values)


def test_a_number_may_stand_without_quotation_marks():
    question = {"id": "a", "kind": "numeric", "prompt": "b", "answer": 36000}
    quiz = {"title": "a", "questions": [question]}

    Draft202012Validator(published("quiz")).validate(quiz)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("module", {"title": ""}),
        ("module", {"titel": "a"}),
        ("lesson", {"title": "a", "completion": {"minutes": 2}}),
        ("lesson", {"title": "a\nb"}),
        ("quiz", {"title": "a", "questions": []}),
        (
            "quiz",
            {"title": "a", "questions": [{"id": "a", "kind": "oracle", "prompt": "b"}]},
        ),
        ("quiz", {"title": "a", "pass": 101, "questions": []}),
        ("glossary", [{"de": "Rate"}]),
        ("course", {"title": "a"}),
    ],
)
def test_the_published_schemas_refuse_what_the_reader_refuses(name, values):
    assert not Draft202012Validator(published(name)).is_valid(values)
