"""The figures of a quiz with their names, and a plain sentence for each."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from elearn.web.words import gettext as _

if TYPE_CHECKING:
    from elearn.domain.quiz.statistics import Item, Overall

Value = float | None


class Line(NamedTuple):
    """One figure: how it is called, what it is, how it is written, and what it says."""

    name: str
    value: Value
    form: str  # count, share or number
    sentence: str


class Column(NamedTuple):
    """One figure of every question."""

    name: str
    of: Callable[["Item"], Value]
    form: str
    sentence: str


def of_quiz(overall: "Overall") -> list[Line]:
    """Return the figures of a whole quiz."""
    return [*of_scores(overall), *of_shape(overall), *of_reliability(overall)]


def of_scores(overall: "Overall") -> list[Line]:
    """Return how many there are, and what they score."""
    return [
        Line(
            _("Finished attempts"),
            overall.attempts,
            "count",
            _("How many attempts are finished and marked."),
        ),
        Line(_("Learners"), overall.learners, "count", _("How many people made these attempts.")),
        Line(
            _("Mean of first attempts"),
            overall.mean_of_first,
            "share",
            _("The mean score when each learner's first attempt is counted."),
        ),
        Line(
            _("Mean of all attempts"),
            overall.mean_of_all,
            "share",
            _("The mean score when every attempt is counted."),
        ),
        Line(
            _("Median"),
            overall.median,
            "share",
            _("Half of the scores lie below it and half above."),
        ),
    ]


def of_shape(overall: "Overall") -> list[Line]:
    """Return how scores are spread."""
    return [
        Line(
            _("Standard deviation"),
            overall.deviation,
            "share",
            _("How far scores usually lie from the mean; between 12 and 18 percent is common."),
        ),
        Line(
            _("Skewness"),
            overall.skewness,
            "number",
            _("Below 0 a few scored much less than the others; above 0 a few scored much more."),
        ),
        Line(
            _("Kurtosis"),
            overall.kurtosis,
            "number",
            _("0 is the usual bell; above 0 most scores are close together and a few far away."),
        ),
    ]


def of_reliability(overall: "Overall") -> list[Line]:
    """Return how far a score can be relied on."""
    return [
        Line(
            _("Internal consistency"),
            overall.consistency,
            "share",
            _(
                "How far the questions measure one thing: above 75 percent is good, below 64 "
                "percent the questions need a look."
            ),
        ),
        Line(
            _("Error ratio"),
            overall.error_ratio,
            "share",
            _("How much of the standard deviation comes from chance and not from knowledge."),
        ),
        Line(
            _("Standard error"),
            overall.standard_error,
            "share",
            _("In two of three cases a score is no further than this from what somebody knows."),
        ),
    ]


def of_questions() -> list[Column]:
    """Return the figures of every question."""
    return [*of_answers(), *of_weight(), *of_separating()]


def of_places() -> list[Column]:
    """Return the figures of every place on the paper: what blind guessing earns varies there."""
    return [column for column in of_questions() if column.name != _("Guessing")]


def of_answers() -> list[Column]:
    """Return what answers to a question earn."""
    return [
        Column(
            _("Asked"),
            lambda item: item.attempts,
            "count",
            _("In how many attempts the question was asked."),
        ),
        Column(
            _("Facility"),
            lambda item: item.facility,
            "share",
            _("The mean share of the points: all of them when everybody is right."),
        ),
        Column(
            _("Standard deviation"),
            lambda item: item.deviation,
            "share",
            _("How much answers differ; near zero almost all earn the same."),
        ),
        Column(
            _("Guessing"),
            lambda item: item.guess,
            "share",
            _("What blind guessing earns on average; a facility near it means that few know."),
        ),
    ]


def of_weight() -> list[Column]:
    """Return how much a question decides."""
    return [
        Column(
            _("Intended weight"),
            lambda item: item.intended,
            "share",
            _("The question's part of all points."),
        ),
        Column(
            _("Effective weight"),
            lambda item: item.effective,
            "share",
            _("The question's part of the differences between scores."),
        ),
    ]


def of_separating() -> list[Column]:
    """Return whether a question separates those who know from those who do not."""
    return [
        Column(
            _("Discrimination"),
            lambda item: item.discrimination,
            "share",
            _(
                "Whether those who do well in the rest do well here: above 30 percent is good, "
                "below zero it is the other way round."
            ),
        ),
        Column(
            _("Efficiency"),
            lambda item: item.efficiency,
            "share",
            _("How much of the discrimination that this facility allows is reached."),
        ),
    ]
