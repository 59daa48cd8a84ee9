"""What every layout may ask: who is looking, in which theme, on which line."""

from functools import cache
from typing import Any, cast

from flask import Flask, g, get_flashed_messages, request
from flask_babel import gettext
from flask_login import current_user

from elearn.web.assets import asset
from elearn.web.language import manner
from elearn.web.services import settings

THEMES = ("light", "dark")


def start(app: Flask) -> None:
    """Give templates the questions that layouts ask."""
    app.jinja_env.globals.update(
        asset=asset,
        digit_system=digit_system,
        flashes=flashes,
        person_mark=person_mark,
        request_id=lambda: g.get("request_id", ""),
        saves_data=saves_data,
        site_name=site_name,
        theme=theme,
        visitor=visitor,
    )


def visitor() -> Any:  # noqa: ANN401 - a person, or nobody
    """Return the signed-in person, or None."""
    # Pages ask a dozen times; the way through Flask-Login's proxy costs more than the answer.
    if "visitor" not in g:
        person = current_user._get_current_object()
        g.visitor = person if person.is_authenticated else None
    return g.visitor


def flashes() -> list[tuple[str, str]]:
    """Return what the last step did, to be said once on this page."""
    return cast(list[tuple[str, str]], get_flashed_messages(with_categories=True))


def person_mark() -> str:
    """Return by what a page's scripts know whose it is: as long for everybody."""
    if "person_mark" not in g:
        g.person_mark = f"{visitor().id:010d}"
    return str(g.person_mark)


def site_name() -> str:
    """Return what the operator calls the site."""
    return settings().SITE_NAME or own_name(manner().language)


@cache
def own_name(_language: str) -> str:
    """Return our name in a language, the one that is spoken when it is first asked for."""
    return str(gettext("Friends of Microfinance"))


def theme() -> str:
    """Return light, dark or system: the person's choice, else this browser's."""
    if person := visitor():
        return str(person.theme)
    chosen = request.cookies.get("theme")
    return chosen if chosen in THEMES else "system"


def digit_system() -> str:
    """Return the numbering system of this reader, as scripts name it."""
    return "arab" if manner().arabic_digits else "latn"


def saves_data() -> bool:
    """Whether the browser asks to save data: then no font is sent."""
    return bool(request.headers.get("Save-Data", "").strip().lower() == "on")
