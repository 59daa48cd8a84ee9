"""Which kind is written by what."""

from collections.abc import Callable

from elearn.domain.coursefile.qti.writing import choices, fields, pairs
from elearn.domain.coursefile.qti.writing import open as free
from elearn.domain.coursefile.qti.writing.drafts import Draft

KINDS: dict[str, Callable[[Draft], None]] = {
    "single_choice": choices.single_choice,
    "multiple_choice": choices.multiple_choice,
    "true_false": choices.true_false,
    "scale": choices.scale,
    "short_answer": fields.short_answer,
    "numeric": fields.numeric,
    "gap_fill": fields.gap_fill,
    "matching": pairs.matching,
    "sorting": pairs.sorting,
    "matrix": pairs.matrix,
    "ordering": pairs.ordering,
    "gap_words": pairs.gap_words,
    "picture_place": free.picture_place,
    "essay": free.essay,
    "file": free.upload,
    "description": free.description,
}
