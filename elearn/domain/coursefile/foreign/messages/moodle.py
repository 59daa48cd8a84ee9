"""What can befall questions of Moodle, in GIFT, Aiken or XML."""

from elearn.domain.coursefile.foreign.messages.said import Said

SAID: dict[str, Said] = {}
