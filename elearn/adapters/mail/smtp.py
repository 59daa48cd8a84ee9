"""Mail through an SMTP server."""

import smtplib
from urllib.parse import unquote, urlsplit

from elearn.adapters.mail.message import message
from elearn.ports import Letter

PATIENCE = 20  # seconds


class Smtp:
    """A `Mailer` for `smtp://`, `smtp+starttls://` and `smtps://` addresses."""

    def __init__(self, url: str, sender: str) -> None:
        self.url, self.sender = urlsplit(url), sender

    def send(self, letter: Letter) -> None:
        """Deliver one letter; every failure of the post is an `OSError`."""
        with self.connect() as post:
            if self.url.scheme == "smtp+starttls":
                post.starttls()
            if self.url.username:
                post.login(unquote(self.url.username), unquote(self.url.password or ""))
            post.send_message(message(letter, self.sender))

    def connect(self) -> smtplib.SMTP:
        """Open the line to the server."""
        host = self.url.hostname or "localhost"
        if self.url.scheme == "smtps":
            return smtplib.SMTP_SSL(host, self.url.port or 465, timeout=PATIENCE)
        return smtplib.SMTP(host, self.url.port or 25, timeout=PATIENCE)
