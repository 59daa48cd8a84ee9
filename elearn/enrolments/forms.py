"""What learners send about their courses."""

from hmac import compare_digest

from flask_babel import lazy_gettext as _
from wtforms import DateField, StringField
from wtforms.validators import Length, Optional, Regexp

from elearn.courses.models import Course
from elearn.domain.arabic.text import clean_name
from elearn.web.forms import Form

LONGEST_PLACE = 80


class Place(Form):
    """A place in a lesson: the id of a heading or of a block."""

    place = StringField(validators=[Length(max=LONGEST_PLACE), Regexp(r"^[\w-]*$")])


class Deadline(Form):
    """Until when a course should be complete; empty for no deadline."""

    deadline = DateField(_("Deadline"), validators=[Optional()])


def key_opens(course: Course, sent: str) -> bool:
    """Whether a course needs no key, or this is the one."""
    if course.enrolment != "key":
        return True
    return compare_digest(clean(sent), clean(course.enrolment_key))


def clean(key: str) -> bytes:
    """Return a key as it is compared: without the spaces that a phone adds."""
    return (clean_name(key) if key.strip() else "").encode()
