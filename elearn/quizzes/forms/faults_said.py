"""The codes of faults, the field beside which each is said, and the sentence."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from elearn.domain.quiz.by_hand import MOST_FILES, MOST_LINES, MOST_WORDS
from elearn.quizzes.forms.faults_drawn import DRAWN
from elearn.web.writing import number

MOST_POINTS = 100


def between(low: int, high: int) -> LazyString:
    """Return the sentence for a number out of bounds, written when it is read."""
    bounds = {"low": LazyString(number, low), "high": LazyString(number, high)}
    return _("Write a whole number from %(low)s to %(high)s.", **bounds)


WORDS = between(1, MOST_WORDS)
LEVELS = _("Begin each level with its points, 0 to 100, then write what it looks like.")
# The code of a fault, the field beside which it is said, and the sentence.
FAULTS: Mapping[str, tuple[str, Any]] = {
    "no_prompt": ("prompt", _("Write the question.")),
    "no_points": ("points", _("A question earns one point at least.")),
    "too_few_options": ("options", _("Write two options at least.")),
    "empty_option": ("options", _("An option that is ticked or explained needs its text.")),
    "no_right_option": ("options", _("Tick the right option.")),
    "several_right_options": (
        "options",
        _("Only one option may be right here. To have several, take “Several right options”."),
    ),
    "same_option": ("options", _("Two options say the same. Change one.")),
    "no_side": ("right", _("Choose whether the statement is true or false.")),
    "no_accepted_form": ("accepted", _("Write an accepted answer at least.")),
    "unknown_level": ("level", _("Choose one of the levels.")),
    "no_number": (
        "answer",
        _("This cannot be read as a number. Write digits only, as in ٣٦٠٠٠ or 36000."),
    ),
    "no_tolerance": ("tolerance", _("Write a number, or a share such as 2%.")),
    "bad_points": (
        "points",
        between(1, MOST_POINTS),
    ),
    "too_many_parts": ("prompt", _("A question has 40 parts at most. Split it.")),
    "too_few_rows": ("rows", _("Write two lines at least.")),
    "empty_row": ("rows", _("Each line needs both sides: the text and its answer.")),
    "same_row": ("rows", _("Two lines say the same. Change one.")),
    "extra_fits": ("extra", _("An answer that shall fit nothing fits a line. Change one of them.")),
    "one_answer": ("rows", _("All lines have one answer, so there is nothing to choose.")),
    "too_few_items": ("items", _("Write two items at least, one a line.")),
    "same_item": ("items", _("Two items say the same. Change one.")),
    "unknown_credit": ("credit", _("Choose what earns points.")),
    "too_few_groups": ("groups", _("Write two groups at least.")),
    "empty_group": ("groups", _("A group that has items needs its title.")),
    "same_group": ("groups", _("Two groups have the same title. Change one.")),
    "too_few_sorted": ("groups", _("Write two items at least, one a line, below their groups.")),
    "same_sorted": ("groups", _("An item stands twice. Keep it in one group.")),
    "too_few_columns": ("columns", _("Write two columns at least, one a line.")),
    "same_column": ("columns", _("Two columns say the same. Change one.")),
    "no_rows": ("rows", _("Write a line at least.")),
    "empty_matrix_row": ("rows", _("A line with a right column or an explanation needs its text.")),
    "unknown_column": ("rows", _("Choose the right column for each line.")),
    "bad_right": ("rows", _("Choose the right column for each line.")),
    "no_gaps": ("prompt", _("The text has no gap. Write [[1]] where the first one belongs.")),
    "gaps_and_marks": (
        "gaps",
        _("The gaps and their marks do not agree. Each gap has its mark once in the text above."),
    ),
    "hidden_gap": ("prompt", _("A gap stands in a link or a description. Move it into the text.")),
    "bad_weight": ("gaps", _("Write a whole number from 1 on.")),
    "bad_level": ("gaps", _("Choose one of the levels.")),
    "unknown_word_number": ("prompt", _("A mark in the text has no word of its number below.")),
    "word_twice": (
        "words",
        _("A word goes into several gaps. Tick that it may be used again."),
    ),
    "too_few_words": ("words", _("Write two words at least; a ticked one needs its text.")),
    "no_picture": ("picture", _("Name the picture, such as media/map.png.")),
    "no_alt": ("alt", _("Say in words what the picture shows.")),
    "too_few_spots": ("spots", _("Write two places at least.")),
    "empty_spot": ("spots", _("Each place needs its name.")),
    "same_spot": ("spots", _("Two places have the same name. Change one.")),
    "bad_shape": (
        "spots",
        _("The points of a place cannot be read. Write them in percent, like 10,20 40,60."),
    ),
    "bad_share": ("options", _("Write a share from -100% to 100%, such as 50%.")),
    "bad_other_share": ("others", _("Write a share from -100% to 100%, such as 50%.")),
    "empty_other": ("others", _("Each of the other answers needs its text or its number.")),
    "bad_significant": ("significant", _("Write a whole number from 1 to 15.")),
    "bad_unit": ("units", _("Each of the other units needs its name and a number above nothing.")),
    "no_right_spot": ("spots", _("Tick the right place.")),
    **DRAWN,
    "bad_least": ("least", WORDS),
    "bad_most": ("most", WORDS),
    "bad_words": ("most", WORDS),
    "least_over_most": ("most", _("This is less than the least number of words. Change one.")),
    "bad_lines": ("lines", between(1, MOST_LINES)),
    "bad_file_count": ("most", between(1, MOST_FILES)),
    "no_sort": ("accepts", _("Tick one sort of file at least.")),
    "no_criterion_title": ("rubric", _("Each criterion needs its title.")),
    "too_few_levels": ("rubric", _("Each criterion needs two levels at least.")),
    "no_level_text": ("rubric", LEVELS),
    "bad_level_points": ("rubric", LEVELS),
    "worthless_criterion": ("rubric", _("One level of each criterion must earn a point at least.")),
    "bad_label_count": ("labels", _("Write two labels at least, eleven at most.")),
    "empty_label": ("labels", _("Write two labels at least, eleven at most.")),
    "same_label": ("labels", _("Two labels say the same. Change one.")),
}
TOO_LONG = _("This is too long. Shorten it.")
