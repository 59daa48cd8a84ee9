"""The start page of an administrator."""

from flask import Blueprint, render_template

from elearn.accounts.models import Duty
from elearn.accounts.signed_in import me
from elearn.home import queries

pages = Blueprint("home", __name__)


@pages.get("")
def index() -> str:
    """Show what there is to keep; a coordinator sees no figures of the whole site."""
    counted = queries.kept() if me().may_everywhere(Duty.ADMINISTER) else None
    return render_template("home/admin/index.html", kept=counted)
