"""What can befall questions of Moodle, in GIFT, Aiken or XML."""

from collections.abc import Mapping

from elearn.domain.coursefile.foreign.messages.said import Said

SAID: Mapping[str, Said] = {}
