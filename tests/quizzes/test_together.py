"""Answers that are kept together become what they would have become one after the other."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import select

from elearn.db import session
from elearn.domain.quiz.journal import Event
from elearn.quizzes.models import Answer, AnswerEvent
from elearn.quizzes.operations import Entry, Reused, keep_together

SLOTS, DEVICES, MANY = (0, 1), ("phone", "tablet", "laptop"), 40
AGES = (0, 10, 29, 30, 31)  # minutes; the examination takes thirty


def chance_entries(seed, attempt_id, start):
    """Return entries full of trouble: repeats, old numbers, old revisions, ids used twice."""
    chance, events, entries = Random(seed), [], []
    for place in range(MANY):
        size = chance.choice((1, 1, 2))
        mine = [event_of(chance, f"{place}-{number}", events) for number in range(size)]
        events += mine
        received = start + timedelta(minutes=chance.choice(AGES))
        entries.append(Entry(attempt_id, tuple(mine), received))
    return entries


def event_of(chance, name, earlier):
    """Return an event: a new one, one of the earlier ones again, or another under its id."""
    answer = (str(chance.randrange(3)),)
    if earlier and chance.random() < 0.2:
        again = chance.choice(earlier)
        return again if chance.random() < 0.7 else replace(again, fields=answer)
    seq, base = chance.randrange(1, 6), chance.randrange(4)
    return Event(name, chance.choice(DEVICES), chance.choice(SLOTS), seq, base, answer)


def told(outcome):
    """Return what an outcome says, without the numbers of receipts, which may leave gaps."""
    if isinstance(outcome, Reused):
        return "reused"
    return [(receipt.at, receipt.standing, receipt.revision) for receipt in outcome]


def kept(entries, size):
    """Keep entries in batches; return the outcomes and the tables, and undo all of it."""
    connection, outcomes = session.connection(), []
    for place in range(0, len(entries), size):
        outcomes += keep_together(connection, entries[place : place + size])
    said = (
        AnswerEvent.event_id,
        AnswerEvent.attempt_id,
        AnswerEvent.standing,
        AnswerEvent.in_grace,
        AnswerEvent.revision,
    )
    events = session.execute(select(*said).order_by(AnswerEvent.id)).all()
    counting = (Answer.attempt_id, Answer.slot, Answer.fields, Answer.revision, Answer.seq)
    answers = session.execute(select(*counting).order_by(Answer.attempt_id, Answer.slot)).all()
    numbers = dict(session.execute(select(AnswerEvent.event_id, AnswerEvent.id)).all())
    session.rollback()
    return [told(outcome) for outcome in outcomes], events, answers, outcomes, numbers


@pytest.mark.parametrize("seed", range(20))
def test_a_batch_is_kept_as_if_one_came_after_the_other(app, begin, clock, seed):
    entries = chance_entries(seed, begin().id, clock.now())

    with app.app_context():
        *alone, _, _ = kept(entries, 1)
        *together, outcomes, numbers = kept(entries, len(entries))

    assert together == alone
    for entry, outcome in zip(entries, outcomes, strict=True):
        if not isinstance(outcome, Reused):
            known = [numbers[event.event_id] for event in entry.events]
            assert [receipt.number for receipt in outcome] == known
