"""Letters from templates: one text, as HTML and as plain lines."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any, cast

from flask import Flask

from elearn.ports import Letter
from elearn.web.language import manner, manner_of, speak
from elearn.web.page import site_name
from elearn.web.templates import SpeakingFlask

LINK = re.compile(r'<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")
BLANKS = re.compile(r"[ \t]*\n[ \t\n]*\n[ \t]*")


class TemplateScribe:
    """A `Scribe` that fills templates/mail/<kind>.html: the blocks `subject` and `words`."""

    def __init__(self, app: Flask, address: str) -> None:
        self.app, self.address = app, address

    def write(self, kind: str, reader: object, to: str, values: Mapping[str, Any]) -> Letter:
        """Return the letter; links lead to the site's own address, whoever asked for it."""
        with self.app.test_request_context(base_url=self.address):
            speak(manner_of(reader))
            template = self.template(f"mail/{kind}.html")
            context = {"reader": reader, "site": site_name(), **values}
            blocks = {
                name: "".join(template.blocks[name](template.new_context(context)))
                for name in ("subject", "words")
            }
            return Letter(
                to=to,
                subject=plain(blocks["subject"]),
                text=plain(blocks["words"]) + "\n",
                html=template.render(context),
                language=manner().language,
            )

    def template(self, name: str) -> Any:  # noqa: ANN401 - Jinja's own
        """Return a template in the reader's language, also before the first request."""
        _, spoken = cast(SpeakingFlask, self.app).environments
        return spoken[manner().language].get_template(name)


def plain(markup: str) -> str:
    """Return the text of simple markup: paragraphs apart, links with their addresses."""
    lined = re.sub(r"\s+", " ", LINK.sub(r"\2:<br>\1", markup))
    # What <bdi> does on a page, two invisible letters do in plain text.
    lined = re.sub(r"<bdi[^>]*>", "\u2068", lined).replace("</bdi>", "\u2069")
    spaced = lined.replace("</p>", "\n\n").replace("<br>", "\n")
    text = unescape(TAG.sub("", spaced))
    return BLANKS.sub("\n\n", "\n".join(line.strip() for line in text.split("\n"))).strip()
