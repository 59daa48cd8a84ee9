"""Pages in memory: each reader gets her own words, and never another one's page."""

import re

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from elearn.accounts.models import Duty, Person
from elearn.db import session
from elearn.enrolments.models import Enrolment
from elearn.web.remembered import skeleton_of, stand_in

LESSON = "/learn/courses/par/lessons/what-is-par"
PACKED = {"Accept-Encoding": "br"}
NAMES = ("token", "person", "opened")
WORDS = st.text("abcXYZ019-_.", min_size=1, max_size=120)
# Signs, tags, Arabic: what pages are made of, and what the coder finds again.
TEXTS = st.lists(
    st.sampled_from(["<p>", "</p>", ' value="', '">', "القرض", "١٢٠", "\n", "&amp;", "abc"])
).map("".join)


@st.composite
def pages(draw):
    """Return stand-ins and a page that holds each of them, in any order, some twice."""
    stand_ins = {name: stand_in(draw(st.integers(1, 120))) for name in NAMES}
    order = draw(st.permutations(NAMES)) + draw(st.lists(st.sampled_from(NAMES), max_size=3))
    return stand_ins, "".join(draw(TEXTS) + "=" + stand_ins[name] + '">' for name in order)


@given(pages(), st.data())
def test_a_page_has_its_readers_words_plainly_and_compressed(drawn, data):
    stand_ins, page = drawn
    words = {
        name: data.draw(st.text("abcXYZ019-_.", min_size=len(word), max_size=len(word)))
        for name, word in stand_ins.items()
    }
    wanted = page
    for name, word in stand_ins.items():
        if len(word) > 8:  # a shorter one may stand in the text by chance
            wanted = wanted.replace(word, words[name])

    skeleton = skeleton_of(page.encode(), stand_ins)
    plain, packed = skeleton.plain.filled(words), skeleton.under_brotli(words)

    if all(len(word) > 8 for word in stand_ins.values()):
        assert plain.decode() == wanted
    assert packed is None or brotli.decompress(packed) == plain


@pytest.mark.parametrize("_turn", range(50))
def test_a_page_is_compressed_once_where_its_words_are_as_long_as_tokens(_turn):
    stand_ins = {name: stand_in(40) for name in NAMES}
    page = "".join(f'<p>القرض</p><input value="{word}">' for word in stand_ins.values())

    assert skeleton_of(page.encode(), stand_ins).packed is not None


@given(WORDS)
def test_words_of_another_length_are_compressed_anew(word):
    stand_ins = {"token": stand_in(len(word) + 1)}

    skeleton = skeleton_of(f"<p>{stand_ins['token']}</p>".encode(), stand_ins)

    assert skeleton.under_brotli({"token": word}) is None
    assert skeleton.plain.filled({"token": word}) == f"<p>{word}</p>".encode()


@pytest.fixture
def memory(app, world):
    app.extensions["pages"].clear()
    return app.extensions["pages"]


@pytest.fixture
def joined(app, world):
    """Let Zaid follow the course that Layla follows."""
    with app.app_context():
        session.get_one(Person, world["zaid"]).take_up(Duty.LEARN)
        here = session.get_one(Enrolment, world["enrolment"])
        times = {"at": here.at, "admitted_at": here.admitted_at}
        session.add(Enrolment(course_id=here.course_id, learner_id=world["zaid"], **times))
        session.commit()
        session.remove()


@pytest.fixture
def guarded(app, monkeypatch):
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)


def words(page):
    """Return the token, the seal and the number of the reader that a page holds."""
    tokens = set(re.findall(r'name="csrf_token" value="([^"]*)"', page))
    [opened] = re.findall(r'name="opened" value="([^"]*)"', page)
    [person] = re.findall(r'data-person="(\d+)"', page)
    assert len(tokens) == 1
    return tokens.pop(), opened, person


def test_the_next_reader_gets_the_page_with_her_own_words(memory, browse_as, joined):
    first = browse_as("layla").get(LESSON, headers=PACKED)
    kept = len(memory)
    second = browse_as("zaid").get(LESSON, headers=PACKED)
    plain = browse_as("zaid").get(LESSON).text

    assert (kept, len(memory)) == (1, 1)
    assert first.headers["Content-Encoding"] == second.headers["Content-Encoding"] == "br"
    hers, his = (brotli.decompress(answer.data).decode() for answer in (first, second))
    assert words(his)[0] != words(hers)[0]
    assert words(hers)[2] != words(his)[2] == words(plain)[2]
    assert without_words(hers) == without_words(his) == without_words(plain)


def without_words(page):
    return re.sub(r'(csrf_token" value=|opened" value=|data-person=)"[^"]*"', "", page)


def test_no_page_in_memory_holds_a_token_or_a_number_of_its_reader(memory, browse_as):
    page = browse_as("layla").get(LESSON).text

    [skeleton] = memory.values()
    kept = b"".join(skeleton.plain.parts).decode()

    assert not any(word in kept for word in words(page))


def test_the_token_of_a_page_from_memory_opens_its_form(memory, browse_as, joined, guarded):
    browse_as("zaid").get(LESSON)
    layla = browse_as("layla")
    token, opened, _person = words(layla.get(LESSON).text)

    answer = layla.post(f"{LESSON}/completion", data={"csrf_token": token, "opened": opened})

    assert answer.status_code == 303


def test_whoever_is_a_step_further_gets_another_page(memory, browse_as, joined):
    layla, zaid = browse_as("layla"), browse_as("zaid")
    token, opened, _person = words(layla.get(LESSON).text)
    layla.post(f"{LESSON}/completion", data={"csrf_token": token, "opened": opened})

    done, open_ = layla.get(LESSON).text, zaid.get(LESSON).text

    assert "قرأت هذا الدرس" in done
    assert "قرأت هذا الدرس" not in open_


def test_a_notice_is_said_once_and_never_remembered(memory, browse_as):
    layla = browse_as("layla")
    with layla.session_transaction() as cookie:
        cookie["_flashes"] = [("ok", "قيل مرة")]

    first, again = layla.get(LESSON).text, layla.get(LESSON).text

    assert "قيل مرة" in first
    assert "قيل مرة" not in again


def test_memory_has_an_end(memory, browse_as, monkeypatch):
    monkeypatch.setattr("elearn.web.remembered.MOST", 1)
    layla = browse_as("layla")

    layla.get("/learn")
    layla.get(LESSON)

    assert [key[0] for key in memory] == ["lesson"]
