"""Where the pages hang."""

from flask import Blueprint

pages = Blueprint("certificates", __name__, url_prefix="/certificates")
