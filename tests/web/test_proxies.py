"""Where a request comes from, with and without proxies of our own in front."""

import pytest
from flask import Flask, request

from elearn.config import Settings
from elearn.wiring.front import configure, dress

FORGED = {"X-Forwarded-For": "203.0.113.9, 198.51.100.7", "X-Forwarded-Host": "evil.example"}


@pytest.fixture
def seen_from(tmp_path):
    def seen_from(proxies):
        app = Flask("elearn")
        settings = Settings(
            HOME=tmp_path,
            SECRET_KEY="k",
            SQLALCHEMY_DATABASE_URI="sqlite://",
            TRUSTED_PROXIES=proxies,
        )
        configure(app, settings)
        dress(app, settings)
        app.add_url_rule("/address", view_func=lambda: f"{request.remote_addr} {request.host}")
        return app

    return seen_from


@pytest.mark.parametrize(
    ("proxies", "address"), [(0, "127.0.0.1"), (1, "198.51.100.7"), (2, "203.0.113.9")]
)
def test_only_our_own_proxies_tell_the_address(seen_from, proxies, address):
    app = seen_from(proxies)

    answer = app.test_client().get("/address", headers=FORGED)

    assert answer.text == f"{address} localhost"
