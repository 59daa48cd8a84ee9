"""A person's own account."""

from elearn.accounts.learn import devices, names, password, profile
from elearn.accounts.learn.pages import pages

__all__ = ["devices", "names", "pages", "password", "profile"]
