"""The start page of the world."""

from flask import Blueprint, render_template

from elearn.courses.queries import catalogue
from elearn.home import queries

pages = Blueprint("home", __name__)

NEWEST = 6


@pages.get("/")
def index() -> str:
    """Say what this is, and show the newest courses."""
    newest = catalogue()[:NEWEST]
    return render_template("home/public/index.html", newest=newest, facts=queries.facts())


@pages.get("/help")
def help_page() -> str:
    """Answer what learners ask most."""
    return render_template("home/public/help.html")


@pages.get("/privacy")
def privacy() -> str:
    """Say what is kept of a person, and why."""
    return render_template("home/public/privacy.html")
