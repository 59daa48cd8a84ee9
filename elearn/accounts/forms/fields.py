"""Fields about people that more than one form asks for."""

from collections.abc import Callable, Collection
from typing import Any

from flask_babel import lazy_gettext as _
from werkzeug.exceptions import BadRequest
from wtforms import Field, PasswordField, StringField, ValidationError
from wtforms.validators import InputRequired, Length

from elearn.domain.people.passwords import Flaw, flaw
from elearn.domain.people.sign_in_names import BadName, email_address, staff_number
from elearn.web.forms import CleanName, stripped

LONGEST_PASSWORD = 1000  # letters; more is no password, but work for the server
LONGEST_NAME = 120
LONGEST_SIGN_IN_NAME = 254
TOO_LONG = _("This is too long.")
FLAWS = {
    Flaw.SHORT: _("Use eight letters or more; a sentence is easier to remember than a word."),
    Flaw.COMMON: _("Many people use this password, so it is guessed first. Choose another."),
    Flaw.PERSONAL: _("A password made of your own names or numbers is guessed first."),
}


def name_field() -> StringField:
    """Return a field for a person's name."""
    return StringField(
        filters=[stripped],
        validators=[Length(max=LONGEST_NAME, message=TOO_LONG), CleanName(), has_a_letter],
    )


def email_field() -> StringField:
    """Return a field for an e-mail address, kept as the tables keep it."""
    return StringField(filters=[stripped], validators=[Parsed(email_address, BAD_EMAIL)])


def staff_number_field() -> StringField:
    """Return a field for a staff number, kept as the tables keep it."""
    return StringField(filters=[stripped], validators=[Parsed(staff_number, BAD_STAFF_NUMBER)])


def sign_in_name_field() -> StringField:
    """Return a field for any name that somebody signs in with."""
    missing = _("Write your e-mail address, phone number or staff number.")
    too_long = Length(max=LONGEST_SIGN_IN_NAME, message=TOO_LONG)
    return StringField(filters=[stripped], validators=[InputRequired(missing), too_long])


def known_password_field() -> PasswordField:
    """Return a field for the password that somebody has."""
    missing = InputRequired(_("Write your password."))
    return PasswordField(validators=[missing, Length(max=LONGEST_PASSWORD, message=TOO_LONG)])


def new_password_field() -> PasswordField:
    """Return a field for a new password; `refuse_flaws` looks at it with the names beside."""
    missing = InputRequired(_("Choose a password."))
    return PasswordField(validators=[missing, Length(max=LONGEST_PASSWORD, message=TOO_LONG)])


def has_a_letter(_form: Any, field: Field) -> None:  # noqa: ANN401 - WTForms' own
    """Validator: a certificate is made out to a name, not to a number."""
    if field.data and not any(letter.isalpha() for letter in field.data):
        raise ValidationError(_("A name has letters."))


BAD_EMAIL = _("Write an e-mail address such as name@example.org.")
BAD_STAFF_NUMBER = _("A staff number has letters, digits and dashes, at most 32.")


class Parsed:
    """Validator: puts what was typed into the form that the tables keep."""

    def __init__(self, parse: Any, sentence: Any) -> None:  # noqa: ANN401 - lazy text
        self.parse, self.sentence = parse, sentence

    def __call__(self, form: Any, field: Field) -> None:  # noqa: ANN401 - WTForms' own
        """Read the field, or say what is wrong; an empty one stays empty."""
        try:
            field.data = self.parse(field.data) if field.data else ""
        except BadName:
            raise ValidationError(self.sentence) from None


class Offered:
    """Validator: what was never offered is no answer to a question but a made-up request."""

    def __init__(self, values: Callable[[], Collection[str]]) -> None:
        self.values = values

    def __call__(self, form: Any, field: Field) -> None:  # noqa: ANN401 - WTForms' own
        """Let the field pass, or refuse the request: 400."""
        if (field.data or "") not in self.values():
            raise BadRequest


def refuse_flaws(field: Field, own: list[str]) -> bool:
    """Say what is wrong with a new password, if anything; return whether it is good."""
    found = flaw(field.data or "", own)
    if found:
        field.errors = [*field.errors, FLAWS[found]]
    return found is None
