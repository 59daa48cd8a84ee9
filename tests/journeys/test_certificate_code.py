"""Somebody photographs the code of a certificate; the browser checks it as well."""

import pytest
from sqlalchemy import select

from elearn.certificates.models import Certificate
from elearn.db import session
from tests.full_world import FullWorld

pytestmark = pytest.mark.only_on("sqlite")


@pytest.fixture
def certificate(app, world, clock):
    """Return the link in the code of layla's certificate, without the address of the site."""
    FullWorld(app, world, clock)
    with app.app_context():
        found = session.scalars(select(Certificate).where(Certificate.replaced_by_id.is_(None)))
        return found.first().proof


def changed(text):
    return text[:-2] + ("A" if text[-2] != "A" else "B") + text[-1]


def test_the_browser_checks_the_signature_itself(open_page, certificate):
    page = open_page()

    page.goto(certificate.link(""))
    page.wait_for_selector("#checked:visible")

    assert page.locator("#verdict .v-ok").is_visible()
    assert page.locator("#changed").is_hidden()


@pytest.mark.parametrize("part", ["record", "signature"])
def test_a_changed_code_is_refused_where_the_server_never_saw_it(open_page, certificate, part):
    page = open_page()
    parts = {"record": certificate.record, "signature": certificate.signature}
    parts[part] = changed(parts[part])

    page.goto(f"/v/{certificate.token}#{parts['record']}.{parts['signature']}")
    page.wait_for_selector("#changed:visible")

    assert page.locator("#verdict").is_hidden()
    assert page.locator("#changed .v-bad").is_visible()
    assert page.title() == page.locator("#changed h1").inner_text()


def test_without_ed25519_in_the_browser_the_servers_word_stands(open_page, certificate):
    page = open_page()
    page.add_init_script("crypto.subtle.importKey = () => Promise.reject(new Error('unknown'))")

    page.goto(certificate.link(""))

    assert page.locator("#verdict .v-ok").is_visible()
    assert page.locator("#checked").is_hidden()


def test_without_scripts_the_page_is_right_as_it_comes(open_page, certificate):
    page = open_page(scripts=False)

    page.goto(certificate.link(""))

    assert page.locator("#verdict .v-ok").is_visible()
    assert page.locator("#changed").is_hidden()
