"""A letter as an e-mail message."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate

from elearn.ports import Letter


def message(letter: Letter, sender: str) -> EmailMessage:
    """Return the letter with a plain and an HTML part; no value can begin another header."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"] = Address(addr_spec=sender), Address(addr_spec=letter.to)
    mail["Subject"] = one_line(letter.subject)
    mail["Date"] = formatdate()
    # Nobody answers a machine, and no machine answers us.
    mail["Auto-Submitted"] = "auto-generated"
    if letter.id:
        mail["Message-ID"] = f"<{letter.id}@{sender.rpartition('@')[2]}>"
    mail.set_content(letter.text)
    mail.add_alternative(letter.html, subtype="html")
    mail["Content-Language"] = letter.language  # last: setting the content takes it away
    return mail


def one_line(text: str) -> str:
    """Return a text without line ends and other controls."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
