"""The form to sign in."""

from wtforms import BooleanField, StringField

from elearn.accounts.forms.fields import known_password_field, sign_in_name_field
from elearn.web.forms import Form


class SignInForm(Form):
    """A name, a password, and whether the device is one's own."""

    name = sign_in_name_field()
    password = known_password_field()
    keep = BooleanField()  # unticked: several people use the device
    next = StringField()
