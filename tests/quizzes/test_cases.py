"""docs/examinations.md says truly which test shows which case."""

import re

import pytest

from elearn import config

TESTS = config.PACKAGE.parent / "tests"
TABLE = (config.PACKAGE.parent / "docs/examinations.md").read_text()
LINES = re.findall(r"^\| (\d+)( \*)? \|.*\| (.*?) \|$", TABLE, re.MULTILINE)
CLAIMED = {int(case): re.findall(r"`(.*?)`", files) for case, _, files in LINES}
REPEATED = {int(case) for case, is_repeated, _ in LINES if is_repeated}
DEFINITION = re.compile(r'((?:@.*\n)*)def (test_\w+)\([^"]*?:\n    """Cases? ([^.:]*)')


def shown(file):
    """Yield the cases that the tests of a file name, and whether they are run again and again."""
    for marks, _name, cases in DEFINITION.findall((TESTS / file).read_text()):
        for case in re.findall(r"\d+", cases):
            yield int(case), "repeated" in marks


def test_every_case_has_its_line():
    assert sorted(CLAIMED) == list(range(1, 25))


@pytest.mark.parametrize("case", CLAIMED)
def test_a_case_is_shown_by_the_tests_that_the_table_names(case):
    found = {file: set(shown(file)) for file in CLAIMED[case]}

    assert CLAIMED[case]
    assert [file for file, cases in found.items() if case not in {each for each, _ in cases}] == []
    is_repeated = any((case, True) in cases for cases in found.values())
    assert is_repeated == (case in REPEATED)


def test_no_test_shows_a_case_that_the_table_does_not_give_it():
    files = {file for files in CLAIMED.values() for file in files}

    wrong = {(case, file) for file in files for case, _ in shown(file) if file not in CLAIMED[case]}

    assert wrong == set()
