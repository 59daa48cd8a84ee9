"""Two institutions: سلمى (salma) coordinates one, in which layla works; zaid works in the other."""

from elearn.accounts.models import Duty, Person, PlaceKind
from elearn.db import session
from elearn.organisations.models import Cohort, Membership, Organisation
from tests import story


def build(world: dict[str, int]) -> dict[str, int]:
    """Found both and return their ids, and salma's."""
    aman = Organisation(slug="aman", name="أمان للتمويل", country="YE")
    other = Organisation(slug="other", name="مؤسسة أخرى", country="EG")
    salma = story.person("سلمى", "Salma", email="salma@example.org")
    session.add_all([aman, other, salma])
    session.flush()
    session.add(story.device("salma", salma))
    salma.take_up(Duty.LEARN)
    salma.take_up(Duty.ADMINISTER, PlaceKind.ORGANISATION, aman.id)
    works_at(aman, salma)
    works_at(aman, session.get_one(Person, world["layla"]))
    works_at(other, session.get_one(Person, world["zaid"]))
    cohort = Cohort(organisation=aman, name="دفعة صنعاء")
    strangers = Cohort(organisation=other, name="دفعة القاهرة")
    session.add_all([cohort, strangers])
    session.commit()
    return {
        "aman": aman.id,
        "other": other.id,
        "salma": salma.id,
        "cohort": cohort.id,
        "strangers": strangers.id,
    }


def works_at(organisation: Organisation, person: Person) -> None:
    """Let somebody belong to an organisation."""
    session.add(Membership(organisation=organisation, person=person, since=story.LONG_AGO))
