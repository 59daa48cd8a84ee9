"""What learners may look at: four moments of seven things, and nothing that is withheld."""

from datetime import timedelta

import pytest

from elearn.db import session
from elearn.domain.quiz.review import Item, Moment
from elearn.quizzes import queries
from elearn.quizzes.models import Attempt, QuizEdition
from elearn.quizzes.queries import Reviewed
from tests import examination
from tests.quizzes.conftest import START
from tests.quizzes.test_teach import QUIZ, SETTINGS

# What of the examination shows a thing on the page of whoever answered "single" wrong, "true"
# right, and nothing else.
PLANTED = {
    Item.ANSWER: ("محفظة متركزة",),
    Item.VERDICT: ("خطأ.</span>", "صواب.</span>", "choice miss", "choice right"),
    Item.MARKS: ('class="star l', "١ من ٦", "لم تجتز"),
    Item.OPTION_FEEDBACK: ("مرجان ١", "فيروز ١"),
    Item.FEEDBACK: ("مرجان ٤",),
    Item.RIGHT_ANSWER: ("القسطاس الشهري", "٤٨٬٧٣١"),
    Item.BAND: ("كهرمان ١",),
}
SEEN_WITH_ANSWERS = {Item.VERDICT, Item.OPTION_FEEDBACK, Item.FEEDBACK, Item.RIGHT_ANSWER}
PASSED = {
    Moment.AFTER: timedelta(0),
    Moment.LATER: timedelta(minutes=3),
    Moment.CLOSED: timedelta(hours=2),
}
OF_THE_END = [moment for moment in Moment if moment is not Moment.DURING]
CELLS = [(moment, item) for moment in OF_THE_END for item in Item]


@pytest.fixture
def withhold(app, exam):
    """Return a function: what the quiz withholds from now on, and when it closes."""

    def withhold(withheld, closes=None):
        with app.app_context():
            edition = session.query(QuizEdition).one()
            said = {"withheld": withheld, "closes": closes and closes.isoformat()}
            edition.document = edition.document | said
            session.commit()

    return withhold


@pytest.fixture
def looked_at(sitting, clock, withhold):
    """Return a function: all bytes that a learner gets at a moment, and the status."""
    sitting.send("single", ["0"])
    sitting.send("true", ["true"])
    sitting.finish()

    def looked_at(moment, withheld):
        closes = clock.now() + timedelta(hours=1) if moment is Moment.CLOSED else None
        withhold({moment.value: [item.value for item in withheld]}, closes)
        clock.move_to(f"{clock.now() + PASSED[moment]:%Y-%m-%d %H:%M:%S}")
        result = sitting.client.get(f"{sitting.url}/result")
        listed = sitting.client.get(START.removesuffix("/attempts"))
        return result.text + str(result.headers), listed.text, result.status_code

    return looked_at


@pytest.mark.parametrize(("moment", "item"), CELLS)
def test_what_is_withheld_is_in_no_byte_and_the_rest_is_there(moment, item, looked_at, app):
    page, listed, status = looked_at(moment, [item])

    assert status == 200
    for planted in PLANTED[item]:
        assert planted not in page
    if item is Item.MARKS:
        assert "٪" not in listed.split('id="tries"')[1]
    gone = {item} | (SEEN_WITH_ANSWERS if item is Item.ANSWER else set())
    for other in set(Item) - gone:
        assert any(planted in page for planted in PLANTED[other]), other
    kept = " ".join(map(str, app.extensions["fragments"].values()))
    assert not any(planted in kept for each in PLANTED.values() for planted in each)


@pytest.mark.parametrize(("moment", "item"), CELLS)
def test_what_alone_is_shown_is_all_that_is_there(moment, item, looked_at):
    page, _listed, _status = looked_at(moment, set(Item) - {item})

    allowed = PLANTED[item]
    for other in set(Item) - {item}:
        for planted in set(PLANTED[other]) - set(allowed):
            assert planted not in page


@pytest.mark.parametrize("moment", OF_THE_END)
def test_where_nothing_is_shown_the_page_says_so(moment, looked_at):
    page, _listed, status = looked_at(moment, Item)

    assert status == 403
    assert "إجاباتك محفوظة، والنتيجة غير معروضة الآن." in page
    assert "محفظة متركزة" not in page


def test_during_an_attempt_nothing_is_shown_whatever_the_review_says(sitting, withhold):
    withhold({})
    sitting.send("single", ["0"])

    page = sitting.client.get(f"{sitting.url}?slot={sitting.slot('single')}")

    told = [word for item in set(Item) - {Item.ANSWER} for word in PLANTED[item]]
    assert not any(word in page.text for word in told)
    assert sitting.client.get(f"{sitting.url}/result").status_code == 403


def test_a_trainer_closes_the_review_of_attempts_that_are_over(looked_at):
    open_page, _listed, _status = looked_at(Moment.LATER, [])
    closed_page, _listed, _status = looked_at(Moment.LATER, [Item.RIGHT_ANSWER])

    assert "القسطاس الشهري" in open_page
    assert "القسطاس الشهري" not in closed_page


def test_whoever_oversees_sees_everything(app, sitting, looked_at, clock):
    looked_at(Moment.LATER, Item)

    with app.app_context():
        review = queries.whole_review(session.get_one(Attempt, sitting.id), clock.now())

        assert all(type(item) is Reviewed for item in review.reviewed)
        assert {item.question.id for item in review.reviewed} == set(examination.RIGHT)
        assert (review.passed, review.band) == (False, "كهرمان ١")


def test_what_is_not_ticked_is_withheld(tariq, draft):
    tariq.post("/teach/courses/par/modules/first/quizzes", data=SETTINGS)
    ticked = {moment.value: [item.value for item in Item] for moment in Moment}
    sent = SETTINGS | ticked | {"review": "sent", "after": ["marks", "answer"]}

    edition = tariq.get(QUIZ).text.split('name="edition" value="')[1].split('"')[0]
    answer = tariq.post(QUIZ, data=sent | {"edition": edition})

    assert answer.status_code == 303
    quiz = draft().modules[0].activities[-1]
    assert quiz.withheld == {
        "after": ["verdict", "option_feedback", "feedback", "right_answer", "band"]
    }
    page = tariq.get(QUIZ).text
    assert page.count('name="after" value="marks" checked') == 1
    assert 'name="after" value="band" checked' not in page


def test_what_was_never_offered_is_refused(tariq, draft):
    tariq.post("/teach/courses/par/modules/first/quizzes", data=SETTINGS)

    assert tariq.post(QUIZ, data=SETTINGS | {"review": "sent", "after": "key"}).status_code == 422
