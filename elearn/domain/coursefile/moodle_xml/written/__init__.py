"""The kinds of ours, and how each is written for Moodle."""

from collections.abc import Callable, Mapping

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.moodle_xml.written import answered, drawn, essays, gaps, pairs
from elearn.domain.coursefile.moodle_xml.written.page import Page

WRITERS: Mapping[str, tuple[str, Callable[[Document, Page], None]]] = {
    "single_choice": ("multichoice", answered.choice),
    "multiple_choice": ("multichoice", answered.choice),
    "true_false": ("truefalse", answered.verdict),
    "short_answer": ("shortanswer", answered.words),
    "numeric": ("numerical", answered.numbers),
    "calculated": ("calculated", drawn.calculated),
    "matching": ("matching", pairs.matching),
    "ordering": ("ordering", pairs.ordering),
    "gap_fill": ("multianswer", gaps.gap_fill),
    "gap_words": ("ddwtos", gaps.gap_words),
    "essay": ("essay", essays.essay),
    "file": ("essay", essays.handed_in),
    "description": ("description", essays.nothing),
}
