"""The English edition of the basics of microfinance says the numbers of the Arabic course."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

COURSES = Path(__file__).parents[2] / "courses"
ARABIC, ENGLISH = COURSES / "microfinance-basics", COURSES / "microfinance-basics-en"
FILES = sorted(str(path.relative_to(ARABIC)) for path in ARABIC.rglob("*") if path.is_file())
LESSONS = [name for name in FILES if name.endswith(".md")]
QUIZZES = [name for name in FILES if name.endswith(".quiz.yaml")]
DRAWINGS = [name for name in FILES if name.endswith(".svg")]

WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩٬٫٪", "0123456789,.%")
MINUS, TIMES = "\N{MINUS SIGN}", "\N{MULTIPLICATION SIGN}"
NUMBER = rf"{MINUS}?\d(?:[\d,]*\d)?(?:\.\d+)?%?"
SUM = re.compile(rf"{NUMBER}(?:\s[+÷{MINUS}{TIMES}]\s{NUMBER})+\s=\s{NUMBER}")


def said(text):
    """The numbers and the sums of a text, in Western digits; code and list marks left out."""
    text = re.sub(r"`[^`]*`|^\s*\d+\. |\]\(\S+", "", text, flags=re.MULTILINE)
    text = text.translate(WESTERN)
    return Counter(re.findall(NUMBER, text)) + Counter(SUM.findall(text))


def body(course, name):
    return (course / name).read_text().split("---\n", 2)[2]


def read(course, name):
    return yaml.safe_load((course / name).read_text())


# Each question beside its own translation.
PAIRS = [
    pytest.param(ours, theirs, id=ours["id"])
    for name in QUIZZES
    for ours, theirs in zip(
        *(read(course, name)["questions"] for course in (ARABIC, ENGLISH)), strict=True
    )
]


def test_the_edition_has_the_same_files():
    files = (str(path.relative_to(ENGLISH)) for path in ENGLISH.rglob("*") if path.is_file())

    assert sorted(files) == FILES


def test_the_edition_is_in_english():
    course = read(ENGLISH, "course.yaml")

    assert course["language"] == "en"
    assert course["edition_of"] == ARABIC.name
    for key in ("hours", "level", "topic", "sources", "completion", "cover", "licence"):
        assert course[key] == read(ARABIC, "course.yaml")[key]
    for key in ("outcomes", "unverified"):
        assert len(course[key]) == len(read(ARABIC, "course.yaml")[key])


@pytest.mark.parametrize("name", [name for name in FILES if name != "glossary.yaml"])
def test_no_arabic_letter_or_digit_is_left(name):
    assert not re.search(r"[\u0600-\u06ff«»]", (ENGLISH / name).read_text())


def test_the_glossary_keeps_its_terms():
    arabic, english = read(ARABIC, "glossary.yaml"), read(ENGLISH, "glossary.yaml")

    for ours, theirs in zip(arabic, english, strict=True):
        assert [ours[key] for key in ("ar", "en", "fr")] == [
            theirs[key] for key in ("ar", "en", "fr")
        ]
        assert not re.search(r"[\u0600-\u06ff]", theirs["meaning"])


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_says_the_numbers_of_the_arabic_one(name):
    ours, theirs = body(ARABIC, name), body(ENGLISH, name)

    assert said(theirs) == said(ours)


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_is_built_like_the_arabic_one(name):
    for mark in (
        r"^## ",
        r"^::: ?(\w*)",
        r"^\| ---",
        r"\(lesson:(\S+)\)",
        r"\((media/\S+)",
        r"\$\$",
    ):
        ours, theirs = (re.findall(mark, body(c, name), re.MULTILINE) for c in (ARABIC, ENGLISH))
        assert theirs == ours
    fronts = [yaml.safe_load((c / name).read_text().split("---\n")[1]) for c in (ARABIC, ENGLISH)]
    for key in ("minutes", "completion", "sources"):
        assert fronts[0].get(key) == fronts[1].get(key)


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_has_the_length_of_a_lesson(name):
    prose = re.sub(r"^(\||!\[).*$", "", body(ENGLISH, name), flags=re.MULTILINE)

    assert 500 <= len(re.findall(r"[A-Za-z’]+", prose)) <= 1000


@pytest.mark.parametrize("name", QUIZZES)
def test_a_quiz_keeps_the_rules_of_the_arabic_one(name):
    ours, theirs = ({**read(course, name)} for course in (ARABIC, ENGLISH))

    assert [band["from"] for band in ours.pop("bands")] == [
        band["from"] for band in theirs.pop("bands")
    ]
    for quiz in (ours, theirs):
        del quiz["title"], quiz["questions"]
    assert theirs == ours


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
def test_a_question_has_the_key_of_the_arabic_one(ours, theirs):
    for key in ("id", "kind", "right", "answer", "tolerance", "points", "level"):
        assert theirs.get(key) == ours.get(key)
    assert set(theirs) == set(ours)
    rights = [
        [option.get("right", False) for option in question.get("options", [])]
        for question in (ours, theirs)
    ]
    assert rights[0] == rights[1]


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
def test_a_question_says_the_numbers_of_the_arabic_one(ours, theirs):
    for key in ("prompt", "feedback", "feedback_right", "feedback_wrong"):
        assert said(theirs.get(key, "")) == said(ours.get(key, "")), key
    for mine, yours in zip(ours.get("options", []), theirs.get("options", []), strict=True):
        assert said(yours["text"]) == said(mine["text"])
        assert said(yours["feedback"]) == said(mine["feedback"])


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_shows_the_numbers_of_the_arabic_one(name):
    ours, theirs = (ElementTree.parse(course / name).getroot() for course in (ARABIC, ENGLISH))  # noqa: S314 - drawings of ours

    assert said(" ".join(theirs.itertext())) == said(" ".join(ours.itertext()))
    assert theirs.attrib["direction"] == "ltr"
    assert min(float(part.attrib.get("font-size", 14)) for part in theirs.iter()) >= 14
