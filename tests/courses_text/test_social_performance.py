"""The social course says what it promises, and every number in it is recomputed."""

import re
from pathlib import Path

import pytest
import yaml

from tests.courses_text import social_first, social_second
from tests.courses_text.pricing_numbers import NUMBER, numbers, prose, tables
from tests.courses_text.social_sums import TIMES, comes_out, parts, sums

COURSE = Path(__file__).parents[2] / "courses" / "social-performance"
LESSON_FILES = sorted(COURSE.glob("[0-9]*/*.md"))
LESSONS = social_first.LESSONS | social_second.LESSONS
DRAWINGS = sorted((COURSE / "media").iterdir())
ARABIC_WORD = re.compile(r"[\u0621-\u0652]+")


def slug(path):
    return path.name.split(".")[0].split("-", 1)[1]


def front_and_body(path):
    _, front, body = path.read_text().split("---\n", 2)
    return yaml.safe_load(front), body


lesson = pytest.mark.parametrize("path", LESSON_FILES, ids=slug)


def test_every_lesson_is_worked():
    assert {slug(path) for path in LESSON_FILES} == LESSONS.keys()
    assert 14 <= len(LESSON_FILES) <= 18


@lesson
def test_every_sum_of_a_lesson_comes_out(path):
    text = prose(path.read_text())

    assert [written for written in sums(text) if not comes_out(written)] == []
    assert text.count(" = ") == len(sums(text))


def test_a_wrong_sum_would_be_noticed():
    assert comes_out("٢٤ ÷ ٧٢٠ = ٣٫٣٪")
    assert not comes_out("٢٤ ÷ ٧٢٠ = ٣٫٤٪")
    assert comes_out(f"٢ + ٣ {TIMES} ٤ = ١٤")
    assert not comes_out(f"٢ + ٣ {TIMES} ٤ = ٢٠")


@lesson
def test_every_table_of_a_lesson_is_recomputed(path):
    assert tables(front_and_body(path)[1]) == LESSONS[slug(path)]().tables


@lesson
def test_every_number_of_a_lesson_is_a_term_or_is_computed(path):
    worked = LESSONS[slug(path)]()
    told = {cell for table in worked.tables for line in table for cell in line}
    told |= worked.given | set(worked.computed)
    results = {parts(written)[1] for written in sums(path.read_text())}
    operands = {n for written in sums(path.read_text()) for n in parts(written)[0]}
    found = set(numbers(path.read_text()))

    assert operands - told - results == set(), "a sum starts from nothing"
    assert found - told - results == set()
    assert told - found == set()


@lesson
def test_a_lesson_has_its_length_and_its_end(path):
    front, body = front_and_body(path)

    assert len(ARABIC_WORD.findall(prose(body))) >= 500
    assert len(body.split()) <= 900
    assert 1 <= len(front["colophon"]) <= 2


@pytest.mark.parametrize("module", sorted(COURSE.glob("[0-9]*/")), ids=lambda path: path.name)
def test_each_module_ends_with_practice_and_talk(module):
    last = sorted(module.glob("*.md"))[-1].read_text()

    assert "\n::: practice " in last
    assert "\n::: note للنقاش" in last


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.name)
def test_a_drawing_is_used_and_shows_numbers_of_its_lesson(path):
    users = [file for file in LESSON_FILES if f"(media/{path.name} " in file.read_text()]
    drawing = path.read_text()
    described = re.search(rf"!\[([^\]]+)\]\(media/{path.name} ", users[0].read_text())

    assert len(users) == 1
    assert len(described[1]) > 40
    assert set(NUMBER.findall(drawing)) <= set(numbers(users[0].read_text()))
    assert min(map(int, re.findall(r'font-size="(\d+)"', drawing))) >= 14
    assert path.stat().st_size < 6_000


def test_the_course_is_whole_and_light():
    course = yaml.safe_load((COURSE / "course.yaml").read_text())
    terms = yaml.safe_load((COURSE / "glossary.yaml").read_text())
    minutes = [front_and_body(path)[0]["minutes"] for path in LESSON_FILES]
    minutes += [
        yaml.safe_load(path.read_text())["minutes"] for path in COURSE.glob("*/*.quiz.yaml")
    ]

    assert (course["topic"], course["cover"]) == ("social", {"pattern": "group", "colour": "f"})
    assert course["unverified"]
    assert 25 <= len(terms) <= 40
    assert len({term["ar"] for term in terms}) == len(terms)
    assert abs(sum(minutes) - 60 * course["hours"]) <= 30
    assert sum(file.stat().st_size for file in COURSE.rglob("*") if file.is_file()) < 900_000


@lesson
def test_arabic_prose_has_only_arabic_digits_and_marks(path):
    text = re.sub(r"^\d+\. ", "", prose(front_and_body(path)[1]), flags=re.M)

    assert not re.search(r"[0-9A-Za-z]", text)
    assert not re.search(r"[,;?%]|!(?!\[)|ا\u064b|[\u0640\u200e\u200f]", text.replace("بـ", ""))
