"""The course on Islamic microfinance: every number worked again, the text measured."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from tests.courses_text.islamic_branch import BRANCH
from tests.courses_text.islamic_numbers import comes_out, sums, unexplained, unread, value
from tests.courses_text.islamic_partners import PARTNERS
from tests.courses_text.islamic_quizzes import ANSWERS, HOLDS, MISTAKES
from tests.courses_text.islamic_sales import SALES
from tests.courses_text.islamic_sources import SOURCES
from tests.courses_text.pricing_numbers import FREE, NUMBER, numbers, prose, tables

COURSE = Path(__file__).parents[2] / "courses" / "islamic-microfinance"
LESSON_FILES = sorted(COURSE.glob("[0-9]*/*.md"))
QUIZ_FILES = sorted(COURSE.glob("[0-9]*/*.quiz.yaml"))
DRAWINGS = sorted((COURSE / "media").iterdir())
LESSONS = SALES | PARTNERS | SOURCES | BRANCH
ARABIC_WORD = re.compile(r"[\u0621-\u0652]+")


def slug(path):
    return path.name.split(".")[0].split("-", 1)[1]


def front_and_body(path):
    _, front, body = path.read_text().split("---\n", 2)
    return yaml.safe_load(front), body


def quiz(path):
    return yaml.safe_load(path.read_text())


QUESTIONS = [question for path in QUIZ_FILES for question in quiz(path)["questions"]]
BY_ID = {question["id"]: question for question in QUESTIONS}


def taught(question):
    """Return what a learner reads beside the prompt."""
    told = [text for key, text in question.items() if key.startswith("feedback")]
    for option in question.get("options", []):
        told += [option["text"], option["feedback"]]
    return told


lesson = pytest.mark.parametrize("path", LESSON_FILES, ids=slug)
each_file = pytest.mark.parametrize("path", LESSON_FILES + QUIZ_FILES, ids=slug)
each_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q["id"])


@each_file
def test_every_sum_in_the_text_comes_out(path):
    text = path.read_text()

    assert [sum_ for sum_ in sums(text) if not comes_out(sum_)] == []
    assert unread(text) == []


def test_a_wrong_sum_would_be_noticed():
    assert not comes_out("٦ ÷ ٣ + ٤ = ٨")
    assert comes_out("٦ ÷ ٣ + ٤ = ٦")
    assert not comes_out("٢ ÷ ٣ = ٦٦٫٦٪")


@lesson
def test_every_table_of_a_lesson_is_recomputed(path):
    assert tables(front_and_body(path)[1]) == LESSONS[slug(path)]().tables


@lesson
def test_every_number_of_a_lesson_is_a_term_or_is_computed(path):
    worked, text = LESSONS[slug(path)](), path.read_text()
    said = worked.given | set(worked.computed)
    cells = {cell for table in worked.tables for row in table for cell in row}

    assert unexplained(text, said | cells) == set()
    assert said - set(numbers(text)) == set()


@each_question
def test_every_numeric_answer_follows_from_its_prompt(question):
    asked = [value(found) for found in numbers(question["prompt"])]
    told = {value(found) for text in taught(question) for found in numbers(text)}
    wrong = MISTAKES[question["id"]](*asked) if question["id"] in MISTAKES else []
    if question["kind"] == "numeric":
        answer = ANSWERS[question["id"]](*asked)
        assert answer == value(question["answer"])
        shown = {value(found) for found in numbers(question["feedback_wrong"])}
        assert {answer, answer / 100} & shown, "who was wrong does not read the answer"

    assert set(wrong) <= told


@each_question
def test_every_number_of_a_question_is_given_or_computed(question):
    asked = [value(found) for found in numbers(question["prompt"])]
    wrong = MISTAKES[question["id"]](*asked) if question["id"] in MISTAKES else []
    text = "\n".join(taught(question))
    left = unexplained(text, set(numbers(question["prompt"])))

    assert {value(found) for found in left} - set(wrong) == set()


@pytest.mark.parametrize("name", HOLDS)
def test_what_a_prompt_says_hangs_together(name):
    assert HOLDS[name](*map(value, numbers(BY_ID[name]["prompt"])))


def test_every_rule_has_its_question():
    numeric = {name for name, question in BY_ID.items() if question["kind"] == "numeric"}

    assert set(ANSWERS) == numeric
    assert set(MISTAKES) <= set(BY_ID)
    assert len(BY_ID) == len(QUESTIONS)


def test_the_course_has_its_parts():
    course = yaml.safe_load((COURSE / "course.yaml").read_text())
    terms = yaml.safe_load((COURSE / "glossary.yaml").read_text())
    minutes = sum(front_and_body(path)[0]["minutes"] for path in LESSON_FILES)
    minutes += sum(quiz(path)["minutes"] for path in QUIZ_FILES)

    assert abs(minutes - 60 * course["hours"]) <= 30
    assert {slug(path) for path in LESSON_FILES} == set(LESSONS)
    assert course["sources"]
    assert course["unverified"]
    assert 25 <= len(terms) <= 40
    assert len({term["ar"] for term in terms}) == len(terms)


@lesson
def test_a_lesson_has_500_to_900_words(path):
    front, body = front_and_body(path)

    assert len(ARABIC_WORD.findall(prose(body))) >= 500
    assert len(body.split()) <= 900
    assert 1 <= len(front["colophon"]) <= 2


def test_each_module_ends_with_a_task_and_a_matter_to_discuss():
    for path in {path.parent: path for path in LESSON_FILES}.values():
        assert "\n::: practice " in path.read_text()
        assert "\n::: note للنقاش" in path.read_text()


@pytest.mark.parametrize("path", QUIZ_FILES, ids=slug)
def test_a_quiz_has_enough_questions_of_mixed_kinds(path):
    document = quiz(path)
    kinds = Counter(question["kind"] for question in document["questions"])

    least, most = (40, 60) if document.get("final") else (7, 10)
    assert least <= kinds.total() <= most
    assert len(kinds) == 5
    assert kinds["numeric"] >= 2


def test_one_quiz_is_final_and_closes_the_course():
    assert [path for path in QUIZ_FILES if quiz(path).get("final")] == QUIZ_FILES[-1:]


@each_question
def test_every_branch_of_a_question_teaches(question):
    told = [text for key, text in question.items() if key.startswith("feedback")]
    told += [option["feedback"] for option in question.get("options", [])]
    rights = sum(option.get("right", False) for option in question.get("options", []))
    if question["kind"] == "multiple_choice":
        assert 1 < rights < len(question["options"])
    elif question["kind"] == "single_choice":
        assert rights == 1

    assert len(told) >= 2
    assert all(len(text) > 20 for text in told)
    assert len(set(told)) == len(told)


def test_the_right_option_is_not_to_be_guessed():
    choices = [question["options"] for question in QUESTIONS if question["kind"] == "single_choice"]
    places = Counter([bool(o.get("right")) for o in options].index(True) for options in choices)
    longest = [max(options, key=lambda o: len(o["text"])).get("right") for options in choices]
    claims = [question["right"] for question in QUESTIONS if question["kind"] == "true_false"]

    assert len(places) == 4
    assert max(places.values()) <= len(choices) * 0.4
    assert longest.count(True) <= len(choices) * 0.3
    assert 0.4 <= sum(claims) / len(claims) <= 0.6


def test_every_figure_is_used_described_and_shows_numbers_of_its_lesson():
    shown = set()
    for path in LESSON_FILES:
        body = front_and_body(path)[1]
        for told, source, under in re.findall(r'!\[([^\]]*)\]\((\S+) "([^"]+)"\)', body):
            drawing = (COURSE / source).read_text()
            shown.add(COURSE / source)
            assert len(told) > 40
            assert under
            assert set(NUMBER.findall(drawing)) - FREE - {"٠٠"} <= set(numbers(body))

    assert shown == set(DRAWINGS)


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.name)
def test_a_drawing_is_small_and_can_be_read(path):
    root = ElementTree.parse(path).getroot()  # noqa: S314 - a drawing of ours
    sizes = [int(part.attrib["font-size"]) for part in root.iter() if "font-size" in part.attrib]

    assert path.stat().st_size < 6_000
    assert root.attrib["direction"] == "rtl"
    assert min(sizes) >= 14
    assert not re.search(r"[0-9]", "".join(root.itertext()))


def test_the_course_weighs_less_than_900_kilobytes():
    assert sum(path.stat().st_size for path in COURSE.rglob("*") if path.is_file()) < 900_000


MONEY = {"ريال": ("ريالات", "ريالًا"), "جنيه": ("جنيهات", "جنيهًا"), "قسط": ("أقساط", "قسطًا")}
FORMS = {form: (one, *more) for one, more in MONEY.items() for form in (one, *more)}
COIN = "|".join(sorted(FORMS, key=len, reverse=True))


@pytest.mark.parametrize("path", sorted(COURSE.rglob("*.[my]*")), ids=lambda path: path.stem)
def test_money_agrees_with_its_number(path):
    for text, coin in re.findall(rf"([٠-٩٬]+)\s({COIN})(?!\w)", path.read_text()):
        rest, (one, few, many) = value(text) % 100, FORMS[coin]

        assert coin == (one if rest < 3 else few if rest <= 10 else many), f"{text} {coin}"


@each_file
def test_arabic_prose_has_its_own_digits_and_marks(path):
    text = path.read_text()
    if path in QUIZ_FILES:
        text = "\n".join(
            [q["prompt"] + "\n" + "\n".join(taught(q)) for q in quiz(path)["questions"]]
        )
    else:
        text = front_and_body(path)[1]
    text = re.sub(r"^\d+\. |!(?=\[)", "", prose(text), flags=re.M)

    assert not re.search(r"[0-9A-Za-z,;?!%\u0640\u200e\u200f\u202a-\u202e]", text)
    assert not re.search(r"ا\u064b|\s[،؛؟.](?!\S)", text)
