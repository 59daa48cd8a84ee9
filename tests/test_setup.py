"""The set-up and the checks: each finds the fault that is planted for it."""

import re
import shutil
import subprocess
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from scripts import bootstrap, catalogues, leaks, locks, node, packages, spelling, tidy
from scripts.engines import found
from scripts.progress import Failed

ROOT = Path(__file__).parent.parent
SILENCED = re.compile(r"#\s*(nosec(?!\s+B\d{3})|type:\s*ignore(?!\[))")
PAGE = "templates/page.html"
AR = "translations/ar/LC_MESSAGES/messages.po"


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """Let the scripts look at a small tree, complete but for what a test plants."""
    for name in ("pyproject.toml", *locks.EXTRAS, *locks.BINARIES):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "elearn").mkdir()
    (tmp_path / PAGE).write_text('{{ _("People") }}')
    for language, word in {"ar": "الأشخاص", "en": "People", "fr": "Personnes"}.items():
        file = tmp_path / AR.replace("/ar/", f"/{language}/")
        file.parent.mkdir(parents=True)
        head = catalogues.HEADER.format(language=language, plurals=catalogues.PLURALS[language])
        file.write_text(f'{head}msgid "People"\nmsgstr "{word}"\n', "utf-8")
    for module in (catalogues, leaks, locks, spelling, tidy):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(spelling, "KNOWN", tmp_path / "courses/words.txt")
    return tmp_path


def rewrite(file, old, new):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_make_tells_every_target_that_a_person_needs():
    told = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)

    targets = set(re.findall(r"^make ([a-z]+) ", told.stdout, re.MULTILINE))
    wanted = "help setup run test check fix bench translate journeys"
    assert targets >= set(wanted.split())


def test_a_step_is_done_again_when_its_lock_changes(tmp_path, monkeypatch):
    monkeypatch.setattr(packages, "ROOT", tmp_path)
    monkeypatch.setattr(packages, "VENV", tmp_path)
    (tmp_path / "pyvenv.cfg").write_text("version = 3.11.7")
    (tmp_path / "lock").write_text("one")
    before = packages.is_done("step", "lock")
    packages.mark_done("step", "lock")
    after = packages.is_done("step", "lock")

    (tmp_path / "lock").write_text("two")

    assert (before, after, packages.is_done("step", "lock")) == (False, True, False)


@pytest.mark.parametrize(
    ("has_uv", "modules", "words"),
    [
        (True, set(), ["uv", "venv"]),
        (False, {"ensurepip"}, ["-m", "venv"]),
        (False, {"pip"}, ["--without-pip"]),
    ],
)
def test_the_environment_is_made_by_what_is_there(monkeypatch, has_uv, modules, words):
    monkeypatch.setattr(shutil, "which", lambda name: "uv" if has_uv else None)
    spec = ModuleSpec("any", None)
    monkeypatch.setattr(bootstrap, "find_spec", lambda name: spec if name in modules else None)

    assert set(words) <= set(bootstrap.environment_maker())


def test_without_pip_one_line_says_what_to_install(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(bootstrap, "find_spec", lambda name: None)

    with pytest.raises(Failed, match="apt install python3-venv"):
        bootstrap.environment_maker()


def test_the_mirror_that_pip_knows_is_the_mirror_that_uv_asks(monkeypatch):
    monkeypatch.delenv("UV_DEFAULT_INDEX", raising=False)
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")

    assert packages.uv_environment()["UV_DEFAULT_INDEX"] == "https://mirror.example/simple"


@pytest.mark.parametrize(("said", "major"), [("v20.20.2", 20), ("nonsense", 0)])
def test_a_node_that_is_too_old_is_seen(tmp_path, said, major):
    program = tmp_path / "node"
    program.write_text(f"#!/bin/sh\necho {said}\n")
    program.chmod(0o755)

    assert node.version(str(program)) == major


def test_a_missing_engine_fails_in_one_helpful_line():
    missing = str(found.Missing("PostgreSQL", "postgresql"))

    assert "apt install postgresql" in missing
    assert "\n" not in missing


def test_a_complete_catalogue_is_left_in_peace(elsewhere):
    assert not list(catalogues.complete())


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('msgstr "الأشخاص"', 'msgstr ""', "is not translated"),
        ('msgid "People"', '#, fuzzy\nmsgid "People"', "is only a guess"),
        ('msgid "People"', 'msgid "Pipple"', "is missing"),
        ("n%100>=11 && n%100<=99 ? 4 : 5", "n%100>=11 ? 4 : 5", "the rule of plurals"),
        ('msgstr "الأشخاص"', 'msgstr "%(name)s"', "other placeholders"),
    ],
)
def test_an_incomplete_catalogue_is_found(elsewhere, old, new, fault):
    rewrite(elsewhere / AR, old, new)

    assert any(fault in line for line in catalogues.complete())


def test_extracting_keeps_translations_and_finds_new_messages(elsewhere):
    (elsewhere / "templates/new.html").write_text('{{ _("A sentence nobody knows") }}')

    catalogues.extract()
    first = (elsewhere / AR).read_text("utf-8")
    catalogues.extract()

    after = catalogues.loaded(elsewhere / AR)
    assert after.get("People").string == "الأشخاص"
    assert after.get("A sentence nobody knows").string == ""
    assert (elsewhere / AR).read_text("utf-8") == first
    assert [line for line in catalogues.complete() if "nobody knows" in line]


def test_a_message_that_comes_back_has_its_translation_again(elsewhere):
    template = elsewhere / PAGE
    content = template.read_text("utf-8")
    for text in (content.replace('_("People")', '"-"'), content):
        template.write_text(text, "utf-8")
        catalogues.extract()

    assert catalogues.loaded(elsewhere / AR).get("People").string == "الأشخاص"


def test_a_compiled_catalogue_follows_its_source(elsewhere):
    catalogues.compile_all()
    compiled = (elsewhere / AR).with_suffix(".mo")
    before = compiled.read_bytes()
    rewrite(elsewhere / AR, 'msgstr "الأشخاص"', 'msgstr "الناس"')

    catalogues.compile_all()

    assert compiled.read_bytes() != before


@pytest.mark.parametrize("lock", [*locks.EXTRAS, *locks.BINARIES])
def test_a_lock_that_lacks_a_package_or_names_an_address_is_found(elsewhere, lock):
    assert not [*locks.python_faults(), *locks.addresses()]
    name = "flask" if lock in locks.EXTRAS else locks.BINARIES[lock][0]

    rewrite(elsewhere / lock, f"\n{name}==" if lock in locks.EXTRAS else f"{name}==", "\nx==")
    with (elsewhere / lock).open("a") as file:
        file.write("--index-url https://mirror.example/simple\n")

    assert [fault for fault in locks.python_faults() if fault.startswith(f"{lock}: {name}")]
    assert [*locks.addresses()] == [f"{lock}: names an address"]


@pytest.mark.parametrize(
    "line",
    ["cd /w" + "ork/main", "see /ro" + "ot/x", "https://py" + "pi.org/simple"],
)
def test_a_leak_is_found(elsewhere, line):
    file = elsewhere / "file.txt"
    file.write_text(f"fine\n{line}\n")

    assert next(leaks.places(file)).startswith("file.txt:2: ")


def test_an_address_of_our_own_is_no_leak(elsewhere):
    file = elsewhere / "file.txt"
    file.write_text("/learn/work/1 homework/ https://example.org/work/root/\n")

    assert not list(leaks.places(file))


@pytest.mark.parametrize(
    "content", [b"a \n", b"a\r\n", b"<" * 7 + b" HEAD\n", b"no end", b"x\n" * 300_000]
)
def test_an_untidy_file_is_found(elsewhere, content):
    file = elsewhere / "file.css"
    file.write_bytes(content)

    assert len(list(tidy.faults(file))) == 1


def test_an_arabic_slip_is_found_and_a_word_of_ours_allowed(elsewhere, capsys):
    (elsewhere / "courses").mkdir()
    (elsewhere / "courses/lesson.md").write_text("القرض\nالمقترظ والقُرُوضُ\n", "utf-8")
    if not spelling.is_possible():  # `make check` says so in its own line
        assert spelling.main() == 0
        assert "not checked" in capsys.readouterr().out
        return

    found_slip = spelling.main()
    printed = capsys.readouterr().out
    (elsewhere / "courses/words.txt").write_text("المقترظ  # planted\n", "utf-8")

    assert (found_slip, printed) == (1, "المقترظ  courses/lesson.md:2\n")
    assert spelling.main() == 0


def test_nobody_silences_a_check_without_its_number():
    folders = (ROOT / "elearn", ROOT / "scripts", ROOT / "tests")
    silent = [
        f"{file.relative_to(ROOT)}:{number}"
        for folder in folders
        for file in folder.rglob("*.py")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if SILENCED.search(line)
    ]

    assert not silent
    assert SILENCED.search("x = 1  # no" + "sec")
