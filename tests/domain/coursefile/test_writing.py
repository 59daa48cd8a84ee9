"""From a draft to a folder and back: nothing changes on the way."""

from dataclasses import replace
from io import StringIO

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from elearn.domain.coursefile import yamlout, yamltree
from elearn.domain.coursefile.draft import ModuleDraft
from elearn.domain.coursefile.folder import content_hash, read, write
from tests.domain.coursefile.builders import HEAD, folder, sample
from tests.domain.coursefile.drafts import COURSE, TEXT

SLOW = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@SLOW
@given(COURSE)
def test_a_course_that_is_written_and_read_is_the_same_course(course):
    assert read(write(course), "small") == course


@SLOW
@given(COURSE)
def test_canonical_files_that_are_read_and_written_are_the_same_files(course):
    files = write(course)

    again = read(files, "small")

    assert write(again) == files
    assert write(replace(again, origin={})) == files


@SLOW
@given(st.lists(TEXT, min_size=1, max_size=5))
def test_every_reader_of_yaml_reads_what_we_write(texts):
    written = yamlout.document({"texts": texts, "inner": {"text": texts[0]}})

    assert yaml.safe_load(StringIO(written)) == {
        "texts": texts,
        "inner": {"text": texts[0]},
    }


@SLOW
@given(COURSE)
def test_the_parser_in_python_reads_the_same_as_the_one_in_c(course):
    files = write(course)
    fast = read(files, "small")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamltree, "LOADER", yaml.SafeLoader)
        slow = read(files, "small")

    assert slow == fast


def test_the_sample_course_is_given_back_byte_for_byte():
    assert write(read(sample(), "sample")) == sample()


def by_hand(content, changes):
    """Return a file as somebody's editor might have left it."""
    text = content.decode()
    if "comment" in changes and not text.startswith("---"):
        text = f"# of ours\n\n{text}# the end"
    if "head comment" in changes and text.startswith("---"):
        text = text.replace("---\n", "---   \n# of ours\n", 1)
    if "windows" in changes:
        text = text.replace("\n", "\r\n")
    mark = b"\xef\xbb\xbf" if "mark" in changes else b""
    return mark + text.encode()


@SLOW
@given(st.sets(st.sampled_from(["comment", "head comment", "windows", "mark"])))
def test_files_written_by_hand_are_given_back_as_they_were(changes):
    files = {
        path: content if path.startswith("media/") else by_hand(content, changes)
        for path, content in sample().items()
    }

    assert write(read(files, "sample")) == files


def test_numbers_of_folders_that_still_sort_are_kept():
    files = {
        path.replace("01-unit", "010-unit").replace("02-check", "7-check"): content
        for path, content in folder().items()
    }

    assert write(read(files, "small")) == files


def with_activities(course, *activities):
    """Return a course whose only module has these activities."""
    return replace(course, modules=(replace(course.modules[0], activities=activities),))


def test_a_changed_lesson_is_written_anew_and_the_others_are_not_touched():
    files = folder(course=f"# of ours\n{HEAD}", lesson="---\n# of ours\ntitle: a\n---\nb\n")
    course = read(files, "small")
    lesson, quiz = course.modules[0].activities

    written = write(with_activities(course, replace(lesson, text="c\n"), quiz))

    assert written.pop("01-unit/01-first.md") == b"---\ntitle: a\n---\nc\n"
    assert written.items() < files.items()


def test_a_lesson_put_between_two_others_numbers_all_anew():
    files = folder(lesson="---\n# of ours\ntitle: a\n---\nb\n")
    course = read(files, "small")
    lesson, quiz = course.modules[0].activities

    written = write(with_activities(course, lesson, replace(lesson, slug="new"), quiz))

    assert list(written)[2:] == [
        "01-unit/01-first.md",
        "01-unit/02-new.md",
        "01-unit/03-check.quiz.yaml",
    ]
    assert written["01-unit/01-first.md"] == files["01-unit/01-first.md"]


def test_a_lesson_put_at_the_end_leaves_the_numbers_of_the_others():
    files = {path.replace("02-check", "05-check"): text for path, text in folder().items()}
    course = read(files, "small")
    lesson, quiz = course.modules[0].activities

    written = write(with_activities(course, lesson, quiz, replace(lesson, slug="new")))

    assert "01-unit/05-check.quiz.yaml" in written
    assert "01-unit/06-new.md" in written


def test_a_module_that_is_taken_out_takes_its_files_along():
    course = read(sample(), "sample")

    written = write(replace(course, modules=course.modules[1:]))

    assert not [path for path in written if path.startswith("01-")]
    assert (
        written["02-flat-or-declining/module.yaml"]
        == (sample()["02-flat-or-declining/module.yaml"])
    )


def test_a_course_without_modules_is_written_and_read():
    course = replace(read(folder(), "small"), modules=(), origin={})

    assert read(write(course), "small") == course


def test_the_hash_of_a_course_does_not_know_comments_but_knows_every_word():
    course = read(folder(), "small")
    commented = read(folder(course=f"# of ours\n{HEAD}"), "small")
    changed = read(folder(lesson="---\ntitle: درس\n---\nآخر\n"), "small")

    assert content_hash(commented) == content_hash(course)
    assert content_hash(changed) != content_hash(course)


def test_every_part_of_a_course_has_a_hash_of_its_own():
    course = read(sample(), "sample")
    activities = [one for module in course.modules for one in module.activities]
    parts = [course, *course.modules, *activities]

    assert len({content_hash(part) for part in parts}) == len(parts)


def test_the_hash_tells_where_one_text_ends_and_the_next_begins():
    assert content_hash(ModuleDraft("a", "b", "c")) != content_hash(ModuleDraft("a", "bc"))
