"""Language and theme, for whoever is looking."""

from flask import abort, redirect, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from elearn.accounts.models import Theme
from elearn.accounts.public.pages import pages
from elearn.accounts.signed_in import myself
from elearn.web.language import A_YEAR, COOKIE
from elearn.web.paths import own_path
from elearn.web.services import settings


@pages.post("/language")
def language() -> Response:
    """Speak another language from here on."""
    chosen = request.form.get("language", "")
    if chosen not in settings().LANGUAGES:
        abort(400)
    if current_user.is_authenticated:
        myself().language = chosen
    return remembering(COOKIE, chosen)


@pages.post("/theme")
def theme() -> Response:
    """Show pages light, dark, or as the device has it."""
    chosen = request.form.get("theme", "")
    if chosen not in set(Theme):
        abort(400)
    if current_user.is_authenticated:
        myself().theme = Theme(chosen)
    return remembering("theme", chosen)


def remembering(cookie: str, chosen: str) -> Response:
    """Go back where the choice was made; this browser remembers it, signed in or not."""
    start = url_for("public.home.index")
    response = redirect(own_path(request.form.get("next"), start), 303)
    response.set_cookie(
        cookie,
        chosen,
        max_age=A_YEAR,
        secure=settings().is_https,
        httponly=True,
        samesite="Lax",
    )
    return response
