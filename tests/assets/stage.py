"""A stage for components and layouts: real templates, with stand-ins for people."""

from types import SimpleNamespace

from flask import g, render_template, request
from jinja2 import ChoiceLoader, FileSystemLoader

from elearn import config
from elearn.web import assets, fragments, language, writing
from elearn.web.templates import SpeakingFlask

PAGES = config.PACKAGE.parent / "tests/assets/pages"
OURS = ("script-src", "connect-src", "style-src", "font-src", "img-src", "media-src")
STRICT = "; ".join(("default-src 'none'", *(f"{kind} 'self'" for kind in OURS)))
PLACES = {
    "public": (
        "home.index",
        "home.help_page",
        "home.privacy",
        "courses.index",
        "certificates.find",
        "accounts.sign_in",
        "accounts.sign_out",
        "accounts.language",
    ),
    "learn": ("home.index", "accounts.profile"),
    "teach": ("home.index",),
    "admin": ("home.index",),
}
NAMES = {
    "ar": "محبي التمويل الأصغر",
    "en": "Friends of Microfinance",
    "fr": "Amis de la microfinance",
}


def stage(translations):
    """Build an application that shows any page of `pages/` in any state."""
    app = SpeakingFlask("stage", static_folder=str(config.STATIC), static_url_path="/static")
    app.jinja_loader = ChoiceLoader([FileSystemLoader(PAGES), FileSystemLoader(config.TEMPLATES)])
    app.config.update(LANGUAGES=("ar", "en", "fr"), TRANSLATIONS=translations)
    app.config["MAX_CONTENT_LENGTH"] = 25 * 1024 * 1024
    language.start(app)
    writing.start(app)
    assets.start(app)
    fragments.start(app)
    app.jinja_env.globals.update(stand_ins())
    open_places(app)
    app.before_request(speak)
    app.after_request(be_strict)
    app.add_url_rule("/show/<path:page>", view_func=show)
    return app


def speak():
    """Speak the language that the address asks for."""
    language.speak(language.plain_manner(request.args.get("lang", "ar")))


def show(page):
    """Render one page as the address asks: ?lang=fr&theme=dark&visitor=everything."""
    status = request.args.get("status", type=int)
    return render_template(f"{page}.html", status=status, ar=g.manner.language == "ar")


def be_strict(response):
    """Forbid inline code and inline styles, as the product does."""
    response.headers["Content-Security-Policy"] = STRICT
    return response


def stand_ins():
    """Return what the product's pages find among the globals."""
    return {
        "visitor": visitor,
        "person_mark": lambda: "0000000001",
        "theme": lambda: request.args.get("theme", "light"),
        "saves_data": lambda: "lean" in request.args,
        "csrf_token": lambda: "token",
        "site_name": lambda: NAMES[g.manner.language],
        "request_id": lambda: "E-7F31",
        "flashes": flashes,
    }


def visitor():
    """Return who is looking: nobody, a learner, or somebody who may everything."""
    who = request.args.get("visitor", "learner")
    if who == "nobody":
        return None
    may = who == "everything"
    return SimpleNamespace(id=7, name="ليلى", may_teach=may, may_administer=may, is_demo=may)


def flashes():
    """Return one good and one bad piece of news, when the address asks for them."""
    news = [("success", "حُفظت الإعدادات."), ("error", "لم يُحفظ الملف؛ حجمه كبير.")]
    return news if "flash" in request.args else []


def open_places(app):
    """Give every endpoint that layouts link to an address."""
    for audience, names in PLACES.items():
        for name in names:
            app.add_url_rule(f"/{audience}/{name}", f"{audience}.{name}", lambda: "")
