"""The outbox of development: letters that went nowhere, to be read in the browser."""

import re

from flask import Blueprint, render_template
from markupsafe import Markup, escape

from elearn.db import Hidden
from elearn.ports import Archive
from elearn.web.services import services, settings

pages = Blueprint("notifications", __name__)

NEWEST = 30
LINK = re.compile(r"(https?://[^\s<>\"]+)")


@pages.get("/outbox")
def outbox() -> str:
    """Show the newest letters; only where no post is set up and nobody else looks on."""
    archive = services().mailer
    if settings().MAIL_URL or not settings().is_local or not isinstance(archive, Archive):
        raise Hidden
    letters = [(letter, with_links(letter.text)) for letter in archive.letters(NEWEST)]
    return render_template("notifications/public/outbox.html", letters=letters)


def with_links(text: str) -> Markup:
    """Return plain text as markup: lines stay lines, our own addresses become links."""
    lines = [
        LINK.sub(r'<a dir="ltr" href="\1">\1</a>', str(escape(line))) for line in text.splitlines()
    ]
    return Markup("<br>".join(lines))  # noqa: S704 - every line was escaped
