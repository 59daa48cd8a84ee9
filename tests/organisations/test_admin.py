"""How organisations and cohorts are kept."""

import re

import pytest
from sqlalchemy import event, select

from elearn.accounts.models import AuditLine, Duty, Person, PlaceKind, Role
from elearn.db import db, session
from elearn.organisations.models import Cohort, CohortMember, Membership, Organisation
from tests import house as houses
from tests import story

HIDDEN, REFUSED, DONE = 404, 422, 303


@pytest.fixture
def members(app):
    """Return who belongs to an organisation."""

    def members(organisation):
        with app.app_context():
            query = select(Membership.person_id).where(Membership.organisation_id == organisation)
            return set(session.scalars(query))

    return members


@pytest.fixture
def learners(app):
    """Return who is in a cohort."""

    def learners(cohort):
        with app.app_context():
            query = select(CohortMember.person_id).where(CohortMember.cohort_id == cohort)
            return set(session.scalars(query))

    return learners


def test_an_administrator_sees_every_organisation(browse_as, house):
    page = browse_as("aida").get("/admin/organisations").text

    assert "أمان للتمويل" in page
    assert "مؤسسة أخرى" in page


def test_a_coordinator_sees_the_own_one(browse_as, house):
    salma = browse_as("salma")

    page = salma.get("/admin/organisations").text

    assert "أمان للتمويل" in page
    assert "مؤسسة أخرى" not in page
    assert salma.get("/admin/organisations/aman").status_code == 200
    assert salma.get("/admin/organisations/other").status_code == HIDDEN


@pytest.mark.parametrize("name", ["layla", "tariq", "zaid"])
def test_nobody_else_sees_any(browse_as, house, name):
    assert browse_as(name).get("/admin/organisations").status_code == HIDDEN
    assert browse_as(name).get("/admin/organisations/aman").status_code == HIDDEN


FOUNDED = {"name": "نماء", "slug": "namaa", "country": "SD"}


def test_an_organisation_is_founded_and_renamed(app, browse_as, house):
    aida = browse_as("aida")

    assert aida.post("/admin/organisations", data=FOUNDED).status_code == DONE
    aida.post("/admin/organisations/namaa", data={"name": "نماء السودان", "country": "SD"})

    with app.app_context():
        row = session.scalars(select(Organisation).filter_by(slug="namaa")).one()
        assert (row.name, row.country) == ("نماء السودان", "SD")


@pytest.mark.parametrize(
    ("fields", "control"),
    [
        ({"name": ""}, "name"),
        ({"name": "\u202e"}, "name"),
        ({"slug": "aman"}, "slug"),
        ({"slug": "أمان"}, "slug"),
        ({"slug": "../etc"}, "slug"),
        ({"slug": ""}, "slug"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(browse_as, house, fields, control):
    answer = browse_as("aida").post("/admin/organisations", data={**FOUNDED, **fields})

    assert answer.status_code == REFUSED
    assert f'id="{control}-error"' in answer.text


def test_a_coordinator_founds_nothing(browse_as, house):
    assert browse_as("salma").post("/admin/organisations", data=FOUNDED).status_code == HIDDEN


def test_an_administrator_adds_somebody_by_sign_in_name(browse_as, house, members):
    aida = browse_as("aida")

    for name in ("TARIQ@example.org", "tariq@example.org"):
        path = "/admin/organisations/aman/members"
        assert aida.post(path, data={"person": name}).status_code == DONE

    assert house["tariq"] in members(house["aman"])


def test_a_name_that_nobody_has_is_said_beside_the_field(browse_as, house):
    path = "/admin/organisations/aman/members"
    answer = browse_as("aida").post(path, data={"person": "nobody@example.org"})

    assert answer.status_code == REFUSED
    assert 'id="person-error"' in answer.text
    assert 'value="nobody@example.org"' in answer.text


def test_a_coordinator_does_not_choose_the_own_people(browse_as, house, members):
    path = "/admin/organisations/aman/members"
    answer = browse_as("salma").post(path, data={"person": "zaid@example.org"})

    assert answer.status_code == HIDDEN
    assert house["zaid"] not in members(house["aman"])


def test_who_leaves_leaves_the_cohorts_and_the_roles_there(
    app, browse_as, house, members, learners
):
    with app.app_context():
        layla = session.get(Person, house["layla"])
        layla.take_up(Duty.TRAIN, PlaceKind.ORGANISATION, house["aman"])
        session.add(CohortMember(cohort_id=house["cohort"], person_id=layla.id))
        session.commit()

    path = f"/admin/organisations/aman/members/{house['layla']}/withdrawal"
    assert browse_as("salma").post(path).status_code == DONE

    assert house["layla"] not in members(house["aman"])
    assert learners(house["cohort"]) == set()
    with app.app_context():
        kinds = select(Role.place_kind).where(Role.person_id == house["layla"])
        assert session.scalars(kinds).all() == [PlaceKind.SITE]
        deeds = select(AuditLine.deed).where(AuditLine.person_id == house["layla"])
        assert "organisations.member_removed" in session.scalars(deeds).all()


def test_a_coordinator_removes_nobody_from_elsewhere(browse_as, house, members):
    salma = browse_as("salma")
    own = f"/admin/organisations/aman/members/{house['zaid']}/withdrawal"
    other = f"/admin/organisations/other/members/{house['zaid']}/withdrawal"

    assert salma.post(own).status_code == HIDDEN
    assert salma.post(other).status_code == HIDDEN
    assert house["zaid"] in members(house["other"])


def test_a_coordinator_opens_a_cohort_and_fills_it(app, browse_as, house, learners):
    salma = browse_as("salma")

    answer = salma.post("/admin/organisations/aman/cohorts", data={"cohort_name": "دفعة عدن"})
    number = int(answer.location.rpartition("/")[2])
    for _ in range(2):
        salma.post(f"{answer.location}/members", data={"person": "layla@example.org"})
    salma.post(answer.location, data={"cohort_name": "دفعة عدن، ربيع ٢٠٢٧"})

    assert learners(number) == {house["layla"]}
    assert "دفعة عدن، ربيع ٢٠٢٧" in salma.get(answer.location).text
    salma.post(f"{answer.location}/members/{house['layla']}/withdrawal")
    assert learners(number) == set()


def test_only_members_come_into_a_cohort_and_no_name_is_probed(browse_as, house, learners):
    salma = browse_as("salma")
    path = f"/admin/organisations/aman/cohorts/{house['cohort']}/members"

    stranger = salma.post(path, data={"person": "zaid@example.org"})
    nobody = salma.post(path, data={"person": "nobody@example.org"})

    assert stranger.status_code == nobody.status_code == REFUSED
    assert learners(house["cohort"]) == set()
    assert said(stranger) == said(nobody) != ""


def said(answer):
    found = re.search(r'id="person-error">(.*?)</p>', answer.text, re.DOTALL)
    return found[1] if found else ""


def test_two_cohorts_of_one_organisation_have_two_names(browse_as, house):
    fields = {"cohort_name": "دفعة صنعاء"}
    own = "/admin/organisations/aman/cohorts"

    assert browse_as("aida").post(own, data=fields).status_code == REFUSED
    other = "/admin/organisations/other/cohorts"
    assert browse_as("aida").post(other, data=fields).status_code == DONE


@pytest.mark.parametrize("slug", ["aman", "other"])
@pytest.mark.parametrize("act", ["", "/members", "/members/1/withdrawal"])
def test_a_cohort_of_another_organisation_is_nowhere(browse_as, house, slug, act):
    path = f"/admin/organisations/{slug}/cohorts/{house['strangers']}{act}"
    salma = browse_as("salma")

    assert salma.post(path, data={"cohort_name": "x", "person": "x"}).status_code == HIDDEN
    if not act:
        assert salma.get(path).status_code == HIDDEN


def test_every_page_costs_a_constant_few(app, browse_as, house):
    aida = browse_as("aida")
    paths = [
        "/admin/organisations",
        "/admin/organisations/aman",
        f"/admin/organisations/aman/cohorts/{house['cohort']}",
    ]

    def costs():
        asked = []

        def look(connection, cursor, statement, *_):
            asked.append(statement)

        counted = []
        for path in paths:
            asked.clear()
            with app.app_context():
                event.listen(db.engine, "before_cursor_execute", look)
                assert aida.get(path).status_code == 200
                event.remove(db.engine, "before_cursor_execute", look)
            counted.append(len([line for line in asked if line.startswith("SELECT")]))
        return counted

    before = costs()
    with app.app_context():
        aman = session.get(Organisation, house["aman"])
        for number in range(60):
            person = story.person(f"موظف {number}", "", email=f"m{number}@example.org")
            houses.works_at(aman, person)
            session.add(Cohort(organisation=aman, name=f"دفعة {number}"))
            session.add(Organisation(slug=f"o{number}", name=f"مؤسسة {number}"))
        session.commit()

    assert costs() == before
    assert max(before) <= 8


def test_a_learner_sees_where_she_works(browse_as, house):
    assert "أمان للتمويل" in browse_as("layla").get("/learn/account").text
