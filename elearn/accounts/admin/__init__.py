"""People, as administrators and coordinators look after them."""

from elearn.accounts.admin import codes, people, roles, suspensions
from elearn.accounts.admin.pages import pages

__all__ = ["codes", "pages", "people", "roles", "suspensions"]
