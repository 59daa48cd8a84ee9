"""People, their devices and what was done to them, as pages show them."""

from elearn.accounts.queries.audit import AuditEntry, audit_lines
from elearn.accounts.queries.devices import DeviceLine, devices
from elearn.accounts.queries.people import PAGE, PersonLine, Slice, people

__all__ = [
    "PAGE",
    "AuditEntry",
    "DeviceLine",
    "PersonLine",
    "Slice",
    "audit_lines",
    "devices",
    "people",
]
