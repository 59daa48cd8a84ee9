"""What is typed about questions of the bank, beside the question itself."""

from typing import Any

from flask import request
from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import StringField
from wtforms.validators import Length

from elearn.courses.forms.fields import Offered
from elearn.domain.quiz import bank
from elearn.quizzes.kinds import KINDS
from elearn.quizzes.models import State
from elearn.quizzes.queries.bank import Sought
from elearn.web.forms import Form, stripped
from elearn.web.paths import number_in, searched

TOO_LONG = _("This is too long. Shorten it.")
LONGEST_LINE = 300
MOST_CHOSEN = 200
FITS = Length(max=LONGEST_LINE, message=TOO_LONG)
STATES = [
    (State.READY.value, _("Ready")),
    (State.DRAFT.value, _("Draft")),
    (State.RETIRED.value, _("Retired")),
]


class Keeping(Form):
    """Where a question of the bank is kept, and who may use it."""

    category = StringField(
        filters=[stripped], validators=[Length(max=LONGEST_LINE, message=TOO_LONG)]
    )
    tags = StringField(filters=[stripped], validators=[Length(max=LONGEST_LINE, message=TOO_LONG)])
    state = Offered(_("State"), choices=STATES, default=State.READY.value)
    organisation = Offered(_("Shared with"), choices=(), default="")

    def offer(self, organisations: list[tuple[int, str]]) -> "Keeping":
        """Offer to share with these organisations."""
        self.organisation.choices = [
            ("", _("Nobody")),
            *((str(number), name) for number, name in organisations),
        ]
        return self

    @property
    def path(self) -> str:
        """The category in its one form."""
        return bank.category(self.category.data or "")

    @property
    def words(self) -> list[str]:
        """The tags."""
        return bank.tags(self.tags.data or "")


def sought() -> Sought:
    """Return what the address narrows the list to."""
    asked = request.args
    known = {state.value: state for state in State}
    return Sought(
        words=searched(),
        category=bank.category(asked.get("category", "")),
        tag=next(iter(bank.tags(asked.get("tag", ""))), ""),
        kind=asked["kind"] if asked.get("kind") in KINDS else "",
        state=known.get(asked.get("state", "")),
    )


def chosen(form: "MultiDict[str, str]") -> list[int]:
    """Return the numbers of the questions that were ticked."""
    numbers: list[Any] = [number_in(text) for text in form.getlist("question")[:MOST_CHOSEN]]
    return [number for number in dict.fromkeys(numbers) if number]
