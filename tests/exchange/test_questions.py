"""Questions of other programs: looked at first, then taken; given out with what is lost."""

import re
from io import BytesIO

import pytest

from elearn.db import session
from elearn.domain.coursefile import gift
from elearn.exchange.formats import FORMATS, format_of
from elearn.quizzes.models import Quiz, QuizEdition

QUIZ = "/teach/courses/par/quizzes/check"
FILES = f"{QUIZ}/files"
PICTURE = 'انظر <img src="@@PLUGINFILE@@/a.png" alt="رسم">'
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
GIFT = """// من مودل
::الجمعية::جمعية الادخار {=دوارة ~ثابتة#لا.}

::فارغ::بلا جواب {

$CATEGORY: القروض/الفائدة
القرض بلا فائدة صدقة. {F}
"""


@pytest.fixture
def tariq(browse_as):
    client = browse_as("tariq")
    settings = {"title": "اختبار", "slug": "check", "grade": "last"}
    client.post("/teach/courses/par/modules/first/quizzes", data=settings)
    return client


@pytest.fixture
def asked(app):
    """Return a function: what the quiz asks now."""

    def asked():
        with app.app_context():
            quiz = session.query(Quiz).one()
            return session.get_one(QuizEdition, quiz.edition_id).document["questions"]

    return asked


def send(client, name, content, **more):
    data = {"file": (BytesIO(content.encode()), name), **more}
    return client.post(FILES, data=data, content_type="multipart/form-data")


def ticket(page):
    return re.search(r'name="ticket" value="([^"]+)"', page)[1]


def places(page):
    return re.findall(r'name="question" value="(\d+)"', page)


def test_a_file_is_looked_at_and_nothing_is_saved(tariq, asked):
    answer = send(tariq, "a.gift.txt", GIFT)

    assert answer.status_code == 200
    assert "جمعية الادخار" in answer.text
    assert "القروض/الفائدة" in answer.text
    assert asked() == []


def test_what_cannot_be_taken_is_named_with_its_line(tariq):
    page = send(tariq, "a.gift.txt", GIFT).text

    assert "فارغ" in page
    assert len(places(page)) == 2
    assert re.search(r"السطر [٤4]", page)


def test_what_is_ticked_is_taken_and_the_rest_is_not(tariq, asked):
    page = send(tariq, "a.gift.txt", GIFT).text

    answer = tariq.post(
        f"{FILES}/questions", data={"ticket": ticket(page), "question": places(page)[1:]}
    )

    assert answer.status_code == 303
    [question] = asked()
    assert (question["kind"], question["right"]) == ("true_false", False)


def test_taking_a_file_twice_gives_other_ids(tariq, asked):
    page = send(tariq, "a.gift.txt", GIFT).text
    data = {"ticket": ticket(page), "question": places(page)}

    tariq.post(f"{FILES}/questions", data=data)
    tariq.post(f"{FILES}/questions", data=data)

    assert len({question["id"] for question in asked()}) == 4


def test_pasted_text_needs_no_file(tariq, asked):
    text = "1. القسط دين؟\r\n*أ) نعم\r\nب) لا\r\n"

    page = tariq.post(FILES, data={"text": text}).text
    tariq.post(f"{FILES}/questions", data={"ticket": ticket(page), "question": places(page)})

    [question] = asked()
    assert [option["text"] for option in question["options"]] == ["نعم", "لا"]
    assert question["options"][0]["right"] is True


def test_pictures_come_along_under_names_of_their_own(tariq, asked, app):
    xml = f"""<?xml version="1.0"?><quiz><question type="truefalse"><name><text>x</text></name>
    <questiontext format="html"><text><![CDATA[<p>{PICTURE}</p>]]></text>
    <file name="a.png" encoding="base64">{PIXEL}</file></questiontext>
    <answer fraction="100"><text>true</text></answer>
    <answer fraction="0"><text>false</text></answer></question></quiz>"""

    page = send(tariq, "q.xml", xml).text
    tariq.post(f"{FILES}/questions", data={"ticket": ticket(page), "question": places(page)})

    [question] = asked()
    path = re.search(r"media/[\w.-]+\.png", question["prompt"])[0]
    assert path.removeprefix("media/") in tariq.get("/teach/courses/par/files").text


def test_nothing_sent_is_a_sentence(tariq):
    answer = tariq.post(FILES, data={"text": " "})

    assert answer.status_code == 422
    assert "اختر ملفًا" in answer.text


def test_a_file_with_nothing_to_take_says_why(tariq):
    answer = send(tariq, "q.gift", "// كلام بلا أسئلة")

    assert answer.status_code == 422
    assert "ticket" not in answer.text


@pytest.mark.parametrize("sent", ["", "x", "WyJhIl0.forged"])
def test_a_report_that_we_did_not_give_is_refused(tariq, sent):
    answer = tariq.post(f"{FILES}/questions", data={"ticket": sent, "question": "0"})

    assert answer.status_code == 400


def test_the_report_of_another_quiz_is_refused(tariq):
    settings = {"title": "ثانٍ", "slug": "second", "grade": "last"}
    tariq.post("/teach/courses/par/modules/first/quizzes", data=settings)
    page = send(tariq, "a.gift.txt", GIFT).text

    answer = tariq.post(
        "/teach/courses/par/quizzes/second/files/questions", data={"ticket": ticket(page)}
    )

    assert answer.status_code == 400


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.write])
def test_a_quiz_goes_out_in_every_format(tariq, name):
    page = send(tariq, "a.gift.txt", GIFT).text
    tariq.post(f"{FILES}/questions", data={"ticket": ticket(page), "question": places(page)})

    answer, lost = tariq.get(f"{FILES}/{name}"), tariq.get(f"{FILES}/{name}/report")

    assert answer.status_code == lost.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.data


def test_what_goes_out_comes_back_unchanged(tariq, asked):
    page = send(tariq, "a.gift.txt", GIFT).text
    tariq.post(f"{FILES}/questions", data={"ticket": ticket(page), "question": places(page)})

    again = gift.read(tariq.get(f"{FILES}/gift").data)

    assert [without_id(one) for one in again.documents] == [without_id(one) for one in asked()]


def without_id(document):
    return {key: value for key, value in document.items() if key != "id"}


@pytest.mark.parametrize("name", ["qti", "word", "text", "spreadsheet", "pdf"])
def test_what_is_not_written_does_not_exist(tariq, name):
    assert tariq.get(f"{FILES}/{name}").status_code == 404


def test_the_template_is_a_spreadsheet(tariq):
    answer = tariq.get(f"{FILES}/template")

    assert answer.data.startswith(b"PK")
    assert format_of("أسئلة.xlsx", answer.data) == "spreadsheet"


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("x.xml", b"<?xml version='1.0'?><quiz></quiz>", "moodle_xml"),
        ("x.xml", "<?xml version='1.0' encoding='utf-16'?><quiz>".encode("utf-16"), "moodle_xml"),
        ("x.xml", b'<question type="essay"></question>', "moodle_xml"),
        ("item.xml", b"<?xml version='1.0'?><assessmentItem/>", "qti"),
        ("x.zip", b"PK\x03\x04", "qti"),
        ("x.txt", b"Q?\nA. a\nB. b\nANSWER: A\n", "aiken"),
        ("x.txt", "س {=ج}".encode(), "gift"),
        ("x.txt", "1. س\n*أ) ج".encode(), "text"),
        ("", "1. س\n*أ) ج".encode(), "text"),
        ("x.docx", b"PK\x03\x04", "word"),
        ("x.csv", b"a;b", "spreadsheet"),
    ],
)
def test_a_file_says_itself_what_it_is(name, content, form):
    assert format_of(name, content) == form


def test_the_files_of_others_quizzes_do_not_exist(browse_as, tariq):
    zaid = browse_as("zaid")

    assert zaid.get(f"{FILES}/new").status_code == 404
    assert zaid.get(f"{FILES}/gift").status_code == 404
