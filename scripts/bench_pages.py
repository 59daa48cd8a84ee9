"""Measure what a page costs the server, beside a bare Flask page on the same server.

Processor time of the one worker, user and system, with compression, headers and log line
on ours; every ratio comes from one run.
"""

import os
import tempfile
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path

from flask import Flask

from scripts.crowd import BROTLI, Crowd, ask, gather, served
from scripts.engines.site_server import Site

WARM_UP, REQUESTS = 40, 400
TICKS = os.sysconf("SC_CLK_TCK")
COMMAND = "python -m scripts.bench_pages"


def hello() -> Flask:
    """Return the bare page that everything is compared with."""
    app = Flask("hello")
    for path in ("/", "/healthz"):
        app.add_url_rule(path, path.strip("/") or "hello", lambda: "hello")
    return app


def main() -> None:
    """Print each page's cost as a multiple of the bare page's."""
    with tempfile.TemporaryDirectory() as folder:
        crowd = gather(Path(folder) / "site", 1)
        (Path(folder) / "bare").mkdir()
        with served(Path(folder) / "bare", "scripts.bench_pages:hello") as bare:
            unit = cost(bare, "/", {})
        print(f"pages: a bare page costs {unit * 1000:.2f} ms: {COMMAND}")
        with served(Path(folder) / "site") as site:
            for name, path, allowed in pages(crowd):
                headers = {**BROTLI, "Cookie": crowd.learners[0].cookie}
                show(f"{name} (allowed {allowed})", site, path, headers, unit)


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


def show(name: str, site: Site, path: str, headers: dict[str, str], unit: float) -> None:
    """Print what one page costs, and what it costs when it has not changed (allowed 3)."""
    told = f"pages: {name} {cost(site, path, headers) / unit:.1f} times a bare page"
    tag = ask(line(site), path, headers)[0].getheader("ETag")
    if tag:
        unchanged = cost(site, path, {**headers, "If-None-Match": tag}) / unit
        told += f", unchanged {unchanged:.1f} times (allowed 3)"
    print(f"{told}: {COMMAND}")


def cost(site: Site, path: str, headers: dict[str, str]) -> float:
    """Return the seconds of processor time that one request costs."""
    wire = line(site)
    repeat(WARM_UP, lambda: ask(wire, path, headers))
    before = spent(site.process.pid)
    repeat(REQUESTS, lambda: ask(wire, path, headers))
    return (spent(site.process.pid) - before) / REQUESTS


def line(site: Site) -> HTTPConnection:
    """Return a line to the server that stays open."""
    return HTTPConnection("127.0.0.1", site.port, timeout=30)


def repeat(times: int, work: Callable[[], object]) -> None:
    """Do it again and again."""
    for _ in range(times):
        work()


def spent(pid: int) -> float:
    """Return the processor seconds of a process and of its workers."""
    family = [pid, *children(pid)]
    return sum(seconds(member) for member in family)


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in listed]


def seconds(pid: int) -> float:
    """Return the user and system time of one process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


if __name__ == "__main__":
    main()
