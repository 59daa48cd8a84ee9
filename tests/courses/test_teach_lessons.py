"""Lessons and files, as trainers write them."""

from io import BytesIO

import pytest

from elearn.courses.models import Activity
from elearn.db import session

LESSON = "/teach/courses/par/lessons/what-is-par"
FILES = "/teach/courses/par/files"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
BAD = SVG.replace(b"<path", b"<script>alert(1)</script><path")


def typed(page, hidden_field, **more):
    edition = hidden_field(page, "edition")
    return {"title": "ما المحفظة؟", "text": "نص.", "edition": edition} | more


def upload(client, name, content):
    return client.post(FILES, data={"file": (BytesIO(content), name)})


def test_a_lesson_is_written_and_read(tariq, draft):
    sent = {
        "title": "درس جديد",
        "slug": "lesson-9",
        "text": "## عنوان\r\n\r\nنص **مهم**.\r\n",
        "minutes": "٧",
        "seconds": "٣٠",
        "colophon": "سطر\r\n\r\nآخر",
        "do": "save",
    }

    answer = tariq.post("/teach/courses/par/modules/first/lessons", data=sent)
    preview = tariq.get("/teach/courses/par/lessons/lesson-9/preview")

    lesson = draft().modules[0].activities[1]
    assert answer.location == "/teach/courses/par/lessons/lesson-9"
    assert lesson.text == "## عنوان\n\nنص **مهم**.\n"
    assert (lesson.minutes, lesson.completion.seconds) == (7, 30)
    assert lesson.colophon == ("سطر", "آخر")
    assert "<strong>مهم</strong>" in preview.text


def test_a_look_saves_nothing_and_keeps_what_was_typed(tariq, draft, hidden_field):
    before = draft()
    sent = typed(tariq.get(LESSON), hidden_field, text="**جديد** تمامًا", do="preview")

    answer = tariq.post(LESSON, data=sent)

    assert answer.status_code == 200
    assert "<strong>جديد</strong>" in answer.text
    assert "**جديد** تمامًا</textarea>" in answer.text
    assert draft() == before


def test_saving_what_was_not_changed_makes_no_new_edition(tariq, app, world, hidden_field):
    page = tariq.get(LESSON)
    text = page.text.split('id="text"')[1].split(">\n", 1)[1].split("</textarea>")[0]
    title = {"title": "ما المحفظة المعرضة للخطر؟", "text": text, "minutes": "6"}
    tariq.post(LESSON, data=typed(page, hidden_field, **title))
    with app.app_context():
        first = session.get_one(Activity, world["lesson"]).edition

    tariq.post(LESSON, data=typed(tariq.get(LESSON), hidden_field, **title))

    with app.app_context():
        assert session.get_one(Activity, world["lesson"]).edition == first


def test_the_slower_of_two_trainers_sees_both_texts(tariq, draft, hidden_field):
    page = tariq.get(LESSON)
    tariq.post(LESSON, data=typed(page, hidden_field, text="نص الأول."))

    answer = tariq.post(LESSON, data=typed(page, hidden_field, text="نص الثاني."))

    assert answer.status_code == 409
    assert "نص الأول." in answer.text
    assert "نص الثاني." in answer.text
    assert draft().modules[0].activities[0].text == "نص الأول."


def test_a_picture_uploaded_meanwhile_is_no_other_edition(tariq, draft, hidden_field):
    page = tariq.get(LESSON)
    upload(tariq, "curve.png", PNG)

    answer = tariq.post(LESSON, data=typed(page, hidden_field, text="نص."))

    assert answer.status_code == 303


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", ""), ("minutes", "سبع"), ("minutes", "0"), ("audio", "media/x.mp3"),
     ("title", "ط" * 161)],
)  # fmt: skip
def test_a_wrong_value_keeps_what_was_typed(field, value, tariq, draft, hidden_field):
    before = draft()
    sent = typed(tariq.get(LESSON), hidden_field, text="لا تضِع.") | {field: value}

    answer = tariq.post(LESSON, data=sent)

    assert answer.status_code == 422
    assert f'id="{field}-error"' in answer.text
    assert "لا تضِع." in answer.text
    assert draft() == before


def test_what_nobody_can_see_is_dropped_from_a_text(tariq, draft, hidden_field):
    sent = typed(tariq.get(LESSON), hidden_field, text="نص\x00 واضح.")

    answer = tariq.post(LESSON, data=sent)

    assert answer.status_code == 303
    assert "نص واضح." in tariq.get(LESSON).text


def test_html_in_a_lesson_is_shown_as_text(tariq, hidden_field):
    text = "<script>alert(1)</script>"
    sent = typed(tariq.get(LESSON), hidden_field, text=text, do="preview")

    assert text not in tariq.post(LESSON, data=sent).text


def test_a_text_of_many_megabytes_is_a_413(tariq, hidden_field):
    sent = typed(tariq.get(LESSON), hidden_field, text="أ" * 30_000_000)

    assert tariq.post(LESSON, data=sent).status_code == 413


def test_a_picture_is_kept_and_shown(tariq, draft):
    upload(tariq, "منحنى القرض.SVG", SVG)

    page = tariq.get(FILES)

    assert draft().media[0].path == "media/منحنى-القرض.svg"
    assert "](media/منحنى-القرض.svg)" in page.text


@pytest.mark.parametrize(
    ("name", "content"),
    [("x.svg", BAD), ("x.png", SVG), ("x.exe", b"MZ"), ("x.html", b"<p>"), ("x", b"x"),
     ("x.png", b""), ("x.svg", b"<svg"), ("x.pdf", PNG)],
)  # fmt: skip
def test_a_file_that_is_not_what_it_says_is_refused(name, content, tariq, draft):
    answer = upload(tariq, name, content)

    assert answer.status_code == 422
    assert 'id="file-error"' in answer.text
    assert draft().media == ()


def test_a_name_that_leads_elsewhere_is_only_a_name(tariq, draft):
    upload(tariq, "../../etc/curve.png", PNG)

    assert draft().media[0].path == "media/curve.png"


def test_a_file_that_a_lesson_shows_is_not_removed(tariq, draft, hidden_field):
    upload(tariq, "curve.png", PNG)
    text = "![منحنى](media/curve.png)"
    tariq.post(LESSON, data=typed(tariq.get(LESSON), hidden_field, text=text))

    kept = tariq.post(FILES + "/removal", data={"path": "media/curve.png"})
    tariq.post(LESSON, data=typed(tariq.get(LESSON), hidden_field, text="بلا صورة."))
    gone = tariq.post(FILES + "/removal", data={"path": "media/curve.png"})

    assert kept.status_code == 409
    assert "ما المحفظة؟" in kept.text
    assert gone.status_code == 303
    assert draft().media == ()
