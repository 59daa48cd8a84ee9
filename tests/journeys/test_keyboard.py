"""With the keyboard alone: from registration to a certificate that is verified.

Nothing is clicked and nothing is focused by the test: it presses Tab until the control that it
looks for has the focus, as a person does, and whatever has the focus must be seen.
"""

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
PASSWORD = "حصيرة وزعتر ودفتر"
FARTHEST = 80  # presses of Tab on one page
# Where the focus is, whether its mark can be seen, and whether something lies on top of it.
FOCUS = """() => {
  const here = document.activeElement, box = here.getBoundingClientRect();
  const style = getComputedStyle(here), label = here.closest("label");
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const top = document.elementFromPoint(x, y);
  return {
    isBody: here === document.body,
    isSeen: box.width > 0 && y >= 0 && y <= innerHeight,
    isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    isOnTop: !!top && (here.contains(top) || top.contains(here) || !!label?.contains(top)),
    told: here.outerHTML.slice(0, 120),
  };
}"""


@pytest.fixture
def slug(app, world, clock):
    """Return the sample course, published."""
    with app.app_context():
        tariq = session.get_one(Person, world["tariq"])
        draft = draft_in(SAMPLE, "en")
        course = take_in(draft, tariq, app.extensions["services"].storage, clock.now())
        course.publish(tariq.id, at=clock.now())
        session.commit()
        return course.slug


class Keyboard:
    """Somebody who holds no mouse and touches no screen."""

    def __init__(self, page):
        self.page = page
        self.hidden = []

    def reach(self, selector):
        """Press Tab until the control has the focus; complain of every stop that is not seen."""
        wanted = self.page.locator(selector).first
        for _ in range(FARTHEST):
            self.page.keyboard.press("Tab")
            self.look()
            if wanted.evaluate("node => node === document.activeElement"):
                return
        raise AssertionError(f"{selector} cannot be reached on {self.page.url}")

    def look(self):
        found = self.page.evaluate(FOCUS)
        if not found["isBody"] and not (found["isSeen"] and found["isMarked"] and found["isOnTop"]):
            self.hidden.append((self.page.url, found))

    def write(self, selector, text):
        self.reach(selector)
        self.page.keyboard.type(text)

    def press(self, selector, key="Enter"):
        """Reach a button or a link, press it, and wait for the next page."""
        self.reach(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def choose(self, name, value):
        """Reach a group of options and move to the one that is meant."""
        option = self.page.locator(f"[name='{name}'][value='{value}']")
        kind = option.get_attribute("type")
        if kind == "checkbox":
            self.reach(f"[name='{name}'][value='{value}']")
            self.page.keyboard.press("Space")
            return
        self.enter_group(name)
        self.page.keyboard.press("Space")
        for _ in range(self.page.locator(f"[name='{name}']").count()):
            if option.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
            self.look()
        raise AssertionError(f"{value} cannot be chosen on {self.page.url}")

    def enter_group(self, name):
        for _ in range(FARTHEST):
            self.page.keyboard.press("Tab")
            self.look()
            if self.page.evaluate("() => document.activeElement.name") == name:
                return
        raise AssertionError(f"{name} cannot be reached on {self.page.url}")


class Learner(Keyboard):
    """A newcomer who knows the answers."""

    def __init__(self, page, app, clock):
        super().__init__(page)
        self.app, self.clock = app, clock

    def join(self, slug):
        self.page.goto("/")
        self.press("main .book a")
        self.page.goto(f"/courses/{slug}")
        self.press("main .btn.main")
        self.write("[name=name_ar]", "سلمى عبد الرحمن الحاج")
        self.write("[name=email]", "salma@example.org")
        self.write("[name=password]", PASSWORD)
        self.reach("[name=terms]")
        self.page.keyboard.press("Space")
        self.press("main form .btn.main")
        self.press("main form .btn.main")

    def follow(self):
        """Take every step of the course."""
        self.press("main .btn.main")
        while "/lessons/" in self.page.url or "/quizzes/" in self.page.url:
            if "/quizzes/" in self.page.url:
                self.take_quiz()
            else:
                self.clock.moment += timedelta(minutes=3)
                self.press("main form .btn.main")

    def take_quiz(self):
        self.press("main .btn.main")
        attempt_id = int(re.search(r"/attempts/(\d+)", self.page.url)[1])
        for answers in self.right_answers(attempt_id):
            if self.page.locator("label.choice").count():
                for value in answers:
                    self.choose("answer", value)
            else:
                self.write("[name=answer]", answers[0])
            self.press("main form .btn.main")
        self.press("main form .btn.main")
        self.press("main .btn.main")
        if self.page.locator("main .sheet .btn.main[href*='/learn/courses/']").count():
            self.press("main .sheet .btn.main")

    def right_answers(self, attempt_id):
        """Return what to give for every slot, options in the order in which they stand."""
        with self.app.app_context():
            attempt = session.get_one(Attempt, attempt_id)
            questions = attempt.edition.questions
            found = []
            for slot in attempt.paper.slots:
                right = questions[slot.question].right_answer
                options = [name for name, place in slot.options if str(place) in right]
                found.append(options or [right[0]])
            return found


@pytest.mark.parametrize(
    ("width", "scripts"),
    [(1280, True), (360, False), (360, True)],
    ids=["wide", "phone-plain", "phone"],
)
def test_a_certificate_is_earned_and_checked_with_the_keyboard_alone(
    app, slug, open_page, clock, width, scripts
):
    learner = Learner(open_page(width=width, scripts=scripts), app, clock)

    learner.join(slug)
    learner.follow()
    learner.press("main .btn.main[href*=certificates]")
    learner.press("main a[href*='/learn/certificates/MF-']")
    serial = re.search(r"MF-[0-9A-Z-]+", learner.page.url)[0]
    stranger = Keyboard(open_page(scripts=scripts))
    stranger.page.goto("/verify")
    stranger.write("#number", serial)
    stranger.press("main form .btn.main")

    assert stranger.page.locator(".verdict.v-ok").count() == 1
    assert learner.hidden == []
    assert stranger.hidden == []
