"""Questions of several parts on their trainer's desk: typed in a browser, without scripts."""

import pytest

QUIZ = "/teach/courses/par/quizzes/check"


@pytest.fixture
def author(tariq):
    """Return Tariq's browser, after he began a quiz."""
    settings = {"title": "اختبار", "slug": "check", "grade": "last"}
    tariq.post("/teach/courses/par/modules/first/quizzes", data=settings)
    return tariq


@pytest.fixture
def quiz(draft):
    """Return a function: what the quiz says now."""
    return lambda: draft().modules[0].activities[-1]


def rows(name, *said):
    """Return rows as a browser sends them."""
    sent = {f"{name}-row": [str(place) for place in range(len(said))]}
    for place, row in enumerate(said):
        sent |= {f"{name}-{place}-{key}": value for key, value in row.items()}
    return sent


MATCHING = {"kind": "matching", "prompt": "صل.", "extra": "ج\r\n"} | rows(
    "rows", {"text": "أ", "answer": "٣"}, {"text": "ب", "answer": "٤"}, {"text": "", "answer": ""}
)
ORDERING = {"kind": "ordering", "prompt": "رتب.", "items": "أ\r\nب\r\n\r\nج", "credit": "pairs"}
SORTING = {"kind": "sorting", "prompt": "صنف."} | rows(
    "groups", {"title": "كلفة", "items": "أجور\r\nإيجار"}, {"title": "دخل", "items": ""}, {}
)
MATRIX = {"kind": "matrix", "prompt": "احكم.", "columns": "نعم\nلا"} | rows(
    "rows", {"text": "أ", "right": "2"}, {"text": "ب", "right": "1", "feedback": "لأن."}
)
GAPS = (
    {"kind": "gap_fill", "prompt": "[[1]] ثم [[2]] ثم [[3]]"}
    | rows(
        "gaps",
        {"accepted": "القرض\nالدين", "level": "", "weight": "٢"},
        {"answer": "٣٦٬٠٠٠", "tolerance": "٢٪", "unit": "ريال", "level": ""},
        {"level": ""},
        {"accepted": " ", "level": ""},
    )
    | rows("gaps-2-options", {"text": "كل شهر", "right": "1"}, {"text": "كل سنة"}, {"text": ""})
)
WORDS = {"kind": "gap_words", "prompt": "[[1]] و[[1]]"} | rows(
    "words", {"text": "أ", "often": "1"}, {"text": "ب", "group": ""}, {"text": ""}
)
PLACE = {
    "kind": "picture_place",
    "prompt": "أين؟",
    "picture": "media/a.png",
    "alt": "خريطة",
} | rows(
    "spots",
    {"label": "هنا", "shape": "rectangle", "points": "١٠،٢٠  40,60", "right": "1"},
    {"label": "هناك", "shape": "circle", "points": "50,50 60,50"},
    {"label": "", "shape": "", "points": ""},
)
ALL = [MATCHING, ORDERING, SORTING, MATRIX, GAPS, WORDS, PLACE]
SAID = {
    "matching": {
        "rows": [{"text": "أ", "answer": "٣"}, {"text": "ب", "answer": "٤"}],
        "extra": ["ج"],
    },
    "ordering": {"items": ["أ", "ب", "ج"], "credit": "pairs"},
    "sorting": {"groups": [{"title": "كلفة", "items": ["أجور", "إيجار"]}, {"title": "دخل"}]},
    "matrix": {
        "columns": ["نعم", "لا"],
        "rows": [{"text": "أ", "right": 2}, {"text": "ب", "right": 1, "feedback": "لأن."}],
    },
    "gap_fill": {
        "gaps": [
            {"accepted": ["القرض", "الدين"], "weight": 2},
            {"answer": "36000", "tolerance": "2%", "unit": "ريال"},
            {"options": [{"text": "كل شهر", "right": True}, {"text": "كل سنة"}]},
        ]
    },
    "gap_words": {"words": [{"text": "أ", "often": True}, {"text": "ب"}]},
    "picture_place": {
        "picture": "media/a.png",
        "alt": "خريطة",
        "spots": [
            {"label": "هنا", "shape": "rectangle", "points": "10,20 40,60", "right": True},
            {"label": "هناك", "shape": "circle", "points": "50,50 60,50"},
        ],
    },
}
each = pytest.mark.parametrize("sent", ALL, ids=lambda sent: sent["kind"])


@each
def test_what_is_typed_is_stored_and_stands_in_the_form_again(author, quiz, sent):
    answer = author.post(f"{QUIZ}/questions", data=sent)

    assert answer.status_code == 303
    shared = {"id": "q-1", "kind": sent["kind"], "prompt": sent["prompt"]}
    assert quiz().questions == (shared | SAID[sent["kind"]],)
    assert author.get(f"{QUIZ}/questions/q-1").status_code == 200


@each
def test_a_look_shows_the_question_and_saves_nothing(author, quiz, sent):
    answer = author.post(f"{QUIZ}/questions", data=sent | {"do": "preview"})

    assert answer.status_code == 200
    assert 'id="preview"' in answer.text
    assert quiz().questions == ()


@pytest.mark.parametrize(
    ("sent", "name", "count"),
    [(MATCHING, "rows", 7), (SORTING, "groups", 7), (GAPS, "gaps", 8), (GAPS, "gaps-2-options", 7)],
)
def test_more_rows_come_without_saving(author, quiz, sent, name, count):
    answer = author.post(f"{QUIZ}/questions", data=sent | {"do": "rows"})

    assert answer.text.count(f'name="{name}-row"') == count
    assert quiz().questions == ()


@pytest.mark.parametrize(
    ("sent", "change", "field"),
    [
        (MATCHING, {"rows-1-answer": ""}, "rows"),
        (MATCHING, {"extra": "٣"}, "extra"),
        (ORDERING, {"items": "أ"}, "items"),
        (SORTING, {"groups-1-title": "كلفة"}, "groups"),
        (SORTING, {"groups-1-items": "أجور"}, "groups"),
        (MATRIX, {"columns": "نعم"}, "columns"),
        (MATRIX, {"rows-0-right": ""}, "rows"),
        (MATRIX, {"rows-0-right": "x"}, "rows"),
        (GAPS, {"prompt": "[[1]]"}, "gaps"),
        (GAPS, {"gaps-1-answer": "كثير"}, "gaps"),
        (GAPS, {"gaps-0-weight": "كثير"}, "gaps"),
        (GAPS, {"gaps-2-options-1-right": "1"}, "gaps"),
        (WORDS, {"words-0-often": ""}, "words"),
        (WORDS, {"prompt": "لا فراغ"}, "prompt"),
        (PLACE, {"spots-0-points": "هنا"}, "spots"),
        (PLACE, {"spots-0-right": ""}, "spots"),
        (PLACE, {"alt": ""}, "alt"),
    ],
)
def test_a_fault_is_said_beside_its_field_and_what_was_typed_is_kept(
    author, quiz, sent, change, field
):
    answer = author.post(f"{QUIZ}/questions", data=sent | change)

    assert answer.status_code == 422
    assert f'id="{field}-error"' in answer.text
    assert all(text in answer.text for text in change.values())
    assert quiz().questions == ()


def test_the_slower_of_two_trainers_sees_the_other_rows(author, hidden_field):
    author.post(f"{QUIZ}/questions", data=SORTING)
    edition = hidden_field(author.get(f"{QUIZ}/questions/q-1"), "edition")
    author.post(
        f"{QUIZ}/questions/q-1", data=SORTING | {"groups-0-title": "نفقة", "edition": edition}
    )

    answer = author.post(f"{QUIZ}/questions/q-1", data=SORTING | {"edition": edition})

    assert answer.status_code == 409
    assert "نفقة · أجور, إيجار" in " ".join(answer.text.split())
