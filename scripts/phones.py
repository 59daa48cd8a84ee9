"""Many phones in one thread, on lines that stay open: the load is not what is measured."""

import asyncio
import json
from asyncio import StreamReader, StreamWriter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from time import perf_counter

from scripts.crowd import Learner

PATIENCE = 60  # seconds that a phone waits for one answer
RECEIVED, BUSY = 200, 503
SHORT_WAIT = 0.05  # seconds until a phone that was sent away comes back


@dataclass
class Tally:
    """What phones saw: how long each receipt took, and how often they were sent away."""

    taken: list[float] = field(default_factory=list)  # seconds
    sent_away: int = 0


@dataclass(frozen=True)
class Phone:
    """One learner's device, which sends one answer after the other."""

    learner: Learner
    reader: StreamReader
    writer: StreamWriter
    numbers: Iterator[int]

    async def send(self, tally: Tally) -> None:
        """Send an answer until there is a receipt for it, as a device does."""
        request, begun = self.request(), perf_counter()
        while (status := await asyncio.wait_for(self.ask(request), PATIENCE)) != RECEIVED:
            if status != BUSY:
                raise RuntimeError(f"an answer got {status}")
            tally.sent_away += 1
            await asyncio.sleep(SHORT_WAIT)
        tally.taken.append(perf_counter() - begun)

    def request(self) -> bytes:
        """Return the bytes of one more answer."""
        body = json.dumps([self.learner.event(next(self.numbers))]).encode()
        headers = self.learner.headers | {
            "Host": "127.0.0.1",
            "Content-Type": "application/json",
            "Content-Length": str(len(body)),
        }
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        path = f"/learn/attempts/{self.learner.attempt}/events"
        return f"POST {path} HTTP/1.1\r\n{lines}\r\n".encode() + body

    async def ask(self, request: bytes) -> int:
        """Send a request and return the status, once the answer has arrived whole."""
        self.writer.write(request)
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = head.partition("content-length:")[2].partition("\r\n")[0]
        await self.reader.readexactly(int(length))
        return int(head.split(" ", 2)[1])


def rush(port: int, learners: Sequence[Learner], seconds: float) -> Tally:
    """Let everybody send for some seconds, after one answer each to warm up."""
    return asyncio.run(rushed(port, learners, seconds))


async def rushed(port: int, learners: Sequence[Learner], seconds: float) -> Tally:
    """Do it; the first phone that breaks ends the run."""
    lines = [await asyncio.open_connection("127.0.0.1", port) for _ in learners]
    phones = [
        Phone(learner, *line, count(1)) for learner, line in zip(learners, lines, strict=True)
    ]
    warm, tally = Tally(), Tally()
    async with asyncio.TaskGroup() as everybody:
        for phone in phones:
            everybody.create_task(phone.send(warm))
    end = perf_counter() + seconds
    async with asyncio.TaskGroup() as everybody:
        for phone in phones:
            everybody.create_task(until(end, phone, tally))
    for phone in phones:
        phone.writer.close()
    return tally


async def until(end: float, phone: Phone, tally: Tally) -> None:
    """Send one answer after the other until the time is over."""
    while perf_counter() < end:
        await phone.send(tally)
