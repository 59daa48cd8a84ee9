"""From the catalogue to a certificate that a stranger checks, on a phone."""

import re
from datetime import timedelta

import pytest

from elearn import config
from elearn.accounts.models import Person
from elearn.cli.content import draft_in
from elearn.db import session
from elearn.exchange.operations import take_in
from elearn.quizzes.models import Attempt

SAMPLE = config.PACKAGE.parent / "tests/data/courses/sample"
BASICS = config.COURSES / "microfinance-basics"
PASSWORD = "حصيرة وزعتر ودفتر"


@pytest.fixture
def published(app, world, clock):
    """Return a function that puts a course folder into the catalogue, run by Tariq."""

    def published(folder):
        with app.app_context():
            tariq = session.get_one(Person, world["tariq"])
            course = take_in(
                draft_in(folder, "en"), tariq, app.extensions["services"].storage, clock.now()
            )
            course.publish(tariq.id, at=clock.now())
            slug = course.slug
            session.commit()
        return slug

    return published


class Walker:
    """A new learner who knows every answer."""

    def __init__(self, app, page, shot, way, clock):
        self.app, self.page, self.shot, self.way, self.steps = app, page, shot, way, 0
        self.clock = clock

    def picture(self, name):
        self.steps += 1
        self.shot(self.page, f"{self.way}/{self.steps:03d}-{name}")

    def press(self, where="main"):
        """Press the one main button of the page and wait for the next page."""
        with self.page.expect_navigation():
            self.page.locator(f"{where} .btn.main").last.click()

    def register(self):
        page = self.page
        page.goto("/")
        self.picture("first-page")
        page.goto("/courses")
        self.picture("catalogue")
        page.goto(f"/courses/{self.slug}")
        self.picture("course-for-everybody")
        self.press()
        page.fill("[name=name_ar]", "سلمى عبد الرحمن الحاج")
        page.fill("[name=name_latin]", "Salma Abdelrahman Elhaj")
        page.fill("[name=email]", "salma@example.org")
        page.fill("[name=password]", PASSWORD)
        page.check("[name=terms]")
        self.picture("register")
        self.press()
        self.picture("ready-to-join")
        self.press()

    def follow(self, slug):
        """Take every step of the course."""
        self.slug = slug
        self.register()
        self.picture("my-course")
        self.press()
        while "/lessons/" in self.page.url or "/quizzes/" in self.page.url:
            if "/quizzes/" in self.page.url:
                self.take_quiz()
            else:
                self.picture("lesson")
                self.clock.moment += timedelta(minutes=3)  # she reads
                self.press("form")

    def take_quiz(self):
        self.picture("quiz")
        self.press()
        attempt_id = int(re.search(r"/attempts/(\d+)", self.page.url)[1])
        for slot, answer in enumerate(self.right_answers(attempt_id)):
            self.answer(answer)
            self.picture(f"question-{slot + 1}")
            self.press("form")
        self.picture("look-over")
        self.press("form")
        self.picture("result")
        assert self.page.locator(".star.full").count()
        self.press()
        if self.page.locator("main .sheet .btn.main[href*='/learn/courses/']").count():
            self.press()

    def right_answers(self, attempt_id):
        """Return what to fill in for every slot: ids of options, or a text."""
        with self.app.app_context():
            attempt = session.get_one(Attempt, attempt_id)
            questions = attempt.edition.questions
            for slot in attempt.paper.slots:
                right = questions[slot.question].right_answer
                options = [name for name, place in slot.options if str(place) in right]
                yield options or [right[0]]

    def answer(self, values):
        if self.page.locator("label.choice").count():
            for value in values:
                self.page.locator(f"[name=answer][value='{value}']").check()
        else:
            self.page.fill("[name=answer]", values[0])


def check_certificate(walker, open_page, language, shot):
    """Show the certificate to a stranger."""
    page = walker.page
    page.goto("/learn/certificates")
    walker.picture("certificates")
    page.locator("main a[href*='/learn/certificates/MF-']").first.click()
    walker.picture("certificate")
    serial = re.search(r"MF-[0-9A-Z-]+", page.url)[0]
    stranger = open_page(language=language, scripts=False)
    stranger.goto("/verify")
    stranger.locator("main form input:not([type=hidden])").first.fill(serial)
    with stranger.expect_navigation():
        stranger.locator("main form button").first.click()
    shot(stranger, f"{walker.way}/999-verified")
    assert stranger.locator(".verdict.v-ok").count() == 1
    assert "سلمى عبد الرحمن الحاج" in stranger.locator("main").inner_text()


@pytest.mark.parametrize("scripts", [False, True], ids=["plain", "scripts"])
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_newcomer_earns_a_certificate(app, published, open_page, shot, clock, language, scripts):
    slug = published(SAMPLE)
    way = f"{language}-{'scripts' if scripts else 'plain'}"
    walker = Walker(app, open_page(language=language, scripts=scripts), shot, way, clock)

    walker.follow(slug)

    check_certificate(walker, open_page, language, shot)


def test_a_real_course_is_walked_to_its_end(app, published, open_page, shot, clock):
    slug = published(BASICS)
    walker = Walker(app, open_page(scripts=False), shot, "basics", clock)

    walker.follow(slug)

    check_certificate(walker, open_page, "ar", shot)
