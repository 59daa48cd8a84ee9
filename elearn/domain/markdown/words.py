"""The few words that the renderer itself says, in the language of the text."""

from collections.abc import Mapping
from types import MappingProxyType

Words = Mapping[str, str]

ARABIC: Words = MappingProxyType(
    {
        "note": "ملاحظة",
        "tip": "نصيحة",
        "warning": "تنبيه",
        "example": "مثال",
        "practice": "تمرين",
        "table": "جدول",
        "formula": "معادلة",
        "code": "نص برمجي",
        "transcript": "نص التسجيل",
        "captions": "شرح مكتوب",
        "kilobytes": "ك.ب",
        "megabytes": "م.ب",
    }
)
ENGLISH: Words = MappingProxyType(
    {
        "note": "Note",
        "tip": "Tip",
        "warning": "Warning",
        "example": "Example",
        "practice": "Practice",
        "table": "Table",
        "formula": "Formula",
        "code": "Code",
        "transcript": "Transcript",
        "captions": "Captions",
        "kilobytes": "KB",
        "megabytes": "MB",
    }
)
FRENCH: Words = MappingProxyType(
    {
        "note": "Note",
        "tip": "Conseil",
        "warning": "Attention",
        "example": "Exemple",
        "practice": "Exercice",
        "table": "Tableau",
        "formula": "Formule",
        "code": "Code",
        "transcript": "Transcription",
        "captions": "Sous-titres",
        "kilobytes": "Ko",
        "megabytes": "Mo",
    }
)
WORDS: Mapping[str, Words] = MappingProxyType({"ar": ARABIC, "en": ENGLISH, "fr": FRENCH})
ARABIC_INDIC = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩\N{ARABIC DECIMAL SEPARATOR}")
KILO = 1024


def words_of(language: str) -> Words:
    """Return the words of a language, Arabic where it is unknown."""
    return WORDS.get(language, ARABIC)


def number(value: int, language: str) -> str:
    """Write a counting number with the digits of the language."""
    return str(value).translate(ARABIC_INDIC) if language == "ar" else str(value)


def weight(size: int, language: str) -> str:
    """Say in kilobytes or megabytes what a file costs to fetch, rounded up."""
    kilobytes = max(1, -(-size // KILO))
    if kilobytes < KILO:
        figure, unit = str(kilobytes), "kilobytes"
    else:
        figure, unit = f"{-(-kilobytes * 10 // KILO) / 10:.1f}", "megabytes"
    if language == "ar":
        figure = figure.translate(ARABIC_INDIC)
    if language == "fr":
        figure = figure.replace(".", ",")
    return f"{figure}\N{NO-BREAK SPACE}{words_of(language)[unit]}"
