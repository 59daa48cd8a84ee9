"""The base of every form: validated here, drawn by macros, protected against forgery."""

from typing import Any

from flask import Request, request
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import Field, ValidationError
from wtforms.fields.core import UnboundField

from elearn.domain.arabic.text import EmptyName, clean_name

UNPROCESSABLE = 422


class Form(FlaskForm):  # type: ignore[misc]
    """A form that asks for nothing twice and keeps what was typed."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        """What all fields have in common."""

        def bind_field(self, form: Any, unbound_field: UnboundField, options: Any) -> Field:  # noqa: ANN401 - WTForms' own
            """Let every field lose what no keyboard writes, before its own filters."""
            field = super().bind_field(form, unbound_field, options)
            field.filters = (without_nul, *field.filters)
            return field

    def is_sent_well(self) -> bool:
        """Whether it was sent and every field is as it should be."""
        return bool(self.validate_on_submit())

    @property
    def status(self) -> int:
        """The status of the page that shows this form: 422 after a refusal."""
        return UNPROCESSABLE if self.errors else 200

    @property
    def faults(self) -> list[tuple[str, str]]:
        """What is wrong, as the summary above a form shows it: control and sentence."""
        return [(name or "main", errors[0]) for name, errors in self.errors.items()]


def without_nul(value: object) -> object:
    """Filter: no NUL, which nobody sees and PostgreSQL cannot keep."""
    return value.replace("\0", "") if isinstance(value, str) else value


def stripped(value: str | None) -> str:
    """Filter: no spaces at either end, never None."""
    return (value or "").strip()


class CleanName:
    """Validator: cleans a name of what cannot be seen; refuses one with nothing left."""

    def __call__(self, form: Any, field: Field) -> None:  # noqa: ANN401 - WTForms' own
        """Put the cleaned name in the field's place."""
        if not field.data:
            return
        try:
            field.data = clean_name(field.data)
        except EmptyName:
            raise ValidationError(_("Write the name with letters that can be seen.")) from None


def asked() -> Request:
    """Return the request, for forms that read the query."""
    return request
