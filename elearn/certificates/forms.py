"""What administrators type about certificates."""

from datetime import timedelta
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import DateField, IntegerField, StringField
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from elearn.certificates.operations import LettersMissing, NameMissing, Names
from elearn.web.clock import now
from elearn.web.forms import CleanName, Form, stripped
from elearn.web.services import services

LONGEST_NAME = 120
LONGEST_REASON = 500
LONGEST_SEARCH = 120
LONGEST_VALIDITY = timedelta(days=50 * 365)  # the record's days end in 2149
TOO_LONG = _("This is too long.")


class Search(Form):
    """What is looked for in a list, and from where the list goes on."""

    class Meta:
        """Searching changes nothing, so it needs no token."""

        csrf = False

    q = StringField(filters=[stripped], validators=[Length(max=LONGEST_SEARCH)])
    after = IntegerField(validators=[Optional()])


class Reasoned(Form):
    """A decision, in the words of whoever answers for it."""

    reason = StringField(
        filters=[stripped],
        validators=[
            DataRequired(_("Write the reason; it is kept in the log.")),
            Length(max=LONGEST_REASON, message=TOO_LONG),
        ],
    )


class Issue(Form):
    """A certificate by decision: until when, and why."""

    reason = StringField(
        filters=[stripped], validators=[Length(max=LONGEST_REASON, message=TOO_LONG)]
    )
    expires = DateField(validators=[Optional()])

    def __init__(self, needs_reason: bool) -> None:
        super().__init__()
        self.needs_reason = needs_reason

    def validate_reason(self, field: StringField) -> None:
        """Ask for a reason where the course's own rule does not speak."""
        if self.needs_reason and not field.data:
            raise ValidationError(
                _("The course is not completed: write why the certificate is due.")
            )

    def validate_expires(self, field: DateField) -> None:
        """Refuse what would have expired before it was issued, and slips of the year."""
        today = now().date()
        if field.data and field.data <= today:
            raise ValidationError(_("Choose a day after today."))
        if field.data and field.data > today + LONGEST_VALIDITY:
            raise ValidationError(_("Choose a day within the next fifty years."))


class Correction(Reasoned):
    """The names as they should have been, and why they change."""

    name_ar = StringField(
        filters=[stripped],
        validators=[Length(max=LONGEST_NAME, message=TOO_LONG), CleanName()],
    )
    name_latin = StringField(
        filters=[stripped],
        validators=[Length(max=LONGEST_NAME, message=TOO_LONG), CleanName()],
    )

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own
        """Look at each field, then whether the names can be printed."""
        return bool(super().validate(extra_validators) and self.can_be_printed())

    def can_be_printed(self) -> bool:
        """Whether there is a name of letters that the fonts have; then it is kept."""
        arabic, latin = self.name_ar.data or "", self.name_latin.data or ""
        try:
            self.names = Names.checked(arabic, latin, services())
        except NameMissing:
            self.name_ar.errors = [_("Write the name.")]
        except LettersMissing as fault:
            lacking = _("The certificate cannot show: %(letters)s", letters=str(fault))
            for field in (self.name_ar, self.name_latin):
                if fault.letters & set(field.data or ""):
                    field.errors = [lacking]
        return not (self.name_ar.errors or self.name_latin.errors)
