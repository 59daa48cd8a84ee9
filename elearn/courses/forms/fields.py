"""Fields that the forms of trainers share."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import HiddenField, StringField, TextAreaField, ValidationError
from wtforms.validators import InputRequired, Length

from elearn.domain.coursefile.numbers import whole
from elearn.web.forms import stripped
from elearn.web.writing import digits, number

LONGEST_TITLE, LONGEST_TEXT, LONGEST_LINE = 160, 20_000, 300
TOO_LONG = _("This is too long. Shorten it.")


def title_field(label: Any) -> StringField:  # noqa: ANN401 - a lazy text
    """Return a field for a title, which nothing is without."""
    needed = InputRequired(_("Write the title."))
    fits = Length(max=LONGEST_TITLE, message=TOO_LONG)
    return StringField(label, filters=[stripped, one_line], validators=[needed, fits])


def text_field(label: Any) -> TextAreaField:  # noqa: ANN401 - as WTForms has it
    """Return a field for some sentences, which may stay empty."""
    fits = Length(max=LONGEST_TEXT, message=TOO_LONG)
    return TextAreaField(label, filters=[stripped, line_feeds], validators=[fits])


def edition_field() -> HiddenField:
    """Return the field that carries what the form was made on."""
    return HiddenField(validators=[Length(max=64)], default="")


def one_line(text: str) -> str:
    """Filter: no line breaks."""
    return " ".join(text.split())


def line_feeds(text: str | None) -> str:
    """Filter: lines end as in our files, whatever the browser sent."""
    return (text or "").replace("\r\n", "\n").replace("\r", "\n")


class Whole(StringField):  # type: ignore[misc]
    """A whole number in any digits, or nothing."""

    def __init__(self, label: Any, low: int, high: int, **more: Any) -> None:  # noqa: ANN401 - as WTForms has it
        super().__init__(label, **more)
        self.low, self.high, self.typed = low, high, ""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Keep what was typed and what it means."""
        self.typed = stripped(valuelist[0]) if valuelist else ""
        self.data = whole(self.typed) if self.typed else None

    def pre_validate(self, form: Any) -> None:  # noqa: ANN401 - as WTForms has it
        """Refuse what is no number, or one out of bounds."""
        if self.typed and (self.data is None or not self.low <= self.data <= self.high):
            bounds = {"low": number(self.low), "high": number(self.high)}
            raise ValidationError(_("Write a whole number from %(low)s to %(high)s.", **bounds))

    def _value(self) -> str:
        return self.typed or ("" if self.data is None else digits(self.data))


class Lines(TextAreaField):  # type: ignore[misc]
    """Several short texts, one a line."""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Keep the lines that say something."""
        lines = line_feeds(valuelist[0]).split("\n") if valuelist else []
        self.data = tuple(line.strip() for line in lines if line.strip())

    def pre_validate(self, form: Any) -> None:  # noqa: ANN401 - as WTForms has it
        """Refuse a line that is a chapter."""
        if any(len(line) > LONGEST_LINE for line in self.data or ()):
            raise ValidationError(TOO_LONG)

    def _value(self) -> str:
        return "\n".join(self.data or ())


class Offered(StringField):  # type: ignore[misc]
    """One of a few values, as pairs of value and text; any other was never offered."""

    def __init__(self, label: Any, choices: Sequence[tuple[str, Any]] = (), **more: Any) -> None:  # noqa: ANN401 - as WTForms has it
        super().__init__(label, **more)
        self.choices = choices

    def pre_validate(self, form: Any) -> None:  # noqa: ANN401 - as WTForms has it
        """Refuse what was not offered."""
        if (self.data or "") not in {value for value, _text in self.choices}:
            raise ValidationError(_("Choose one of these."))
