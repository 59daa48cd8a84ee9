"""Questions in plain text and in Word files, as people number and letter them."""

from elearn.domain.coursefile.pasted.reading import read, read_pasted
from elearn.domain.coursefile.pasted.word import read_word

__all__ = ["read", "read_pasted", "read_word"]
