"""Letters on their way: to a server, or into the outbox of development."""

import socket
from contextlib import closing
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from sqlalchemy import select

from elearn import wiring
from elearn.adapters.mail.message import message
from elearn.adapters.mail.outbox import Outbox
from elearn.adapters.mail.smtp import Smtp
from elearn.db import session
from elearn.jobs import Job, enqueue
from elearn.ports import Archive, Letter
from elearn.web.transaction import take_the_pen

SENDER = "academy@example.org"
LETTER = Letter(
    to="layla@example.org",
    subject="أكِّد بريدك",
    text="السلام عليكم\n",
    html='<p dir="rtl">السلام عليكم</p>',
    language="ar",
    id="0123abcd",
)

LETTER_WITHOUT_ID = Letter("a@example.org", "Layla", "x", "x", "ar")


def read(file):
    return message_from_bytes(file.read_bytes(), policy=policy.SMTP)


@pytest.fixture(params=["server", "outbox"])
def post_office(request, tmp_path):
    """A mailer, and how to look at what it was given."""
    if request.param == "outbox":
        folder = tmp_path / "outbox"
        return Outbox(folder, SENDER), lambda: [read(f) for f in sorted(folder.glob("*"))]
    sink = request.getfixturevalue("post")
    return Smtp(sink.url, SENDER), lambda: sink.messages


def test_a_letter_arrives_with_both_parts(post_office):
    mailer, arrived = post_office

    mailer.send(LETTER)

    (mail,) = arrived()
    assert (mail["To"], mail["From"]) == ("layla@example.org", SENDER)
    assert mail["Subject"] == "أكِّد بريدك"
    assert mail["Content-Language"] == "ar"
    assert mail["Message-ID"] == "<0123abcd@example.org>"
    assert mail.get_body(("plain",)).get_content().strip() == "السلام عليكم"
    assert 'dir="rtl"' in mail.get_body(("html",)).get_content()


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x0c", "\u2028", "\x85"])
def test_no_subject_begins_another_header(end):
    tricky = Letter("a@example.org", f"Layla{end}Bcc: all@example.org", "x", "x", "ar")

    mail = message(tricky, SENDER)

    assert "Bcc" not in mail
    assert bytes(mail).count(b"\r\nBcc") == 0
    assert sorted(mail.keys()) == sorted(message(LETTER_WITHOUT_ID, SENDER).keys())


@pytest.mark.parametrize("to", ["a@example.org\r\nBcc: b@example.org", "a@b.org, c@d.org"])
def test_no_address_begins_another_header(to):
    with pytest.raises(ValueError):  # noqa: PT011 - the library has many sentences for it
        message(Letter(to, "x", "x", "x", "ar"), SENDER)


def test_the_outbox_shows_the_newest_first(tmp_path):
    outbox = Outbox(tmp_path / "outbox", SENDER)
    assert outbox.letters(5) == []
    for number in range(3):
        outbox.send(Letter("a@example.org", f"{number}", "ن\n", "<p>ن</p>", "ar"))

    newest = outbox.letters(2)

    assert isinstance(outbox, Archive)
    assert [letter.subject for letter in newest] == ["2", "1"]
    assert newest[0].text.strip() == "ن"


@pytest.fixture
def ask(app, world, clock):
    def ask(kind="password_changed", **more):
        with app.app_context():
            values = {"at": clock.now().isoformat()}
            work = {"kind": kind, "person_id": world["layla"], "values": values, **more}
            enqueue("notifications.send_letter", work, clock.now())
            session.commit()

    return ask


@pytest.fixture
def services(app, monkeypatch):
    """Return the services; what a test plugs in is taken out again."""
    found = app.extensions["services"]
    monkeypatch.setattr(found, "mailer", found.mailer)
    return found


def test_while_the_post_is_closed_a_letter_waits_and_arrives_once(app, ask, services, post, clock):
    with closing(socket.socket()) as nobody:
        nobody.bind(("127.0.0.1", 0))
        services.mailer = Smtp(f"smtp://127.0.0.1:{nobody.getsockname()[1]}", SENDER)
        ask(to="layla@example.org")
        for _ in range(3):
            wiring.worker(app).run_until_idle()
            clock.moment += timedelta(minutes=10)

    services.mailer = Smtp(post.url, SENDER)
    wiring.worker(app).run_until_idle()
    wiring.worker(app).run_until_idle()

    assert len(post.messages) == 1
    with app.app_context():
        (job,) = session.scalars(select(Job)).all()
        assert job.done_at
        assert job.tries == 4


def test_every_try_carries_the_same_id(app, ask, services, clock):
    tried = []

    class Broken:
        def send(self, letter):
            tried.append(letter.id)
            raise OSError("the line broke after the last word")

    services.mailer = Broken()
    ask(to="layla@example.org")
    for _ in range(3):
        wiring.worker(app).run_until_idle()
        clock.moment += timedelta(minutes=10)

    assert len(tried) == 3
    assert len(set(tried)) == 1
    assert len(tried[0]) == 32


def test_no_write_lock_is_held_while_the_post_is_slow(app, ask, services):
    class Slow:
        def send(self, letter):
            with app.app_context():
                take_the_pen()  # a page that writes meanwhile
                session.rollback()

    services.mailer = Slow()
    ask(to="layla@example.org")
    wiring.worker(app).run_until_idle()

    with app.app_context():
        assert session.scalars(select(Job.last_error)).one() == ""
