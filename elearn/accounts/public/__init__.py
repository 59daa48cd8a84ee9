"""Joining and signing in, and what leads there, for everybody."""

from elearn.accounts.public import codes, preferences, recovery, registration, sign_in
from elearn.accounts.public.pages import pages

__all__ = ["codes", "pages", "preferences", "recovery", "registration", "sign_in"]
