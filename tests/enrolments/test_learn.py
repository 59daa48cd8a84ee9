"""Joining a course that asks for a key."""

import pytest

from elearn.courses.models import Course
from elearn.db import session

ABOUT = {
    "cover": {"pattern": "star", "colour": "a"},
    "completion": {"lessons": "all", "quizzes": "passed"},
}


@pytest.fixture
def keyed(app, world, clock):
    """Return the address at which the published course is joined with the key «نقطة»."""
    with app.app_context():
        course = session.get_one(Course, world["course"])
        course.publish(world["tariq"], at=clock.now())
        course.enrolment, course.enrolment_key = "key", "نقطة"
        course.about = ABOUT
        session.commit()
        return f"/learn/courses/{course.slug}/enrolment"


def test_a_wrong_key_is_told_beside_the_field_and_stays_there(browse_as, keyed):
    answer = browse_as("aida").post(keyed, data={"key": "نقط"})

    assert answer.status_code == 422
    assert 'aria-describedby="key-hint key-error"' in answer.text
    assert 'value="نقط"' in answer.text


def test_the_right_key_opens_the_course_however_the_phone_spaced_it(browse_as, keyed):
    answer = browse_as("aida").post(keyed, data={"key": " نقطة "})

    assert (answer.status_code, answer.location) == (303, "/learn/courses/par")


def test_the_address_of_a_refused_key_leads_back_to_the_course(browse_as, keyed):
    aida = browse_as("aida")
    refused = aida.post(keyed, data={"key": "نقط"})

    again = aida.get(keyed)

    assert refused.status_code == 422
    assert (again.status_code, again.location) == (303, "/courses/par")
    assert aida.get(again.location).status_code == 200


def test_a_course_that_nobody_may_see_leads_nowhere(browse_as, world):
    assert browse_as("zaid").get("/learn/courses/nowhere/enrolment").status_code == 404
