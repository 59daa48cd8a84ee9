"""Questions in spreadsheets: one in a row, under one row of headings in any of our languages."""

from elearn.domain.coursefile.spreadsheet.reading import read
from elearn.domain.coursefile.spreadsheet.template import template

__all__ = ["read", "template"]
