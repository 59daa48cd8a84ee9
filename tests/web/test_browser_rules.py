"""What every answer tells the browser: over https and on this machine, on pages and elsewhere."""

import json

import pytest
from flask import url_for

from elearn import wiring
from elearn.app import create_app
from elearn.config import Settings
from elearn.db import db, session
from tests import examination
from tests.full_world import FullWorld
from tests.quizzes.conftest import START, Sitting

A_YEAR = 31_536_000
EVERYWHERE = ["/", "/courses", "/sign-in", "/healthz", "/keys.json", "/nowhere", "/learn", "/v/x"]
STRANGERS = ["https://evil.example", "null", "https://learn.example.org.evil.example"]
SECRET_ADDRESSES = {"public.accounts.new_password", "public.accounts.verification"}
READERS = {"public": None, "learn": "layla", "teach": "tariq", "admin": "aida"}
READERS |= {"static": None}


@pytest.fixture
def secure(app, tmp_path):
    """Return the browser of a visitor of a site behind https."""
    settings = Settings(
        HOME=tmp_path,
        SECRET_KEY="k",
        SQLALCHEMY_DATABASE_URI=f"sqlite:///{tmp_path / 'elearn.sqlite'}",
        URL="https://learn.example.org",
        TESTING=True,
    )
    site = create_app(settings)
    with site.app_context():
        db.create_all()
        session.remove()
    yield site.test_client()
    with site.app_context():
        db.engine.dispose()
    wiring.subscribe_reactions(app)  # a process has reactions once


@pytest.fixture
def full(app, world, clock):
    return FullWorld(app, world, clock)


def looked_at(app, full, browse_as):
    """Yield every address that can be looked at, with the answer to its reader."""
    browsers = {audience: browse_as(name or "zaid") for audience, name in READERS.items()}
    for rule in app.url_map.iter_rules():
        audience = rule.endpoint.split(".")[0]
        if "GET" in rule.methods and audience in browsers:
            yield rule.endpoint, full.address(rule), browsers[audience]


def test_over_https_the_cookie_is_the_hosts_own_and_nobody_elses(secure):
    kept = secure.get("/sign-in").headers["Set-Cookie"]

    name, _, rest = kept.partition("=")
    attributes = {part.strip() for part in rest.split(";")[1:]}
    assert name == "__Host-session"
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= attributes
    assert not [part for part in attributes if part.lower().startswith("domain")]


@pytest.mark.parametrize("address", EVERYWHERE)
def test_over_https_every_answer_forbids_plain_http(secure, address):
    told = secure.get(address).headers["Strict-Transport-Security"]

    age, *more = [part.strip() for part in told.split(";")]
    assert int(age.removeprefix("max-age=")) >= A_YEAR
    assert "includeSubDomains" in more


def test_on_this_machine_the_cookie_has_a_plain_name_and_http_is_not_forbidden(visitor):
    answer = visitor.get("/sign-in")

    kept = answer.headers["Set-Cookie"]
    assert kept.startswith("session=")
    assert "HttpOnly" in kept
    assert "SameSite=Lax" in kept
    assert "Secure" not in kept
    assert "Strict-Transport-Security" not in answer.headers


def test_no_answer_lets_its_type_be_guessed_or_tells_others_where_one_was(app, full, browse_as):
    silent = []
    for endpoint, address, browser in looked_at(app, full, browse_as):
        told = browser.get(address).headers
        rules = (told.get("X-Content-Type-Options"), told.get("Referrer-Policy"))
        # An address that holds a secret is told to nobody, not even to ourselves.
        policy = "no-referrer" if endpoint in SECRET_ADDRESSES else "same-origin"
        if rules != ("nosniff", policy):
            silent.append((endpoint, rules))

    assert silent == []


@pytest.mark.parametrize("origin", STRANGERS)
def test_no_other_site_may_read_an_answer_but_the_public_keys(app, full, browse_as, origin):
    open_ones = {
        endpoint
        for endpoint, address, browser in looked_at(app, full, browse_as)
        if "Access-Control-Allow-Origin" in browser.get(address, headers={"Origin": origin}).headers
    }

    assert open_ones == {"public.certificates.keys"}


def test_a_file_of_a_trainer_can_do_nothing_on_our_pages(app, full, browse_as):
    rules = app.url_map.iter_rules()
    address = full.address(next(r for r in rules if r.endpoint == "learn.enrolments.media"))

    told = browse_as("layla").get(address).headers

    assert told["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert "script" not in told["Content-Security-Policy"]
    assert told["X-Content-Type-Options"] == "nosniff"


SECRETS = {
    "password": "حصيرة وزعتر ودفتر",
    "wrong": "خطأ ظاهر وطويل",
    "answer": "كلمة سرية في الجواب",
    "email": "salma@example.org",
}


def test_the_log_of_a_whole_journey_holds_no_secret(
    app, world, clock, outbox, browse_as, visitor, logged
):
    with app.app_context():
        examination.hold()
    register = {
        "name_ar": "سلمى عبد الرحمن",
        "name_latin": "Salma Abdelrahman",
        "email": SECRETS["email"],
        "password": SECRETS["password"],
        "terms": "1",
    }
    with app.test_request_context():
        ask = url_for("public.accounts.ask_for_reset")
        enter = url_for("public.accounts.sign_in")
    joined = visitor.post("/register", data=register)
    wiring.worker(app).run_until_idle()
    stranger = app.test_client()
    who = {"name": SECRETS["email"]}
    stranger.post(enter, data=who | {"password": SECRETS["wrong"]})
    stranger.post(enter, data=who | {"password": SECRETS["password"]})
    stranger.post(ask, data=who)
    wiring.worker(app).run_until_idle()
    links = [word for letter in outbox for word in letter.text.split() if "://" in word]
    for link in links:
        stranger.get("/" + link.split("/", 3)[3])
    layla = browse_as("layla")
    begun = layla.post(START)
    sitting = Sitting(app, layla, int(begun.location.rpartition("/")[2]))
    sitting.send("short", [SECRETS["answer"]])
    sitting.post(sitting.event("short", [SECRETS["answer"]], base=1, seq=2))
    stranger.get("/verify?number=MF-0000-0000")
    layla.get(f"/courses?q={SECRETS['answer']}")

    said = json.dumps(logged, ensure_ascii=False, default=str)
    tokens = {link.rstrip("/").rpartition("/")[2] for link in links}
    cookie = stranger.get_cookie("session")
    assert joined.status_code == 303
    assert len(logged) > len(EVERYWHERE)
    assert len(tokens) >= 2
    assert [word for word in (*SECRETS.values(), *tokens) if word in said] == []
    assert cookie is None or cookie.value not in said
    assert not {"password", "csrf_token", "cookie"} & {key for line in logged for key in line}
