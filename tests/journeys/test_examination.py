"""An examination in a real browser: what the device is told, what its clock and its end decide.

The numbers are those of docs/examinations.md.
"""

import gzip
import os
import re
import signal
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import brotli
import pytest
from playwright.sync_api import Error
from sqlalchemy import select

from elearn.db import session
from elearn.domain.quiz import Paper
from elearn.domain.quiz.journal import Standing
from elearn.quizzes.models import Answer, AnswerEvent, Attempt
from elearn.quizzes.operations import Receipt
from elearn.web import headers
from tests import examination
from tests.journeys.conftest import cookies

QUIZ = "/learn/courses/exam/quizzes/final"
ARRIVED = "[data-road].there"
SOON = 10_000  # milliseconds

# Everything that a page may keep on the device, and what scripts hold of it.
KEPT = """async () => {
  const found = [document.documentElement.outerHTML, document.cookie];
  found.push(JSON.stringify(history.state));
  for (const storage of [localStorage, sessionStorage]) found.push(JSON.stringify({...storage}));
  for (const {name} of await indexedDB.databases()) {
    const base = await new Promise((done, fail) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    for (const store of base.objectStoreNames) {
      const rows = await new Promise((done) => {
        const asked = base.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      });
      found.push(JSON.stringify({name, store, rows}));
    }
    base.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      found.push(name, request.url, JSON.stringify([...answer.headers]), await answer.text());
    }
  }
  const workers = await navigator.serviceWorker.getRegistrations();
  found.push(JSON.stringify(workers.map((worker) => worker.scope)));
  return found.join("\\n");
}"""
PROGRAMS = (".js", ".css", ".svg")  # they may speak of what is "correct"
DECODERS = {"": bytes, "br": brotli.decompress, "gzip": gzip.decompress}


class Ear:
    """Hears every byte that the server sends."""

    def __init__(self, inner):
        self.inner, self.pages, self.programs = inner, b"", b""

    def __call__(self, environ, start_response):
        said = []

        def start(status, headers, *more):
            said[:] = [status, headers]
            return start_response(status, headers, *more)

        parts = self.inner(environ, start)
        body = b"".join(parts)
        getattr(parts, "close", lambda: None)()
        self.note(environ["PATH_INFO"], *said, body)
        return [body]

    def note(self, path, status, headers, body):
        coding = dict(headers).get("Content-Encoding", "")
        lines = "".join(f"{name}: {value}\n" for name, value in headers)
        heard = f"{path}\n{status}\n{lines}".encode() + DECODERS[coding](body)
        if path.endswith(PROGRAMS):
            self.programs += heard
        else:
            self.pages += heard


class Sitter:
    """Somebody who sits the examination in a browser."""

    def __init__(self, app, page):
        self.app, self.page = app, page

    def begin(self):
        """Start, or go on; return the id of the attempt."""
        self.page.goto(QUIZ)
        self.press()
        self.attempt = int(re.search(r"/attempts/(\d+)", self.page.url)[1])
        return self.attempt

    @property
    def url(self):
        return f"/learn/attempts/{self.attempt}"

    @property
    def layout(self):
        with self.app.app_context():
            return session.get_one(Attempt, self.attempt).layout

    def rows(self, table, order):
        with self.app.app_context():
            rows = session.scalars(
                select(table).filter_by(attempt_id=self.attempt).order_by(order)
            ).all()
            session.expunge_all()
            return rows

    @property
    def journal(self):
        return self.rows(AnswerEvent, AnswerEvent.id)

    def slot(self, question):
        number = [each["id"] for each in examination.QUESTIONS].index(question)
        return [slot["question"] for slot in self.layout["slots"]].index(number)

    def open(self, question):
        self.page.goto(f"{self.url}?slot={self.slot(question)}")

    def fill(self, question, fields):
        """Answer on the page as a hand does; the script hears of the change."""
        page, slot = self.page, self.layout["slots"][self.slot(question)]
        names = {str(place): name for name, place in slot["options"]}
        if question in {"short", "number"}:
            page.fill("[name=answer]", fields[0])
            page.locator("[name=answer]").press("Tab")
            return
        for field in fields:
            page.locator(f"[name=answer][value='{names.get(field, field)}']").check()

    def answer(self, question, fields):
        self.open(question)
        # An answered question shows that it has arrived before it is answered again.
        with self.page.expect_response("**/events", timeout=SOON):
            self.fill(question, fields)
        self.page.wait_for_selector(ARRIVED, timeout=SOON)

    def press(self):
        with self.page.expect_navigation():
            self.page.locator("main .btn.main").last.click()

    def seconds_left(self):
        shown = self.page.locator("[data-clock] .ltr").inner_text()
        minutes, seconds = shown.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")).split(":")
        return int(minutes) * 60 + int(seconds)


@pytest.fixture
def exam(app, world):
    with app.app_context():
        return world | examination.hold()


@pytest.fixture
def ear(app, exam, monkeypatch):
    """Return who hears all that the server sends during the test."""
    heard = Ear(app.wsgi_app)
    monkeypatch.setattr(app, "wsgi_app", heard)
    return heard


@pytest.fixture
def sit(app, exam, open_page):
    """Return a function that seats layla in front of a browser of her own."""
    return lambda **more: Sitter(app, open_page("layla", **more))


def everything(sitter):
    """Answer all questions wrongly, one of them without a line; return what was found then."""
    for question, wrong in examination.WRONG.items():
        sitter.answer(question, wrong)
    sitter.open("short")
    sitter.page.context.set_offline(offline=True)
    sitter.fill("short", ["كلمة كتبت بلا خط"])
    sitter.page.wait_for_selector("[data-road].phone", timeout=SOON)
    kept = sitter.page.evaluate(KEPT)
    sitter.page.context.set_offline(offline=False)
    sitter.page.wait_for_selector(ARRIVED, timeout=SOON)
    for address in (f"{sitter.url}/end", f"{sitter.url}/result", QUIZ):  # no result yet: 403
        sitter.page.goto(address, wait_until="networkidle")
    return kept + sitter.page.evaluate(KEPT)


def found_in(ear, kept, layout):
    """Return what of the key is in the bytes that were sent or kept."""
    pages = ear.pages + kept.encode()
    return examination.leaks(pages, layout) | examination.leaks(ear.programs, layout, ())


def test_no_byte_on_the_device_reveals_the_key_during_an_attempt(sit, ear):
    """Case 1: all answers of the server, scripts, IndexedDB, caches, storages, cookies."""
    sitter = sit()
    sitter.begin()

    kept = everything(sitter)

    assert found_in(ear, kept, sitter.layout) == set()
    assert "كلمة كتبت بلا خط" in kept  # so the phone's own journal was read
    assert ear.pages.count(b"/events\n200") > len(examination.WRONG)
    assert b"indexedDB" in ear.programs


def in_a_receipt(sitter, monkeypatch, secret):
    told = Receipt.document
    monkeypatch.setattr(Receipt, "document", lambda self: told(self) | {"hint": secret})


def in_a_header(sitter, monkeypatch, secret):
    monkeypatch.setitem(headers.HEADERS, "X-Hint", secret)


def in_a_page(sitter, monkeypatch, secret):
    asked = Paper.asked

    def with_hint(paper, question, number):
        plain = asked(paper, question, number)
        return replace(plain, prompt=f"{plain.prompt} {secret}")

    monkeypatch.setattr(Paper, "asked", with_hint)


def in_indexed_db(sitter, monkeypatch, secret):
    put = """(text) => new Promise((done) => {
      const asked = indexedDB.open("planted", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("rows");
      asked.onsuccess = () => {
        const work = asked.result.transaction("rows", "readwrite");
        work.objectStore("rows").put(text, 1);
        work.oncomplete = () => { asked.result.close(); done(); };
      };
    })"""
    sitter.page.evaluate(put, secret)


def in_a_cache(sitter, monkeypatch, secret):
    put = "async (text) => (await caches.open('planted')).put('/x', new Response(text))"
    sitter.page.evaluate(put, secret)


def in_local_storage(sitter, monkeypatch, secret):
    sitter.page.evaluate("(text) => { localStorage.planted = text; }", secret)


PLANTS = (in_a_receipt, in_a_header, in_a_page, in_indexed_db, in_a_cache, in_local_storage)


@pytest.mark.parametrize("plant", PLANTS)
def test_the_search_finds_a_key_that_was_planted(sit, ear, monkeypatch, plant):
    """Case 1: a search that cannot find proves nothing."""
    sitter, [secret] = sit(), examination.RIGHT["short"]
    sitter.begin()
    plant(sitter, monkeypatch, sha256(secret.encode()).hexdigest())

    kept = everything(sitter)

    assert found_in(ear, kept, sitter.layout) == {secret}


SHIFTS = [timedelta(days=2), timedelta(days=-2)]


@pytest.mark.parametrize("shift", SHIFTS, ids=["ahead", "behind"])
def test_the_clock_of_the_phone_changes_neither_countdown_nor_verdict(sit, clock, shift):
    """Case 7."""
    sitter = sit()
    sitter.page.clock.install(time=clock.now() + shift)
    sitter.begin()
    clock.move_to("2027-03-01 09:10")
    sitter.open("true")
    shown = sitter.seconds_left()

    sitter.page.clock.set_system_time(clock.now() - 2 * shift)  # and back, while the page is open
    sitter.page.clock.run_for(3_000)
    later = sitter.seconds_left()
    sitter.fill("true", ["true"])
    sitter.page.wait_for_selector(ARRIVED, timeout=SOON)

    [kept] = sitter.journal
    assert 1190 <= shown <= 1200
    assert 1190 <= later < shown
    assert (kept.standing, kept.is_skewed) == (Standing.COUNTS, True)
    assert kept.received_at == clock.now()


@pytest.mark.parametrize("shift", SHIFTS, ids=["ahead", "behind"])
def test_the_clock_of_the_phone_gives_no_time_after_the_end(sit, clock, shift):
    """Case 7."""
    sitter = sit()
    sitter.page.clock.install(time=clock.now() + shift)
    sitter.begin()
    sitter.open("true")
    clock.move_to("2027-03-01 09:31")

    # Not `check`: it would look for the tick on the page that comes after.
    sitter.page.locator("[name=answer][value='true']").click()

    sitter.page.wait_for_url("**/answers/*", timeout=SOON)  # the page that says: it came late
    assert {event.standing for event in sitter.journal} == {Standing.LATE}
    assert sitter.rows(Answer, Answer.slot) == []


def test_an_attempt_goes_on_elsewhere_when_the_browser_is_killed(
    app, exam, open_page, chromium_with, live_server, browse_as, clock
):
    """Case 17: each change is saved by itself; what had arrived is there on another device."""
    doomed = chromium_with()
    context = doomed.new_context(base_url=live_server)
    context.add_cookies(cookies(browse_as("layla"), live_server))
    sitter = Sitter(app, context.new_page())
    sitter.begin()
    for minute, words in enumerate(["أول", "ثانٍ", "ثالث"]):
        clock.moment += timedelta(seconds=30)
        sitter.answer("short", [words])
        assert len(sitter.journal) == minute + 1
    before = sitter.layout

    kill(doomed)
    clock.move_to("2027-03-01 09:12")
    elsewhere = Sitter(app, open_page("layla"))
    again = elsewhere.begin()
    elsewhere.open("short")

    assert (again, elsewhere.layout) == (sitter.attempt, before)
    assert elsewhere.page.input_value("[name=answer]") == "ثالث"
    assert 1070 <= elsewhere.seconds_left() <= 1080


def kill(browser):
    """End a browser as a phone ends it: without a word."""
    line = browser.new_browser_cdp_session()
    processes = line.send("SystemInfo.getProcessInfo")["processInfo"]
    [number] = [each["id"] for each in processes if each["type"] == "browser"]
    os.kill(number, signal.SIGKILL)
    with suppress(Error):
        browser.close()


def test_two_tabs_that_answer_in_turns_lose_nothing(sit):
    """Case 18: the tab that comes second is shown both answers, and one of them is chosen."""
    first = sit()
    first.begin()
    second = Sitter(first.app, first.page.context.new_page())
    second.attempt = first.attempt
    first.open("short")
    second.open("short")

    first.fill("short", ["من الأولى"])
    first.page.wait_for_selector(ARRIVED, timeout=SOON)
    second.fill("short", ["من الثانية"])
    second.page.wait_for_selector("form.sheet", timeout=SOON)

    shown = second.page.locator("main").inner_text()
    assert "من الأولى" in shown
    assert "من الثانية" in shown
    assert [event.standing for event in first.journal] == [Standing.COUNTS, Standing.STALE]

    with second.page.expect_navigation():
        second.page.locator("form.sheet", has_text="من الثانية").locator("button").click()
    first.fill("short", ["من الأولى مرة أخرى"])  # on a page that is old by now
    first.page.wait_for_selector("form.sheet", timeout=SOON)

    words = [event.fields[0] for event in first.journal]
    [counts] = first.rows(Answer, Answer.slot)
    assert words == ["من الأولى", "من الثانية", "من الثانية", "من الأولى مرة أخرى"]
    assert counts.fields == ["من الثانية"]
