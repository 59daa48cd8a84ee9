"""The blueprint that the pages of this audience belong to."""

from flask import Blueprint
from sqlalchemy import ColumnElement

from elearn.accounts.access import looked_after
from elearn.accounts.signed_in import me
from elearn.web.services import services

pages = Blueprint("organisations", __name__, url_prefix="/organisations")


def own_people() -> ColumnElement[bool]:
    """Return a condition: somebody whom the reader looks after."""
    return looked_after(me(), services().affiliations)
