"""The blueprint that the pages of this audience belong to."""

from flask import Blueprint

pages = Blueprint("quizzes", __name__)
