"""What learners may look at, and when: four moments of seven things each."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import HiddenField, ValidationError

from elearn.courses.forms.fields import Offered
from elearn.domain.coursefile.draft import QuizDraft
from elearn.domain.coursefile.schema_quiz import ITEMS, MOMENTS
from elearn.web.forms import Form

SHOWN = [
    ("answer", _("What they answered")),
    ("verdict", _("Whether it was right")),
    ("marks", _("Points, percentage and whether they passed")),
    ("option_feedback", _("What their answer is told")),
    ("feedback", _("What everybody reads afterwards")),
    ("right_answer", _("The right answer")),
    ("band", _("What this percentage is told")),
]


class Ticked(Offered):
    """Some of a few values; any other was never offered."""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Keep all that was ticked."""
        self.data = list(valuelist)

    def pre_validate(self, form: Any) -> None:  # noqa: ANN401 - as WTForms has it
        """Refuse what was not offered."""
        if not {value for value, _text in self.choices} >= set(self.data or ()):
            raise ValidationError(_("Choose one of these."))


class ReviewForm(Form):
    """The part of a quiz's settings that says what learners may look at."""

    during = Ticked(_("During the attempt, after a check"), choices=SHOWN)
    after = Ticked(_("In the two minutes after finishing"), choices=SHOWN)
    later = Ticked(_("Later, while the quiz is open"), choices=SHOWN)
    closed = Ticked(_("After the quiz has closed"), choices=SHOWN)
    review = HiddenField(default="")  # a form that never asked changes nothing

    @staticmethod
    def shown_review(quiz: QuizDraft) -> dict[str, list[str]]:
        """Return what is ticked for a quiz."""
        withheld = quiz.withheld or {}
        return {
            moment: [item for item in ITEMS if item not in withheld.get(moment, ())]
            for moment in MOMENTS
        }

    def withheld(self, quiz: QuizDraft) -> Mapping[str, Sequence[str]] | None:
        """Return what is not ticked; None where nothing is withheld."""
        if self.review.data != "sent":
            return quiz.withheld
        held = {
            moment: [item for item in ITEMS if item not in (self[moment].data or ())]
            for moment in MOMENTS
        }
        return {moment: items for moment, items in held.items() if items} or None
