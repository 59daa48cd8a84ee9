"""A cookie is read once, and what was read stays as it was sent."""

from flask import flash, request, session


def test_a_notice_that_is_added_does_not_change_a_remembered_cookie(app):
    serializer = app.session_interface.get_signing_serializer(app)
    cookie = serializer.dumps({"_flashes": [("ok", "first")]})
    headers = {"Cookie": f"{app.config['SESSION_COOKIE_NAME']}={cookie}"}
    with app.test_request_context("/", headers=headers):
        flash("second", "ok")
        assert len(session["_flashes"]) == 2

    with app.test_request_context("/", headers=headers):
        again = app.session_interface.open_session(app, request)

    assert [said for _, said in again["_flashes"]] == ["first"]


def test_a_cookie_that_was_tampered_with_is_an_empty_session(app):
    headers = {"Cookie": f"{app.config['SESSION_COOKIE_NAME']}=eyJfdXNlcl9pZCI6IngifQ.aaaa.bbbb"}
    with app.test_request_context("/", headers=headers):
        assert dict(session) == {}
