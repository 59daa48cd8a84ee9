"""An examination that a person marks in part, and what people do with it."""

from io import BytesIO

from sqlalchemy import select

from elearn.accounts.models import Duty, Person, PlaceKind
from elearn.courses.models import Course
from elearn.db import session
from tests import examination

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40
LEVELS = [
    {"title": "الوضوح", "levels": [{"text": "واضح", "points": 3}, {"text": "غامض", "points": 0}]},
    {
        "title": "الأرقام",
        "levels": [{"text": "صحيحة", "points": 2}, {"text": "خاطئة", "points": 1}],
    },
]
QUESTIONS = [
    {"id": "case", "kind": "description", "prompt": "تعمل فاطمة في السوق."},
    {
        "id": "plan",
        "kind": "essay",
        "points": 4,
        "prompt": "صف خطة الأسبوع.",
        "least": 3,
        "most": 6,
        "notes": "زبرجد للمصحح",
    },
    {"id": "photo", "kind": "file", "points": 5, "prompt": "صور الدفتر.", "accepts": ["picture"],
     "most": 2, "rubric": LEVELS},
    {"id": "sure", "kind": "scale", "prompt": "كم تثق؟", "labels": ["قليلًا", "كثيرًا"]},
    {"id": "true", "kind": "true_false", "prompt": "القسط دين.", "right": True},
]  # fmt: skip
CASE, PLAN, PHOTO, SURE, TRUE = range(5)
TEXT = "أزور ثلاث عميلات غدًا."
MARKING = "/teach/courses/exam/quizzes/final/marking"


def hold(**changes):
    """Publish an examination with open questions and return the ids."""
    ids = examination.hold(**({"questions": QUESTIONS, "shuffle": False} | changes))
    course = session.get_one(Course, ids["exam"])
    course.about = course.about | {"cover": {"pattern": "scale", "colour": "a"}}
    tariq = session.scalars(select(Person).filter_by(email="tariq@example.org")).one()
    tariq.take_up(Duty.TRAIN, PlaceKind.COURSE, course.id)
    session.commit()
    return ids


def answer(sitting, slot, text="", base=0, **more):
    """Post a plain form."""
    form = {"answer": text, "base": str(base), **more}
    return sitting.client.post(f"{sitting.url}/answers/{slot}", data=form)


def upload(sitting, *files, slot=PHOTO):
    """Send files, each a pair of name and content."""
    data = {"file": [(BytesIO(content), name) for name, content in files]}
    return sitting.client.post(f"{sitting.url}/answers/{slot}/files", data=data)


def take(sitting):
    """Answer everything and finish."""
    assert answer(sitting, PLAN, TEXT).status_code == 303
    assert upload(sitting, ("دفتر.png", PNG)).status_code == 303
    assert answer(sitting, TRUE, "true").status_code == 303
    assert sitting.finish().status_code == 303
