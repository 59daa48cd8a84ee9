"""Modules, lessons and files."""

from dataclasses import replace
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import FileField, StringField, TextAreaField, ValidationError
from wtforms.validators import Length

from elearn.courses.forms.fields import (
    Lines,
    Offered,
    Whole,
    edition_field,
    line_feeds,
    text_field,
    title_field,
)
from elearn.domain.coursefile.draft import LessonCompletion, LessonDraft, ModuleDraft
from elearn.domain.coursefile.paths import is_slug
from elearn.domain.coursefile.texts import MOST_BYTES
from elearn.domain.markdown.parser import TooLong
from elearn.domain.markdown.render import plain
from elearn.web.forms import Form, stripped


class Named(Form):
    """A part of a course: its title, and a short name that stays for good."""

    title = title_field(_("Title"))
    slug = StringField(_("Short name"), filters=[stripped, str.lower])

    def __init__(self, *args: Any, taken: frozenset[str] = frozenset(), **more: Any) -> None:  # noqa: ANN401 - as WTForms has it
        super().__init__(*args, **more)
        self.taken = taken | {"new"}  # a word of our own addresses

    def validate_slug(self, field: StringField) -> None:
        """Refuse a name that is no address, or somebody else's."""
        if not is_slug(field.data):
            raise ValidationError(_("Use small Latin letters, digits and hyphens."))
        if field.data in self.taken:
            raise ValidationError(_("This short name is taken in the course. Choose another."))


class ModuleForm(Named):
    """A module."""

    summary = text_field(_("Summary"))
    edition = edition_field()

    def applied(self, module: ModuleDraft) -> ModuleDraft:
        """Return the module with what was typed."""
        return replace(module, title=self.title.data, summary=self.summary.data)


class LessonForm(Named):
    """A lesson, its text in Markdown."""

    text = TextAreaField(_("Text of the lesson"), filters=[line_feeds])
    minutes = Whole(_("Minutes"), 1, 600)
    seconds = Whole(_("Seconds until it counts"), 1, 86_400)
    colophon = Lines(_("Closing lines"))
    audio = Offered(_("The lesson as sound"), default="")
    edition = edition_field()

    def validate_text(self, field: TextAreaField) -> None:
        """Refuse a book in one lesson, and signs that nobody can see."""
        text = field.data
        if len(text.encode("utf-8", "replace")) > MOST_BYTES or not is_bearable(text):
            raise ValidationError(_("The lesson is too long. Divide it into several."))
        if any(sign < " " and sign not in "\n\t" for sign in text) or "\x7f" in text:
            raise ValidationError(_("The text holds a sign that cannot be seen. Write it anew."))

    @staticmethod
    def shown(lesson: LessonDraft) -> dict[str, Any]:
        """Return what the form shows of a lesson."""
        return {
            "title": lesson.title,
            "slug": lesson.slug,
            "text": lesson.text,
            "minutes": lesson.minutes,
            "seconds": lesson.completion.seconds,
            "colophon": lesson.colophon,
            "audio": lesson.audio or "",
        }

    def applied(self, lesson: LessonDraft) -> LessonDraft:
        """Return the lesson with what was typed."""
        return replace(
            lesson,
            title=self.title.data,
            text=self.text.data,
            minutes=self.minutes.data,
            completion=LessonCompletion(self.seconds.data),
            colophon=self.colophon.data,
            audio=self.audio.data or None,
        )


def is_bearable(text: str) -> bool:
    """Whether a page can show so many blocks."""
    try:
        plain(text)
    except TooLong:
        return False
    return True


class FileForm(Form):
    """A picture, a sound or a paper for a course."""

    file = FileField(_("File"))


class UploadForm(Form):
    """A course's folder in one file."""

    file = FileField(_("ZIP file"))
    slug = StringField(_("Short name"), filters=[stripped, str.lower],
                       validators=[Length(max=64)])  # fmt: skip
