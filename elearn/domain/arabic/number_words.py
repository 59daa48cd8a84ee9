"""Numbers told in Arabic words: «ألف وخمسمئة», «ثلاثة أرباع», «٣٦ ألفا», «مليون ونصف»."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from elearn.domain.arabic.numerals import NotANumber, Reason
from elearn.domain.arabic.text import norm

TEN, HUNDRED, THOUSAND = 10, 100, 1000
SCALES = {HUNDRED, THOUSAND, THOUSAND**2, THOUSAND**3}
DAYS = {1, 2}
AND = "و"

_WORDS = """
0 صفر
1 واحد واحدة احد احدى إحدى
2 اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين اتنين
3 ثلاثة ثلاث تلاتة
4 أربعة أربع
5 خمسة خمس
6 ستة ست
7 سبعة سبع
8 ثمانية ثمان ثماني تمانية
9 تسعة تسع
10 عشرة عشر
11 حداشر
12 اتناشر اطناشر
13 تلتاشر
14 أربعتاشر
15 خمستاشر
16 ستاشر
17 سبعتاشر
18 تمنتاشر
19 تسعتاشر
20 عشرون عشرين
30 ثلاثون ثلاثين تلاتين
40 أربعون أربعين
50 خمسون خمسين
60 ستون ستين
70 سبعون سبعين
80 ثمانون ثمانين تمانين
90 تسعون تسعين
100 مئة مائة مية ماية مئه
200 مئتان مئتين مائتان مائتين ميتين مئتا مئتي مائتا مائتي
1000 ألف ألفا آلاف ألوف
2000 ألفان ألفين
1000000 مليون مليونا ملايين
2000000 مليونان مليونين
1000000000 مليار مليارا مليارات بليون
1/2 نصف
1/3 ثلث
2/3 ثلثان ثلثين ثلثا ثلثي
1/4 ربع أرباع
1/5 أخماس
1/6 سدس أسداس
1/8 أثمان
1/10 أعشار
"""
_THIRDS = {"اثلاث": Fraction(1, 3)}
_ROOTS_OF_HUNDREDS = "ثلاث أربع خمس ست سبع ثمان ثماني تسع"


def _read() -> dict[str, Fraction]:
    lines = [line.split() for line in _WORDS.strip().splitlines()]
    values: dict[str, Fraction] = {}
    for number, *words in reversed(lines):
        values.update(dict.fromkeys(map(norm, words), Fraction(number)))
    for root in _ROOTS_OF_HUNDREDS.split():
        for hundred in ("مئة", "مائة", "مية"):
            values[norm(root + hundred)] = HUNDRED * values[norm(root)]
    return values | _THIRDS


VALUES = _read()


@dataclass(frozen=True)
class Term:
    """One word or numeral of a number, and whether «و» joins it to what stands before."""

    value: Fraction
    is_joined: bool = False
    is_scale: bool = False

    @property
    def is_part(self) -> bool:
        """Whether it is a part of one, such as a half."""
        return 0 < self.value < 1

    @property
    def is_teen(self) -> bool:
        """Whether it can follow a one without «و», as in «خمسة عشر»."""
        return self.value == TEN and not self.is_joined


def term(word: str) -> Term | None:
    """Return what a folded word counts, or nothing."""
    for bare, is_joined in ((word, False), (word.removeprefix(AND), True)):
        value = VALUES.get(bare, _with_article(bare))
        if value is not None:
            return Term(value, is_joined, value in SCALES)
    return None


def _with_article(word: str) -> Fraction | None:
    # «الأحد» and «الاثنين» are days before they are numbers.
    value = VALUES.get(word.removeprefix("ال"))
    return None if value in DAYS else value


def total(terms: Sequence[Term]) -> Fraction:
    """Add and multiply the terms as grammar has it, or raise `NotANumber`."""
    whole, section, scale = Fraction(0), Section(), Fraction(1)
    for each in terms:
        if each.is_part and each.is_joined and section.is_empty:
            whole += each.value * scale  # «مليون ونصف» is half of a million more
        elif each.is_scale and each.value > HUNDRED:
            whole += section.times(each, is_first=whole == 0)
            section, scale = Section(), each.value
        else:
            section = section.joined_by(each)
    return whole + section.value


@dataclass(frozen=True)
class Section:
    """What was said since the last thousand, and which sizes of number were used."""

    value: Fraction = Fraction(0)
    used: frozenset[int] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said yet."""
        return not self.used

    def times(self, scale: Term, *, is_first: bool) -> Fraction:
        """Return this many thousands or millions, or raise `NotANumber`."""
        if self.is_empty and not (is_first or scale.is_joined):
            raise NotANumber(Reason.TWO_NUMBERS)
        if scale.is_joined:
            return self.value + scale.value
        return scale.value if self.is_empty else self.value * scale.value

    def joined_by(self, term: Term) -> "Section":
        """Add a term of another size, or let a hundred or a part multiply."""
        used = self.used | {_size(term.value)}
        multiplies = not term.is_joined and (term.is_scale or term.is_part)
        if multiplies and not self.is_empty:
            return Section(self.value * term.value, used)
        may_follow = self.is_empty or term.is_joined or term.is_teen
        if not may_follow or used == self.used:
            raise NotANumber(Reason.TWO_NUMBERS)
        return Section(self.value + term.value, used)


def _size(value: Fraction) -> int:
    """Return 0 for a part, 1 for ones, 2 for tens, 3 for hundreds and more."""
    return 0 if 0 < value < 1 else min(len(str(int(value))), 3)


def after_comma(terms: Sequence[Term]) -> Fraction:
    """Return the value of what follows «فاصلة»: خمسة وعشرون is a quarter there."""
    said = total(terms)
    return said / Fraction(10) ** len(str(int(said)))
