"""One course in several languages is one card of the catalogue."""

import re
from dataclasses import replace

import pytest
from sqlalchemy import select

from elearn.accounts.models import Person
from elearn.cli.content import draft_in
from elearn.courses.models import Course
from elearn.courses.queries import cards, catalogue, facets, other_editions
from elearn.db import session
from elearn.exchange.operations import take_in
from tests.full_world import SAMPLE

TITLES = {"ar": "قياس الخطر", "fr": "Mesurer le risque", "en": "Measuring risk"}


def select_course(slug):
    return select(Course).filter_by(slug=slug)


@pytest.fixture
def editions(app, world, clock):
    """Publish one course in Arabic, French and English; return them by language."""
    draft, found = draft_in(SAMPLE, "en"), {}
    with app.app_context():
        tariq = session.get_one(Person, world["tariq"])
        for language, title in TITLES.items():
            slug = draft.slug if language == "ar" else f"{draft.slug}-{language}"
            edition_of = "" if language == "ar" else draft.slug
            said = {"slug": slug, "title": title, "language": language, "edition_of": edition_of}
            course = take_in(
                replace(draft, **said), tariq, app.extensions["services"].storage, clock.now()
            )
            course.publish(tariq.id, at=clock.now())
            found[language] = course.slug
        session.commit()
    return found


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_the_reader_sees_one_card_in_the_own_language(visitor, editions, language):
    visitor.set_cookie("language", language)

    page = visitor.get("/courses").text

    titles = re.findall(r"<h3[^>]*><a href=\"[^\"]*\">([^<]*)</a>", page)
    assert [title for title in titles if title in TITLES.values()] == [TITLES[language]]
    for other in editions.keys() - {language}:
        assert f'href="/courses/{editions[other]}" lang="{other}"' in page


def test_editions_count_as_one_course(app, visitor, editions):
    with app.app_context():
        entries = catalogue()
        counted = {value.value: value.count for value in facets(entries, {})["topic"]}

    assert sum(counted.values()) == len({entry.family for entry in entries})
    assert re.search(r"<b>1</b>|<b>١</b>", visitor.get("/").text)


def test_whoever_filters_by_language_sees_that_edition(visitor, editions):
    page = visitor.get("/courses?language=fr").text

    assert TITLES["fr"] in page
    assert TITLES["ar"] not in page


def test_a_course_leads_to_its_other_editions_but_not_to_hidden_ones(app, visitor, editions):
    with app.app_context():
        hidden = session.scalars(select_course(editions["en"])).one()
        hidden.withdraw()
        session.commit()

    page = visitor.get(f"/courses/{editions['ar']}").text

    assert f'href="/courses/{editions["fr"]}" lang="fr"' in page
    assert editions["en"] not in page


def test_an_edition_whose_first_one_is_gone_still_has_a_card(app, editions):
    with app.app_context():
        session.scalars(select_course(editions["ar"])).one().withdraw()
        session.flush()
        entries = catalogue()

        shown = [card.entry.slug for card in cards(entries, entries, "ar")]

        assert len({editions["fr"], editions["en"]} & set(shown)) == 1


def test_every_edition_knows_the_others(app, editions):
    with app.app_context():
        french = session.scalars(select_course(editions["fr"])).one()

        found = {edition.language: edition.slug for edition in other_editions(french)}

    assert found == {"ar": editions["ar"], "en": editions["en"]}
