"""Measure what a page costs the server, beside a bare Flask page on the same server.

Processor time of the one worker, with compression, headers and log line on ours. Both are
asked in turn, round after round, and the least of the rounds counts for each: whatever else
the machine does only ever adds.
"""

import os
import tempfile
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from flask import Flask

from scripts.crowd import BROTLI, Crowd, ask, gather, served
from scripts.engines.site_server import Site

WARM_UP, ROUNDS, REQUESTS = 40, 15, 60
NANO = 1e-9
COMMAND = "python -m scripts.bench_pages"


def hello() -> Flask:
    """Return the bare page that everything is compared with."""
    app = Flask("hello")
    for path in ("/", "/healthz"):
        app.add_url_rule(path, path.strip("/") or "hello", lambda: "hello")
    return app


def main() -> None:
    """Print each page's cost as a multiple of the bare page's."""
    print(f"pages: load average before {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        crowd = gather(Path(folder) / "site", 1)
        (Path(folder) / "bare").mkdir()
        with (
            served(Path(folder) / "bare", "scripts.bench_pages:hello") as bare,
            served(Path(folder) / "site") as site,
        ):
            unit = Asked(bare, "/", {})
            for name, path, allowed in pages(crowd):
                headers = {**BROTLI, "Cookie": crowd.learners[0].cookie}
                show(f"{name} (allowed {allowed})", Asked(site, path, headers), unit)
    print(f"pages: load average after {os.getloadavg()[0]:.1f}")


@dataclass(frozen=True, eq=False)
class Asked:
    """A page of a server, as a browser asks for it."""

    site: Site
    path: str
    headers: dict[str, str]

    def unless_changed(self) -> "Asked | None":
        """Return the same page asked for by a browser that has it; None where it has no tag."""
        tag = ask(line(self.site), self.path, self.headers)[0].getheader("ETag")
        return Asked(self.site, self.path, {**self.headers, "If-None-Match": tag}) if tag else None


def pages(crowd: Crowd) -> list[tuple[str, str, int]]:
    """Return name, address and allowed multiple of each page."""
    course = crowd.lesson.partition("/lessons/")[0]
    attempt = f"/learn/attempts/{crowd.learners[0].attempt}"
    return [
        ("lesson", crowd.lesson, 5),
        ("course", course, 8),
        ("home", "/learn", 8),
        ("question", attempt, 8),
        ("catalogue", "/courses", 8),
    ]


def show(name: str, page: Asked, unit: Asked) -> None:
    """Print what one page costs, and what it costs when it has not changed (allowed 3)."""
    told = f"pages: {name} {' times a bare page of '.join(compared(page, unit))} ms"
    if kept := page.unless_changed():
        told += f", unchanged {compared(kept, unit)[0]} times (allowed 3)"
    print(f"{told}: {COMMAND}")


def compared(page: Asked, unit: Asked) -> tuple[str, str]:
    """Return how many times the unit a page costs, and the unit's milliseconds."""
    lines = {each: line(each.site) for each in (page, unit)}
    for each, wire in lines.items():
        repeat(WARM_UP, wire, each)
    rounds = [{each: cost(wire, each) for each, wire in lines.items()} for _ in range(ROUNDS)]
    least = {each: min(taken[each] for taken in rounds) for each in lines}
    return f"{least[page] / least[unit]:.1f}", f"{least[unit] * 1000:.2f}"


def cost(wire: HTTPConnection, page: Asked) -> float:
    """Return the seconds of processor time that one request costs."""
    before = spent(page.site.process.pid)
    repeat(REQUESTS, wire, page)
    return (spent(page.site.process.pid) - before) / REQUESTS


def line(site: Site) -> HTTPConnection:
    """Return a line to the server that stays open."""
    return HTTPConnection("127.0.0.1", site.port, timeout=30)


def repeat(times: int, wire: HTTPConnection, page: Asked) -> None:
    """Ask for a page again and again."""
    for _ in range(times):
        ask(wire, page.path, page.headers)


def spent(pid: int) -> float:
    """Return the processor seconds of a process and of its workers."""
    family = [pid, *children(pid)]
    return sum(seconds(member) for member in family)


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in listed]


def seconds(pid: int) -> float:
    """Return the time that the threads of a process have run."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return NANO * sum(int(thread.read_text().split()[0]) for thread in threads)


if __name__ == "__main__":
    main()
