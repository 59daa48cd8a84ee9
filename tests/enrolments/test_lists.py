"""Who follows a course, in lists that do not end on one page."""

import re
from importlib import import_module

import pytest

from elearn.accounts.models import Person
from elearn.db import session
from elearn.enrolments.models import Enrolment
from tests import story

# The package shows the function of this name, not its module.
lists = import_module("elearn.enrolments.queries.learners")
LISTS = [("tariq", "/teach/courses/par/learners"), ("aida", "/admin/courses/par/learners")]


@pytest.fixture
def crowd(app, world):
    """Let seven more people follow the course; the last of them waits to be admitted."""
    with app.app_context():
        for number in range(7):
            learner = story.person(f"متعلم {number}", "")
            session.add(learner)
            session.flush()
            admitted = story.LONG_AGO if number < 6 else None
            times = {"at": story.LONG_AGO, "admitted_at": admitted}
            session.add(Enrolment(course_id=world["course"], learner_id=learner.id, **times))
        session.commit()


def named(page):
    """Return the people of a page in their order."""
    return re.findall(r'role="rowheader">(?:<a [^>]*>)?<bdi>([^<]+)</bdi>', page)


@pytest.mark.parametrize(("name", "path"), LISTS)
def test_everybody_is_on_one_page_and_whoever_waits_on_the_first(
    name, path, browse_as, crowd, monkeypatch
):
    monkeypatch.setattr(lists, "PAGE", 3)
    browser, pages = browse_as(name), []
    while path:
        page = browser.get(path).text
        pages.append(named(page))
        following = re.search(r'href="([^"]+)" rel="next"', page)
        path = following and following[1].replace("&amp;", "&")

    assert [len(page) for page in pages] == [3, 3, 2]
    assert pages[0][0] == "متعلم 6"
    everybody = [name for page in pages for name in page]
    assert sorted(everybody) == sorted([*(f"متعلم {number}" for number in range(7)), "ليلى"])


@pytest.mark.parametrize(("name", "path"), LISTS)
def test_somebody_is_found_by_name(name, path, browse_as, crowd):
    browser = browse_as(name)

    found, nobody = (browser.get(path, query_string={"q": asked}).text for asked in ("ليلي", "زيد"))

    assert named(found) == ["ليلى"]
    assert named(nobody) == []
    assert "لا أحد بهذا الاسم" in nobody


def test_a_course_that_nobody_follows_says_what_to_do(app, browse_as, world):
    with app.app_context():
        session.query(Enrolment).delete()
        assert session.query(Person).count()
        session.commit()

    page = browse_as("tariq").get("/teach/courses/par/learners").text

    assert 'href="/teach/courses/par/check#check"' in page
