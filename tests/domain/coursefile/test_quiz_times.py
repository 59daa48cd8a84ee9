import pytest

from elearn.domain.coursefile.folder import check
from tests.domain.coursefile.builders import QUIZ, folder


def codes(settings):
    files = folder()
    path = next(name for name in files if name.endswith(".quiz.yaml"))
    return [fault.code for fault in check(files | {path: (settings + QUIZ).encode()}, "sample")]


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ("opens: 2027-03-01\n", "bad_moment"),
        ("opens: 2027-03-01T08:00\n", "bad_moment"),
        ("closes: 2027-02-30T08:00Z\n", "bad_moment"),
        ("opens: 2027-03-02T08:00Z\ncloses: 2027-03-01T08:00Z\n", "closes_first"),
    ],
)
def test_times_that_cannot_be_are_named(settings, code):
    assert code in codes(settings)


def test_a_window_with_zones_is_fine():
    assert codes("opens: 2027-03-01T11:00+03:00\ncloses: 2027-03-01T08:01Z\n") == codes("")
