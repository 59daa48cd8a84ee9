"""Measure the statistics of a large quiz: `python -m scripts.bench_statistics`.

Ten thousand invented attempts at forty questions, with exact marks as the database has them.
The figures are measured alone, and with the hints, which compare every attempt with every other.
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from random import Random
from time import perf_counter

from elearn.domain.quiz.statistics import Choice, Given, Sitting, Subject, report
from elearn.domain.quiz.statistics.report import figures
from elearn.domain.quiz.statistics.table import tables

COMMAND = "python -m scripts.bench_statistics"
ATTEMPTS, QUESTIONS, OPTIONS, ROUNDS = 10_000, 40, 4, 3
Work = Callable[[Sequence[Subject], Sequence[Sitting]], object]


def main() -> None:
    """Print how long the figures take, and how long everything does."""
    chance = Random(40)  # noqa: S311 - the same people every time
    subjects = [subject(number) for number in range(QUESTIONS)]
    sittings = [sitting(number, chance) for number in range(ATTEMPTS)]
    scale = f"{ATTEMPTS} attempts x {QUESTIONS} questions"
    for name, work in (("figures", only_figures), ("figures and hints", everything)):
        best = min(taken(work, subjects, sittings))
        print(f"statistics, {name}, {scale}: {best:.2f} s ({COMMAND})")


def taken(work: Work, subjects: Sequence[Subject], sittings: Sequence[Sitting]) -> Iterator[float]:
    """Yield the seconds of several rounds."""
    for _ in range(ROUNDS):
        begun = perf_counter()
        work(subjects, sittings)
        yield perf_counter() - begun


def subject(number: int) -> Subject:
    """Return a question whose first option is right."""
    choices = tuple(Choice(f"option {place}", place == 0) for place in range(OPTIONS))
    return Subject(
        f"q{number}", "single_choice", f"Question {number}", Fraction(1, OPTIONS), choices
    )


def sitting(number: int, chance: Random) -> Sitting:
    """Return an attempt by somebody who knows more or less; later questions are harder."""
    able = chance.gauss(0, 1)
    given = tuple(answer(place, able, chance) for place in range(QUESTIONS))
    score = Fraction(sum(each.share for each in given), QUESTIONS)
    return Sitting(number, number, 1, score, given)


def answer(place: int, able: float, chance: Random) -> Given:
    """Return one answer and how long it took."""
    is_right = chance.gauss(able, 1) > (place / QUESTIONS - 0.5) * 3
    option = 0 if is_right else 1 + chance.randrange(OPTIONS - 1)
    seconds = chance.lognormvariate(3, 0.6)
    return Given(f"q{place}", Fraction(is_right), 1, (f"option {option}",), seconds)


def only_figures(subjects: Sequence[Subject], sittings: Sequence[Sitting]) -> object:
    """Work out what Moodle's report has."""
    return figures(subjects, sittings, sittings, tables(sittings))


def everything(subjects: Sequence[Subject], sittings: Sequence[Sitting]) -> object:
    """Work out the figures and compare every attempt with every other."""
    return report(subjects, sittings, only_first=False)


if __name__ == "__main__":
    main()
