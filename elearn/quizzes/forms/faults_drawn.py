"""What is wrong with the variables of a question whose numbers are drawn."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from elearn.domain.quiz.calculated import MOST_DECIMALS
from elearn.domain.quiz.variables import MOST_VALUES
from elearn.web.writing import number

DRAWN: Mapping[str, tuple[str, Any]] = {
    "no_variables": ("variables", _("Write a number at least that each attempt draws.")),
    "too_many_variables": ("variables", _("There are too many variables. Keep eight.")),
    "bad_name": (
        "variables",
        _("A name has letters, digits and _, and is not that of a function."),
    ),
    "same_name": ("variables", _("Two variables have the same name. Change one.")),
    "bad_range": (
        "variables",
        _(
            "A variable has no values. Write from, to and a step above 0 that make %(most)s "
            "values at most, or a list.",
            most=LazyString(number, MOST_VALUES),
        ),
    ),
    "unused_variable": (
        "variables",
        _("A variable is used nowhere. Name it in the formula or the question, or empty it."),
    ),
    "bad_decimals": (
        "decimals",
        _(
            "Write a whole number from %(low)s to %(high)s.",
            low=LazyString(number, 0),
            high=LazyString(number, MOST_DECIMALS),
        ),
    ),
}
