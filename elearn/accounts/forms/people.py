"""What an administrator decides about somebody."""

from flask_babel import lazy_gettext as _
from wtforms import StringField
from wtforms.validators import InputRequired, Length

from elearn.accounts.forms.fields import TOO_LONG, Offered
from elearn.accounts.models import Duty, PlaceKind
from elearn.web.forms import Form, stripped


class RoleForm(Form):
    """A duty, and where it holds."""

    duty = StringField(validators=[Offered(lambda: list(Duty))])
    place_kind = StringField(validators=[Offered(lambda: list(PlaceKind))])
    slug = StringField(filters=[stripped], validators=[Length(max=100, message=TOO_LONG)])


class SuspensionForm(Form):
    """Why an account is closed."""

    reason = StringField(filters=[stripped], validators=[
        InputRequired(_("Write the reason; the person may ask for it.")),
        Length(max=500, message=TOO_LONG),
    ])  # fmt: skip
