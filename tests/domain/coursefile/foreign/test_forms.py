"""The stored form agrees with the schema of the kinds that have one."""

import pytest

from elearn.domain.coursefile.foreign.forms import OWN, SHARED, has_form
from elearn.domain.coursefile.schema_questions import QUESTIONS


@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_key_of_a_schema_is_one_of_the_form(kind):
    assert QUESTIONS[kind]["properties"].keys() <= (SHARED | OWN[kind]).keys()


@pytest.mark.parametrize(
    "document",
    [
        {"kind": "essay", "prompt": "x", "right": True},
        {"kind": "essay", "prompt": 5},
        {"kind": "essay", "prompt": "x", "points": True},
        {"kind": "essay", "prompt": "x", "tags": "a"},
        {"kind": "matching", "prompt": "x", "rows": [{"text": "a", "answer": ["b"]}]},
        {"kind": "nothing", "prompt": "x"},
        {"kind": ["essay"], "prompt": "x"},
        {"prompt": "x"},
    ],
)
def test_a_document_of_another_form_is_none(document):
    assert not has_form(document)
