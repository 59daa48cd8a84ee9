"""The outbox of development, and letters in the reader's language."""

from dataclasses import replace

import pytest

from elearn.accounts.models import Person
from elearn.adapters.mail.outbox import Outbox
from elearn.db import session
from elearn.ports import Letter


@pytest.fixture
def kept(app, tmp_path, monkeypatch):
    """Let letters go into a folder, as on a developer's machine."""
    box = Outbox(tmp_path, "academy@example.org")
    monkeypatch.setattr(app.extensions["services"], "mailer", box)
    text = "افتح <b>هذا</b>:\nhttp://127.0.0.1:8000/reset/abc\n"
    box.send(Letter("layla@example.org", "رسالة", text, "<p>x</p>", "ar"))


@pytest.mark.usefixtures("kept")
def test_letters_can_be_read_and_their_links_opened(visitor):
    page = visitor.get("/outbox").text

    assert 'href="http://127.0.0.1:8000/reset/abc"' in page
    assert "<b>هذا</b>" not in page


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    "setting", [{"MAIL_URL": "smtp://mail"}, {"URL": "https://academy.example.org"}]
)
def test_elsewhere_there_is_no_outbox(app, visitor, monkeypatch, setting):
    monkeypatch.setitem(app.extensions, "settings", replace(app.extensions["settings"], **setting))

    assert visitor.get("/outbox").status_code == 404


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr"), ("fr", "ltr")])
@pytest.mark.parametrize(
    "kind", ["verify_email", "reset_password", "password_changed", "email_changed"]
)
def test_every_letter_speaks_the_readers_language(app, world, clock, kind, language, direction):
    with app.app_context():
        layla = session.get(Person, world["layla"])
        layla.language, layla.name_ar = language, "ليلى <i>س</i>"
        values = {"token": "t" * 43, "at": clock.now()}
        scribe = app.extensions["services"].scribe
        letter = scribe.write(kind, layla, "layla@example.org", values)
        session.rollback()

    assert letter.language == language
    assert f'lang="{language}" dir="{direction}"' in letter.html
    assert "&lt;i&gt;" in letter.html
    assert "\u2068ليلى <i>س</i>\u2069" in letter.text
    assert "<p>" not in letter.text
    assert "\n" not in letter.subject
