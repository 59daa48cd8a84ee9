import re

import pytest
from sqlalchemy import select

from elearn.accounts.models import Person
from elearn.certificates.models import Certificate
from elearn.certificates.queries import lines
from elearn.db import session
from elearn.enrolments.models import CourseCompletion, Enrolment
from elearn.jobs import Job
from elearn.organisations.models import Membership
from tests import story
from tests.certificates.conftest import certificate, deeds

ADMIN = "/admin/certificates"


@pytest.fixture
def made(complete, final_quiz):
    return complete()


@pytest.fixture
def browser(browse_as, in_app):
    return browse_as("aida")


def editions(enrolment_id):
    session.rollback()  # and look again
    rows = select(Certificate).filter_by(enrolment_id=enrolment_id)
    return list(session.scalars(rows.order_by(Certificate.edition)))


PAGES = ["", "/courses", "/courses/par", "/enrolments/{enrolment}", "/{serial}", "/{serial}/pdf",
         "/{serial}/revocation", "/{serial}/correction"]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_the_administrator_opens_every_page_and_writes_nothing(
    browser, made, world, path, database_dump
):
    before = database_dump()
    page = browser.get(ADMIN + path.format(serial=made.serial, **world))

    assert page.status_code == 200
    assert database_dump() == before


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("name", ["layla", "tariq", "zaid"])
def test_nobody_else_opens_any(browse_as, made, world, name, path):
    page = browse_as(name).get(ADMIN + path.format(serial=made.serial, **world))

    assert page.status_code == 404


@pytest.mark.parametrize("path", PAGES[3:])
def test_a_coordinator_keeps_the_certificates_of_the_own_people_alone(
    browse_as, made, world, coordinator, path
):
    house = coordinator(of=world["tariq"])
    zaid, path = browse_as("zaid"), ADMIN + path.format(serial=made.serial, **world)
    assert zaid.get(path).status_code == 404

    member = Membership(organisation=house, person_id=world["layla"], since=story.LONG_AGO)
    session.add(member)
    session.commit()

    assert zaid.get(path).status_code == 200


def test_a_coordinator_lists_nobody_elses(browse_as, made, coordinator, world):
    coordinator(of=world["tariq"])
    zaid = browse_as("zaid")

    assert made.serial not in zaid.get(ADMIN).text
    assert "ليلى" not in zaid.get(f"{ADMIN}/courses/par").text


def test_a_coordinator_of_others_cannot_revoke(browse_as, made, coordinator, world):
    coordinator(of=world["tariq"])

    answer = browse_as("zaid").post(f"{ADMIN}/{made.serial}/revocation", data={"reason": "x"})

    assert answer.status_code == 404
    assert certificate(world["enrolment"]).revocation is None


@pytest.mark.parametrize("text", ["{0.serial}", "لَيلى", "layla", "LAYL"])
def test_a_certificate_is_found_by_number_or_name(browser, made, text):
    page = browser.get(ADMIN, query_string={"q": text.format(made)}).text

    assert made.serial in page


@pytest.mark.parametrize("text", ["سعاد", "MF-2222-2222", "%", "_" * 5])
def test_what_is_not_there_is_not_found(browser, made, text):
    assert made.serial not in browser.get(ADMIN, query_string={"q": text}).text


def test_the_list_goes_on_page_by_page_at_a_constant_cost(
    browser, complete, learners, monkeypatch, statements
):
    monkeypatch.setattr(lines, "PAGE", 4)
    serials = [complete(enrolment).serial for enrolment in learners(9)]
    costs, seen, path = [], [], ADMIN
    while path:
        pages = []
        costs.append(statements(lambda: pages.append(browser.get(path).text)))  # noqa: B023 - called at once
        seen += [serial for serial in reversed(serials) if serial in pages[0]]
        _, _, rest = pages[0].partition('rel="next"')
        before = pages[0].rpartition('href="')[0] if rest else ""
        path = pages[0][: pages[0].find('" rel="next"')].rpartition('href="')[2] if rest else ""
        assert before or not rest

    assert seen == serials[::-1]
    assert len(costs) == 3
    assert set(costs) == {costs[0]}
    assert costs[0] <= 3


def test_who_waits_is_listed_with_the_reason(browser, complete, learners, world):
    complete()
    (nameless,) = learners(1, "سارة 🌸")
    complete(nameless)

    page = browser.get(f"{ADMIN}/courses/par?waiting=1").text

    assert "سارة" in page
    assert "ليلى" not in page
    assert "لا يمكن أن يظهر على الشهادة: 🌸" in page


def test_revoking_takes_a_reason_and_is_final(browser, made, world):
    path = f"{ADMIN}/{made.serial}/revocation"

    empty = browser.post(path, data={"reason": "  "})
    done = browser.post(path, data={"reason": "غش في الاختبار"})
    again = browser.post(path, data={"reason": "مرة أخرى"})

    assert (empty.status_code, done.status_code, again.status_code) == (422, 303, 409)
    session.rollback()
    assert made.revocation.reason == "غش في الاختبار"
    assert deeds()[-1].actor_id == world["aida"]
    assert 'class="tag bad"' in browser.get(f"{ADMIN}/{made.serial}").text


def test_a_corrected_name_is_the_next_edition(browser, made, world):
    answer = browser.post(
        f"{ADMIN}/{made.serial}/correction",
        data={
            "name_ar": " ليلى  سالم ",
            "name_latin": "Layla Salem",
            "reason": "خطأ إملائي",
        },
    )

    old, new = editions(world["enrolment"])
    assert answer.location.endswith(f"{ADMIN}/{new.serial}")
    assert (new.name_ar, new.edition, old.replaced_by_id) == ("ليلى سالم", 2, new.id)
    assert new.serial in browser.get(f"{ADMIN}/{old.serial}").text


def test_a_certificate_that_was_replaced_or_revoked_is_not_corrected(
    browser, made, corrected, revoked
):
    data = {"name_ar": "غيرها", "reason": "x"}
    new = corrected(made)
    assert browser.post(f"{ADMIN}/{made.serial}/correction", data=data).status_code == 409

    revoked(new)
    assert browser.post(f"{ADMIN}/{new.serial}/correction", data=data).status_code == 409


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"name_ar": "", "reason": "x"}, "name_ar"),
        ({"name_ar": "ليلى 张", "reason": "x"}, "name_ar"),
        ({"name_ar": "ليلى", "name_latin": "Ω", "reason": "x"}, "name_latin"),
        ({"name_ar": "\u202e", "reason": "x"}, "name_ar"),
        ({"name_ar": "ليلى", "reason": ""}, "reason"),
        ({"name_ar": "ل" * 200, "reason": "x"}, "name_ar"),
    ],
)
def test_what_cannot_be_printed_is_said_beside_the_field(browser, made, data, field, world):
    page = browser.post(f"{ADMIN}/{made.serial}/correction", data=data)

    assert page.status_code == 422
    assert re.findall(r'id="(\w+)-error"', page.text) == [field]
    assert len(editions(world["enrolment"])) == 1


def test_without_a_completed_course_a_reason_is_asked_for(browser, world):
    path = f"{ADMIN}/enrolments/{world['enrolment']}"

    refused = browser.post(path, data={"reason": ""})
    issued = browser.post(path, data={"reason": "اجتازت الاختبار حضوريًّا", "expires": "2029-01-31"})

    (made,) = editions(world["enrolment"])
    assert (refused.status_code, issued.status_code) == (422, 303)
    assert (made.issued_by_id, str(made.printed.expires)) == (world["aida"], "2029-01-31")
    assert deeds()[-1].details["reason"] == "اجتازت الاختبار حضوريًّا"


@pytest.mark.parametrize("day", ["2027-03-01", "1999-01-01", "9999-12-31", "yesterday"])
def test_a_certificate_does_not_expire_before_it_is_issued(browser, world, day):
    page = browser.post(
        f"{ADMIN}/enrolments/{world['enrolment']}", data={"reason": "x", "expires": day}
    )

    assert page.status_code == 422
    assert f'value="{day}"' in page.text
    assert editions(world["enrolment"]) == []


def test_a_learner_whose_name_cannot_be_printed_gets_none(browser, world, in_app):
    session.get_one(Person, world["layla"]).name_ar = "张"
    session.commit()

    page = browser.post(f"{ADMIN}/enrolments/{world['enrolment']}", data={"reason": "x"})

    assert page.status_code == 422
    assert "张" in page.text
    assert editions(world["enrolment"]) == []


def test_who_has_a_certificate_is_not_given_another(browser, made, world):
    answer = browser.post(f"{ADMIN}/enrolments/{world['enrolment']}", data={"reason": "x"})

    assert answer.location.endswith(made.serial)
    assert len(editions(world["enrolment"])) == 1


def test_all_who_wait_are_handed_to_a_job(browser, learners, world, clock):
    enrolments = learners(3)
    done = {"edition": 1, "at": clock.now(), "earned": 1, "possible": 1}
    session.add_all(CourseCompletion(enrolment_id=one, **done) for one in enrolments[:2])
    session.commit()
    assert 'class="tag warn"' in browser.get(f"{ADMIN}/courses").text

    answer = browser.post(f"{ADMIN}/courses/par/batch")

    (job,) = session.scalars(select(Job).filter_by(name="certificates.batch"))
    assert answer.status_code == 303
    assert job.payload == {"enrolments": enrolments[:2], "by": world["aida"]}


def test_a_course_without_certificates_is_not_offered(browser, in_app, world):
    session.get_one(Enrolment, world["enrolment"]).course.certificate = False
    session.commit()

    assert browser.get(f"{ADMIN}/courses/par").status_code == 404
    assert browser.get(f"{ADMIN}/enrolments/{world['enrolment']}").status_code == 404
