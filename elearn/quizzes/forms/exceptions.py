"""What is otherwise for a person or a cohort."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import StringField, ValidationError
from wtforms.validators import InputRequired, Length

from elearn.courses.forms import Whole
from elearn.courses.forms.fields import TOO_LONG, Offered
from elearn.quizzes.forms.timing import LONGEST_PASSWORD, LocalMoment, closes_after
from elearn.web.forms import Form, stripped

CHANGES = ("opens", "closes", "time_limit", "attempts", "password")
WHOM = _("Choose for whom.")


class ExceptionForm(Form):
    """An exception from one quiz."""

    whom = Offered(_("For whom"), validators=[InputRequired(WHOM)])
    opens = LocalMoment(_("Opens"))
    closes = LocalMoment(_("Closes"))
    time_limit = Whole(_("Time limit in minutes"), 1, 1440)
    attempts = Whole(_("Attempts"), 1, 100)
    password = StringField(
        _("Password"),
        filters=[stripped],
        validators=[Length(max=LONGEST_PASSWORD, message=TOO_LONG)],
    )

    def __init__(self, *args: Any, whom: Sequence[tuple[str, str]] = (), **more: Any) -> None:  # noqa: ANN401 - as WTForms has it
        super().__init__(*args, **more)
        self.whom.choices = [("", _("Choose")), *whom]

    def validate_closes(self, field: LocalMoment) -> None:
        """Refuse a window that closes before it opens, and an exception that changes nothing."""
        closes_after(self.opens, field)
        if not any(self[name].data for name in CHANGES):
            raise ValidationError(_("Say what is otherwise: one of these at least."))

    @property
    def learner_id(self) -> int | None:
        """Whose exception it is, where it is a person's."""
        sort, _dash, number = self.whom.data.partition("-")
        return int(number) if sort == "person" else None

    @property
    def cohort_id(self) -> int | None:
        """Whose exception it is, where it is a cohort's."""
        sort, _dash, number = self.whom.data.partition("-")
        return int(number) if sort == "cohort" else None

    def said(self) -> dict[str, Any]:
        """Return what is otherwise, as the table has it."""
        return {
            "opens": self.opens.moment,
            "closes": self.closes.moment,
            "time_limit": self.time_limit.data,
            "attempts": self.attempts.data,
            "password": self.password.data or "",
        }


class ExtraTimeForm(Form):
    """More time for a person, in all of her quizzes."""

    who = Offered(_("For whom"), validators=[InputRequired(WHOM)])
    percent = Whole(_("More time, in percent"), 1, 300, validators=[InputRequired()])

    def __init__(self, *args: Any, who: Sequence[tuple[str, str]] = (), **more: Any) -> None:  # noqa: ANN401 - as WTForms has it
        super().__init__(*args, **more)
        self.who.choices = [("", _("Choose")), *who]

    def validate_percent(self, field: Whole) -> None:
        """Refuse an empty field."""
        if field.data is None:
            raise ValidationError(_("Write a share, such as 25."))
