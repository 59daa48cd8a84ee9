"""Questions of several parts in a real browser: from lists, by touch, with the keyboard alone."""

import re

import pytest
from sqlalchemy import update

from elearn.accounts.models import Person
from elearn.courses.models import Media
from elearn.db import session
from elearn.quizzes.models import Answer, Attempt
from tests import examination

QUIZ = "/learn/courses/exam/quizzes/final"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# A look into the journal waits for what is being written there.
SETTLED = """async () => {
  const base = await new Promise((done, fail) => {
    const asked = indexedDB.open("elearn", 1);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const waiting = await new Promise((done) => {
    const asked = base.transaction("events").objectStore("events").count();
    asked.onsuccess = () => done(asked.result);
  });
  base.close();
  return waiting === 0 && Boolean(document.querySelector("[data-road].there"));
}"""
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200">'
    b'<rect width="400" height="200" fill="#dde"/><circle cx="80" cy="160" r="30"/></svg>'
)
QUESTIONS = [
    {
        "id": "matching",
        "kind": "matching",
        "prompt": "صل كل كلفة بمن يتحملها.",
        "rows": [
            {"text": "الفائدة", "answer": "العميل", "feedback": "يدفعها في كل قسط."},
            {"text": "المخصصات", "answer": "المؤسسة"},
        ],
        "extra": ["الكفيل الذي يضمن القرض كله حتى آخر قسط"],
    },
    {
        "id": "ordering",
        "kind": "ordering",
        "prompt": "رتب خطوات القرض.",
        "items": ["طلب", "زيارة العميل في مكان عمله", "قرار", "صرف"],
    },
    {
        "id": "sorting",
        "kind": "sorting",
        "prompt": "صنف البنود.",
        "groups": [
            {"title": "دخل", "items": ["مبيعات"]},
            {"title": "كلفة", "items": ["أجور", "إيجار الدكان"]},
        ],
    },
    {
        "id": "matrix",
        "kind": "matrix",
        "prompt": "متى يجوز ذلك؟",
        "columns": ["دائمًا", "أحيانًا", "أبدًا"],
        "rows": [
            {"text": "توقيع ورقة فارغة", "right": 3, "feedback": "لا يوقَّع على بياض."},
            {"text": "زيارة السوق", "right": 1},
        ],
    },
    {
        "id": "gaps",
        "kind": "gap_fill",
        "prompt": "أكمل الجدول.\n\n| بند | قيمة |\n| --- | --- |\n| المدة | [[1]] |\n\n"
        "- يسدد [[2]] على أقساط\n- كل [[3]]",
        "gaps": [
            {"answer": "12", "unit": "شهر"},
            {"accepted": ["القرض"]},
            {"options": [{"text": "شهر", "right": True}, {"text": "سنة"}]},
        ],
    },
    {
        "id": "words",
        "kind": "gap_words",
        "prompt": "من اقترض رد [[1]] و[[2]].",
        "words": [{"text": "الأصل"}, {"text": "الفائدة"}, {"text": "الغرامة"}],
    },
    {
        "id": "place",
        "kind": "picture_place",
        "prompt": "أين الختم؟",
        "picture": "media/form.svg",
        "alt": "استمارة فيها ختم",
        "spots": [
            {"label": "أعلى اليمين", "shape": "rectangle", "points": "60,5 95,40"},
            {"label": "أسفل اليسار", "shape": "circle", "points": "20,80 30,80", "right": True},
        ],
    },
]
ORDER = QUESTIONS[1]["items"]


@pytest.fixture
def exam(app, world):
    """Hold an examination of questions with parts, and their picture."""
    with app.app_context():
        held = examination.hold(questions=QUESTIONS, shuffle=True, time_limit=None)
        digest = app.extensions["services"].storage.keep(DRAWING)
        picture = {"path": "media/form.svg", "digest": digest, "kind": "image/svg+xml"}
        session.add(Media(course_id=held["exam"], bytes=len(DRAWING), **picture))
        session.commit()
        return held


class Sitting:
    """Layla in front of one attempt."""

    def __init__(self, page, app):
        self.page, self.app = page, app
        page.goto(QUIZ)
        page.locator("main .btn.main").click()
        self.id = int(re.search(r"/attempts/(\d+)", page.url)[1])
        with app.app_context():
            layout = session.get_one(Attempt, self.id).layout
        asked = [QUESTIONS[slot["question"]]["id"] for slot in layout["slots"]]
        self.slots = {name: asked.index(name) for name in asked}

    def go(self, name):
        self.page.goto(f"/learn/attempts/{self.id}?slot={self.slots[name]}")

    def save(self):
        """Press the button, and wait for the next page."""
        with self.page.expect_navigation():
            self.page.locator("main form .btn.main").click()

    def result(self):
        """Finish, and return each verdict by the name of its question."""
        self.page.goto(f"/learn/attempts/{self.id}/end")
        with self.page.expect_navigation():
            self.page.locator("main form .btn.main").click()
        with self.app.app_context():
            attempt = session.get_one(Attempt, self.id)
            answers = session.query(Answer).filter_by(attempt_id=self.id)
            fields = {answer.slot: answer.fields for answer in answers}
            questions = {question.id: question for question in attempt.edition.questions}
            return {
                name: questions[name].mark(fields.get(slot, [])).share
                for name, slot in self.slots.items()
            }


@pytest.fixture
def sit(app, exam, open_page):
    def sit(**more):
        return Sitting(open_page("layla", **more), app)

    return sit


def from_lists(sitting):
    """Answer every question from its lists and fields."""
    page = sitting.page
    chosen = {
        "matching": {"الفائدة": "العميل", "المخصصات": "المؤسسة"},
        "sorting": {"مبيعات": "دخل", "أجور": "كلفة", "إيجار الدكان": "كلفة"},
        "words": {"الفراغ ١ من ٢": "الأصل", "الفراغ ٢ من ٢": "الفائدة"},
        "ordering": {item: "١٢٣٤"[place] for place, item in enumerate(ORDER)},
    }
    for name, picks in chosen.items():
        sitting.go(name)
        for label, text in picks.items():
            page.get_by_label(label, exact=True).select_option(label=text)
        sitting.save()
    sitting.go("matrix")
    page.get_by_label("توقيع ورقة فارغة: أبدًا").check()
    page.get_by_label("زيارة السوق: دائمًا").check()
    sitting.save()
    sitting.go("gaps")
    page.get_by_label("الفراغ ١ من ٣").fill("١٢")
    page.get_by_label("الفراغ ٢ من ٣").fill("القرض")
    page.get_by_label("الفراغ ٣ من ٣").select_option(label="شهر")
    sitting.save()
    sitting.go("place")
    page.get_by_label("إجابتك").select_option(label="أسفل اليسار")
    sitting.save()


@pytest.mark.only_on("sqlite")
def test_everything_is_answered_from_lists_without_scripts(sit, shot):
    sitting = sit(scripts=False)

    from_lists(sitting)

    assert set(sitting.result().values()) == {1}
    shot(sitting.page, "result")


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_on_the_narrowest_phone_nothing_scrolls_sideways_and_axe_is_silent(
    app, world, sit, axe, shot, language, scripts
):
    with app.app_context():
        session.execute(update(Person).values(language=language))
        session.commit()
    sitting = sit(language=language, scripts=scripts, width=320)
    page, found = sitting.page, {}

    for name in sitting.slots:
        sitting.go(name)
        shot(page, f"{name}-{language}-{'with' if scripts else 'without'}")
        found[name] = (axe(page) if scripts else [], page.evaluate(SIDEWAYS))
    sitting.result()
    found["result"] = (axe(page) if scripts else [], page.evaluate(SIDEWAYS))
    shot(page, f"result-{language}-{scripts}")

    assert found == {name: ([], 0) for name in found}


def middle(thing):
    box = thing.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def arrived(page):
    """Wait until nothing waits on the phone; an earlier answer may be called arrived already."""
    for _ in range(200):
        if page.evaluate(SETTLED):
            return
        page.wait_for_timeout(50)
    raise AssertionError(page.locator("[data-road]").inner_text())


def drag(page, what, where, *, finger=False):
    """Draw one thing over another."""
    what.scroll_into_view_if_needed()
    (x, y), end = middle(what), middle(where)
    way = [(x, y), (x, y + 12), ((x + end[0]) / 2, (y + end[1]) / 2), end]
    if finger:
        tools = page.context.new_cdp_session(page)
        for place, (across, down) in enumerate(way):
            points = [{"x": across, "y": down}]
            kind = "touchMove" if place else "touchStart"
            tools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        tools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        return
    page.mouse.move(*way[0])
    page.mouse.down()
    for across, down in way[1:]:
        page.mouse.move(across, down)
    page.mouse.up()


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize("finger", [False, True], ids=["mouse", "finger"])
def test_words_are_tapped_and_dragged_to_their_places(sit, shot, finger):
    sitting = sit(width=390)
    page = sitting.page

    def chip(text):
        return page.locator(".chip", has_text=text)

    sitting.go("words")
    chip("الفائدة").click()
    page.locator(".hole").nth(0).click()
    arrived(page)
    drag(page, chip("الأصل"), page.locator(".hole").nth(0), finger=finger)
    drag(page, chip("الفائدة"), page.locator(".hole").nth(1), finger=finger)
    shot(page, "words")
    said = page.locator("[data-said]").text_content()
    sitting.save()
    sitting.go("matching")
    chip("العميل").click()
    page.locator(".part", has_text="الفائدة").locator("label").click()
    drag(page, chip("المؤسسة"), page.locator(".part", has_text="المخصصات"), finger=finger)
    shot(page, "matching")
    sitting.save()
    sitting.go("sorting")
    chip("مبيعات").click()
    page.locator(".box", has_text="دخل").click()
    for item in ("أجور", "إيجار الدكان"):
        drag(page, chip(item), page.locator(".box", has_text="كلفة"), finger=finger)
    shot(page, "sorting")
    sitting.save()
    marks = sitting.result()

    assert "الفائدة" in said
    assert "الفراغ" in said
    assert [marks[name] for name in ("words", "matching", "sorting")] == [1, 1, 1]


@pytest.mark.only_on("sqlite")
def test_an_order_is_made_by_dragging_and_a_place_by_pointing(sit, shot):
    sitting = sit(width=390)
    page = sitting.page

    sitting.go("ordering")
    shot(page, "before")
    for place, item in enumerate(ORDER):
        line = page.locator(".part", has_text=item)
        if (
            line.evaluate("line => [...line.parentNode.querySelectorAll('.part')].indexOf(line)")
            > place
        ):
            drag(page, line.locator("label"), page.locator(".part").nth(place).locator("label"))
            arrived(page)  # the page stands still
    page.locator("[data-keep]").evaluate("button => button.hidden || button.click()")
    arrived(page)
    page.reload()
    shot(page, "ordering")
    lines = page.locator(".part label").all_text_contents()
    sitting.save()
    sitting.go("place")
    box = page.locator(".picture img").bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.2, box["y"] + box["height"] * 0.8)
    arrived(page)
    page.reload()
    shot(page, "place")
    chosen = page.locator("#answer").input_value()
    marks = sitting.result()
    shot(page, "result")

    assert lines == ORDER
    assert "," in chosen
    assert (marks["ordering"], marks["place"]) == (1, 1)


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_keyboard_alone_moves_words_and_lines(app, world, sit, language):
    with app.app_context():
        session.execute(update(Person).values(language=language))
        session.commit()
    sitting = sit(language=language, width=1280)
    page = sitting.page

    def press(what, key="Enter"):
        what.focus()
        page.keyboard.press(key)

    sitting.go("words")
    for place, word in enumerate(("الأصل", "الفائدة")):
        press(page.locator(".chip", has_text=word))
        press(page.locator(".hole select").nth(place))
    sitting.save()
    sitting.go("sorting")
    for item, group in (("مبيعات", "دخل"), ("أجور", "كلفة"), ("إيجار الدكان", "كلفة")):
        press(page.locator(".chip", has_text=item))
        press(page.locator(".box .btn.quiet", has_text=group))
    sitting.save()
    sitting.go("ordering")
    for place, item in enumerate(ORDER):
        line = page.locator(".part", has_text=item)
        where = "line => [...line.parentNode.querySelectorAll('.part')].indexOf(line)"
        for _ in range(line.evaluate(where) - place):
            press(line.locator("[data-move=up]"), "Space")
    said = page.locator("[data-said]").text_content()
    page.locator("[data-keep]").evaluate("button => button.hidden || button.click()")
    sitting.save()
    marks = sitting.result()

    assert said == "" or any(item in said for item in ORDER)
    assert [marks[name] for name in ("words", "sorting", "ordering")] == [1, 1, 1]
