"""People, their devices and what was done to them, as pages show them."""

from elearn.accounts.queries.audit import AuditEntry, AuditPage, audit_lines, audit_log
from elearn.accounts.queries.devices import DeviceLine, devices
from elearn.accounts.queries.people import PAGE, PersonLine, Slice, named, people

__all__ = [
    "PAGE",
    "AuditEntry",
    "AuditPage",
    "DeviceLine",
    "PersonLine",
    "Slice",
    "audit_lines",
    "audit_log",
    "devices",
    "named",
    "people",
]
