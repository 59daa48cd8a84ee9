"""When a quiz is open, how long an attempt lasts, and what becomes of one whose time is over."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import StringField, ValidationError
from wtforms.validators import Length

from elearn.courses.forms import Whole
from elearn.courses.forms.fields import TOO_LONG, Offered, text_field
from elearn.domain.coursefile.draft import QuizDraft
from elearn.domain.quiz.attempts import moment_in
from elearn.web.forms import Form, stripped
from elearn.web.language import manner

OVERDUE = [
    ("submit", _("The attempt ends by itself; what had arrived counts")),
    (
        "grace",
        _("They may still finish it while the extra seconds run; else it does not count"),
    ),
    ("abandon", _("It does not count, unless they finished it in time")),
]
NAMES = ("opens", "closes", "grace", "overdue", "password", "on_pass")
LONGEST_PASSWORD = 64


class LocalMoment(StringField):  # type: ignore[misc]
    """A day and a time by the clock of whoever types; kept with its zone, or nothing."""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Keep what was typed and what it means."""
        self.typed = stripped(valuelist[0]) if valuelist else ""
        try:
            moment = datetime.fromisoformat(self.typed) if self.typed else None
        except ValueError:
            moment = None
        here = moment and moment.replace(tzinfo=manner().zone)
        self.data = here.isoformat(timespec="minutes") if here else None

    def pre_validate(self, form: Any) -> None:  # noqa: ANN401 - as WTForms has it
        """Refuse what is no moment."""
        if self.typed and self.data is None:
            raise ValidationError(_("Write day and time, as in 2027-03-01T08:00."))

    @property
    def moment(self) -> datetime | None:
        """What was typed, as a moment."""
        return moment_in(self.data)

    def _value(self) -> str:
        typed = getattr(self, "typed", "")
        moment = moment_in(self.data)
        return typed or (f"{moment.astimezone(manner().zone):%Y-%m-%dT%H:%M}" if moment else "")


def closes_after(opens: LocalMoment, closes: LocalMoment) -> None:
    """Refuse a window that closes before it opens."""
    if opens.moment and closes.moment and closes.moment <= opens.moment:
        raise ValidationError(_("The quiz must close after it opens."))


class TimingForm(Form):
    """The part of a quiz's settings that says when."""

    opens = LocalMoment(_("Opens"))
    closes = LocalMoment(_("Closes"))
    grace = Whole(_("Extra seconds after the end"), 0, 604_800)
    overdue = Offered(_("When time is over"), choices=OVERDUE, default="submit")
    password = StringField(
        _("Password"),
        filters=[stripped],
        validators=[Length(max=LONGEST_PASSWORD, message=TOO_LONG)],
    )
    on_pass = text_field(_("What whoever passes reads"))

    def validate_closes(self, field: LocalMoment) -> None:
        """Refuse a window that closes before it opens."""
        closes_after(self.opens, field)

    @staticmethod
    def shown_times(quiz: QuizDraft) -> dict[str, Any]:
        """Return what the form shows of a quiz."""
        return {name: getattr(quiz, name) for name in NAMES}

    def times(self) -> dict[str, Any]:
        """Return what was typed; nothing where the form did not ask."""
        if not self.overdue.raw_data:
            return {}
        said = {name: self[name].data for name in NAMES}
        return said | {"grace": QuizDraft.grace if self.grace.data is None else self.grace.data}
