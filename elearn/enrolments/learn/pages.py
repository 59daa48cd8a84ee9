"""The blueprint that the pages of this audience belong to."""

from flask import Blueprint

pages = Blueprint("enrolments", __name__, url_prefix="/courses")
