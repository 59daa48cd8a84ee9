"""A published course with one examination of all five kinds, for whoever needs more story.

`hold()` tells it; the words of the key are found nowhere else, so that a search for them
means something.
"""

import base64
import hashlib
import json

from sqlalchemy import select

from elearn.accounts.models import Person
from elearn.courses.models import Activity, ActivityKind, Course, Module
from elearn.db import session
from elearn.enrolments.models import Enrolment
from elearn.quizzes.models import Quiz, QuizEdition
from tests.story import LONG_AGO

QUESTIONS = [
    {
        "id": "single",
        "kind": "single_choice",
        "prompt": "أي محفظة أسلم؟",
        "points": 2,
        "options": [
            {"text": "محفظة متركزة", "feedback": "مرجان ١: التركز يزيد الخطر."},
            {"text": "محفظة موزعة", "right": True, "feedback": "مرجان ٢: التوزيع يقلل الخطر."},
            {"text": "محفظة بلا متابعة", "feedback": "مرجان ٣: المتابعة واجبة."},
        ],
        "feedback": "مرجان ٤: التوزيع أول قواعد السلامة.",
    },
    {
        "id": "multiple",
        "kind": "multiple_choice",
        "prompt": "ما الذي يُحسب في المحفظة المعرضة للخطر؟",
        "options": [
            {"text": "رصيد القروض المتأخرة", "right": True, "feedback": "زمرد ١"},
            {"text": "رصيد القروض المعاد جدولتها", "right": True, "feedback": "زمرد ٢"},
            {"text": "النقد في الصندوق", "feedback": "زمرد ٣"},
            {"text": "أثاث الفرع", "feedback": "زمرد ٤"},
        ],
    },
    {
        "id": "true",
        "kind": "true_false",
        "prompt": "القسط المتأخر يعرض الرصيد كله للخطر.",
        "right": True,
        "feedback_true": "فيروز ١",
        "feedback_false": "فيروز ٢",
    },
    {
        "id": "short",
        "kind": "short_answer",
        "prompt": "ما اسم الدفعة التي يسددها العميل كل شهر؟",
        "accepted": ["القسطاس الشهري"],
        "feedback_right": "عقيق ١",
        "feedback_wrong": "عقيق ٢",
    },
    {
        "id": "number",
        "kind": "numeric",
        "prompt": "كم يبلغ الرصيد المعرض للخطر؟",
        "answer": "48731",
        "tolerance": "17",
        "unit": "ريال",
        "feedback_right": "لازورد ١",
        "feedback_wrong": "لازورد ٢",
    },
]
RIGHT = {
    "single": ["1"],
    "multiple": ["0", "1"],
    "true": ["true"],
    "short": ["القسطاس الشهري"],
    "number": ["48731"],
}
WRONG = {"single": ["0"], "multiple": ["2"], "true": ["false"], "short": ["لا"], "number": ["1"]}
SECRETS = ("مرجان", "زمرد", "فيروز", "عقيق", "لازورد", "القسطاس", "48731", "٤٨٧٣١")
RULES = {
    "pass": 60,
    "attempts": 2,
    "wait": 0,
    "grade": "highest",
    "time_limit": 30,
    "shuffle": True,
    "final": True,
    "bands": [{"from": 0, "text": "كهرمان ١"}, {"from": 60, "text": "كهرمان ٢"}],
}


# What the key would be called where it is sent. Scripts and style sheets use such words too.
NAMES = ("is_right", '"right"', "data-right", "correct", "tolerance", "accepted")
DIGESTS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s")


def leaks(seen, layout=None, names=NAMES):
    """Return which parts of the key are found in these bytes, by value, by hash or by name.

    `layout` is that of the attempt: then the names of its right options are looked for too,
    hashed, as they stand on the page themselves.
    """
    text = seen.decode(errors="replace")
    found = {secret for secret in told() if any(form in text for form in forms(secret))}
    found |= {right for right in rights(layout) if any(form in text for form in hashes(right))}
    return found | {name for name in names if name in text}


def told():
    """Return what nobody may read before the end: keys, feedback, what scores are told."""
    feedback = {each["feedback"] for each in QUESTIONS if "feedback" in each}
    chosen = {option["feedback"] for each in QUESTIONS for option in each.get("options", ())}
    verdicts = {
        said for each in QUESTIONS for key, said in each.items() if key.startswith("feedback_")
    }
    bands = {band["text"] for band in RULES["bands"]}
    typed = {text for name in ("short", "number") for text in RIGHT[name]}
    return {*SECRETS, *feedback, *chosen, *verdicts, *bands, *typed}


def rights(layout):
    """Return what a right answer is on the page or behind it: it may be sent, but not hashed."""
    numbers = {field for fields in RIGHT.values() for field in fields}
    texts = {
        option["text"]
        for each in QUESTIONS
        for option in each.get("options", ())
        if option.get("right")
    }
    names = {
        name
        for slot in (layout or {"slots": []})["slots"]
        for name, place in slot["options"]
        if str(place) in RIGHT[QUESTIONS[slot["question"]]["id"]]
    }
    return numbers | texts | names


def forms(text):
    """Return a text as itself, and as the codings and hashes that might hide it."""
    escaped = json.dumps(text).strip('"')
    backwards = text[::-1]
    coded = base64.b64encode(text.encode()).decode().rstrip("=")[:-1]
    return {text, escaped, backwards, coded, text.encode().hex(), *hashes(text)}


def hashes(text):
    """Return the hashes of a text, in the two ways in which they are written."""
    for name in DIGESTS:
        digest = hashlib.new(name, text.encode()).digest()
        yield digest.hex()
        yield base64.b64encode(digest).decode().rstrip("=")


def document(**changes):
    """Return the examination as an edition stores it."""
    return {**RULES, "questions": QUESTIONS, **changes}


def hold(learner="layla@example.org", **changes):
    """Publish the course, let a learner follow it; return the new ids."""
    layla = session.scalars(select(Person).filter_by(email=learner)).one()
    tariq = session.scalars(select(Person).filter_by(email="tariq@example.org")).one()
    course = Course(
        slug="exam",
        title="دورة الامتحان",
        about={"completion": {"lessons": "none", "quizzes": "passed"}, "trainers": []},
        changed_at=LONG_AGO,
    )
    course.publish(tariq.id, LONG_AGO)
    module = Module(course=course, slug="only", title="الوحدة", position=1)
    activity = Activity(
        course=course,
        module=module,
        slug="final",
        kind=ActivityKind.QUIZ,
        title="الامتحان النهائي",
        minutes=30,
        position=1,
        is_final=True,
    )
    enrolment = Enrolment(course=course, learner=layla, at=LONG_AGO, admitted_at=LONG_AGO)
    session.add_all([course, module, activity, enrolment])
    session.flush()
    quiz = Quiz(activity_id=activity.id)
    session.add(quiz)
    session.flush()
    edition = publish_edition(quiz, 1, document(**changes))
    session.commit()
    return {
        "exam": course.id,
        "quiz": quiz.id,
        "edition": edition.id,
        "exam_enrolment": enrolment.id,
    }


def publish_edition(quiz, number, content):
    """Let a quiz ask this from now on."""
    edition = QuizEdition(quiz_id=quiz.id, number=number, document=content, at=LONG_AGO)
    session.add(edition)
    session.flush()
    quiz.edition_id = edition.id
    return edition
