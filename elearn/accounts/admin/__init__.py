"""People, as administrators and coordinators look after them."""

from elearn.accounts.admin import codes, log, people, roles, suspensions
from elearn.accounts.admin.pages import pages

__all__ = ["codes", "log", "pages", "people", "roles", "suspensions"]
