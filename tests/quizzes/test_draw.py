"""A quiz as a stock of questions: each attempt has a paper that draws some of them."""

import pytest
from sqlalchemy import select

from elearn.courses.models import Activity
from elearn.db import session
from elearn.domain.coursefile.folder import read, write
from elearn.quizzes.models import Quiz
from tests import examination
from tests.domain.coursefile.builders import QUIZ as QUIZ_FILE
from tests.domain.coursefile.builders import folder
from tests.quizzes.conftest import START
from tests.quizzes.test_teach import QUIZ, SETTINGS, SHORT, TRUTH

DRAWN = 2
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@pytest.fixture
def exam(app, world):
    """Hold the examination, of which each attempt asks two questions."""
    with app.app_context():
        return world | examination.hold(draw=DRAWN, attempts=3)


def asked(sitting):
    """Return the ids of the questions on a paper, in its order."""
    numbers = [slot["question"] for slot in sitting.row.layout["slots"]]
    return [examination.QUESTIONS[number]["id"] for number in numbers]


def points(sitting):
    """Return what the questions on a paper are worth together."""
    worth = {each["id"]: each.get("points", 1) for each in examination.QUESTIONS}
    return sum(worth[name] for name in asked(sitting))


def test_the_learner_reads_how_many_questions_an_attempt_has(exam, browse_as):
    page = browse_as("layla").get(START.removesuffix("/attempts"))

    assert "سؤالان" in page.text
    assert "في كل محاولة سؤالان يُسحبان بالقرعة من بنك أسئلة أكبر." in page.text


def test_a_paper_asks_what_was_drawn_and_nothing_else(sitting):
    pages = [sitting.client.get(f"{sitting.url}?slot={slot}") for slot in range(DRAWN + 1)]
    event = sitting.event(asked(sitting)[0])

    assert [page.status_code for page in pages] == [200, 200, 400]
    assert sitting.post({**event, "slot": DRAWN}).status_code == 400


def test_the_points_are_those_of_the_paper(sitting):
    sitting.send(asked(sitting)[0])
    sitting.finish()

    result = sitting.client.get(f"{sitting.url}/result")

    earned = next(
        each.get("points", 1) for each in examination.QUESTIONS if each["id"] == asked(sitting)[0]
    )
    said = f"{earned} من {points(sitting)}".translate(ARABIC_DIGITS)
    assert f"<b>{said}</b>" in result.text
    assert sitting.row.score == pytest.approx(earned / points(sitting))


def test_whoever_answers_the_whole_paper_has_all_points(sitting):
    sitting.answer_all({name: examination.RIGHT[name] for name in asked(sitting)})
    sitting.finish()

    assert (sitting.row.score, sitting.row.passed) == (1, True)


def test_nothing_is_asked_again_while_something_is_unseen(sitting, begin):
    sitting.finish()
    second = begin()
    second.finish()
    third = begin()

    assert not {*asked(sitting)} & {*asked(second)}
    assert len({*asked(sitting), *asked(second), *asked(third)}) == len(examination.QUESTIONS)


def test_what_was_seen_in_an_older_edition_counts_as_seen(app, sitting, begin, exam):
    sitting.finish()
    turned = list(reversed(examination.QUESTIONS))
    publish(app, exam, questions=turned, draw=3)

    second = begin()

    numbers = [slot["question"] for slot in second.row.layout["slots"]]
    assert not {*asked(sitting)} & {turned[number]["id"] for number in numbers}


@pytest.mark.parametrize(
    "change",
    [{"draw": 5}, {"draw": None}, {"draw": 1}, {"questions": examination.QUESTIONS[:1]}],
    ids="-".join,
)
def test_an_attempt_under_way_keeps_its_paper_when_the_stock_changes(app, sitting, exam, change):
    """Case 22."""
    before = sitting.row
    publish(app, exam, **{"draw": DRAWN, **change})

    sitting.answer_all({name: examination.RIGHT[name] for name in asked(sitting)})
    sitting.finish()

    assert sitting.row.layout == before.layout
    assert (sitting.row.edition_id, sitting.row.score) == (before.edition_id, 1)


def publish(app, exam, **changes):
    """Let the quiz ask something else from now on."""
    with app.app_context():
        quiz = session.get_one(Quiz, exam["quiz"])
        examination.publish_edition(quiz, 2, examination.document(attempts=3, **changes))
        session.commit()


@pytest.fixture
def author(tariq):
    """Return Tariq's browser, after he began a stock of two questions that draws one."""
    tariq.post("/teach/courses/par/modules/first/quizzes", data=SETTINGS | {"draw": "١"})
    for question in (SHORT, TRUTH):
        tariq.post(f"{QUIZ}/questions", data=question)
    return tariq


@pytest.fixture
def again(author, hidden_field):
    """Return a function that saves the settings once more."""

    def again(**changes):
        edition = hidden_field(author.get(QUIZ), "edition")
        return author.post(QUIZ, data=SETTINGS | {"edition": edition} | changes)

    return again


def test_a_trainer_says_how_many_are_drawn(author, draft):
    quiz = draft().modules[0].activities[-1]
    page = author.get(QUIZ)

    assert (quiz.draw, quiz.asked) == (1, 1)
    assert "يُسحب منها في كل محاولة ١ بالقرعة." in page.text
    assert 'name="draw"' in page.text


@pytest.mark.parametrize("wrong", ["0", "-1", "كثير", "1001", "1.5"])
def test_a_number_that_cannot_be_drawn_is_said_beside_its_field(again, draft, wrong):
    answer = again(draw=wrong)

    assert answer.status_code == 422
    assert 'id="draw-error"' in answer.text
    assert f'value="{wrong}"' in answer.text
    assert draft().modules[0].activities[-1].draw == 1


def test_more_than_there_are_is_said_at_once_and_stops_publishing(author, again):
    again(draw="3")

    page, check = author.get(QUIZ), author.get("/teach/courses/par/check")

    assert "عدد الأسئلة في كل محاولة ٣، وفي الاختبار أقل من ذلك." in page.text
    assert "قيمة draw هي" in check.text
    assert author.post("/teach/courses/par/publication").status_code == 422


def test_a_stock_takes_the_time_and_the_weight_of_one_paper(app, author, again):
    def measured():
        with app.app_context():
            quiz = session.scalars(select(Activity).filter_by(slug="check")).one()
            return quiz.minutes, quiz.bytes

    minutes, weight = measured()
    again(draw="")

    assert (minutes, measured()[0]) == (1, 2)
    assert weight == measured()[1] // 2


def test_a_folder_with_a_stock_is_given_back_byte_for_byte():
    second = QUIZ_FILE.partition("questions:\n")[2].replace("id: one", "id: two")
    files = folder(quiz=f"draw: 1   # of two\n{QUIZ_FILE}{second}")

    draft = read(files, "small")

    assert draft.modules[0].activities[1].draw == 1
    assert write(draft) == files
