"""The stored form agrees with the schema of the kinds that have one."""

import pytest
from jsonschema import validate

from elearn.domain.coursefile import gift
from elearn.domain.coursefile.foreign.forms import OWN, SHARED, has_form
from elearn.domain.coursefile.schema import plain
from elearn.domain.coursefile.schema_questions import QUESTIONS
from elearn.quizzes.kinds import KINDS


@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_key_of_a_schema_is_one_of_the_form(kind):
    assert QUESTIONS[kind]["properties"].keys() <= (SHARED | OWN[kind]).keys()


READ = """
one {=a#yes ~b}

two {~%50%a ~%50%b ~%-100%c}

three {T#no#yes####all}

four {=قسط#نعم =%0%*#لا}

five {#3:0.5#ok}
"""


@pytest.mark.parametrize(
    "document", gift.read(READ.encode()).documents, ids=lambda one: one["kind"]
)
def test_what_is_read_satisfies_the_schema_that_is_published(document):
    validate(document, plain(QUESTIONS[document["kind"]]))
    assert KINDS[document["kind"]].from_document(document).document() == document


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
