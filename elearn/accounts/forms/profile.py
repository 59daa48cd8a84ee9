"""The form about oneself."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, StringField
from wtforms.validators import Length

from elearn.accounts.forms.fields import TOO_LONG, Offered, name_field
from elearn.accounts.models import Digits, Gender, Theme
from elearn.accounts.operations.profile import Told
from elearn.web.countries import countries
from elearn.web.forms import Form, stripped
from elearn.web.services import settings
from elearn.web.zones import zones


class ProfileForm(Form):
    """Names, work and place, and how pages are to be written."""

    name_ar = name_field()
    name_latin = name_field()
    gender = StringField(validators=[Offered(lambda: ["", *Gender])])
    country = StringField(validators=[Offered(lambda: ["", *dict(countries())])])
    work = StringField(filters=[stripped], validators=[Length(max=120, message=TOO_LONG)])
    language = StringField(validators=[Offered(lambda: settings().LANGUAGES)])
    digits = StringField(validators=[Offered(lambda: list(Digits))])
    shows_hijri = BooleanField()
    time_zone = StringField(validators=[Offered(lambda: ["", *dict(zones())])])
    theme = StringField(validators=[Offered(lambda: list(Theme))])

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own
        """Look at each field; one of the two names is needed."""
        fields_are_good = super().validate(extra_validators)
        if not self.name_ar.data and not self.name_latin.data and not self.name_ar.errors:
            self.name_ar.errors = [_("Write your name.")]
        return bool(fields_are_good and not self.name_ar.errors)

    def told(self) -> Told:
        """Return what was typed, for `operations.profile.describe`."""
        return Told(
            name_ar=self.name_ar.data,
            name_latin=self.name_latin.data,
            gender=Gender(self.gender.data) if self.gender.data else None,
            country=self.country.data,
            work=self.work.data,
            language=self.language.data,
            digits=Digits(self.digits.data),
            shows_hijri=self.shows_hijri.data,
            time_zone=self.time_zone.data,
            theme=Theme(self.theme.data),
        )
