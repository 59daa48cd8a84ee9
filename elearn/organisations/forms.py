"""What is typed about organisations and cohorts."""

import re
from typing import Any

from flask_babel import lazy_gettext as _
from sqlalchemy import select
from wtforms import StringField, ValidationError
from wtforms.validators import InputRequired, Length

from elearn.accounts.access import holder_of
from elearn.accounts.forms.fields import TOO_LONG, Offered, sign_in_name_field
from elearn.db import session
from elearn.organisations.access import membership_in
from elearn.organisations.models import Cohort, Organisation
from elearn.web.countries import countries
from elearn.web.forms import CleanName, Form, stripped

SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")


def name_field() -> StringField:
    """Return a field for the name of an organisation or a cohort."""
    missing = InputRequired(_("Write the name."))
    too_long = Length(max=150, message=TOO_LONG)
    return StringField(filters=[stripped], validators=[missing, too_long, CleanName()])


class OrganisationForm(Form):
    """What an organisation is called, and where it is."""

    name = name_field()
    country = StringField(validators=[Offered(lambda: ["", *dict(countries())])])


class FoundingForm(OrganisationForm):
    """The same, with the name in addresses, which never changes."""

    slug = StringField(filters=[stripped])

    def validate_slug(self, field: StringField) -> None:
        """Refuse what is no short name in addresses, or somebody else's."""
        if not SLUG.fullmatch(field.data or ""):
            raise ValidationError(
                _("Use small Latin letters, digits and dashes, such as aman-yemen.")
            )
        if session.scalar(select(Organisation.id).where(Organisation.slug == field.data)):
            raise ValidationError(_("Another organisation has this name in addresses."))


class MemberForm(Form):
    """Somebody, by the name to sign in with."""

    person = sign_in_name_field()

    def found(self) -> int | None:
        """Return whose name it is, or say beside the field that it is nobody's."""
        holder = holder_of(self.person.data)
        if not holder:
            self.person.errors = [_("Nobody signs in with this name.")]
        return holder.id if holder else None

    def found_in(self, organisation: Organisation) -> int | None:
        """Return the same of a member; others are nobody here, so that no name is probed."""
        holder = holder_of(self.person.data)
        if not holder or not membership_in(organisation, holder.id):
            self.person.errors = [_("Nobody in this organisation signs in with this name.")]
            return None
        return holder.id


class CohortForm(Form):
    """What a cohort is called."""

    cohort_name = name_field()  # beside the organisation's name on the same page

    def __init__(
        self, organisation: Organisation, cohort: Cohort | None = None, **more: None
    ) -> None:
        super().__init__(cohort_name=cohort.name if cohort else "", **more)
        self.organisation, self.cohort = organisation, cohort

    def validate_cohort_name(self, field: Any) -> None:  # noqa: ANN401 - WTForms' own
        """Refuse a name that another cohort of the organisation has."""
        same = select(Cohort.id).where(
            Cohort.organisation_id == self.organisation.id, Cohort.name == field.data
        )
        if self.cohort:
            same = same.where(Cohort.id != self.cohort.id)
        if session.scalar(same):
            raise ValidationError(_("Another cohort has this name."))
