"""Sentences that pages say from Python, with a type: Flask-Babel brings none."""

from typing import cast

import flask_babel


def gettext(sentence: str, **values: object) -> str:
    """Return the sentence in the language of the request."""
    return cast(str, flask_babel.gettext(sentence, **values))


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the sentence in the plural form that `count` asks for."""
    return cast(str, flask_babel.ngettext(one, many, count, **values))
