"""The build of the front end, into a folder of the test's own."""

import json

import pytest

from scripts import assets

SCRIPT = 4_000  # bytes, before any packing


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("front")


@pytest.fixture
def build(folder, monkeypatch, capsys):
    """Return a function that builds and gives what was said and the manifest."""
    monkeypatch.setattr(assets, "STATIC", folder / "static")
    monkeypatch.setattr(assets, "WORK", folder / "work")

    def build():
        assets.main()
        manifest = json.loads((folder / "static/manifest.json").read_text())
        return capsys.readouterr().out, manifest

    return build


def test_every_file_has_its_hash_in_its_name_and_packed_twins(build):
    _, manifest = build()

    for name, entry in manifest.items():
        file = assets.STATIC / entry["file"]
        assert file.stat().st_size == entry["bytes"]
        assert file.name.startswith(name.partition(".")[0] + "-")
        twins = [file.with_name(f"{file.name}{ending}").exists() for ending in (".br", ".gz")]
        assert all(twins) != (file.suffix == ".woff2")
    assert {"app.css", "lean.css", "work.css", "verify.css", "icons.svg"} <= set(manifest)


def test_all_that_a_learners_pages_run_has_four_thousand_bytes_at_most(build):
    _, manifest = build()

    assert manifest["learn.js"]["bytes"] <= SCRIPT
    assert manifest["arrange.js"]["bytes"] <= SCRIPT  # only where words and lines are moved
    assert {name for name in manifest if name.endswith(".js")} == {
        "arrange.js",
        "learn.js",
        "verify.js",
    }


def test_a_second_build_finds_nothing_to_do(build):
    _, first = build()

    said, second = build()

    assert "nothing changed" in said
    assert first == second


def test_what_is_missing_is_built_again_and_yesterday_s_files_are_cleared_away(build):
    _, manifest = build()
    sheet, stale = (assets.STATIC / name for name in (manifest["app.css"]["file"], "app-OLD.css"))
    sheet.unlink()
    stale.write_text("")

    said, again = build()

    assert "nothing changed" not in said
    assert again == manifest
    assert sheet.exists()
    assert not stale.exists()


def test_a_font_that_nobody_reviewed_stops_the_build(build, monkeypatch):
    build()
    monkeypatch.setitem(assets.FONTS, "Regular", (400, "0" * 64))
    (assets.WORK / "inputs.sha256").unlink()

    with pytest.raises(SystemExit, match="is not the font that was reviewed"):
        build()


def test_without_node_a_sentence_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(assets, "search_path", lambda: str(tmp_path))

    with pytest.raises(SystemExit, match="make setup"):
        assets.npm()
