"""What a moment is worth: by clocks that may be set back, and by clocks of others."""

from datetime import datetime, timedelta

TOLERATED = timedelta(minutes=2)  # how far a device's clock may be off before it is flagged


def unturned(now: datetime, started: datetime, ran: timedelta | None) -> datetime:
    """Return the present moment; a clock that was set back meanwhile gives no time away.

    `ran` is how long the machine has run since `started`, where that is known.
    """
    return now if ran is None else max(now, started + ran)


def clamped(
    told: datetime | None, started: datetime, received: datetime
) -> tuple[datetime | None, bool]:
    """Return what a device's clock told, within what can be true, and whether it was far off."""
    if told is None:
        return None, False
    is_skewed = not started - TOLERATED <= told <= received + TOLERATED
    return min(max(told, started), received), is_skewed
