"""Faults in words: every code has a sentence in every language."""

import re
import string
from pathlib import Path

import pytest

from elearn.domain.coursefile.draft import Fault
from elearn.domain.coursefile.folder import check
from elearn.domain.coursefile.messages import TABLES, say, sentence
from elearn.domain.coursefile.severity import WARNINGS
from elearn.domain.formula import SENTENCES as FORMULAS
from tests.domain.coursefile.builders import folder
from tests.domain.coursefile.test_faults import PLANTED

PACKAGE = Path(__file__).parents[3] / "elearn" / "domain" / "coursefile"
SENTENCES = TABLES["ar"].sentences
PLACEHOLDER = re.compile(r"\{[a-z]*\}")
BARE = re.compile("[\u2066-\u2069]")


def codes_in_sources():
    """Return every word in the sources that is used as a code."""
    begins = r"add\([^)]*?|fault=|few=|Misread\(|BadArchive\(|stop_if\([^)]*?"
    uses = re.compile(rf'(?:{begins})"([a-z0-9_]+)"')
    return {word for path in PACKAGE.glob("*.py") for word in uses.findall(path.read_text())}


def places(said):
    """Return the values that a sentence names."""
    return {name for _, name, _, _ in string.Formatter().parse(said) if name}


@pytest.mark.parametrize("language", TABLES)
def test_every_language_says_every_fault(language):
    assert TABLES[language].sentences.keys() == SENTENCES.keys()


@pytest.mark.parametrize("language", TABLES)
@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_names_the_same_values_in_every_language(language, code):
    assert places(TABLES[language].sentences[code]) == places(SENTENCES[code])


def test_every_code_that_the_package_uses_has_a_sentence():
    used = {word for word in codes_in_sources() if "_" in word or word in {"nul", "tab"}}

    assert used <= SENTENCES.keys()


def test_no_sentence_is_left_over():
    texts = "".join(path.read_text() for path in PACKAGE.glob("*.py"))
    of_formulas = {f"formula_{code}" for code in FORMULAS["en"]}  # put together where found

    assert not [code for code in SENTENCES.keys() - of_formulas if f'"{code}"' not in texts]
    assert SENTENCES.keys() >= WARNINGS


@pytest.mark.parametrize("language", TABLES)
@pytest.mark.parametrize("changes", [changes for changes, _ in PLANTED.values()], ids=PLANTED)
def test_every_planted_fault_can_be_said(changes, language):
    for fault in check(folder(**changes), "small"):
        said = say(fault, language)

        assert not PLACEHOLDER.search(said)
        assert len(said) < 600
        assert said.endswith((".", "؟", "?"))


def test_a_fault_is_said_in_arabic_with_its_place_and_the_nearest_name():
    values = {"path": "media/curve.svg", "near": "media/curve-1.svg"}
    fault = Fault("03-pricing/02-parts.md", 12, "missing_media", values)

    assert BARE.sub("", say(fault, "ar")) == (
        "03-pricing/02-parts.md، السطر ١٢: الملف media/curve.svg غير موجود. "
        "ضعه في media أو صحّح الاسم. هل تقصد media/curve-1.svg؟"
    )


def test_a_path_in_a_line_of_arabic_keeps_its_own_direction():
    said = say(Fault("01-unit/01-first.md", 3, "heading_one"), "ar")

    assert said.startswith("\u206801-unit/01-first.md\u2069، السطر ٣: ")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "مجلد الدورة: الدورة بلا وحدات. أضف مجلدًا مثل 01-introduction."),
        (
            "en",
            "Course folder: The course has no modules. Add a folder like 01-introduction.",
        ),
        (
            "fr",
            "Dossier du cours : Le cours n’a pas de module. Ajoutez un dossier comme "
            "01-introduction.",
        ),
    ],
)
def test_a_fault_of_the_whole_folder_names_no_file(language, said):
    assert BARE.sub("", say(Fault("", None, "no_modules"), language)) == said


def test_a_hostile_value_stays_one_short_line():
    said = sentence(Fault("a", 1, "bad_id", {"value": "x\n" * 5_000}), "en")

    assert "\n" not in said
    assert len(said) < 300


def test_an_unknown_language_is_answered_in_arabic():
    fault = Fault("a.md", 1, "heading_one")

    assert say(fault, "de") == say(fault, "ar")
