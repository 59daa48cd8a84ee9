"""What readers of other formats understood is held to what a quiz file may hold."""

import pytest

from elearn.exchange.fitting import fitted, is_asked

RIGHT = {"id": "q", "kind": "true_false", "prompt": "القسط دين.", "right": True}
CHOICE = {
    "id": "q",
    "kind": "single_choice",
    "prompt": "س",
    "options": [{"text": "أ", "right": True}, {"text": "ب", "sparkle": "x"}],
}


def test_a_question_of_ours_stays_as_it_is():
    assert fitted(RIGHT) == (RIGHT, [])


def test_what_a_kind_does_not_know_is_left_out_and_named():
    kept, lost = fitted(CHOICE | {"sound": "x"})

    assert sorted(lost) == ["sound", "sparkle"]
    assert kept["options"] == [{"text": "أ", "right": True}, {"text": "ب"}]
    assert is_asked(kept)


@pytest.mark.parametrize(
    "document",
    [
        RIGHT | {"kind": "telepathy"},
        RIGHT | {"prompt": " "},
        RIGHT | {"id": "Not A Slug"},
        RIGHT | {"points": 5000},
        CHOICE | {"options": [{"text": "أ"}]},
        {"kind": "true_false"},
    ],
    ids=["no kind", "no prompt", "no slug", "too many points", "one option", "nothing"],
)
def test_what_could_not_be_asked_is_no_question(document):
    assert fitted(document)[0] is None
