"""Signing in and what leads there, for everybody."""

from elearn.accounts.public import sign_in
from elearn.accounts.public.pages import pages

__all__ = ["pages", "sign_in"]
