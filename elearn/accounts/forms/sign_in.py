"""The form to sign in."""

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, PasswordField, StringField
from wtforms.validators import InputRequired, Length

from elearn.web.forms import Form, stripped

LONGEST_PASSWORD = 1000  # letters; more is no password, but work for the server


class SignInForm(Form):
    """A name, a password, and whether the device is one's own."""

    name = StringField(filters=[stripped], validators=[
        InputRequired(_("Write your e-mail address, phone number or staff number.")),
        Length(max=254, message=_("This is too long.")),
    ])  # fmt: skip
    password = PasswordField(validators=[
        InputRequired(_("Write your password.")),
        Length(max=LONGEST_PASSWORD, message=_("This is too long.")),
    ])  # fmt: skip
    keep = BooleanField()  # unticked: several people use the device
    next = StringField()
