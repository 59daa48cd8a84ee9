"""The start page of the world."""

from flask import Blueprint, Response, jsonify, render_template

from elearn.courses.queries import cards, catalogue
from elearn.home import queries
from elearn.web.clock import now
from elearn.web.language import manner

pages = Blueprint("home", __name__)

NEWEST = 6


@pages.get("/")
def index() -> str:
    """Say what this is, and show the newest courses."""
    entries = catalogue()
    newest = cards(entries, entries, manner().language)[:NEWEST]
    return render_template("home/public/index.html", newest=newest, facts=queries.facts())


@pages.get("/help")
def help_page() -> str:
    """Answer what learners ask most."""
    return render_template("home/public/help.html")


@pages.get("/privacy")
def privacy() -> str:
    """Say what is kept of a person, and why."""
    return render_template("home/public/privacy.html")


@pages.get("/healthz")
def alive() -> Response:
    """Say that the process answers."""
    return jsonify(status="ok")


@pages.get("/readyz")
def ready() -> tuple[Response, int]:
    """Say whether what pages need is there: a database that takes writes, a queue that moves."""
    found = queries.readiness(now())
    well = all(found.values())
    return jsonify(status="ok" if well else "wanting", **found), 200 if well else 503
