"""The commands of an operator: what they make by themselves, and what they leave alone."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import create_engine

from elearn.accounts.models import Duty, Person
from elearn.app import create_app
from elearn.cli import MODULES, commands_in, demo, main
from elearn.cli.schema import is_current, is_empty, upgrade
from elearn.courses.models import Course
from elearn.db import session

ASK_FOR_THE_ADDRESS = """
from elearn.cli import demo
from elearn.config import Settings
demo.tell_the_story = lambda: None
demo.demo(["--port", "8123"], standalone_mode=False)
print(Settings.from_environment().URL)
"""
SAMPLE = Path(__file__).parent / "data/courses/sample"
CLI = Path(demo.__file__).parent


def test_only_a_database_without_any_table_is_empty(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path}/new.sqlite")
    before = is_empty(engine), is_current(engine)

    upgrade(engine)

    assert before == (True, False)
    assert (is_empty(engine), is_current(engine)) == (False, True)
    engine.dispose()


def test_serve_refuses_a_database_of_another_release(tmp_path):
    with sqlite3.connect(tmp_path / "elearn.sqlite") as database:
        database.execute("CREATE TABLE person (id INTEGER PRIMARY KEY)")
    database.close()
    here = {name: value for name, value in os.environ.items() if "ELEARN" not in name}

    serve = [sys.executable, "-m", "elearn.cli", "serve", "--no-jobs"]
    refused = subprocess.run(
        serve,
        env=here | {"ELEARN_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert refused.returncode == 1
    assert "Run: elearn migrate" in refused.stderr


@pytest.fixture
def shelf(app, world, tmp_path, monkeypatch):
    """Return a folder with one course, which the demonstration takes its courses from."""
    shutil.copytree(SAMPLE, tmp_path / "courses/sample")
    monkeypatch.setattr(demo, "COURSES", tmp_path / "courses")
    monkeypatch.setattr(demo, "memory", lambda: tmp_path / "memory.json")
    with app.app_context():
        session.get_one(Person, world["tariq"]).take_up(Duty.TRAIN)
        demo.refresh_courses()
        session.commit()
        yield tmp_path / "courses"


def test_a_demonstration_writes_the_address_that_it_is_served_on(tmp_path):
    here = {name: value for name, value in os.environ.items() if "ELEARN" not in name}
    run = [sys.executable, "-c", ASK_FOR_THE_ADDRESS]

    told = subprocess.run(
        run,
        env=here | {"ELEARN_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout.splitlines()[-1] == "http://127.0.0.1:8123"


def sample_course():
    return session.query(Course).filter_by(slug="sample").one()


def test_a_later_start_leaves_alone_what_was_edited_here(shelf):
    sample_course().content_hash = "edited in the browser"

    demo.refresh_courses()

    assert (sample_course().edition, sample_course().content_hash) == (1, "edited in the browser")


def test_a_later_start_imports_a_folder_that_changed(shelf):
    file = shelf / "sample/course.yaml"
    title = sample_course().title
    file.write_text(file.read_text("utf-8").replace(title, "عنوان آخر", 1), "utf-8")

    demo.refresh_courses()

    assert (sample_course().edition, sample_course().title) == (2, "عنوان آخر")


def test_every_command_that_a_module_offers_is_found_by_its_name():
    modules = [
        file.stem for file in CLI.glob("*.py") if "\ncommands = (" in file.read_text("utf-8")
    ]
    offered = {command.name: module for module in modules for command in commands_in(module)}

    help_text = CliRunner().invoke(main, ["--help"]).output

    assert offered == MODULES
    assert all(f"\n  {name} " in help_text for name in MODULES)


def test_the_steps_of_one_command_share_one_application(tmp_path, monkeypatch):
    monkeypatch.setenv("ELEARN_HOME", str(tmp_path))
    made = []
    monkeypatch.setattr(demo, "course_folders", lambda places: [])
    monkeypatch.setattr("elearn.cli.site.create_app", lambda: made.append(create_app()) or made[-1])

    answer = CliRunner().invoke(main, ["demo"])

    assert answer.exit_code == 0, answer.output
    assert len(made) == 1
