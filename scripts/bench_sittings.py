"""Measure what one sitting costs the server: begin a quiz, give twenty answers, finish.

    python -m scripts.bench_sittings

With scripts a page is loaded once and each answer is posted on its own; without them each
answer is a form, and its page is loaded before it. Processor time of the server, user and
system.
"""

import json
import statistics
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode

from elearn.db import session
from elearn.quizzes.models import Attempt
from scripts.bench_pages import line, spent
from scripts.crowd import Crowd, Learner, ask, gather, picks, served

COMMAND = "python -m scripts.bench_sittings"
SITTINGS, ANSWERS = 12, 20
REDIRECTED = 303
WANTED = {"with scripts": 40, "plain forms": 80}  # milliseconds


@dataclass(frozen=True)
class Seat:
    """A learner and her line to the server."""

    crowd: Crowd
    learner: Learner
    line: HTTPConnection

    def begun(self) -> "Seat":
        """Begin, and return the same seat with the attempt."""
        answer = self.post(f"{self.crowd.quiz}/attempts", {})
        attempt_id = int((answer.getheader("Location") or "").rpartition("/")[2])
        with self.crowd.app.app_context():
            options = picks(session.get_one(Attempt, attempt_id))
        return replace(self, learner=replace(self.learner, attempt=attempt_id, picks=options))

    @property
    def attempt(self) -> str:
        """The address of the attempt."""
        return f"/learn/attempts/{self.learner.attempt}"

    def load(self, path: str) -> None:
        """Load a page."""
        answer, _ = ask(self.line, path, self.learner.headers)
        must(answer, 200)

    def post(self, path: str, form: dict[str, object]) -> HTTPResponse:
        """Send a form."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode(form).encode()
        answer, _ = ask(self.line, path, {**self.learner.headers, **kind}, body)
        must(answer, REDIRECTED)
        return answer

    def post_event(self, seq: int) -> None:
        """Send an answer as a script does."""
        kind = {"Content-Type": "application/json"}
        body = json.dumps([self.learner.event(seq)]).encode()
        path = f"{self.attempt}/events"
        answer, _ = ask(self.line, path, {**self.learner.headers, **kind}, body)
        must(answer, 200)


def must(answer: HTTPResponse, status: int) -> None:
    """Raise `RuntimeError` for any other answer: it would cost something else."""
    if answer.status != status:
        raise RuntimeError(f"{answer.status} instead of {status}")


def main() -> None:
    """Print the figures."""
    for name, sit in (("with scripts", with_scripts), ("plain forms", with_forms)):
        print(
            f"sittings: begin, {ANSWERS} answers, finish, {name}: "
            f"{measured(sit):.0f} ms (wanted {WANTED[name]}): {COMMAND}"
        )


def measured(sit: Callable[[Seat], None]) -> float:
    """Return the milliseconds of processor time that a sitting costs; the first warms up."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        crowd = gather(home, SITTINGS + 1, begun=False)
        with served(home) as site:
            costs = []
            for learner in crowd.learners:
                before = spent(site.process.pid)
                sit(Seat(crowd, learner, line(site)).begun())
                costs.append(spent(site.process.pid) - before)
    return 1000 * statistics.mean(costs[1:])


def with_scripts(seat: Seat) -> None:
    """Load a page, post each answer on its own, finish."""
    seat.load(seat.attempt)
    for seq in range(1, ANSWERS + 1):
        seat.post_event(seq)
    seat.post(f"{seat.attempt}/submission", {"device": "phone", "last_seq": ANSWERS})


def with_forms(seat: Seat) -> None:
    """Load the page of each question and send its form, finish."""
    given: dict[int, int] = {}
    options = seat.learner.picks
    for number in range(ANSWERS):
        slot, name = options[number % len(options)]
        seat.load(f"{seat.attempt}?slot={slot}")
        form = {"answer": name, "base": given.get(slot, 0), "go": slot + 1}
        seat.post(f"{seat.attempt}/answers/{slot}", form)
        given[slot] = given.get(slot, 0) + 1
    seat.post(f"{seat.attempt}/submission", {})


if __name__ == "__main__":
    main()
