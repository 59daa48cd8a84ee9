"""The course on Islamic microfinance: its parts, its language, its drawings."""

import re
from collections import Counter
from xml.etree import ElementTree

import pytest
import yaml

from tests.courses_text.islamic_course import (
    COURSE,
    DRAWINGS,
    LESSON_FILES,
    QUESTIONS,
    QUIZ_FILES,
    each_file,
    each_question,
    front_and_body,
    lesson,
    quiz,
    slug,
    taught,
)
from tests.courses_text.islamic_numbers import value
from tests.courses_text.pricing_numbers import prose

ARABIC_WORD = re.compile(r"[\u0621-\u0652]+")


def test_the_course_has_its_parts():
    course = yaml.safe_load((COURSE / "course.yaml").read_text())
    terms = yaml.safe_load((COURSE / "glossary.yaml").read_text())
    minutes = sum(front_and_body(path)[0]["minutes"] for path in LESSON_FILES)
    minutes += sum(quiz(path)["minutes"] for path in QUIZ_FILES)

    assert abs(minutes - 60 * course["hours"]) <= 30
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


def test_each_module_has_a_task_and_a_matter_to_discuss():
    for module in {path.parent for path in LESSON_FILES}:
        text = "".join(path.read_text() for path in module.glob("*.md"))
        assert "\n::: practice " in text
        assert "\n::: note للنقاش" in text


def test_the_job_aid_can_be_printed_on_one_page():
    (page,) = re.findall(r"\]\((media/\S+\.pdf)\)", LESSON_FILES[-1].read_text())

    assert len(re.findall(rb"/Type\s*/Page[^s]", (COURSE / page).read_bytes())) == 1


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
    assert quiz(QUIZ_FILES[-1])["draw"] == 20


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
