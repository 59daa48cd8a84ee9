"""The blueprint that the pages of this audience belong to, and its two doors."""

from flask import Blueprint

from elearn.accounts import access
from elearn.accounts.models import Person
from elearn.accounts.signed_in import me
from elearn.web.services import services

pages = Blueprint("accounts", __name__, url_prefix="/people")


def seen(person_id: int) -> Person:
    """Return somebody whom the reader looks after, or raise `Hidden`."""
    return access.person_to_see(me(), person_id, services().affiliations)


def managed(person_id: int) -> Person:
    """Return somebody whom the reader may change, or raise `Hidden`."""
    return access.person_to_manage(me(), person_id, services().affiliations)
