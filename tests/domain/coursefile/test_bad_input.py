"""Input meant to exhaust: refused at once, or read in bounded time."""

import tracemalloc
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elearn.domain.coursefile.folder import check, examine
from tests.domain.coursefile.builders import DRAWING, HEAD, LESSON, codes, folder

MEGABYTE = 1_048_576


def bounded(files, seconds):
    """Return the codes of a folder's faults, read within so many seconds of work."""
    begin = process_time()
    faults = check(files, "small")
    assert process_time() - begin < seconds
    return [fault.code for fault in faults]


def test_fifty_megabytes_of_markdown_are_refused_in_milliseconds():
    lesson = b"---\ntitle: a\n---\n" + b"a" * 50 * MEGABYTE

    assert bounded(folder(lesson=lesson), seconds=0.02) == ["file_too_large"]


def test_a_file_of_one_megabyte_is_read_and_one_of_a_byte_more_is_not():
    head = "---\ntitle: a\n---\n"
    body = ("كلمة " * 100 + "\n\n") * 1_200
    fitting = (head + body).encode()[: MEGABYTE - 1] + b"\n"

    assert not check(folder(lesson=fitting.decode(errors="ignore")), "small")
    assert codes(check(folder(lesson=b"x" * (MEGABYTE + 1)), "small")) == [
        ("01-unit/01-first.md", None, "file_too_large")
    ]


def test_too_large_a_course_is_refused_before_it_is_looked_at():
    media = {f"media/{at}.txt": bytes(19 * MEGABYTE) for at in range(11)}

    assert bounded(folder(**media), seconds=0.02) == ["course_too_large"]


def test_too_large_a_picture_is_named():
    files = folder(**{"media/a.svg": DRAWING + b" " * 20 * MEGABYTE})

    assert "media_too_large" in [fault.code for fault in check(files, "small")]


def test_too_many_files_are_refused_before_they_are_looked_at():
    media = {f"media/{at}.svg": DRAWING for at in range(2_000)}

    assert bounded(folder(**media), seconds=0.02) == ["too_many_files"]


def test_aliases_that_explode_are_refused_at_the_first_one():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]" for at in range(1, 30)]
    course = HEAD + "\n".join(lines)

    tracemalloc.start()
    found = bounded(folder(course=course), seconds=0.1)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert found == ["yaml_alias"]
    assert most < MEGABYTE


YAML = {
    "lists in lists": "[" * 500_000,
    "tables in tables": "{a: " * 200_000,
    "dashes": "- " * 400_000,
    "question marks": "? " * 400_000,
    "keys": "".join(f"k{at}: v\n" for at in range(40_000)),
    "keys alike": "a: b\n" * 100_000,
    "an endless text": '"' + "a" * 900_000,
    "an endless block": "title: |\n" + " a\n" * 200_000,
    "quotation marks": "'" * 900_000,
    "tabs": "\t" * 900_000,
    "comments": "# a\n" * 200_000,
    "exclamation marks": "!" * 900_000,
    "values": "a:\n" + "- b\n" * 200_000,
    "unknown kinds": "title: a\nquestions:\n" + "  - {kind: x}\n" * 40_000,
}


@pytest.mark.parametrize("text", YAML.values(), ids=YAML)
def test_a_megabyte_of_hostile_yaml_is_refused_in_bounded_time(text):
    assert bounded(folder(**{"01-unit/02-check.quiz.yaml": text}), seconds=2)


MARKDOWN = {
    "quotations": ">" * 10_000,
    "brackets": "[" * 50_000,
    "closed brackets": "[" * 25_000 + "]" * 25_000,
    "stars": "*" * 50_000,
    "stars and lines": "*a_ " * 12_000,
    "links": "[a](" * 12_000,
    "pictures": "![" * 25_000,
    "backticks": " ".join("`" * at for at in range(1, 300)),
    "lists": "- " * 10_000,
    "nested lists": "\n".join("  " * at + "- a" for at in range(500)),
    "a wide table": "|a" * 2_000 + "\n" + "|-" * 2_000 + "\n" + "|\n" * 1_000,
    "dollars": "$" * 50_000,
    "formulas": "$x$ " * 12_000,
    "call-outs": "::: note\n" * 5_000,
    "references": "[a]: b\n" * 5_000,
    "numbers": "-1" * 25_000,
    "entities": "&" * 50_000,
    "directions": "{dir=ltr}\n" * 5_000,
}


@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN)
def test_pathological_markdown_is_looked_at_in_bounded_time(text):
    begin = process_time()
    check(folder(lesson=LESSON + text), "small")

    assert process_time() - begin < 1


def test_a_text_of_too_many_blocks_is_named():
    files = folder(lesson=LESSON + "a\n\n" * 50_000)

    assert "too_much_text" in [fault.code for fault in check(files, "small")]


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "course.yaml",
                "01-unit/module.yaml",
                "01-unit/01-a.md",
                "01-unit/02-b.quiz.yaml",
            ]
        )
        | st.text(max_size=20),
        st.binary(max_size=60)
        | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")),
        max_size=5,
    )
)
def test_whatever_a_folder_holds_the_answer_is_a_course_or_faults(files):
    course, faults = examine(files, "small")

    assert course is not None or any(not fault.is_warning for fault in faults)
