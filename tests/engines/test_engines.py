"""Each engine answers while it is wanted, and is gone afterwards."""

import smtplib
import socket
import subprocess
from pathlib import Path

import psycopg
import pytest
import redis

from scripts import engines
from scripts.engines import found, valkey_server


def setting(server, name):
    with psycopg.connect(server.dsn()) as line:
        return line.execute(f"SHOW {name}").fetchone()[0]


@pytest.mark.parametrize(("durable", "kept"), [(True, "on"), (False, "off")])
def test_a_durable_server_keeps_what_it_acknowledged(durable, kept):
    with engines.postgresql(durable=durable) as server:
        settings = {setting(server, name) for name in ("fsync", "synchronous_commit")}

    assert settings == {kept}
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(server.dsn())
    assert not Path(f"/proc/{server.pid}").exists()


def test_postgresql_knows_arabic_letters():
    with engines.postgresql() as server:
        server.create("words")
        with psycopg.connect(server.dsn("words")) as line:
            line.execute("CREATE EXTENSION pg_trgm")
            parts = line.execute("SELECT show_trgm('قرض')").fetchone()[0]

    assert len(parts) == 4


def test_valkey_answers_and_keeps_nothing():
    with engines.valkey() as url:
        assert redis.Redis.from_url(url).ping()

    with pytest.raises(redis.ConnectionError):
        redis.Redis.from_url(url).ping()


def test_mail_is_taken_and_shown():
    with engines.mail_sink() as sink:
        with smtplib.SMTP("127.0.0.1", sink.port) as line:
            line.sendmail("a@example.org", ["b@example.org"], "Subject: مرحبًا\r\n\r\n٣".encode())
        [letter] = sink.messages

    assert letter["Subject"] == "مرحبًا"


def test_an_engine_that_is_nowhere_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr(valkey_server, "on_path", lambda *names: None)
    monkeypatch.setattr(valkey_server, "carried_by", lambda *place: None)

    with pytest.raises(engines.Missing, match="apt install redis-server"), engines.valkey():
        pass


def test_a_server_that_ends_at_once_shows_its_last_words(tmp_path):
    log = tmp_path / "log"
    with log.open("wb") as output:
        words = ["sh", "-c", "echo no room; exit 3"]
        process = subprocess.Popen(words, stderr=output, stdout=output)

    process.wait()

    with pytest.raises(RuntimeError, match="no room"):
        found.until(lambda: None, process, log)


def test_a_free_port_is_free():
    port = found.free_port()

    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


def test_the_platform_is_ended_with_all_its_workers(tmp_path):
    engines.elearn(tmp_path, "migrate")

    with engines.site(tmp_path) as site:
        site.kill()

        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", site.port))
    assert (tmp_path / "elearn.sqlite").exists()
