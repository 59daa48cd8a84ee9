"""The tables that the tests of Arabic are read from."""

import csv
from pathlib import Path

SHARED = Path(__file__).parents[2] / "data"
OWN = Path(__file__).parent / "data"


def rows(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
