"""Joining and signing in, and what leads there, for everybody."""

from elearn.accounts.public import preferences, registration, sign_in
from elearn.accounts.public.pages import pages

__all__ = ["pages", "preferences", "registration", "sign_in"]
