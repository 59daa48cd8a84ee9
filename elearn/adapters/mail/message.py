"""A letter as an e-mail message."""

from email.message import EmailMessage
from email.policy import SMTP

from elearn.ports import Letter


def message(letter: Letter, sender: str) -> EmailMessage:
    """Return the letter with a plain and an HTML part; line breaks in headers are refused."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = sender, letter.to, letter.subject
    mail["Content-Language"] = letter.language
    mail.set_content(letter.text)
    mail.add_alternative(letter.html, subtype="html")
    return mail
