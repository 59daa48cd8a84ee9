"""`python -m elearn.cli` is `elearn`."""

from elearn.cli import main

main()
