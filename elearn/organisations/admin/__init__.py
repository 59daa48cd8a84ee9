"""Organisations, as administrators and coordinators keep them."""

from elearn.organisations.admin import cohorts, members, organisations
from elearn.organisations.admin.pages import pages

__all__ = ["cohorts", "members", "organisations", "pages"]
