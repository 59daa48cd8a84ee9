"""What another program has no place for travels beside the question and comes back with it.

A writer reads its own question back; what is not as it was is the rest, and goes along in
a form that others pass over.
"""

import json
from collections.abc import Callable

from elearn.domain.coursefile.foreign.forms import has_form
from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.incoming import Document, Note, Verdict
from elearn.domain.coursefile.foreign.limits import check_limits
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.slugs import short

GONE = "-"
LONGEST = 200_000


def rest_of(document: Document, read_back: Callable[[Item], Document]) -> Document:
    """Return the keys of a document that its written form does not give back."""
    try:
        back = read_back(Item("", None))
        check_limits(back)
    except Refused:
        back = {}
    rest = {key: value for key, value in document.items() if back.get(key) != value}
    gone = sorted(back.keys() - document.keys())
    return rest | ({GONE: gone} if gone else {})


def told_rest(document: Document, rest: Document) -> list[Note]:
    """Return the notes on what other programs will not see."""
    title = title_of(document)
    return [
        Note(title, None, Verdict.CHANGED, "part_for_us_only", {"part": key})
        for key in rest
        if key not in {GONE, "id"}
    ]


def title_of(document: Document) -> str:
    """Return what a report calls a document of ours."""
    return short(str(document.get("prompt", ""))) or str(document.get("id", ""))


def written_rest(rest: Document) -> str:
    """Return the rest on one line of ASCII."""
    return json.dumps(rest, separators=(",", ":"))


def with_rest(document: Document, written: str) -> Document:
    """Return a document with the rest that came along, or raise `Refused`."""
    if not written.strip():
        return document
    try:
        rest = json.loads(written[:LONGEST])
        whole = document | {key: value for key, value in rest.items() if key != GONE}
        kept = {key: value for key, value in whole.items() if key not in rest.get(GONE, ())}
        if not has_form(kept) or kept["kind"] != document["kind"]:
            raise Refused("bad_rest")
        check_limits(kept)
    except Refused:
        raise
    # Whoever writes such a line by hand can put anything into it.
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        raise Refused("bad_rest") from None
    return kept
