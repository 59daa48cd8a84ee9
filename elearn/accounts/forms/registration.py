"""The form to join."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, StringField
from wtforms.validators import InputRequired

from elearn.accounts import access
from elearn.accounts.forms.fields import (
    email_field,
    known_password_field,
    name_field,
    new_password_field,
    refuse_flaws,
    staff_number_field,
)
from elearn.domain.people.phone import CALLING_CODES, BadPhone, phone_number
from elearn.web.forms import Form, stripped
from elearn.web.page import site_name

TAKEN = _("Somebody has registered with this already. If it was you, sign in instead.")
BAD_PHONE = _("Choose the country and write the number, or write it with + and the code.")


class Names(Form):
    """What somebody may sign in with; at least one is needed."""

    country = StringField(filters=[stripped])
    email = email_field()
    phone = StringField(filters=[stripped])
    staff_number = staff_number_field()

    def __init__(self, *args: Any, whose: int = 0, **more: Any) -> None:  # noqa: ANN401 - as WTForms has it
        super().__init__(*args, **more)
        self.whose = whose  # names of this person are not taken

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own
        """Look at each field, then at all of them together."""
        fields_are_good = super().validate(extra_validators)
        checks = [self.reads_phone(), self.has_a_name(), self.is_free()]
        return bool(fields_are_good and all(checks))

    def reads_phone(self) -> bool:
        """Read the number; one without its country belongs to the country that was chosen."""
        try:
            self.e164 = phone_number(self.phone.data, self.country.data)
        except BadPhone:
            self.e164 = ""
            if self.phone.data:
                self.phone.errors = [BAD_PHONE]
        return not self.phone.errors

    def has_a_name(self) -> bool:
        """Whether anything is left to sign in with."""
        given = self.email.data or self.phone.data or self.staff_number.data
        if not given:
            self.email.errors = [_("Give an e-mail address, a phone number or a staff number.")]
        return bool(given)

    def is_free(self) -> bool:
        """Whether no name is somebody else's already."""
        taken = access.taken(self.email.data, self.e164, self.staff_number.data, self.whose)
        for field in (self.email, self.phone, self.staff_number):
            if field.name in taken and not field.errors:
                field.errors = [TAKEN]
        return not taken


class NamesForm(Names):
    """Other names to sign in with, for whoever knows the password."""

    current = known_password_field()


class RegistrationForm(Names):
    """Who joins, and how they will sign in."""

    name_ar = name_field()
    name_latin = name_field()
    password = new_password_field()
    terms = BooleanField(validators=[InputRequired(_("Tick this to join."))])
    next = StringField()

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own
        """Look at the names to sign in with, then at name and password."""
        names_are_good = super().validate(extra_validators)
        checks = [self.has_own_name(), self.is_known_country(), self.has_good_password()]
        return bool(names_are_good and all(checks))

    def has_own_name(self) -> bool:
        """Whether there is a name for the certificate, in one script at least."""
        given = self.name_ar.data or self.name_latin.data
        if not given:
            self.name_ar.errors = [_("Write your name.")]
        return bool(given)

    def is_known_country(self) -> bool:
        """Whether the country was among those offered."""
        return self.country.data in {"", *CALLING_CODES}

    def has_good_password(self) -> bool:
        """Whether the password is neither common nor made of what was typed beside it."""
        own = (self.name_ar, self.name_latin, self.email, self.staff_number)
        words = [field.data or "" for field in own] + [self.e164, site_name()]
        return bool(self.password.errors) or refuse_flaws(self.password, words)
