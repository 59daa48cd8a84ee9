"""How the questions of a quiz behave."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField

from elearn.courses.forms import Whole
from elearn.courses.forms.fields import Offered
from elearn.domain.coursefile.draft import QuizDraft
from elearn.web.forms import Form

BEHAVIOURS = [
    ("deferred", _("Nothing is told before the end")),
    ("immediate", _("Each answer can be checked once, at once")),
    ("tries", _("Several tries with hints; each wrong one costs")),
    ("adaptive", _("As many tries as they like; each different wrong one costs")),
    ("certainty", _("At the end, and they say how sure they are")),
]
NAMES = ("behaviour", "tries", "penalty", "again")


class BehaviourForm(Form):
    """The part of a quiz's settings that says how its questions behave."""

    behaviour = Offered(_("Checking answers"), choices=BEHAVIOURS, default="deferred")
    tries = Whole(_("Tries for each question"), 1, 20)
    penalty = Whole(_("What a wrong try costs, in percent"), 0, 100)
    again = BooleanField(_("After a check they may ask for another question like it"))

    @staticmethod
    def shown_behaviour(quiz: QuizDraft) -> dict[str, Any]:
        """Return what the form shows of a quiz."""
        return {name: getattr(quiz, name) for name in NAMES}

    def behaves(self, quiz: QuizDraft) -> dict[str, Any]:
        """Return what was chosen; nothing where the form did not ask."""
        if not self.behaviour.raw_data:
            return {}
        return {
            "behaviour": self.behaviour.data,
            "tries": self.tries.data or QuizDraft.tries,
            "penalty": self.penalty.data,
            "again": self.again.data,
        }
