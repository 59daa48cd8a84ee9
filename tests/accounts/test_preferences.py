import pytest

from elearn.accounts.models import Person
from elearn.db import session


def test_a_visitor_chooses_a_language_and_the_browser_remembers(visitor):
    answer = visitor.post("/language", data={"language": "fr", "next": "/terms"})

    assert (answer.status_code, answer.location) == (303, "/terms")
    assert 'lang="fr"' in visitor.get("/sign-in").text


def test_a_learner_chooses_a_language_for_every_device(app, browse_as, world):
    browse_as("layla").post("/language", data={"language": "en"})

    assert 'lang="en"' in browse_as("layla").get("/terms").text


def test_a_theme_is_remembered_by_the_browser_and_by_the_account(browse_as, visitor):
    visitor.post("/theme", data={"theme": "dark"})
    browse_as("layla").post("/theme", data={"theme": "light"})

    assert 'data-theme="dark"' in visitor.get("/terms").text
    assert 'data-theme="light"' in browse_as("layla").get("/terms").text


@pytest.mark.parametrize(("page", "field"), [("/language", "language"), ("/theme", "theme")])
def test_what_was_never_offered_is_refused(app, browse_as, world, page, field):
    assert browse_as("layla").post(page, data={field: "xx"}).status_code == 400
    with app.app_context():
        assert session.get(Person, world["layla"]).language == "ar"


@pytest.mark.parametrize("next_page", ["//evil.example", "https://evil.example", ""])
def test_the_way_back_never_leaves_the_site(visitor, next_page):
    answer = visitor.post("/language", data={"language": "fr", "next": next_page})

    assert answer.location == "/"
