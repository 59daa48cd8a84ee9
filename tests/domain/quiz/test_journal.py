import json
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from elearn.domain.quiz.fields import BadAnswer
from elearn.domain.quiz.journal import Current, Event, Standing, read_event, settle

SENT = {
    "event_id": "0b51e1a0-6a55-4c0e-8d4c-0123456789ab",
    "device": "هاتف-ليلى",
    "slot": 3,
    "seq": 7,
    "base": 2,
    "answer": ["القسط الثابت"],
    "device_time": "2027-03-01T12:00:00+03:00",
}


def test_an_event_is_read_as_it_was_sent():
    event = read_event(SENT)

    assert (event.device, event.slot, event.seq, event.base) == ("هاتف-ليلى", 3, 7, 2)
    assert event.fields == ("القسط الثابت",)
    assert event.device_time == datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    ["0B51E1A06A554C0E8D4C0123456789AB", "{0b51e1a0-6a55-4c0e-8d4c-0123456789ab}"],
)
def test_an_id_has_one_form_however_it_was_written(written):
    assert read_event(SENT | {"event_id": written}).event_id == SENT["event_id"]


def test_an_event_without_a_slot_ends_the_attempt():
    assert read_event({key: SENT[key] for key in ("event_id", "device", "seq")}).slot is None


@pytest.mark.parametrize(
    "change",
    [
        {"event_id": "7"},
        {"event_id": None},
        {"event_id": ["0b51e1a0-6a55-4c0e-8d4c-0123456789ab"]},
        {"device": ""},
        {"device": "x" * 65},
        {"device": "a\x00b"},
        {"device": "\ud800"},
        {"device": 7},
        {"slot": -1},
        {"slot": "3"},
        {"slot": 3.0},
        {"slot": True},
        {"seq": None},
        {"seq": 2**31},
        {"seq": 10**400},
        {"base": -1},
        {"base": None},
        {"answer": "القسط"},
        {"answer": None},
        {"answer": [7]},
        {"answer": [["0"]]},
        {"answer": ["ق" * 50_001]},
        {"answer": ["ق" * 501] * 100},
        {"answer": ["a\rb"]},
        {"answer": ["x"] * 101},
        {"answer": ["a\x00b"]},
        {"answer": ["\ud800"]},
    ],
    ids=lambda change: str(change)[:40].encode("ascii", "replace").decode(),
)
def test_an_event_that_no_device_of_ours_writes_is_refused(change):
    with pytest.raises(BadAnswer):
        read_event(SENT | change)


@pytest.mark.parametrize("sent", [None, [], "x", 7])
def test_what_is_no_event_at_all_is_refused(sent):
    with pytest.raises(BadAnswer):
        read_event(sent)


@pytest.mark.parametrize(
    "told", ["yesterday", "", None, 7, "2027-03-01T12:00:00", "0001-01-01T00:00:00+14:00"]
)
def test_a_device_whose_clock_says_nothing_may_answer_all_the_same(told):
    assert read_event(SENT | {"device_time": told}).device_time is None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(list(SENT)), json_values)
def test_whatever_a_value_is_the_event_is_read_or_refused(key, value):
    try:
        event = read_event(SENT | {key: value})
    except BadAnswer:
        return

    json.dumps(event.fields).encode()
    event.device.encode()
    assert len(event.digest) == 64


@pytest.mark.parametrize(
    "change", [{"answer": ["آخر"]}, {"slot": 4}, {"seq": 8}, {"base": 1}, {"device": "x"}]
)
def test_another_answer_has_another_hash(change):
    assert read_event(SENT | change).digest != read_event(SENT).digest


def test_the_time_of_the_device_is_no_part_of_the_answer():
    later = SENT | {"device_time": "2027-03-01T12:05:00+03:00"}

    assert read_event(later).digest == read_event(SENT).digest


def event(device="layla", seq=1, base=0):
    return Event(str(UUID(int=seq)), device, 0, seq, base, (str(seq),))


def test_the_first_answer_counts():
    assert settle(None, event(base=5)) is Standing.COUNTS


@pytest.mark.parametrize(
    ("current", "arriving", "standing"),
    [
        (Current(1, "layla", 1), event(seq=2), Standing.COUNTS),
        (Current(1, "layla", 5), event(seq=4), Standing.SUPERSEDED),
        (Current(1, "layla", 5), event(seq=5), Standing.SUPERSEDED),
        (Current(2, "tab two", 9), event(seq=3, base=2), Standing.COUNTS),
        (Current(2, "tab two", 9), event(seq=3, base=1), Standing.STALE),
        (Current(2, "tab two", 9, newest=4), event(seq=3, base=1), Standing.SUPERSEDED),
        (Current(2, "tab two", 9, newest=2), event(seq=3, base=1), Standing.STALE),
    ],
    ids=[
        "newer of one device", "older of one device", "the same number again",
        "made on what counts", "made before another device's", "older than its own newest",
        "newer than its own, still stale",
    ],
)  # fmt: skip
def test_what_becomes_of_an_answer(current, arriving, standing):
    assert settle(current, arriving) is standing


class Slot:
    """The server's side of one slot, without a server."""

    def __init__(self):
        self.receipts = {}
        self.kept = []
        self.current = None

    def receive(self, arriving):
        if arriving.event_id in self.receipts:
            return self.receipts[arriving.event_id]
        known = self.current
        if known:
            mine = [each.seq for each, _ in self.kept if each.device == arriving.device]
            known = replace(known, newest=max(mine, default=0))
        standing = settle(known, arriving)
        if standing is Standing.COUNTS:
            revision = self.current.revision + 1 if self.current else 1
            self.current = Current(revision, arriving.device, arriving.seq)
        self.kept.append((arriving, standing))
        self.receipts[arriving.event_id] = (len(self.kept), standing)
        return self.receipts[arriving.event_id]


@given(st.permutations(range(1, 7)), st.lists(st.integers(0, 5)))
def test_of_one_device_the_last_answer_counts_in_whatever_order_all_arrive(order, again):
    slot, events = Slot(), [event(seq=seq) for seq in order]
    for each in events:
        slot.receive(each)

    receipts = dict(slot.receipts)
    for place in again:
        slot.receive(events[place])

    assert slot.current.seq == max(order)
    assert slot.receipts == receipts
    assert len(slot.kept) == len(order)


class Devices(RuleBasedStateMachine):
    """Three devices that answer, know the server more or less, and repeat messages."""

    def __init__(self):
        super().__init__()
        self.slot = Slot()
        self.seen = dict.fromkeys(("phone", "tab", "branch"), 0)
        self.last = dict.fromkeys(self.seen, 0)
        self.written, self.arrived, self.receipts = [], set(), {}

    @rule(device=st.sampled_from(["phone", "tab", "branch"]))
    def answer(self, device):
        self.last[device] += 1
        number = len(self.written)
        made = Event(
            str(UUID(int=number)),
            device,
            0,
            self.last[device],
            self.seen[device],
            (str(number),),
        )
        self.written.append(made)

    @rule(device=st.sampled_from(["phone", "tab", "branch"]))
    def look(self, device):
        self.seen[device] = self.slot.current.revision if self.slot.current else 0

    @precondition(lambda self: self.written)
    @rule(data=st.data())
    def deliver(self, data):
        made = data.draw(st.sampled_from(self.written))
        receipt = self.slot.receive(made)
        assert self.receipts.setdefault(made.event_id, receipt) == receipt
        self.arrived.add(made)

    @invariant()
    def nothing_is_lost_and_nothing_is_kept_twice(self):
        assert {each for each, _ in self.slot.kept} == self.arrived
        assert len(self.slot.kept) == len(self.arrived)

    @invariant()
    def what_counts_is_the_newest_of_its_device(self):
        if self.slot.current:
            device = self.slot.current.device
            newest = max(each.seq for each in self.arrived if each.device == device)
            assert self.slot.current.seq == newest

    @invariant()
    def the_revision_counts_the_answers_that_counted(self):
        counted = [standing for _, standing in self.slot.kept].count(Standing.COUNTS)
        assert (self.slot.current.revision if self.slot.current else 0) == counted

    @invariant()
    def the_newest_of_every_device_counts_or_is_shown_as_stale(self):
        for device in self.seen:
            mine = [
                (each.seq, standing) for each, standing in self.slot.kept if each.device == device
            ]
            if mine:
                assert max(mine)[1] in {Standing.COUNTS, Standing.STALE}


TestDevices = Devices.TestCase
TestDevices.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


def test_an_event_that_says_no_more_has_the_digest_that_it_always_had():
    event = read_event(SENT)

    assert event.digest == "fd694462a375d17c52224610e67f19e881496fb6a1dda11c0670865ab8562f14"


@pytest.mark.parametrize("change", [{"checked": True}, {"certainty": 2}])
def test_a_check_and_a_certainty_are_part_of_what_was_said(change):
    event = read_event(SENT)

    assert replace(event, **change).digest != event.digest
    assert replace(event, settles=1).digest == event.digest


def test_a_check_is_asked_for_by_true_or_false_alone():
    assert read_event(SENT | {"check": True}).checked
    with pytest.raises(BadAnswer):
        read_event(SENT | {"check": 1})


def test_after_its_last_check_a_question_takes_no_answer():
    checked = Event("1", "a", 0, 1, 0, ("x",), checked=True, settles=1)
    current = Current(0, "", 0).after(checked, 1)

    assert current.closed
    assert settle(current, Event("2", "a", 0, 2, 1, ("y",))) is Standing.CLOSED
    assert settle(current, Event("3", "b", 0, 1, 1, ("y",))) is Standing.CLOSED
    assert settle(replace(current, newest=1), Event("4", "a", 0, 0, 0, ())) is Standing.SUPERSEDED


def test_an_answer_between_two_checks_keeps_their_number():
    first = Event("1", "a", 0, 1, 0, ("x",), checked=True, settles=2)
    current = Current(0, "", 0).after(first, 1).after(Event("2", "a", 0, 2, 1, ("y",)), 2)

    assert (current.checks, current.closed) == (1, False)
    assert current.after(replace(first, seq=3), 3).closed
