"""The marks `[[1]]`, `[[2]]` … that stand for gaps in a text."""

import re
from functools import lru_cache
from itertools import count

from elearn.domain.markdown.parser import TooLong
from elearn.domain.markdown.render import render
from elearn.domain.markdown.scene import nowhere

TAG = re.compile(r'(<(?:[^>"]|"[^"]*")*>)')  # as the sanitiser writes them
MARK = re.compile(r"\[\[ ?([0-9\u0660-\u0669]{1,3}) ?\]\]")


def numbers_in(text: str) -> tuple[int, ...]:
    """Return the numbers of the gaps in a text, in their order."""
    return tuple(int(found) for found in MARK.findall(text))


def renumbered(text: str) -> str:
    """Return a text whose gaps are counted as they come, so that numbers tell nothing."""
    place = count(1)
    return MARK.sub(lambda _: f"[[{next(place)}]]", text)


@lru_cache(512)
def hides_a_gap(text: str) -> bool:
    """Whether a gap stands where no field can: in the address of a link, in a description."""
    try:
        html = render(text, nowhere, nowhere, {}).html
        return numbers_in(TAG.sub("", html)) != numbers_in(text)
    except TooLong:
        return True
