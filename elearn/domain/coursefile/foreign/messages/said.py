"""A sentence in the three languages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """One sentence, Arabic first: the wording that the others follow."""

    ar: str
    en: str
    fr: str

    def in_language(self, language: str) -> str:
        """Return the sentence, in Arabic where the language is unknown."""
        return {"en": self.en, "fr": self.fr}.get(language, self.ar)
