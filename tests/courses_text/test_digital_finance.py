"""The digital finance course says what it promises, and every number in it is recomputed."""

import re

import pytest

from tests.courses_text import digital_branch, digital_loans, digital_money
from tests.courses_text.digital_files import COURSE, LESSON_FILES, QUIZ_FILES
from tests.courses_text.pricing_numbers import FREE, NUMBER, numbers, prose, tables
from tests.courses_text.protection_files import front_and_body, quiz, slug, taught
from tests.courses_text.protection_numbers import SUM, shows, worked_out

LESSONS = digital_money.LESSONS | digital_loans.LESSONS | digital_branch.LESSONS
ARABIC_WORD = re.compile(r"[\u0621-\u0652]+")
JOB_AID = "job-aid"  # one printed page, not a reading

lesson = pytest.mark.parametrize("path", LESSON_FILES, ids=slug)


def test_the_course_has_its_modules_lessons_and_quizzes():
    modules = {path.parent for path in LESSON_FILES}

    assert len(modules) == 5
    assert set(LESSONS) == set(map(slug, LESSON_FILES))
    assert all(list(module.glob("*.quiz.yaml")) for module in modules)
    assert [path for path in QUIZ_FILES if quiz(path).get("final")] == QUIZ_FILES[-1:]
    assert quiz(QUIZ_FILES[-1])["draw"] == 20


def test_course_module_and_glossary_files_are_whole():
    course = quiz(COURSE / "course.yaml")
    terms = quiz(COURSE / "glossary.yaml")

    assert course["sources"]
    assert course["unverified"]
    assert 25 <= len(terms) <= 40
    assert all(term.keys() == {"ar", "en", "fr", "meaning"} for term in terms)
    assert len({term["ar"] for term in terms}) == len(terms)


def test_the_hours_of_the_certificate_are_those_of_lessons_and_quizzes():
    minutes = sum(front_and_body(path)[0]["minutes"] for path in LESSON_FILES)
    minutes += sum(quiz(path)["minutes"] for path in QUIZ_FILES)

    assert abs(minutes - 60 * quiz(COURSE / "course.yaml")["hours"]) <= 30


def test_each_module_has_something_to_do_and_something_to_discuss():
    for module in {path.parent for path in LESSON_FILES}:
        text = "".join(path.read_text() for path in module.glob("*.md"))
        assert "\n::: practice " in text
        assert "\n::: note للنقاش" in text


@lesson
def test_a_lesson_has_500_to_900_words(path):
    front, body = front_and_body(path)

    assert slug(path) == JOB_AID or len(ARABIC_WORD.findall(prose(body))) >= 500
    assert len(body.split()) <= 900
    assert 1 <= len(front["colophon"]) <= 2


@lesson
def test_every_table_of_a_lesson_is_recomputed(path):
    assert tables(front_and_body(path)[1]) == LESSONS[slug(path)]().tables


@lesson
def test_every_number_of_a_lesson_is_given_or_computed(path):
    worked, text = LESSONS[slug(path)](), path.read_text()
    in_tables = {cell for table in worked.tables for row in table for cell in row}
    sums = {worked_out(sum_)[1] for sum_ in SUM.findall(text)}
    found, told = set(numbers(text)), worked.given | set(worked.computed)

    assert found - in_tables - sums - told - FREE == set()
    assert told - found == set()


@pytest.mark.parametrize("path", LESSON_FILES + QUIZ_FILES, ids=slug)
def test_every_sum_that_is_written_out_comes_out(path):
    text = path.read_text()

    assert [sum_ for sum_ in SUM.findall(text) if not shows(*reversed(worked_out(sum_)))] == []
    assert text.count(" = ") == len(SUM.findall(text))


@lesson
def test_figures_are_described_and_show_numbers_of_their_lesson(path):
    body = front_and_body(path)[1]

    for description, source in re.findall(r"!\[([^\]]*)\]\((\S+) \"[^\"]+\"\)", body):
        assert len(description) > 40
        assert set(NUMBER.findall((COURSE / source).read_text())) - FREE <= set(numbers(body))


@pytest.mark.parametrize(
    ("name", "side", "amounts"),
    [
        ("three-wallets", "width", (45, 40, 15)),
        ("two-roads", "width", (110.25, 26.25)),
        ("float-and-cash", "height", (600, 900, 1230, 270, 30, 1470)),
        ("fees-and-rate", "height", (33.5, 38.0, 37.8, 47.6)),
        ("rollover", "height", (100, 110, 121, 133.1, 146.41, 161.05, 177.16)),
        ("pilot-weeks", "height", (15, 44, 65)),
    ],
)
def test_bars_are_as_long_as_their_amounts(name, side, amounts):
    drawing = (COURSE / "media" / f"{name}.svg").read_text()
    _, *lengths = map(float, re.findall(rf'<rect[^>]* {side}="([\d.]+)"', drawing))
    bars = lengths if side == "height" else [each for each in lengths if each]

    assert len(bars) == len(amounts)
    for length, amount in zip(bars, amounts, strict=True):
        assert length == pytest.approx(max(bars) * amount / max(amounts), abs=0.2)


def test_every_figure_is_small_and_is_used():
    drawings = list((COURSE / "media").iterdir())
    text = "".join(path.read_text() for path in LESSON_FILES)

    assert len(drawings) >= 8
    assert all(f"(media/{path.name} " in text for path in drawings)
    assert all(path.stat().st_size < 6_000 for path in drawings)
    sizes = [re.findall(r'font-size="([\d.]+)"', path.read_text()) for path in drawings]
    assert all(float(size) >= 14 for of_one in sizes for size in of_one)


@pytest.mark.parametrize("path", LESSON_FILES + QUIZ_FILES, ids=slug)
def test_arabic_prose_has_only_arabic_digits_and_marks(path):
    if path in LESSON_FILES:
        text = front_and_body(path)[1]
    else:
        document = quiz(path)
        texts = [document["title"], *(band["text"] for band in document["bands"])]
        for question in document["questions"]:
            texts += [question["prompt"], taught(question), *question.get("accepted", [])]
        text = "\n".join(texts)
    text = re.sub(r"^\d+\. |!\[", "", prose(text), flags=re.M)

    assert not re.search(r"[0-9A-Za-z,;?!%یک\u200f\u200e]", text)
