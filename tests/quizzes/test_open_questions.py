"""Essays, files, scales and texts to read, as their author writes them."""

import pytest

QUIZ = "/teach/courses/par/quizzes/check"
SETTINGS = {"title": "اختبار", "slug": "check", "grade": "last"}
ESSAY = {
    "kind": "essay", "prompt": "صف الزيارة.", "points": "٥", "least": "٥٠", "most": "200",
    "start": "أولًا:\r\nثانيًا:", "notes": "انظر إلى الأرقام.",
    "rubric-row": ["0", "1"], "rubric-0-title": "الوضوح",
    "rubric-0-levels": "٣ واضح ومرتب\r\n0: غامض", "rubric-1-title": "", "rubric-1-levels": "",
}  # fmt: skip
FILE = {"kind": "file", "prompt": "صور الدفتر.", "accepts": ["picture", "sound"], "most": "٣"}
SCALE = {"kind": "scale", "prompt": "أعرف القسط.", "labels": "لا\r\n\r\nنعم"}
CASE = {"kind": "description", "prompt": "تعمل فاطمة في السوق."}


@pytest.fixture
def author(tariq):
    tariq.post("/teach/courses/par/modules/first/quizzes", data=SETTINGS)
    return tariq


@pytest.fixture
def said(draft):
    """Return a function: the questions as they are stored."""
    return lambda: [dict(question) for question in draft().modules[0].activities[-1].questions]


def test_an_essay_is_stored_as_the_format_says(author, said):
    assert author.post(f"{QUIZ}/questions", data=ESSAY).status_code == 303

    assert said() == [
        {
            "id": "q-1", "kind": "essay", "prompt": "صف الزيارة.", "points": 5, "least": 50,
            "most": 200, "start": "أولًا:\nثانيًا:", "notes": "انظر إلى الأرقام.",
            "rubric": [{"title": "الوضوح", "levels": [
                {"text": "واضح ومرتب", "points": 3}, {"text": "غامض", "points": 0}]}],
        }
    ]  # fmt: skip


def test_the_other_kinds_are_stored_as_the_format_says(author, said):
    for question in (FILE, SCALE, CASE):
        assert author.post(f"{QUIZ}/questions", data=question).status_code == 303

    assert [{key: value for key, value in one.items() if key != "prompt"} for one in said()] == [
        {"id": "q-1", "kind": "file", "accepts": ["picture", "sound"], "most": 3},
        {"id": "q-2", "kind": "scale", "labels": ["لا", "نعم"]},
        {"id": "q-3", "kind": "description"},
    ]


@pytest.mark.parametrize("question", [ESSAY, FILE, SCALE, CASE], ids=lambda one: one["kind"])
def test_the_preview_shows_a_question_and_saves_nothing(author, said, question):
    page = author.post(f"{QUIZ}/questions", data=question | {"do": "preview"})

    assert page.status_code == 200
    assert 'id="preview"' in page.text
    assert said() == []


@pytest.mark.parametrize("question", [ESSAY, FILE, SCALE, CASE], ids=lambda one: one["kind"])
def test_the_author_sees_a_question_as_learners_do(author, question):
    author.post(f"{QUIZ}/questions", data=question)

    page = author.get(f"{QUIZ}/preview")

    assert page.status_code == 200
    assert question["prompt"] in page.text
    assert "انظر إلى الأرقام" not in page.text


@pytest.mark.parametrize(
    ("question", "change", "field"),
    [
        (ESSAY, {"least": "كثير"}, "least"),
        (ESSAY, {"least": "300"}, "most"),
        (ESSAY, {"most": "9000"}, "most"),
        (ESSAY, {"lines": "99"}, "lines"),
        (ESSAY, {"rubric-0-levels": "واضح\r\nغامض"}, "rubric"),
        (ESSAY, {"rubric-0-levels": "3 واضح"}, "rubric"),
        (ESSAY, {"rubric-0-title": ""}, "rubric"),
        (ESSAY, {"rubric-0-levels": "0 واضح\r\n0 غامض"}, "rubric"),
        (FILE, {"accepts": []}, "accepts"),
        (FILE, {"most": "كثير"}, "most"),
        (FILE, {"most": "11"}, "most"),
        (SCALE, {"labels": "نعم"}, "labels"),
        (SCALE, {"labels": "نعم\r\nنعم"}, "labels"),
        (CASE, {"prompt": ""}, "prompt"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(author, said, question, change, field):
    page = author.post(f"{QUIZ}/questions", data=question | change)

    assert page.status_code == 422
    assert f'id="{field}-error"' in page.text
    assert said() == []
