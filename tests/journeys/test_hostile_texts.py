"""A lesson made of everything that ever ran where only words were meant, in a real browser."""

from pathlib import Path

from sqlalchemy import update

from elearn.courses.models import Lesson
from elearn.db import session
from elearn.domain.markdown.render import render
from elearn.domain.markdown.scene import nowhere

CORPUS = Path(__file__).parent.parent / "data/xss.txt"
LESSON = "/learn/courses/par/lessons/what-is-par"
HANDLERS = """() => [...document.querySelectorAll('article *, main *')].flatMap(
    element => [...element.attributes]).filter(one => /^on/i.test(one.name)
        || /^\\s*(javascript|vbscript|data):/i.test(one.value)).map(one => one.name + one.value)"""


def test_nothing_of_a_hostile_lesson_runs(app, world, open_page):
    vectors = CORPUS.read_text(encoding="utf-8").splitlines()
    html = "".join(rendered(vector) for vector in vectors)
    with app.app_context():
        session.execute(update(Lesson).values(html=html))
        session.commit()
    page = open_page("layla")

    page.goto(LESSON)  # whatever breaks the policy or asks another host fails `open_page`
    page.wait_for_timeout(300)

    assert page.evaluate("window.__x") is None
    assert page.evaluate(HANDLERS) == []
    assert len(vectors) > 100
    assert page.url.endswith(LESSON)


def rendered(vector):
    return render(vector, nowhere, nowhere, {}).html
