"""The sentences of a certificate, in its own language: the same on paper and on the page.

They follow the language of the course, not of whoever looks, and are part of what was
certified; so they stand here and not in the catalogues of the interface.
"""

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from elearn.domain.certificate.printed import Printed

ISOLATED = "\u2068{}\u2069"
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

FIXED = {
    "ar": {
        "issuer": "محبي التمويل الأصغر",
        "title": "شهادة إتمام",
        "certifies": "تشهد المنصة بأن",
        "role": "تدريب الدورة",
        "scan": "للتحقق صوِّر الرمز",
        "type": "أو اكتب الرقم في صفحة التحقق",
        "code": "رمز التحقق",
        "revoked": "ملغاة",
        "replaced": "مستبدَلة",
    },
    "en": {
        "issuer": "Friends of Microfinance",
        "title": "Certificate of completion",
        "certifies": "This is to certify that",
        "role": "Course trainer",
        "scan": "To verify, scan the code",
        "type": "or type the number online",
        "code": "Verification code",
        "revoked": "Revoked",
        "replaced": "Replaced",
    },
    "fr": {
        "issuer": "Amis de la microfinance",
        "title": "Attestation de réussite",
        "certifies": "La plateforme atteste que",
        "role": "Encadrement du cours",
        "scan": "Pour vérifier, scannez le code",
        "type": "ou saisissez le numéro en ligne",
        "code": "Code de vérification",
        "revoked": "Révoquée",
        "replaced": "Remplacée",
    },
}
FILLED = {
    "ar": ("بالشراكة مع {}", "تسري حتى {}", "{}، {} الاختبار النهائي بنتيجة {}٪"),
    "en": ("In partnership with {}", "Valid until {}", "{}, {} the final quiz with {}%"),
    "fr": (
        "En partenariat avec {}",
        "Valable jusqu’au {}",
        "{}, {} l’examen final avec {}\u00a0%",
    ),
}
COMPLETED = {"ar": ("أتمَّ دورة", "أتمَّت دورة"), "en": ("has completed the course",) * 2,
             "fr": ("a suivi avec succès le cours",) * 2}  # fmt: skip
PASSED = {
    "ar": ("واجتاز", "واجتازت"),
    "en": ("and passed",) * 2,
    "fr": ("et a réussi",) * 2,
}


@dataclass(frozen=True)
class Wording:
    """The lines of a certificate from the top to the foot."""

    language: str
    direction: str
    fixed: dict[str, str]
    issuer: str
    partner: str
    name: str
    other_name: str
    completed: str
    course: str
    effort: str
    date: str
    expiry: str
    trainer: str
    serial: str

    @property
    def heading(self) -> str:
        """What the certificate is called in one line."""
        return f"{self.fixed['title']} — {self.name}"


def worded(printed: Printed) -> Wording:
    """Return what a certificate says, ready to be set."""
    language = printed.language if printed.language in FIXED else "ar"
    partner, until, _ = FILLED[language]
    name, other = names(printed, language)
    return Wording(
        language=language,
        direction="rtl" if language == "ar" else "ltr",
        fixed=FIXED[language],
        issuer=printed.issuer,
        partner=printed.organisation and partner.format(ISOLATED.format(printed.organisation)),
        name=name,
        other_name=other,
        completed=COMPLETED[language][printed.gender == "woman"],
        course=printed.course_title,
        effort=effort(printed, language),
        date=ISOLATED.format(day(printed.issued, language)),
        expiry=until.format(ISOLATED.format(day(printed.expires, language)))
        if printed.expires
        else "",
        trainer=printed.trainer,
        serial=printed.serial,
    )


def issuer_in(language: str) -> str:
    """Return what the platform is called where its operator gave it no name."""
    return FIXED.get(language, FIXED["ar"])["issuer"]


def names(printed: Printed, language: str) -> tuple[str, str]:
    """Return the name to set large and the one to set small, the own script first."""
    both = (printed.name_ar, printed.name_latin)
    first, second = both if language == "ar" else both[::-1]
    return (first, second) if first else (second, "")


def effort(printed: Printed, language: str) -> str:
    """Return the hours, and the result where there was a final quiz."""
    time = {"ar": arabic_hours, "en": english_hours, "fr": french_hours}[language](printed.hours)
    if printed.percent is None:
        return time
    passed = PASSED[language][printed.gender == "woman"]
    return FILLED[language][2].format(time, passed, figures(printed.percent, language))


def arabic_hours(hours: int) -> str:
    """Return «وقدرها ٤ ساعات تدريبية» in the form that the number asks for."""
    if hours in (1, 2):
        return f"وقدرها {('ساعة تدريبية واحدة', 'ساعتان تدريبيتان')[hours - 1]}"
    hour = "ساعات تدريبية" if hours % 100 in range(3, 11) else "ساعة تدريبية"
    return f"وقدرها {figures(hours, 'ar')} {hour}"


def english_hours(hours: int) -> str:
    """Return "4 hours of training"."""
    return f"{hours} hour{'s' if hours != 1 else ''} of training"


def french_hours(hours: int) -> str:
    """Return « soit 4 heures de formation »."""
    return f"soit {hours} heure{'s' if hours > 1 else ''} de formation"


def day(value: date, language: str) -> str:
    """Return a date in words: ١٢ أكتوبر ٢٠٢٦."""
    pattern = "d'er' MMMM y" if language == "fr" and value.day == 1 else "d MMMM y"
    return figures(format_date(value, pattern, locale=language), language)


def figures(text: object, language: str) -> str:
    """Return the text with the digits of the language."""
    return str(text).translate(ARABIC_DIGITS) if language == "ar" else str(text)
