"""Answers of several parts, from the page to the result."""

import gzip
from uuid import uuid4

import pytest

from elearn.courses.models import Media
from elearn.db import session
from elearn.quizzes.models import Quiz
from tests import examination
from tests.domain.quiz.cases import CASES
from tests.quizzes.conftest import Sitting

KINDS = ("matching", "ordering", "sorting", "matrix", "gap_fill", "gap_words", "picture_place")
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>'


@pytest.fixture
def exam(app, world):
    """Hold an examination of one question of each kind that has parts."""
    with app.app_context():
        questions = [CASES[kind].document for kind in KINDS]
        held = examination.hold(questions=questions)
        digest = app.extensions["services"].storage.keep(DRAWING)
        picture = {"path": "media/form.png", "digest": digest, "kind": "image/svg+xml"}
        session.add(Media(course_id=held["exam"], bytes=len(DRAWING), **picture))
        session.commit()
        return world | held


class Paper:
    """The slots of an attempt by the kinds of their questions."""

    def __init__(self, sitting):
        self.sitting = sitting
        self.slots = sitting.row.layout["slots"]
        self.places = {KINDS[slot["question"]]: place for place, slot in enumerate(self.slots)}

    def named(self, kind, fields):
        """Return an answer under the names of this paper; a text stays."""
        names = {str(number): name for name, number in self.slots[self.places[kind]]["options"]}
        return [names.get(field, field) for field in fields]

    def send(self, kind, fields, **more):
        url = f"{self.sitting.url}/answers/{self.places[kind]}"
        sent = {"answer": self.named(kind, fields), "base": "0", **more}
        return self.sitting.client.post(url, data=sent)

    def page(self, kind):
        return self.sitting.client.get(f"{self.sitting.url}?slot={self.places[kind]}").text


@pytest.fixture
def paper(begin):
    return Paper(begin())


def test_right_answers_of_all_kinds_earn_everything(paper):
    for kind in KINDS:
        assert paper.send(kind, CASES[kind].right).status_code == 303

    paper.sitting.finish()

    assert paper.sitting.row.score == 1


def test_rows_of_a_table_come_under_names_of_their_own(paper):
    place, fields = paper.places["matrix"], paper.named("matrix", ["2", "3"])
    sent = {"answer-1": fields[1], "answer-0": fields[0], "base": "0"}

    answer = paper.sitting.client.post(f"{paper.sitting.url}/answers/{place}", data=sent)

    assert answer.status_code == 303
    assert paper.sitting.counting[place] == ["2", "3"]


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_stands_in_its_form_again(paper, kind):
    paper.send(kind, CASES[kind].right)

    page = paper.page(kind)

    for name in paper.named(kind, CASES[kind].right):
        chosen = (f'value="{name}" selected', f'value="{name}" data-again selected')
        assert any(text in page for text in (*chosen, f'value="{name}" checked', f'value="{name}"'))
    assert page.count("selected") + page.count(" checked") >= len(CASES[kind].right) - 2


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_answer_to_the_question_is_refused(paper, kind):
    other = next(each for each in KINDS if each != kind and each not in ("gap_fill", kind))
    foreign = paper.named(other, CASES[other].right)[:1]

    assert paper.send(kind, foreign).status_code == 400


def test_a_number_that_cannot_be_read_is_told_at_once_and_the_rest_is_kept(paper):
    answer = paper.send("gap_fill", ["القرض", "كثير", "0"])

    assert answer.status_code == 422
    assert 'value="القرض"' in answer.text
    assert 'value="كثير"' in answer.text
    assert "selected" in answer.text
    assert 'aria-invalid="true"' in answer.text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("ordering", ("1", "3")),
        ("gap_fill", ("القرض", "شهريًّا")),
        ("picture_place", ("أسفل اليسار",)),
        ("a point", ("22.5,80",)),
    ],
)
def test_two_answers_are_shown_in_words_to_choose_between(paper, kind, words):
    kind, right = ("picture_place", ["22.5,80"]) if kind == "a point" else (kind, CASES[kind].right)
    place = paper.places[kind]
    for device, fields in (("one", CASES[kind].wrong), ("two", right)):
        event = {
            "event_id": str(uuid4()),
            "device": device,
            "slot": place,
            "seq": 1,
            "base": 0,
            "answer": paper.named(kind, fields),
        }
        assert paper.sitting.post(event).status_code == 200

    page = paper.page(kind)

    assert page.count('name="base"') == 3
    assert all(word in page.split("data-journal")[0] for word in words)
    for name in paper.named(kind, right):
        assert f'name="answer" value="{name}"' in page.split("data-journal")[0]


def test_a_point_is_an_answer_and_stands_on_the_picture(paper):
    assert paper.send("picture_place", ["22.5,80"]).status_code == 303

    page = paper.page("picture_place")

    assert 'cx="22.5%"' in page
    assert '<option value="22.5,80" selected>' in page
    paper.sitting.finish()
    result = paper.sitting.client.get(f"{paper.sitting.url}/result").text
    assert 'cy="80%"' in result


def test_the_result_says_part_by_part_what_was_chosen_and_what_is_right(paper):
    paper.send("matching", ["0", "3", "8"])
    paper.sitting.finish()

    result = paper.sitting.client.get(f"{paper.sitting.url}/result").text

    assert "يدفعها في كل قسط." in result
    assert result.count("choice right") >= 1
    assert "المؤسسة" in result


def test_a_picture_of_a_question_is_found_by_its_name_by_who_follows_the_course(paper, browse_as):
    address = "/learn/courses/exam/files/form.png"

    answer = paper.sitting.client.get(address, follow_redirects=True)

    assert answer.data == DRAWING
    assert paper.sitting.client.get("/learn/courses/exam/files/other.png").status_code == 404
    assert browse_as("zaid").get(address).status_code == 404


def test_the_trainer_reads_the_answers_in_words(paper, founder):
    paper.send("sorting", CASES["sorting"].right)
    paper.send("gap_fill", CASES["gap_fill"].wrong)
    paper.send("picture_place", ["22.5,80"])

    page = founder.get(f"/teach/attempts/{paper.sitting.id}").text

    assert "دخل" in page
    assert "سنويًّا" in page
    assert "22.5,80" in page


def test_no_page_of_an_attempt_tells_the_key(paper):
    """What is right, what is told and where a place lies stand on no page before the end."""
    secrets = ["[[", "يدفعها", "يوقَّع", "القرض،", "أصبت", "نعم.", "اقرأ العقد", "20,80", "30,80"]
    secrets += ["60,5", "نعم، هنا", "correct", "is_right", '"right"']

    pages = {kind: paper.page(kind) for kind in KINDS}

    assert {text for page in pages.values() for text in secrets if text in page} == set()


def test_two_attempts_share_no_name_of_an_option(paper, app):
    first = {name for slot in paper.slots for name, _ in slot["options"]}
    paper.sitting.finish()
    again = paper.sitting.client.post("/learn/courses/exam/quizzes/final/attempts")

    second = Sitting(app, paper.sitting.client, int(again.location.rpartition("/")[2]))

    assert first.isdisjoint(
        name for slot in second.row.layout["slots"] for name, _ in slot["options"]
    )


def test_a_long_question_stays_within_the_weight_of_a_page(paper, app):
    with app.app_context():
        rows = [{"text": f"المصطلح {n}", "answer": f"معناه رقم {n}"} for n in range(12)]
        long = {"id": "long", "kind": "matching", "prompt": "صل كل مصطلح بمعناه.", "rows": rows}
        quiz = session.query(Quiz).one()
        examination.publish_edition(quiz, 2, examination.document(questions=[long]))
        session.commit()
    paper.sitting.finish()
    again = paper.sitting.client.post("/learn/courses/exam/quizzes/final/attempts")

    page = paper.sitting.client.get(again.location).data

    assert page.count(b"<option") == 12 * 13
    assert len(gzip.compress(page, 6)) <= 5 * 1024  # beside 9 KB of style sheets
