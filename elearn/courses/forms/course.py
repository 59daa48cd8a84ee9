"""A new course, and what a course says of itself."""

from dataclasses import replace
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, StringField, ValidationError
from wtforms.validators import InputRequired, Length

from elearn.courses.forms.fields import (
    TOO_LONG,
    Lines,
    Offered,
    Whole,
    edition_field,
    one_line,
    text_field,
    title_field,
)
from elearn.domain.coursefile.draft import (
    CourseCompletion,
    CourseDraft,
    CoverDraft,
    TrainerDraft,
)
from elearn.domain.coursefile.paths import is_slug
from elearn.web.forms import Form, stripped

LEVELS = [
    ("beginner", _("For beginners")),
    ("intermediate", _("Intermediate")),
    ("advanced", _("Advanced")),
]
TOPICS = [
    ("basics", _("Basics of microfinance")),
    ("credit", _("Credit and analysis")),
    ("risk", _("Risk and delinquency")),
    ("protection", _("Client protection")),
    ("pricing", _("Pricing")),
    ("management", _("Branch management")),
    ("savings", _("Savings")),
    ("islamic", _("Islamic finance")),
    ("social", _("Social performance and gender")),
    ("digital", _("Digital services")),
]
LANGUAGES = [("ar", "العربية"), ("en", "English"), ("fr", "Français")]
ENROLMENTS = [
    ("open", _("Everybody, at once")),
    ("approval", _("Whoever the trainer admits")),
    ("key", _("Whoever knows the key")),
]
LESSONS = [("all", _("All lessons are done")), ("none", _("Lessons do not count"))]
QUIZZES = [
    ("passed", _("All quizzes are passed")),
    ("finished", _("All quizzes are finished")),
    ("none", _("Quizzes do not count")),
]
PATTERNS = [
    ("steps", _("Steps")),
    ("scale", _("Scales")),
    ("risk", _("Risk")),
    ("rings", _("Rings")),
    ("group", _("Group")),
    ("star", _("Star")),
]
COLOURS = [
    ("a", _("Indigo")),
    ("b", _("Henna")),
    ("c", _("Teal")),
    ("d", _("Plum")),
    ("e", _("Ochre")),
    ("f", _("Slate")),
]
# These are words of our own addresses.
RESERVED = {"new"}


class CourseForm(Form):
    """The little that a course begins with."""

    title = title_field(_("Title of the course"))
    slug = StringField(_("Short name"), filters=[stripped, str.lower])
    language = Offered(_("Language of the lessons"), choices=LANGUAGES, default="ar")
    summary = text_field(_("Summary"))

    def validate_slug(self, field: StringField) -> None:
        """Refuse a name that is no address."""
        if not is_slug(field.data) or field.data in RESERVED:
            raise ValidationError(_("Use small Latin letters, digits and hyphens."))


class AboutForm(Form):
    """What the course page says."""

    title = title_field(_("Title of the course"))
    summary = text_field(_("Summary"))
    audience = text_field(_("For whom it is"))
    outcomes = Lines(_("What learners can do at the end"))
    language = Offered(_("Language of the lessons"), choices=LANGUAGES)
    level = Offered(_("Level"), choices=LEVELS)
    topic = Offered(_("Topic"), choices=TOPICS)
    hours = Whole(_("Hours, as the certificate says"), 1, 500)
    trainers = Lines(_("Trainers"))
    licence = StringField(_("Licence"), filters=[stripped, one_line],
                          validators=[Length(max=80, message=TOO_LONG)])  # fmt: skip
    pattern = Offered(_("Pattern of the cover"), choices=PATTERNS)
    colour = Offered(_("Colour of the cover"), choices=COLOURS)
    enrolment = Offered(_("Who may join"), choices=ENROLMENTS)
    enrolment_key = StringField(_("Key"), filters=[stripped, one_line],
                                validators=[Length(max=64, message=TOO_LONG)])  # fmt: skip
    lessons = Offered(_("Lessons"), choices=LESSONS)
    quizzes = Offered(_("Quizzes"), choices=QUIZZES)
    certificate = BooleanField(_("Whoever completes the course gets a certificate"))
    edition = edition_field()

    def validate_hours(self, field: Whole) -> None:
        """A certificate always says the hours."""
        InputRequired(_("Write how many hours the course takes."))(self, field)

    def validate_enrolment_key(self, field: StringField) -> None:
        """A locked door needs a key."""
        if self.enrolment.data == "key" and not field.data:
            raise ValidationError(_("Write the key that you will give to learners."))

    def validate_quizzes(self, field: Offered) -> None:
        """Something must be done to complete a course."""
        if (self.lessons.data, field.data) == ("none", "none"):
            raise ValidationError(_("Either lessons or quizzes must count."))

    @staticmethod
    def shown(draft: CourseDraft) -> dict[str, Any]:
        """Return what the form shows of a course."""
        said = {name: getattr(draft, name) for name in (*PLAIN, "enrolment_key")}
        return said | {
            "trainers": tuple(written(trainer) for trainer in draft.trainers),
            "pattern": draft.cover.pattern,
            "colour": draft.cover.colour,
            "lessons": draft.completion.lessons,
            "quizzes": draft.completion.quizzes,
        }

    def applied(self, draft: CourseDraft) -> CourseDraft:
        """Return the course with what was typed."""
        return replace(
            draft,
            **{name: self[name].data for name in PLAIN},
            enrolment_key=self.enrolment_key.data or None,
            trainers=tuple(map(trainer_in, self.trainers.data)),
            cover=CoverDraft(self.pattern.data, self.colour.data),
            completion=CourseCompletion(self.lessons.data, self.quizzes.data),
        )


PLAIN = ("title", "summary", "audience", "outcomes", "language", "level", "topic", "hours",
         "licence", "enrolment", "certificate")  # fmt: skip
BETWEEN = " | "


def written(trainer: TrainerDraft) -> str:
    """Return a trainer as one line."""
    return BETWEEN.join(filter(None, (trainer.name, one_line(trainer.about))))


def trainer_in(line: str) -> TrainerDraft:
    """Return the trainer that a line names."""
    name, _bar, about = line.partition(BETWEEN.strip())
    return TrainerDraft(name.strip(), about.strip())
