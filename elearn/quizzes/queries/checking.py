"""How a question stands while its attempt goes on."""

from dataclasses import dataclass
from fractions import Fraction

from elearn.domain.quiz import Question
from elearn.domain.quiz.review import Item, Moment
from elearn.quizzes.queries.checks import checks_of
from elearn.quizzes.queries.reviewed import Answered, Reviewed, Withheld, reviewed
from elearn.quizzes.queries.underway import Underway


@dataclass(frozen=True)
class Checking:
    """What the page of a question offers and tells, besides the question."""

    is_open: bool = True
    may_check: bool = False
    left: int | None = None  # tries
    hint: str = ""
    item: Reviewed | Withheld | None = None  # the last check, as far as it is told
    earned: Fraction | None = None  # points; none: not told
    asks_certainty: bool = False
    certainty: int = 0
    may_vary: bool = False


def checking(attempt: Underway, slot: int, question: Question, certainty: int) -> Checking:
    """Return how the question in a slot stands after its checks, without what is withheld."""
    behaviour = attempt.behaviour(slot)
    if not behaviour.checks:
        return Checking(asks_certainty=behaviour.asks_certainty, certainty=certainty)
    checks = checks_of(attempt.id).get(slot, [])
    state = behaviour.state(question, checks)
    shown = state.told & attempt.rules.review.at(Moment.DURING)
    item = None
    if checks and Item.ANSWER in shown:
        item = reviewed(attempt.paper, slot, question, Answered(checks[-1].fields), shown)
    return Checking(
        is_open=state.is_open,
        may_check=state.may_check,
        left=state.left,
        hint=state.hint,
        item=item,
        earned=state.earned * question.worth if Item.MARKS in shown else None,
        may_vary=not state.is_open and attempt.may_vary(slot),
    )
