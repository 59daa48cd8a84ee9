"""Addresses of built files."""

import json

import pytest
from flask import Flask

from elearn.web.assets import AssetsMissing, asset


@pytest.fixture
def site(tmp_path):
    """Make an application with a folder of built files that is still empty."""
    app = Flask("site", static_folder=str(tmp_path), static_url_path="/static")
    with app.app_context():
        yield tmp_path


def test_a_built_file_is_asked_for_by_the_name_that_carries_its_hash(site):
    entry = {"file": "app-3F2A.css", "bytes": 9, "gz": 9}
    (site / "manifest.json").write_text(json.dumps({"app.css": entry}))

    assert asset("app.css") == "/static/app-3F2A.css"


def test_before_the_first_build_the_command_is_named(site):
    with pytest.raises(AssetsMissing, match=r"run `python scripts/assets\.py`"):
        asset("app.css")


def test_a_file_that_was_never_built_is_named(site):
    (site / "manifest.json").write_text("{}")

    with pytest.raises(AssetsMissing, match=r"nothing\.css is not built"):
        asset("nothing.css")
