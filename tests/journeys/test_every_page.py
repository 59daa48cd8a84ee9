"""Every page, as whoever it is for: seen by axe, on a narrow phone and a wide screen, weighed."""

import pytest
from sqlalchemy import update

from elearn.accounts.models import Person
from elearn.db import session
from tests.full_world import FullWorld

READERS = {"public": None, "learn": "layla", "teach": "tariq", "admin": "aida"}
# Not pages: a picture, a file, an answer for machines, a way to somewhere else.
NOT_PAGES = {
    "learn.enrolments.media",
    "learn.enrolments.file",
    "learn.enrolments.resume",
    "learn.certificates.pdf",
    "learn.quizzes.file",
    "teach.attempts.file",
    "admin.certificates.pdf",
    "teach.exchange.show",
    "teach.incoming.show",
    "teach.incoming.template",
    "teach.statistics.save",
    "public.certificates.keys",
    "public.home.alive",
    "public.home.ready",
    "public.notifications.outbox",  # only where letters lie in a folder: tests/notifications
}
NARROW, WIDE = 320, 1280
KILO = 1024
# OFFLINE.md, compressed bytes of a first visit.
FIRST_VISIT, REQUESTS, HTML_AND_CSS, NEXT_LESSON = 50 * KILO, 8, 14 * KILO, 8 * KILO
VERIFICATION = 15 * KILO
# The paper of a certificate brings a sheet of its own beside that of the pages.
WITH_PAPER = {"learn.certificates.show": 15 * KILO}
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def full(app, world, clock):
    return FullWorld(app, world, clock)


def addresses(app, full, audience):
    """Yield endpoint and address of every page of an audience."""
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.endpoint):
        is_of_audience = rule.endpoint.split(".")[0] == audience
        if is_of_audience and "GET" in rule.methods and rule.endpoint not in NOT_PAGES:
            yield rule.endpoint, full.address(rule)


def speak(app, world, language):
    """Let everybody read in this language."""
    with app.app_context():
        session.execute(update(Person).values(language=language))
        session.commit()


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [
        ("ar", "light", NARROW),
        ("ar", "dark", WIDE),
        ("fr", "light", WIDE),
        ("fr", "dark", NARROW),
    ],
)
@pytest.mark.parametrize("audience", READERS)
def test_a_page_is_open_to_everybody(
    app, full, world, open_page, axe, audience, language, scheme, width
):
    speak(app, world, language)
    page = open_page(READERS[audience], language=language, scheme=scheme, width=width)
    found = {}

    for endpoint, address in addresses(app, full, audience):
        answer = page.goto(address)
        faults = [] if answer.ok else [f"status {answer.status}"]
        faults += axe(page)
        if (excess := page.evaluate(SIDEWAYS)) > 0:
            faults.append(f"scrolls {excess} px sideways at {width}")
        if page.get_attribute("html", "lang") != language:
            faults.append("speaks another language")
        if faults:
            found[endpoint] = faults

    assert not found


class Scale:
    """Weighs what a page loads, as it came over the line."""

    def __init__(self, page):
        self.kinds, self.weights = {}, {}
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.on("Network.responseReceived", self.note_kind)
        line.on("Network.loadingFinished", self.note_weight)

    def note_kind(self, event):
        self.kinds[event["requestId"]] = event["type"]

    def note_weight(self, event):
        self.weights[event["requestId"]] = event["encodedDataLength"]

    def forget(self):
        self.kinds.clear()
        self.weights.clear()

    @property
    def total(self):
        return sum(self.weights.values())

    def of(self, *kinds):
        return sum(w for key, w in self.weights.items() if self.kinds.get(key) in kinds)


@pytest.mark.only_on("sqlite")
def test_a_first_visit_weighs_little(app, full, open_page, record_property):
    heavy = {}
    for endpoint, address in addresses(app, full, "learn"):
        page = open_page("layla")
        scale = Scale(page)
        page.goto(address, wait_until="networkidle")
        weights = (scale.total, len(scale.weights), scale.of("Document", "Stylesheet"))
        record_property(endpoint, weights)
        most = WITH_PAPER.get(endpoint, HTML_AND_CSS)
        if weights[0] > FIRST_VISIT or weights[1] > REQUESTS or weights[2] > most:
            heavy[endpoint] = weights
        page.context.close()

    assert not heavy


@pytest.mark.only_on("sqlite")
def test_the_next_lesson_weighs_less(app, full, open_page):
    page = open_page("layla")
    lessons = f"/learn/courses/{full.values['slug']}/lessons/"
    page.goto(f"{lessons}{full.values['lesson']}", wait_until="networkidle")
    scale = Scale(page)
    after = page.locator(".pager a[rel=next]").get_attribute("href")

    page.goto(after, wait_until="networkidle")

    assert 0 < scale.total <= NEXT_LESSON


@pytest.mark.only_on("sqlite")
def test_the_verification_page_is_slim_and_brings_no_font(full, open_page):
    page = open_page()
    scale = Scale(page)

    page.goto(f"/v/{full.values['token']}", wait_until="networkidle")

    assert scale.of("Document", "Stylesheet") <= VERIFICATION
    assert scale.of("Font") == 0
    assert page.locator(".verdict.v-ok").count() == 1


@pytest.mark.only_on("sqlite")
def test_a_lesson_paints_soon_on_a_slow_line(full, open_page):
    address = f"/learn/courses/{full.values['slug']}/lessons/{full.values['lesson']}"

    # The line is emulated, the machine is not: the best of a few visits is the line's own.
    painted = min(paint_on_slow_3g(open_page("layla"), address) for _ in range(4))

    assert painted <= 1500


def paint_on_slow_3g(page, address):
    """Return when the largest part of a page stood there, in milliseconds, on a cold visit."""
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    speed = {"downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
    line.send("Network.emulateNetworkConditions", {"offline": False, "latency": 400, **speed})
    page.goto(address)
    return page.evaluate(
        """() => new Promise(done => new PerformanceObserver(seen =>
        done(seen.getEntries().at(-1).startTime)).observe(
            {type: 'largest-contentful-paint', buffered: true}))"""
    )


@pytest.mark.only_on("sqlite")
def test_twice_the_text_fits_a_phone(app, full, open_page):
    page = open_page("layla", width=360)
    wide = {}
    for endpoint, address in addresses(app, full, "learn"):
        page.goto(address)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        if (excess := page.evaluate(SIDEWAYS)) > 0:
            wide[endpoint] = excess

    assert not wide
