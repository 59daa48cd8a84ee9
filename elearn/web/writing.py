"""Template filters: numbers, dates, sizes and names as the reader writes them."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, wraps
from typing import Any, TypeVar

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from flask import Flask
from hijridate import Gregorian
from markupsafe import Markup

from elearn.web.language import Manner, manner
from elearn.web.words import gettext, ngettext

# Babel knows the Arabic separators, but never writes the digits.
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
# As CLDR has them; Babel does not bring its Islamic calendars.
HIJRI = {
    "ar": (
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة", "هـ",
    ),
    "en": (
        "Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II",
        "Rajab", "Sha'ban", "Ramadan", "Shawwal", "Dhu'l-Qi'dah", "Dhu'l-Hijjah", "AH",
    ),
    "fr": (
        "mouharram", "safar", "rabia al-awal", "rabia ath-thani", "joumada al-oula",
        "joumada ath-thania", "rajab", "chaabane", "ramadan", "chawwal",
        "dhou al-qi'da", "dhou al-hijja", "AH",
    ),
}  # fmt: skip
NO_BREAK = "\u00a0"
MINUS = "\u2212"
KILO = 1024
TENTH = 10  # megabytes below this are written with one decimal


Written = TypeVar("Written", bound=str)
REMEMBERED = 8192


def remembered(write: Callable[[Any], Written]) -> Callable[[Any], Written]:
    """Write each value once for each manner: a page is full of the same few numbers."""

    @lru_cache(REMEMBERED)
    def once(how: Manner, value: Any) -> Written:  # noqa: ANN401 - whatever is written
        return write(value)

    @wraps(write)
    def written(value: Any) -> Written:  # noqa: ANN401 - whatever is written
        return once(manner(), value)

    return written


def start(app: Flask) -> None:
    """Give templates the filters."""
    for write in (
        number,
        figure,
        percent,
        day,
        clock,
        moment,
        kilobytes,
        minutes,
        name,
        ltr,
        digits,
    ):
        app.jinja_env.filters[write.__name__] = write
    app.jinja_env.filters["date"] = day
    app.jinja_env.globals["locale"] = lambda: manner().locale


def digits(text: object) -> str:
    """Write the digits in `text` as the reader does."""
    return str(text).translate(ARABIC) if manner().arabic_digits else str(text)


@remembered
def number(value: float | Fraction) -> str:
    """Write a number, grouped, with at most two decimals."""
    how = manner()
    system = "arab" if how.arabic_digits else "latn"
    value = round(float(value), 2) if not isinstance(value, int) else value
    return digits(format_decimal(value, locale=how.locale, numbering_system=system))


@remembered
def figure(text: str) -> str:
    """Write a number that the platform holds as text, «36,000.5», with all its places."""
    how = manner()
    system = "arab" if how.arabic_digits else "latn"
    value = Decimal(text.replace(",", "").replace(MINUS, "-"))
    return digits(
        format_decimal(
            value, locale=how.locale, decimal_quantization=False, numbering_system=system
        )
    )


@remembered
def percent(share: float | Fraction) -> str:
    """Write a share of one in whole percent, rounded down so that nobody is flattered."""
    how = manner()
    system = "arab" if how.arabic_digits else "latn"
    whole = int(Fraction(share).limit_denominator(10**6) * 100)
    written = digits(format_percent(whole / 100, locale=how.locale, numbering_system=system))
    return written.replace("%", "٪") if how.arabic_digits else written


@remembered
def day(value: date | datetime) -> str:
    """Write a date in the reader's calendar months, with the Hijri date where wanted."""
    how = manner()
    if isinstance(value, datetime):
        value = value.astimezone(how.zone).date()
    written = digits(format_date(value, "d MMMM y", locale=how.locale))
    hijri = hijri_of(value) if how.shows_hijri else ""
    return f"{written} ({digits(hijri)})" if hijri else written


def hijri_of(value: date) -> str:
    """Return the Umm al-Qura date, or nothing where the tables end."""
    try:
        there = Gregorian(value.year, value.month, value.day).to_hijri()
    except OverflowError:
        return ""
    *months, era = HIJRI[manner().language]
    # Day, month and year hold together: a line breaks before them or after them.
    return NO_BREAK.join((str(there.day), months[there.month - 1], str(there.year), era))


def clock(value: datetime) -> str:
    """Write the time of day, on the reader's clock."""
    how = manner()
    return digits(f"{value.astimezone(how.zone):%H:%M}")


def moment(value: datetime) -> str:
    """Write date and time."""
    return gettext("%(date)s at %(time)s", date=day(value), time=clock(value))


@remembered
def kilobytes(size: int) -> str:
    """Write a size in kilobytes, from a megabyte on in megabytes."""
    if size < KILO * KILO:
        return gettext("%(size)s KB", size=number(max(1, round(size / KILO))))
    megabytes = size / KILO / KILO
    value = round(megabytes, 1) if megabytes < TENTH else round(megabytes)
    return gettext("%(size)s MB", size=number(value))


@remembered
def minutes(value: int | timedelta) -> str:
    """Write a duration in words: minutes, and hours from an hour on."""
    whole = int(value.total_seconds() // 60) if isinstance(value, timedelta) else value
    if whole < 60:  # noqa: PLR2004 - minutes in an hour
        return ngettext("%(count)s minute", "%(count)s minutes", whole, count=number(whole))
    hours, rest = divmod(whole, 60)
    written = ngettext("%(count)s hour", "%(count)s hours", hours, count=number(hours))
    if not rest:
        return written
    left = ngettext("%(count)s minute", "%(count)s minutes", rest, count=number(rest))
    return gettext("%(hours)s and %(minutes)s", hours=written, minutes=left)


def name(text: str) -> Markup:
    """Isolate a name or a title, whichever way it runs."""
    return Markup("<bdi>{}</bdi>").format(text)


def ltr(text: object) -> Markup:
    """Isolate what runs from left to right: numbers of telephones, codes, addresses."""
    return Markup('<bdi dir="ltr">{}</bdi>').format(text)
