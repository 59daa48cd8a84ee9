from datetime import date

import pytest

from elearn.domain.certificate import Standing, State

LAST_DAY = date(2028, 10, 12)
DAY_AFTER = date(2028, 10, 13)


@pytest.mark.parametrize(
    ("signed", "revoked", "replaced", "today", "verdict"),
    [
        (True, False, False, LAST_DAY, State.VALID),
        (True, False, False, DAY_AFTER, State.EXPIRED),
        (True, False, True, DAY_AFTER, State.REPLACED),
        (True, True, True, DAY_AFTER, State.REVOKED),
        (False, False, False, LAST_DAY, State.FORGED),
        (False, True, True, DAY_AFTER, State.FORGED),
    ],
)
def test_the_worst_news_comes_first(signed, revoked, replaced, today, verdict):
    assert Standing(signed, revoked, replaced, LAST_DAY).state(today) is verdict


def test_a_certificate_without_a_last_day_does_not_expire():
    assert Standing(True, False, False, None).state(date(2149, 1, 1)) is State.VALID
