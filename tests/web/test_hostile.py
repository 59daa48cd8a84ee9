"""What a hostile learner or trainer sends: refused, never a fault of ours."""

import json
from uuid import UUID

import pytest

from tests.full_world import FullWorld

ENDLESS = "9" * 5000  # more digits than Python reads as a number


@pytest.fixture
def full(app, world, clock):
    return FullWorld(app, world, clock)


@pytest.fixture
def ours(app, monkeypatch):
    """Let an unforeseen error become the 500 that people would see."""
    monkeypatch.setattr(app, "testing", False)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)


def event(**changes):
    said = {"event_id": str(UUID(int=7)), "device": "d", "slot": 0, "seq": 1, "answer": []}
    return {**said, **changes}


BATCHES = {
    "a lone surrogate as the device": [event(device="\ud800")],
    "a lone surrogate as the answer": [event(answer=["\ud800"])],
    "a lone surrogate as the id": [event(event_id="\ud800" * 32)],
    "a NUL": [event(answer=["\x00"])],
    "no list": event(),
    "nothing": [],
    "null in a list": [None],
    "a list in a list": [[event()]],
    "true as a number": [event(slot=True)],
    "a fraction": [event(seq=1.5)],
    "a huge number": [event(seq=10**30)],
    "a negative number": [event(slot=-1)],
    "a slot that is not there": [event(slot=2**31 - 1)],
    "an answer that is an object": [event(answer={"0": "x"})],
    "an answer in an answer": [event(answer=[["x"]])],
    "too long": [event(answer=["x" * 1_000_000])],
    "too many": [event()] * 300,
}


@pytest.mark.parametrize("batch", BATCHES.values(), ids=BATCHES)
def test_a_nonsensical_batch_is_refused(browse_as, full, ours, batch):
    answer = browse_as("layla").post(events_of(full), json=batch)

    assert answer.status_code == 400


TEXTS = {
    "ten thousand lists": "[" * 10_000 + "]" * 10_000,
    "a number without end": '[{"slot": ' + ENDLESS + "}]",
    "no number": '[{"slot": NaN, "seq": Infinity}]',
    "no JSON": "{",
    "not UTF-8": b"\xff\xfe[",
    "nothing": "",
    "null": "null",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_is_hardly_json_is_refused(browse_as, full, ours, text):
    answer = browse_as("layla").post(events_of(full), data=text, content_type="application/json")

    assert answer.status_code == 400


def test_a_form_is_no_batch(browse_as, full, ours):
    answer = browse_as("layla").post(events_of(full), data={"events": json.dumps([event()])})

    assert answer.status_code in (400, 415)


def events_of(full):
    return f"/learn/attempts/{full.values['attempt_id']}/events"


@pytest.mark.parametrize("field", ["base", "go", "answer"])
def test_a_number_without_end_in_an_answer_is_no_fault_of_ours(browse_as, full, ours, field):
    address = f"/learn/attempts/{full.values['attempt_id']}/answers/0"

    answer = browse_as("layla").post(address, data={field: ENDLESS})

    assert answer.status_code < 500


@pytest.mark.parametrize("number", [ENDLESS, "9" * 31, "9223372036854775808", "-1"])
@pytest.mark.parametrize(
    "address", ["/learn/attempts/{}", "/learn/attempts/{}/result", "/learn/attempts/{}/end"]
)
def test_a_row_of_an_impossible_number_is_not_there(browse_as, full, ours, address, number):
    assert browse_as("layla").get(address.format(number)).status_code == 404
