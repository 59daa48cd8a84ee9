"""Searching is free for people and slow for machines, and writes nothing."""

from datetime import timedelta

import pytest
from sqlalchemy import event, func, select

from elearn.accounts.admin import people
from elearn.adapters.limits import memory
from elearn.adapters.limits.counters import Throttle
from elearn.adapters.limits.database import Counter
from elearn.adapters.limits.memory import MemoryStorage
from elearn.courses import public
from elearn.db import db, session
from elearn.ports import CountersLost, Pace

FEW = Pace(free=3, longest=8, memory=60)
SEARCHES = {"catalogue": ("/courses?q=قرض", None), "people": ("/admin/people?q=ليلى", "aida")}


@pytest.fixture(params=SEARCHES)
def search(request, app, monkeypatch, visitor, browse_as):
    """Return a function that searches once, of which three are free."""
    services = app.extensions["services"]
    seconds = services.searches.clock
    monkeypatch.setattr(services, "searches", Throttle(MemoryStorage(seconds), seconds))
    for module in (public, people):
        monkeypatch.setattr(module, "SEARCHES", FEW)
    address, name = SEARCHES[request.param]
    client = browse_as(name) if name else visitor
    return lambda **more: client.get(address, **more)


def test_who_searches_too_often_waits_and_is_told_how_long(search, clock):
    free = [search().status_code for _ in range(5)]
    refused = search(headers={"Accept-Language": "ar"})
    clock.moment += timedelta(seconds=int(refused.headers["Retry-After"]))

    later = search()

    assert free == [200, 200, 200, 200, 429]
    assert refused.status_code == 429
    assert 'lang="ar"' in refused.text
    assert later.status_code == 200


def test_all_is_forgotten_after_a_while(search, clock):
    for _ in range(9):
        search()
    clock.moment += timedelta(seconds=FEW.memory)

    assert [search().status_code for _ in range(3)] == [200] * 3


def test_a_search_writes_nothing(search, app):
    statements = []
    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", note := lambda *said: statements.append(said[2]))

    for _ in range(5):
        search()

    event.remove(engine, "before_cursor_execute", note)
    with app.app_context():
        counted = session.scalar(select(func.count()).select_from(Counter))
    assert counted == 0
    assert not [said for said in statements if said.lstrip()[:6] in {"INSERT", "UPDATE", "DELETE"}]


def test_where_nobody_can_count_everybody_may_search(search, app, monkeypatch):
    def lost(paces):
        raise CountersLost

    monkeypatch.setattr(app.extensions["services"].searches, "attempt", lost)

    assert [search().status_code for _ in range(5)] == [200] * 5


def test_looking_without_searching_is_never_counted(app, visitor, search):
    answers = [visitor.get("/courses").status_code for _ in range(9)]

    assert answers == [200] * 9


def test_a_class_behind_one_address_may_search():
    """Forty people who look for ten things each within five minutes meet no long wait."""
    assert public.SEARCHES.free >= 300
    assert public.SEARCHES.longest <= 60


def test_memory_does_not_grow_for_ever(monkeypatch):
    monkeypatch.setattr(memory, "MOST", 10)
    now = 0.0
    storage = MemoryStorage(lambda: now)
    for number in range(25):
        storage.incr(f"key-{number}", 60)

    assert len(storage.counts) <= 10
    assert storage.get("key-24") == 1
