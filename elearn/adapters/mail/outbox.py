"""Mail that goes nowhere: development reads it on a page."""

from itertools import count
from pathlib import Path
from time import time_ns

from elearn.adapters.mail.message import message
from elearn.ports import Letter

_numbers = count()


class Outbox:
    """A `Mailer` that writes each letter into a folder."""

    def __init__(self, folder: Path, sender: str) -> None:
        self.folder, self.sender = folder, sender

    def send(self, letter: Letter) -> None:
        """Keep the letter; names sort by time."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"{time_ns():020d}-{next(_numbers):04d}.eml"
        (self.folder / name).write_bytes(bytes(message(letter, self.sender)))
