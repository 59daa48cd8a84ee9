"""The settings of a quiz."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, StringField, ValidationError

from elearn.courses.forms import Whole, edition_field, title_field
from elearn.courses.forms.fields import LONGEST_TEXT, TOO_LONG, Offered
from elearn.domain.coursefile.draft import BandDraft, QuizDraft
from elearn.domain.coursefile.numbers import whole
from elearn.domain.coursefile.paths import is_slug
from elearn.quizzes.forms.behaving import BehaviourForm
from elearn.quizzes.forms.reviewing import ReviewForm
from elearn.quizzes.forms.timing import TimingForm
from elearn.web.forms import asked, stripped
from elearn.web.writing import digits, number

GRADES = [
    ("highest", _("The highest mark")),
    ("average", _("The average of all")),
    ("first", _("The first attempt")),
    ("last", _("The last attempt")),
]
MOST_BANDS, MOST_PERCENT, SPARE_BANDS = 10, 100, 2
NUMBERS = ("minutes", "pass_mark", "attempts", "time_limit", "draw")


class QuizForm(TimingForm, BehaviourForm, ReviewForm):
    """A quiz without its questions."""

    title = title_field(_("Title"))
    slug = StringField(_("Short name"), filters=[stripped, str.lower])
    pass_mark = Whole(_("Pass mark in percent"), 1, 100)
    attempts = Whole(_("Attempts"), 1, 100)
    wait = Whole(_("Minutes between attempts"), 0, 100_000)
    grade = Offered(_("What counts of several attempts"), choices=GRADES)
    time_limit = Whole(_("Time limit in minutes"), 1, 1440)
    minutes = Whole(_("Minutes that it takes"), 1, 600)
    draw = Whole(_("Questions for each attempt"), 1, 1000)
    shuffle = BooleanField(_("Questions and options in another order for everybody"))
    final = BooleanField(_("This is the final quiz of the course"))
    edition = edition_field()

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - as WTForms has it
        taken: frozenset[str] = frozenset(),
        bands: tuple[BandDraft, ...] = (),
        **more: Any,  # noqa: ANN401 - as WTForms has it
    ) -> None:
        super().__init__(*args, **more)
        self.taken = taken | {"new"}
        sent = self.is_submitted()
        self.rows = list(sent_bands()) if sent else [(digits(b.start), b.text) for b in bands]
        self.band_fault: Any = ""

    def validate_slug(self, field: StringField) -> None:
        """Refuse a name that is no address, or somebody else's."""
        if not is_slug(field.data):
            raise ValidationError(_("Use small Latin letters, digits and hyphens."))
        if field.data in self.taken:
            raise ValidationError(_("This short name is taken in the course. Choose another."))

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own
        """Look at the fields, then at what is told after finishing."""
        fields_are_good = super().validate(extra_validators)
        starts = [whole(start) for start, _text in self.rows]
        if any(start is None or not 0 <= start <= MOST_PERCENT for start in starts):
            bounds = {"low": number(0), "high": number(MOST_PERCENT)}
            self.band_fault = _("Write from which percentage on, %(low)s to %(high)s.", **bounds)
        elif len(set(starts)) < len(starts):
            self.band_fault = _("Two bands begin at the same percentage. Change one.")
        elif any(not text for _start, text in self.rows):
            self.band_fault = _("Write what learners read.")
        elif any(len(text) > LONGEST_TEXT for _start, text in self.rows):
            self.band_fault = TOO_LONG
        return bool(fields_are_good and not self.band_fault)

    @property
    def status(self) -> int:
        """The status of the page that shows this form."""
        return 422 if self.errors or self.band_fault else 200

    @property
    def shown_rows(self) -> list[tuple[str, str]]:
        """The bands and some empty rows."""
        spare = max(SPARE_BANDS, 3 - len(self.rows))
        return [*self.rows, *[("", "")] * spare]

    @staticmethod
    def shown(quiz: QuizDraft) -> dict[str, Any]:
        """Return what the form shows of a quiz."""
        names = (*NUMBERS, "title", "slug", "wait", "grade", "shuffle", "final")
        said = {name: getattr(quiz, name) for name in names}
        said |= TimingForm.shown_times(quiz)
        return said | BehaviourForm.shown_behaviour(quiz) | ReviewForm.shown_review(quiz)

    def applied(self, quiz: QuizDraft) -> QuizDraft:
        """Return the quiz with what was typed."""
        return replace(
            quiz,
            **{name: self[name].data for name in (*NUMBERS, "title", "grade")},
            wait=self.wait.data or 0,
            shuffle=self.shuffle.data,
            final=self.final.data,
            withheld=self.withheld(quiz),
            **self.behaves(quiz),
            **self.times(),
            bands=tuple(BandDraft(whole(start) or 0, text) for start, text in self.rows),
        )


def sent_bands() -> Iterator[tuple[str, str]]:
    """Yield the rows that say anything."""
    form = asked().form
    starts, texts = form.getlist("band_from"), form.getlist("band_text")
    for start, text in list(zip_longest(starts, texts, fillvalue=""))[:MOST_BANDS]:
        if start.strip() or text.strip():
            yield start.strip(), text.strip().replace("\r\n", "\n")
