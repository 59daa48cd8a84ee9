"""The build of the front end, into a folder of the test's own."""

import json

import pytest

from scripts import assets


@pytest.fixture
def build(tmp_path, monkeypatch, capsys):
    """Return a function that builds and gives what was said and the manifest."""
    monkeypatch.setattr(assets, "STATIC", tmp_path / "static")
    monkeypatch.setattr(assets, "WORK", tmp_path / "work")

    def build():
        assets.main()
        manifest = json.loads((tmp_path / "static/manifest.json").read_text())
        return capsys.readouterr().out, manifest

    return build


def test_every_file_has_its_content_in_its_name_and_packed_twins(build):
    _, manifest = build()

    for name, entry in manifest.items():
        file = assets.STATIC / entry["file"]
        assert file.stat().st_size == entry["bytes"]
        assert file.name.startswith(name.partition(".")[0] + "-")
        twins = [
            file.with_name(f"{file.name}{ending}").exists() for ending in (".br", ".gz")
        ]
        assert all(twins) != (file.suffix == ".woff2")
    assert {"app.css", "lean.css", "work.css", "verify.css", "icons.svg"} <= set(manifest)


def test_a_second_build_finds_nothing_to_do(build):
    _, first = build()

    said, second = build()

    assert "nothing changed" in said
    assert first == second


def test_what_was_removed_is_built_again(build):
    _, manifest = build()
    sheet = assets.STATIC / manifest["app.css"]["file"]
    sheet.unlink()

    said, again = build()

    assert "nothing changed" not in said
    assert sheet.exists()
    assert again == manifest


def test_yesterday_s_files_are_cleared_away(build):
    build()
    stale = assets.STATIC / "app-OLD.css"
    stale.write_text("")
    (assets.WORK / "inputs.sha256").unlink()

    build()

    assert not stale.exists()


def test_a_font_that_nobody_reviewed_stops_the_build(build, monkeypatch):
    monkeypatch.setitem(assets.FONTS, "Bold", (700, "0" * 64))

    with pytest.raises(SystemExit, match="is not the font that was reviewed"):
        build()


def test_without_node_a_sentence_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(assets, "search_path", lambda: str(tmp_path))

    with pytest.raises(SystemExit, match="make setup"):
        assets.npm()
