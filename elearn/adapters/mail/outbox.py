"""Mail that goes nowhere: development reads it on a page."""

from email import message_from_bytes, policy
from itertools import count
from pathlib import Path
from time import time_ns

from elearn.adapters.mail.message import message
from elearn.ports import Letter

_numbers = count()


class Outbox:
    """A `Mailer` that writes each letter into a folder, and an `Archive` of them."""

    def __init__(self, folder: Path, sender: str) -> None:
        self.folder, self.sender = folder, sender

    def send(self, letter: Letter) -> None:
        """Keep the letter; names sort by time."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"{time_ns():020d}-{next(_numbers):04d}.eml"
        (self.folder / name).write_bytes(bytes(message(letter, self.sender)))

    def letters(self, newest: int) -> list[Letter]:
        """Return the newest letters, the last one first."""
        files = sorted(self.folder.glob("*.eml"), reverse=True)[:newest]
        return [letter_in(file) for file in files]


def letter_in(file: Path) -> Letter:
    """Read a letter that was kept."""
    mail = message_from_bytes(file.read_bytes(), policy=policy.SMTP)
    parts = {kind: mail.get_body((kind,)) for kind in ("plain", "html")}
    bodies = {kind: part.get_content() if part else "" for kind, part in parts.items()}
    return Letter(
        to=str(mail["To"]),
        subject=str(mail["Subject"]),
        text=bodies["plain"],
        html=bodies["html"],
        language=str(mail["Content-Language"]),
        id=str(mail["Message-ID"]),
    )
