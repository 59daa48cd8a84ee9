"""Certificates, as administrators and coordinators look after them."""

from elearn.certificates.admin import issuing, keeping
from elearn.certificates.admin.pages import pages

__all__ = ["issuing", "keeping", "pages"]
