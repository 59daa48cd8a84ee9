"""Every count says what it counts."""

import pytest
from sqlalchemy import select, update

from elearn.accounts.models import Person
from elearn.courses.models import Activity, ActivityKind, Course
from elearn.db import session
from elearn.home.queries import facts
from tests.full_world import FullWorld


@pytest.fixture
def full(app, world, clock):
    return FullWorld(app, world, clock)


@pytest.fixture
def counted(app, full):
    """Return how many lessons and quizzes the sample course has, and its minutes."""
    with app.app_context():
        course = session.scalars(select(Course).filter_by(slug=full.values["slug"])).one()
        here = select(Activity.kind).filter_by(course_id=course.id, removed_at=None)
        kinds = list(session.scalars(here))
        return kinds.count(ActivityKind.LESSON), kinds.count(ActivityKind.QUIZ), course.minutes


WORDS = {
    "ar": ("3 دروس · اختبار واحد", "من 4 خطوات"),
    "en": ("3 lessons · 1 quiz", "of 4 steps"),
    "fr": ("3 leçons · 1 quiz", "sur 4 étapes"),
}
LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@pytest.mark.parametrize("language", WORDS)
def test_lessons_and_quizzes_of_a_course_add_up_to_its_steps(
    app, full, counted, browse_as, language
):
    with app.app_context():
        session.execute(update(Person).values(language=language))
        session.commit()
    slug, (parts, steps) = full.values["slug"], WORDS[language]
    layla, tariq = browse_as("layla"), browse_as("tariq")

    pages = {
        address: browser.get(address).text.translate(LATIN)
        for browser, address in (
            (layla, f"/courses/{slug}"),
            (layla, f"/learn/courses/{slug}"),
            (layla, f"/learn/courses/{slug}/lessons/{full.values['lesson']}"),
            (tariq, f"/teach/enrolments/{full.values['enrolment_id']}"),
        )
    }

    assert counted[:2] == (3, 1)
    assert [address for address, page in pages.items() if parts in page] == list(pages)[:2]
    assert [address for address, page in pages.items() if steps in page] == list(pages)[1:3]


STEPS = {
    "ar": {
        0: "٣ من ٠ خطوة",
        1: "٣ من خطوة واحدة",
        2: "٣ من خطوتين",
        3: "٣ من ٣ خطوات",
        11: "٣ من ١١ خطوة",
        24: "٣ من ٢٤ خطوة",
        100: "٣ من ١٠٠ خطوة",
    },
    "en": {1: "3 of 1 step", 24: "3 of 24 steps"},
    "fr": {1: "3 sur 1 étape", 24: "3 sur 24 étapes"},
}


@pytest.mark.parametrize("language", STEPS)
def test_steps_are_said_in_the_right_form(app, world, browse_as, language):
    with app.app_context():
        session.execute(update(Person).values(language=language))
        session.commit()
    header = {"Accept-Language": {"ar": "ar-YE"}.get(language, language)}
    with app.test_request_context("/", headers=header):
        app.preprocess_request()
        macro = app.jinja_env.get_template("components/steps.html").module.steps_done
        found = {total: str(macro(3, total)).strip() for total in STEPS[language]}

    assert {total: text.translate(LATIN) for total, text in found.items()} == {
        total: text.translate(LATIN) for total, text in STEPS[language].items()
    }


def test_the_hours_on_the_first_page_are_those_that_courses_show(app, full, counted, visitor):
    with app.app_context():
        session.execute(update(Course).values(minutes=Course.minutes + 200, hours=40))
        session.commit()
        told = facts()

    page = visitor.get("/")

    assert told.hours == (counted[2] + 200) // 60
    assert "<b>40</b>" not in page.text
    assert "<b>٤٠</b>" not in page.text
