"""People: their accounts, their duties, their sign-ins, and what was done to them."""

from elearn.accounts.models.audit import AuditLine
from elearn.accounts.models.code import OneTimeCode, Purpose
from elearn.accounts.models.person import Digits, Gender, Person, Suspension, Theme
from elearn.accounts.models.role import THE_SITE, Duty, PlaceKind, Role
from elearn.accounts.models.sign_in import SignIn

__all__ = [
    "THE_SITE",
    "AuditLine",
    "Digits",
    "Duty",
    "Gender",
    "OneTimeCode",
    "Person",
    "PlaceKind",
    "Purpose",
    "Role",
    "SignIn",
    "Suspension",
    "Theme",
]
