"""The French edition of the basics: the Arabic course again, number for number."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from tests.courses_text.test_microfinance_basics import SUM, numbers, shown_as, worked

COURSES = Path(__file__).parents[2] / "courses"
ARABIC, FRENCH = COURSES / "microfinance-basics", COURSES / "microfinance-basics-fr"
FIXED, NARROW = "\u00a0", "\u202f"  # spaces where no line breaks
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
# The text of a question; everything else in a quiz is the same in every language.
TOLD = {"title", "text", "prompt", "unit", "accepted", "feedback", "feedback_true"}
TOLD |= {"feedback_false", "feedback_right", "feedback_wrong"}


def as_arabic(text):
    """A French text with its numbers in Arabic writing, so that one reader serves both."""
    text = re.sub(r"\b\d+(?=ᵉ)", "", text)
    text = re.sub(rf"(?<=\d){NARROW}(?=\d{{3}})", "٬", text)
    text = re.sub(r"(?<=\d),(?=\d)", "\u066b", text)
    return re.sub(rf"(?<=\d){FIXED}%", "٪", text).translate(DIGITS)


def read(text):
    """Each number of a text, without codes and the numbers in front of a list's lines."""
    return Counter(numbers(re.sub(r"`[^`]*`|^[\d]+\. ", "", text, flags=re.MULTILINE)))


def files(*patterns):
    return sorted(path.relative_to(FRENCH) for each in patterns for path in FRENCH.glob(each))


def names(course):
    return {str(path.relative_to(course)) for path in course.rglob("*") if path.is_file()}


def body(course, path):
    return (course / path).read_text("utf-8").split("---\n", 2)[2]


def quiz(course, path):
    return yaml.safe_load((course / path).read_text("utf-8"))


def texts(value):
    """What learners read in a question, in one text; other spellings of an answer left out."""
    match value:
        case list():
            return "\n".join(texts(each) for each in value)
        case dict():
            told = {key: each for key, each in value.items() if key in TOLD or key == "options"}
            return "\n".join(texts(each) for key, each in told.items() if key != "accepted")
    return value


def frame(value):
    """What a translation leaves as it is: identities, keys, right options, marks."""
    match value:
        case list():
            return [frame(each) for each in value]
        case dict():
            return {key: key in TOLD or frame(each) for key, each in value.items()}
    return value


LESSONS, QUIZZES, WRITTEN = files("*/*.md"), files("*/*.quiz.yaml"), files("*/*.md", "**/*.yaml")
ASKED = [(path, place) for path in QUIZZES for place in range(len(quiz(FRENCH, path)["questions"]))]


def test_both_editions_have_the_same_files():
    assert names(FRENCH) == names(ARABIC)


@pytest.mark.parametrize("path", LESSONS, ids=str)
def test_a_lesson_has_the_numbers_of_the_arabic_one(path):
    ours, theirs = body(FRENCH, path), body(ARABIC, path)

    assert read(as_arabic(ours)) == read(theirs)
    for mark in ("\n## ", "\n| ", "\n- ", "\n::: ", "](media/", "](lesson:", "$$"):
        assert ours.count(mark) == theirs.count(mark), mark


@pytest.mark.parametrize(("path", "place"), ASKED, ids=str)
def test_a_question_has_the_numbers_of_the_arabic_one(path, place):
    ours, theirs = (quiz(each, path)["questions"][place] for each in (FRENCH, ARABIC))

    assert read(as_arabic(texts(ours))) == read(texts(theirs))


@pytest.mark.parametrize("path", QUIZZES, ids=str)
def test_a_quiz_has_the_ids_the_keys_and_the_right_options_of_the_arabic_one(path):
    assert frame(quiz(FRENCH, path)) == frame(quiz(ARABIC, path))


@pytest.mark.parametrize("path", WRITTEN, ids=str)
def test_every_sum_comes_out(path):
    text = re.sub(r"\$\$.*?\$\$", "", as_arabic((FRENCH / path).read_text("utf-8")))
    sums = SUM.findall(text)

    assert text.count(" = ") == len(sums)
    assert not [each for each in sums if not shown_as(*worked(each))]


@pytest.mark.parametrize("path", files("media/*.svg"), ids=str)
def test_a_drawing_shows_the_numbers_of_the_arabic_one(path):
    ours, theirs = (
        ElementTree.parse(each / path).getroot()  # noqa: S314 - drawings of ours
        for each in (FRENCH, ARABIC)
    )

    assert read(as_arabic("\n".join(ours.itertext()))) == read("\n".join(theirs.itertext()))
    assert (ours.attrib["lang"], ours.attrib["direction"]) == ("fr", "ltr")


@pytest.mark.parametrize("path", WRITTEN, ids=str)
def test_the_french_is_set_as_french(path):
    lines = (FRENCH / path).read_text("utf-8").split("\n")
    text = "\n".join(line for line in lines if "{author:" not in line)
    text = re.sub(r"^- \{ar:.*?fr: |^:::.*?\s|\$\$.*?\$\$", "", text, flags=re.MULTILINE)

    assert not re.search(rf"\S [:;?!»](?:\s|$)|[^\s{FIXED}][;?!»]|«[^{FIXED}]", text)
    assert not re.search(r"\w'\w|\d %|\d\.\d{3}|\d \d{3}\b|[\u0600-\u06ff]", text)
