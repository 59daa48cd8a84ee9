"""Forms that lead to a new password."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import StringField
from wtforms.validators import InputRequired, Length

from elearn.accounts.forms.fields import (
    TOO_LONG,
    known_password_field,
    new_password_field,
    refuse_flaws,
    sign_in_name_field,
)
from elearn.accounts.models import Person
from elearn.web.forms import Form, stripped
from elearn.web.page import site_name
from elearn.web.services import services

LONGEST_CODE = 100


class ResetForm(Form):
    """Whose password is forgotten."""

    name = sign_in_name_field()


class NewPasswordForm(Form):
    """A new password for somebody who showed a link or a code."""

    password = new_password_field()

    def is_good_for(self, person: Person | None) -> bool:
        """Whether the password is good, and not made of the person's names."""
        return bool(refuse_flaws(self.password, own_words(person) if person else []))


class RecoveryForm(NewPasswordForm):
    """A sign-in name, the code that was read over the telephone, a new password."""

    name = sign_in_name_field()
    code = StringField(filters=[stripped], validators=[
        InputRequired(_("Write the code that you were given.")),
        Length(max=LONGEST_CODE, message=TOO_LONG),
    ])  # fmt: skip


class ChangeForm(NewPasswordForm):
    """The password that somebody has, and the one that comes after it."""

    current = known_password_field()


class ConfirmationForm(Form):
    """A button."""


def own_words(person: Person) -> list[str]:
    """Return the words that make a password easy to guess for whoever knows the person."""
    words: list[Any] = [
        person.name_ar,
        person.name_latin,
        person.email,
        person.phone,
        person.staff_number,
        site_name(),
        *services().affiliations.names(person.id),
    ]
    return [word for word in words if word]
