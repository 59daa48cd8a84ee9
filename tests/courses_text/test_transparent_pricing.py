"""The pricing course says what it promises, and every number in it is recomputed."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from elearn.domain.finance import equal_instalment
from tests.courses_text.pricing_lessons import FLOWS, LESSONS, NAJIBA
from tests.courses_text.pricing_numbers import FREE, NUMBER, money, numbers, prose, tables
from tests.courses_text.pricing_quizzes import QUIZZES, Asked

COURSE = Path(__file__).parents[2] / "courses" / "transparent-pricing"
LESSON_FILES = sorted(COURSE.glob("[0-9]*/*.md"))
QUIZ_FILES = sorted(COURSE.glob("[0-9]*/*.quiz.yaml"))
KINDS = {"single_choice", "multiple_choice", "true_false", "short_answer", "numeric"}
ARABIC_WORD = re.compile(r"[\u0621-\u0652]+")


def slug(path):
    return path.name.split(".")[0].split("-", 1)[1]


def front_and_body(path):
    _, front, body = path.read_text().split("---\n", 2)
    return yaml.safe_load(front), body


def quiz(path):
    return yaml.safe_load(path.read_text())


def taught(question):
    """Return what a learner reads after answering."""
    branches = [value for key, value in question.items() if key.startswith("feedback")]
    for option in question.get("options", []):
        branches += [option["text"], option.get("feedback", "")]
    return branches


def every_question():
    return [
        pytest.param(slug(path), question, id=f"{slug(path)}/{question['id']}")
        for path in QUIZ_FILES
        for question in quiz(path)["questions"]
    ]


lesson = pytest.mark.parametrize("path", LESSON_FILES, ids=slug)
each_quiz = pytest.mark.parametrize("path", QUIZ_FILES, ids=slug)
each_question = pytest.mark.parametrize(("place", "question"), every_question())


def test_the_course_has_its_modules_lessons_and_quizzes():
    modules = sorted({path.parent for path in LESSON_FILES})

    assert len(modules) >= 4
    assert len(LESSON_FILES) >= 12
    assert all(list(module.glob("*.quiz.yaml")) for module in modules)


def test_course_module_and_glossary_files_are_whole():
    course = yaml.safe_load((COURSE / "course.yaml").read_text())
    modules = [yaml.safe_load(path.read_text()) for path in COURSE.glob("*/module.yaml")]
    terms = yaml.safe_load((COURSE / "glossary.yaml").read_text())

    assert course["sources"]
    assert course["unverified"]
    assert all(module["title"] and module["summary"] for module in modules)
    assert len(terms) >= 25
    assert all(term.keys() == {"ar", "en", "fr", "meaning"} for term in terms)
    assert len({term["ar"] for term in terms}) == len(terms)


def test_the_hours_of_the_certificate_are_those_of_lessons_and_quizzes():
    course = yaml.safe_load((COURSE / "course.yaml").read_text())
    minutes = sum(front_and_body(path)[0]["minutes"] for path in LESSON_FILES)
    minutes += sum(quiz(path)["minutes"] for path in QUIZ_FILES)

    assert abs(minutes - 60 * course["hours"]) <= 30


def test_each_module_ends_with_something_to_do_in_the_branch():
    last = {path.parent: path for path in LESSON_FILES}

    assert all("\n::: practice " in path.read_text() for path in last.values())


def test_the_course_weighs_less_than_900_kilobytes():
    assert sum(path.stat().st_size for path in COURSE.rglob("*") if path.is_file()) < 900_000


@lesson
def test_a_lesson_has_500_to_900_words(path):
    front, body = front_and_body(path)

    assert len(ARABIC_WORD.findall(prose(body))) >= 500
    assert len(body.split()) <= 900
    assert front["minutes"] >= 5
    assert 1 <= len(front["colophon"]) <= 2


@lesson
def test_every_table_of_a_lesson_is_recomputed(path):
    assert tables(front_and_body(path)[1]) == LESSONS[slug(path)]().tables


@lesson
def test_every_number_of_a_lesson_is_a_term_or_is_computed(path):
    worked = LESSONS[slug(path)]()
    in_tables = {cell for table in worked.tables for row in table for cell in row}
    found = set(numbers(path.read_text()))

    assert found - in_tables - worked.given - set(worked.computed) - FREE == set()
    assert (worked.given | set(worked.computed)) - found == set()


@lesson
def test_figures_exist_are_described_and_show_numbers_of_their_lesson(path):
    body = front_and_body(path)[1]
    pictures = re.findall(r"!\[([^\]]*)\]\((\S+)(?: \"[^\"]+\")?\)", body)

    for description, source in pictures:
        drawing = (COURSE / source).read_text()
        assert len(description) > 40
        assert set(NUMBER.findall(drawing)) - FREE <= set(numbers(body))


def test_spreadsheet_formulas_give_what_the_lessons_say():
    text = (COURSE / "03-one-rate" / "04-rate-in-a-spreadsheet.md").read_text()
    terms = re.findall(r"RATE\((\d+); (-?\d+); (\d+); (\d+)\)", text)
    cells = re.findall(r"^\| `B.*`(-?\d+)` \|$", text, flags=re.M)

    first, each, last = map(Decimal, cells)
    assert len(terms) == 3
    for periods, payment, in_hand, back in terms:
        flows = [Decimal(in_hand), *[Decimal(payment)] * int(periods)]
        flows[-1] += int(back)
        assert tuple(flows) == FLOWS["arwa"] == (first, *[each] * 11, last)


def test_the_instalment_formula_is_for_the_loan_of_the_lesson():
    text = (COURSE / "02-flat-and-declining" / "03-equal-instalment.md").read_text()

    ((rate, periods, loan),) = re.findall(r"PMT\(([\d.]+)%; (\d+); -(\d+)\)", text)

    instalment = equal_instalment(int(loan), Decimal(rate) / 100, int(periods))
    assert round(instalment) == NAJIBA[0].instalment


def test_every_figure_is_small_and_is_used():
    drawings = list((COURSE / "media").iterdir())
    text = "".join(path.read_text() for path in LESSON_FILES)

    assert drawings
    assert all(f"(media/{path.name} " in text for path in drawings)
    assert all(path.stat().st_size < 6_000 for path in drawings)
    assert all("viewBox=" in path.read_text() for path in drawings)


@each_quiz
def test_a_quiz_has_enough_questions_of_mixed_kinds(path):
    document = quiz(path)
    questions = document["questions"]

    assert 5 <= len(questions) <= 8 or (document.get("final") and len(questions) >= 18)
    assert len({question["id"] for question in questions}) == len(questions)
    assert len({question["kind"] for question in questions}) >= 4
    assert {question["kind"] for question in questions} <= KINDS
    assert document["bands"][0]["from"] == 0


def test_there_is_one_final_quiz():
    assert [path for path in QUIZ_FILES if quiz(path).get("final")] == QUIZ_FILES[-1:]


def test_right_options_vary_in_place_and_length():
    choices = [
        question["options"]
        for path in QUIZ_FILES
        for question in quiz(path)["questions"]
        if question["kind"] == "single_choice"
    ]
    places = [[bool(o.get("right")) for o in options].index(True) for options in choices]
    longest = [max(options, key=lambda o: len(o["text"])).get("right") for options in choices]

    assert {0, 1, 2, 3} <= set(places)
    assert max(map(places.count, places)) <= len(places) / 2
    assert longest.count(True) <= len(choices) / 2


@each_question
def test_every_answer_is_taught(place, question):
    match question["kind"]:
        case "single_choice" | "multiple_choice":
            rights = sum(option.get("right", False) for option in question["options"])
            assert all(len(option["feedback"]) > 20 for option in question["options"])
            single = question["kind"] == "single_choice"
            assert rights == 1 if single else 1 < rights < len(question["options"])
            assert len(question["options"]) >= 3
        case "true_false":
            assert isinstance(question["right"], bool)
            assert len(question["feedback_true"]) > 20
            assert len(question["feedback_false"]) > 20
        case _:
            assert len(question["feedback_right"]) > 20
            assert len(question["feedback_wrong"]) > 20


@each_question
def test_every_number_of_a_question_is_given_or_computed(place, question):
    asked = QUIZZES[place]().get(question["id"], Asked())
    found = set(numbers(" ".join(taught(question))))
    known = set(numbers(question["prompt"])) | set(asked.shown) | FREE
    if question["kind"] == "numeric":
        shown = money(asked.answer, asked.places)
        assert Decimal(question["answer"]) == Decimal(shown.translate(WESTERN))
        assert question["unit"]
        wrong = set(numbers(question["feedback_wrong"]))
        known |= {shown, shown + "٪"}
        assert {shown, shown + "٪"} & wrong, "who was wrong does not read the answer"

    assert found - known == set()
    assert set(asked.shown) - found == set()


WESTERN = str.maketrans(
    {**dict(zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True)), "٬": ""} | {"٫": "."}
)


def test_every_computed_question_exists():
    asked = {(place, name) for place, worked in QUIZZES.items() for name in worked()}
    there = {(place, question["id"]) for place, question in (p.values for p in every_question())}

    assert asked <= there


@pytest.mark.parametrize("path", LESSON_FILES + QUIZ_FILES, ids=slug)
def test_arabic_prose_has_only_arabic_digits_and_marks(path):
    text = prose(path.read_text())
    if path in LESSON_FILES:
        text = prose(front_and_body(path)[1])
    else:
        document = quiz(path)
        texts = [document["title"], *(band["text"] for band in document["bands"])]
        for question in document["questions"]:
            texts += [question["prompt"], *taught(question), *question.get("accepted", [])]
        text = prose("\n".join(texts))

    assert not re.search(r"[0-9]", re.sub(r"^\d+\. ", "", text, flags=re.M))
    assert not re.search(r"[A-Za-z]", text)
    assert not re.search(r"[,;?!%ی ک\u200f\u200e]".replace(" ", ""), re.sub(r"!\[", "[", text))
