"""Long steps with a bar, before any package is installed: standard library only."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Event, Thread

WIDTH = 24
TICK = 0.2  # seconds between two drawings


class Failed(SystemExit):
    """A step went wrong; carries what a person has to read."""


@dataclass
class Step:
    """One line that fills up while a command runs."""

    title: str
    expected: int
    done: int = 0
    started: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> str:
        """Return the time since the start, as text."""
        return f"{time.monotonic() - self.started:.1f} s"

    def draw(self) -> None:
        """Draw the line again, where there is a terminal to draw on."""
        if not sys.stdout.isatty():
            return
        share = min(self.done / self.expected, 1) if self.expected else 0
        bar = "█" * round(share * WIDTH) if share else "·" * (int(time.monotonic()) % WIDTH)
        say(f"\r{self.title:<34} {bar:<{WIDTH}} {self.seconds:>8}", end="")

    def close(self) -> None:
        """Leave a line that stays."""
        start = "\r" if sys.stdout.isatty() else ""
        say(f"{start}{self.title:<34} {'done in':>{WIDTH}} {self.seconds:>8}")


def say(words: str, end: str = "\n") -> None:
    """Write to the terminal at once."""
    sys.stdout.write(words + end)
    sys.stdout.flush()


def run(
    title: str,
    command: Sequence[str],
    *,
    count: int = 0,
    landmark: str = "^$",
    environment: Mapping[str, str] | None = None,
) -> None:
    """Run a command behind a bar that moves at each landmark, or raise `Failed`."""
    step = Step(title, count)
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
    )
    with ticking(step):
        output = list(heard(process, step, re.compile(landmark)))
    if process.wait():
        say("")
        raise Failed(f"{''.join(output[-30:])}\n{title} failed: {' '.join(command)}")
    step.close()


def heard(process: subprocess.Popen[str], step: Step, landmark: re.Pattern[str]) -> Iterator[str]:
    """Yield what a process prints, counting its landmarks."""
    for line in process.stdout or ():
        step.done += bool(landmark.search(line))
        yield line


class ticking:  # noqa: N801 - reads as a word of the sentence that uses it
    """Draw a step again and again until the block ends."""

    def __init__(self, step: Step) -> None:
        self.step, self.over = step, Event()
        self.thread = Thread(target=self.tick, daemon=True)

    def tick(self) -> None:
        """Draw until told that it is over."""
        while not self.over.wait(TICK):
            self.step.draw()

    def __enter__(self) -> None:
        self.thread.start()

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()
