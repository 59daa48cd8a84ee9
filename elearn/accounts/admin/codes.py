"""A code for somebody who cannot get a letter."""

from elearn.accounts.admin.pages import managed, pages
from elearn.accounts.admin.people import person_page
from elearn.accounts.forms.people import RoleForm, SuspensionForm
from elearn.accounts.operations.codes import recovery_code
from elearn.accounts.signed_in import me
from elearn.web.clock import now


@pages.post("/<int:person_id>/recovery-codes")
def create_code(person_id: int) -> str:
    """Make a code and show it, this once: it is kept nowhere, so no other page can."""
    person = managed(person_id)
    code = recovery_code(person, me(), now())
    return person_page(person, RoleForm(), SuspensionForm(), code)
