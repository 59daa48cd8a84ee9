"""The kinds of questions in Moodle, and what each becomes here."""

from collections.abc import Callable, Mapping

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.moodle_xml.entry import Entry
from elearn.domain.coursefile.moodle_xml.kinds import (
    answered,
    calculated,
    cloze,
    essays,
    gaps,
    pairs,
)

KINDS: Mapping[str, Callable[[Entry], Document]] = {
    "multichoice": answered.multichoice,
    "truefalse": answered.truefalse,
    "shortanswer": answered.shortanswer,
    "numerical": answered.numerical,
    "match": pairs.matching,
    "matching": pairs.matching,
    "ddmatch": pairs.matching,
    "ordering": pairs.ordering,
    "essay": essays.essay,
    "description": essays.description,
    "multianswer": cloze.multianswer,
    "cloze": cloze.multianswer,
    "gapselect": gaps.gapselect,
    "ddwtos": gaps.ddwtos,
    "calculated": calculated.calculated,
    "calculatedsimple": calculated.calculated,
}
