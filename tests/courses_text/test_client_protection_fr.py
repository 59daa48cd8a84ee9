"""The French edition of the client protection course has the numbers and questions of the Arabic.

The Arabic tests recompute every number; here each text of the edition must show the same ones.
"""

import re
from collections import Counter

import pytest

from tests.courses_text.pricing_numbers import numbers, prose
from tests.courses_text.protection_files import COURSE, front_and_body, quiz

EDITION = COURSE.with_name(f"{COURSE.name}-fr")
NUMBER = re.compile("[0-9]+(?:\u202f[0-9]{3})*(?:,[0-9]+)?(?:\u00a0%)?")
BARE = re.compile(r"\d [:;?!»%]|« |\d \d{3}\b|\w'\w")  # a space or quote not of French print
PLAIN = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٪,", "0123456789.%.", "٬\u202f\u00a0")
SAME = ("id", "kind", "points", "right", "answer", "tolerance", "level")
SETTINGS = ("minutes", "pass", "attempts", "wait", "grade", "time_limit", "draw", "final")


def names(course, kind):
    return sorted(str(path.relative_to(course)) for path in course.glob(f"*/{kind}"))


def shown(found):
    return Counter(text.translate(PLAIN) for text in found)


def french(text):
    """Return how often each number stands in a text; those of ordered lists are left out."""
    return shown(NUMBER.findall(re.sub(r"^\d+\. ", "", prose(text), flags=re.M)))


def texts(question):
    """Return what a question shows, part by part in their order."""
    found = [question["prompt"]]
    for option in question.get("options", []):
        found += [option["text"], option["feedback"]]
    return found + [question[key] for key in sorted(question) if key.startswith("feedback")]


def test_the_edition_has_the_files_of_the_course():
    assert quiz(EDITION / "course.yaml")["language"] == "fr"
    for kind in ("*.md", "*.yaml", "*.svg"):
        assert names(EDITION, kind) == names(COURSE, kind)


def test_terms_and_course_are_as_many():
    course, edition = (quiz(each / "course.yaml") for each in (COURSE, EDITION))
    terms, ours = (quiz(each / "glossary.yaml") for each in (COURSE, EDITION))

    assert edition["sources"] == course["sources"]
    for key in ("outcomes", "unverified", "trainers"):
        assert len(edition[key]) == len(course[key])
    for key in ("level", "topic", "hours", "cover", "completion", "licence"):
        assert edition[key] == course[key]
    for our, term in zip(ours, terms, strict=True):
        assert [our["ar"], our["en"]] == [term["ar"], term["en"]]
        assert our["fr"].replace("\u202f", " ") == term["fr"]


@pytest.mark.parametrize("name", names(COURSE, "*.md"))
def test_a_lesson_shows_the_numbers_of_the_arabic(name):
    front, body = front_and_body(EDITION / name)
    arabic, arabic_body = front_and_body(COURSE / name)

    text = "\n".join([front["title"], *front["colophon"], body])
    assert french(text) == shown(numbers((COURSE / name).read_text()))
    assert front["minutes"] == arabic["minutes"]
    assert front.get("sources") == arabic.get("sources")
    for mark in (r"^::: \w+", r"^#+ ", r"\(media/[^ )]+", r"^\d\. ", r"^\|.*\|$"):
        assert len(re.findall(mark, body, re.M)) == len(re.findall(mark, arabic_body, re.M))
    assert not BARE.search(prose(body))


@pytest.mark.parametrize("name", names(COURSE, "*.quiz.yaml"))
def test_a_quiz_asks_what_the_arabic_asks(name):
    edition, course = quiz(EDITION / name), quiz(COURSE / name)

    assert [edition.get(key) for key in SETTINGS] == [course.get(key) for key in SETTINGS]
    assert [band["from"] for band in edition["bands"]] == [band["from"] for band in course["bands"]]
    for ours, theirs in zip(edition["questions"], course["questions"], strict=True):
        assert [ours.get(key) for key in SAME] == [theirs.get(key) for key in SAME]
        assert ours.keys() == theirs.keys()
        rights = [[o.get("right") for o in each.get("options", [])] for each in (ours, theirs)]
        assert rights[0] == rights[1]
        for text, arabic in zip(texts(ours), texts(theirs), strict=True):
            assert french(text) == shown(numbers(arabic)), ours["id"]
            assert not BARE.search(text)


def test_the_right_option_is_not_given_away_by_its_length():
    asked = [q for name in names(EDITION, "*.quiz.yaml") for q in quiz(EDITION / name)["questions"]]
    choices = [q["options"] for q in asked if q["kind"] == "single_choice"]
    longest = [max(options, key=lambda o: len(o["text"])).get("right") for options in choices]

    assert longest.count(True) <= len(choices) / 3


@pytest.mark.parametrize("path", sorted(EDITION.glob("media/*.svg")), ids=lambda path: path.stem)
def test_a_drawing_is_the_arabic_one_from_left_to_right(path):
    drawing, arabic = path.read_text(), (COURSE / "media" / path.name).read_text()
    labels, theirs = (re.findall(r"<text[^>]*>([^<]+)<", each) for each in (drawing, arabic))

    assert 'lang="fr" direction="ltr"' in drawing
    assert french("\n".join(labels)) == shown(numbers("\n".join(theirs)))
    widths = [re.findall(r'<rect[^>]* width="([\d.]+)"', each) for each in (drawing, arabic)]
    assert widths[0] == widths[1]
