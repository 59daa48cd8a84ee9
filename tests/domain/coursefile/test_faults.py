"""One planted fault at a time: it is named with file and line, and nothing else is."""

from contextlib import nullcontext

import pytest

from elearn.domain.coursefile.draft import Fault, FaultyCourse
from elearn.domain.coursefile.folder import check, read
from tests.domain.coursefile.builders import (
    DRAWING,
    HEAD,
    LESSON,
    QUIZ,
    codes,
    folder,
    sample,
)

COURSE_FILE, MODULE_FILE = "course.yaml", "01-unit/module.yaml"
LESSON_FILE, QUIZ_FILE = "01-unit/01-first.md", "01-unit/02-check.quiz.yaml"
OPTIONS = "\n    options:\n      - {text: نعم, right: true}\n      - {text: لا}\n"
OPUS, PNG = b"OggS....", b"\x89PNG\r\n\x1a\n...."


def head(line):
    """Return a course file with a line more."""
    return {"course": f"{HEAD}{line}\n"}


def body(text):
    """Return a lesson whose text begins in line 4."""
    return {"lesson": f"---\ntitle: درس\n---\n{text}\n"}


def quiz(questions, settings=""):
    """Return a quiz with these questions."""
    return {"quiz": f"title: اختبار\n{settings}questions:\n{questions}"}


def question(kind, rest, number="one"):
    """Return a question that begins with three lines of head."""
    return f"  - id: {number}\n    kind: {kind}\n    prompt: سؤال؟\n{rest}"


def gapped(kind, prompt, rest):
    """Return a question whose prompt has gaps."""
    return question(kind, rest).replace("سؤال؟", f'"{prompt}"')


ROW = "      - {text: a, answer: b}\n"
WORDS = "    words:\n      - {text: a}\n      - {text: b}\n"
SPOTS = (
    "    picture: media/a.svg\n    alt: b\n    spots:\n"
    '      - {label: c, shape: rectangle, points: "1,1 2,2", right: true}\n'
    '      - {label: d, shape: circle, points: "5,5 6,6"}\n'
)
PICTURE = {"media/a.svg": DRAWING}
RUBRIC = "    rubric:\n      - title: الوضوح\n        levels:\n"
WORTHLESS = "          - {text: أ, points: 0}\n          - {text: ب, points: 0}\n"
PLANTED = {
    # a file as text
    "not utf-8": (
        {"lesson": LESSON.encode() + b"\xd8\xff\n"},
        (LESSON_FILE, 7, "not_utf8"),
    ),
    "windows arabic": (
        {"module": "title: وحدة".encode("cp1256")},
        (MODULE_FILE, 1, "not_utf8"),
    ),
    "a NUL": (body("a\n\0"), (LESSON_FILE, 5, "nul")),
    "a bell": (body("a\n\a"), (LESSON_FILE, 5, "control_character")),
    "an escape in YAML": (
        {"module": 'title: "a\\x07"\n'},
        (MODULE_FILE, 1, "control_character"),
    ),
    "an override": (body("a\n\u202eb"), (LESSON_FILE, 5, "bidi_control")),
    # YAML
    "a colon": ({"module": "title: وحدة: أولى\n"}, (MODULE_FILE, 1, "unquoted_colon")),
    "a sign": ({"module": "title: @وحدة\n"}, (MODULE_FILE, 1, "unquoted_sign")),
    "an open quote": (
        {"module": 'title: a\nsummary: "b\n\n'},
        (MODULE_FILE, 2, "open_quote"),
    ),
    "a tab": ({"module": "title: a\n\tsummary: b\n"}, (MODULE_FILE, 2, "tab")),
    "an unclosed list": ({"module": "title: [a\n"}, (MODULE_FILE, 2, "bad_yaml")),
    "an alias": ({"module": "title: &a x\nsummary: *a\n"}, (MODULE_FILE, 1, "yaml_alias")),
    "a tag": (
        {"module": "title: !!python/name:os.system x\n"},
        (MODULE_FILE, 1, "yaml_tag"),
    ),
    "two documents": (
        {"module": "title: a\n---\ntitle: b\n"},
        (MODULE_FILE, 2, "many_documents"),
    ),
    "depth": ({"module": f"title: {'[' * 50}\n"}, (MODULE_FILE, 1, "too_deep")),
    "a list as key": ({"module": "title: a\n? [x]\n: y\n"}, (MODULE_FILE, 2, "bad_key")),
    "an empty file": ({"module": "# nothing\n"}, (MODULE_FILE, 1, "empty_file")),
    "a key twice": ({"module": "title: a\ntitle: b\n"}, (MODULE_FILE, 2, "duplicate_key")),
    # shape
    "an unknown key": (head("autor: x"), (COURSE_FILE, 8, "unknown_key")),
    "a missing key": ({"module": "summary: a\n"}, (MODULE_FILE, 1, "missing_key")),
    "a key without value": (
        {"module": "summary: a\ntitle:\n"},
        (MODULE_FILE, 2, "missing_key"),
    ),
    "a list for a file": ({"module": "- a\n"}, (MODULE_FILE, 1, "not_a_table")),
    "a text for a list": (head("outcomes: a"), (COURSE_FILE, 8, "not_a_list")),
    "a list for a text": (head("audience: [a]"), (COURSE_FILE, 8, "not_a_text")),
    "an empty item": (head("outcomes:\n  - a\n  -"), (COURSE_FILE, 10, "empty_text")),
    "no number": (
        {"lesson": LESSON.replace("درس", "درس\nminutes: قليل")},
        (LESSON_FILE, 3, "not_a_number"),
    ),
    "a fraction": (
        {"lesson": LESSON.replace("درس", "درس\nminutes: 1.5")},
        (LESSON_FILE, 3, "not_a_number"),
    ),
    "no switch": (head("certificate: maybe"), (COURSE_FILE, 8, "not_a_switch")),
    "pass mark": (
        quiz(question("true_false", "    right: true\n"), "pass: 101\n"),
        (QUIZ_FILE, 2, "out_of_range"),
    ),
    "pass mark nought": (
        quiz(question("true_false", "    right: true\n"), "pass: ٠\n"),
        (QUIZ_FILE, 2, "out_of_range"),
    ),
    "an empty text": (head('audience: "  "'), (COURSE_FILE, 8, "empty_text")),
    "a long title": ({"module": f"title: {'a' * 161}\n"}, (MODULE_FILE, 1, "too_long")),
    "a title of two lines": (
        {"module": "title: |\n  a\n  b\n"},
        (MODULE_FILE, 1, "one_line"),
    ),
    "an unknown topic": (
        {"course": HEAD.replace("pricing", "prices")},
        (COURSE_FILE, 6, "unknown_word"),
    ),
    "an unknown level": (
        {"course": HEAD.replace("beginner", "easy")},
        (COURSE_FILE, 5, "unknown_word"),
    ),
    "an unknown language": (
        {"course": HEAD.replace("language: ar", "language: arabic")},
        (COURSE_FILE, 4, "unknown_word"),
    ),
    "another format": (
        {"course": HEAD.replace("format: 1", "format: 2")},
        (COURSE_FILE, 1, "out_of_range"),
    ),
    "a year": (head("sources:\n  - {title: a, year: soon}"), (COURSE_FILE, 9, "bad_year")),
    "an address": (
        head("sources:\n  - {title: a, url: 'javascript:x'}"),
        (COURSE_FILE, 9, "bad_url"),
    ),
    "enrolment without key": (head("enrolment: key"), (COURSE_FILE, 8, "no_key")),
    "an edition of no course": (head("edition_of: Par!"), (COURSE_FILE, 8, "bad_slug")),
    "an edition of itself": (head("edition_of: small"), (COURSE_FILE, 8, "edition_of_itself")),
    # quizzes
    "no questions": ({"quiz": "title: a\nquestions: []\n"}, (QUIZ_FILE, 2, "no_questions")),
    "no question key": ({"quiz": "title: a\n"}, (QUIZ_FILE, 1, "missing_key")),
    "an unknown kind": (
        quiz(question("single_choise", OPTIONS)),
        (QUIZ_FILE, 4, "unknown_kind"),
    ),
    "no kind": (quiz("  - id: one\n    prompt: a\n"), (QUIZ_FILE, 3, "missing_key")),
    "nothing right": (
        {"quiz": QUIZ.replace(", right: true", "")},
        (QUIZ_FILE, 6, "no_right_option"),
    ),
    "two right": (
        {"quiz": QUIZ.replace("{text: لا}", "{text: لا, right: true}")},
        (QUIZ_FILE, 8, "two_right"),
    ),
    "one option": (
        {"quiz": QUIZ.replace("      - {text: لا}\n", "")},
        (QUIZ_FILE, 7, "few_options"),
    ),
    "two options alike": (
        {"quiz": QUIZ.replace("لا}", "نعم}")},
        (QUIZ_FILE, 8, "same_option"),
    ),
    "an id twice": (
        quiz(question("true_false", "    right: true\n") * 2),
        (QUIZ_FILE, 7, "duplicate_question"),
    ),
    "a bad id": (
        {"quiz": QUIZ.replace("id: one", "id: One two")},
        (QUIZ_FILE, 3, "bad_id"),
    ),
    "no accepted answer": (
        quiz(question("short_answer", "    accepted: []\n")),
        (QUIZ_FILE, 6, "no_accepted"),
    ),
    "a tag of two": (
        quiz(question("true_false", "    right: true\n    tags: [سعر، رسم]\n")),
        (QUIZ_FILE, 7, "tag_comma"),
    ),
    "a hint of two lines": (
        quiz(
            question("true_false", "    right: true\n    hints:\n      - |\n        a\n        b\n")
        ),
        (QUIZ_FILE, 8, "one_line"),
    ),
    "no number to match": (
        quiz(question("numeric", "    answer: كثير\n")),
        (QUIZ_FILE, 6, "bad_decimal"),
    ),
    "a tolerance": (
        quiz(question("numeric", '    answer: "1"\n    tolerance: "-1"\n')),
        (QUIZ_FILE, 7, "bad_tolerance"),
    ),
    "a share beyond the whole": (
        quiz(
            question(
                "numeric",
                '    answer: "1"\n    others:\n      - {answer: "2", share: "101%"}\n',
            )
        ),
        (QUIZ_FILE, 8, "bad_share"),
    ),
    "a criterion with one level": (
        quiz(question("essay", RUBRIC + "          - {text: أ, points: 1}\n")),
        (QUIZ_FILE, 9, "few_levels"),
    ),
    "a criterion that earns nothing": (
        quiz(question("file", "    accepts: [sound]\n" + RUBRIC + WORTHLESS)),
        (QUIZ_FILE, 8, "worthless_criterion"),
    ),
    "more words at least than at most": (
        quiz(question("essay", "    least: 9\n    most: 8\n")),
        (QUIZ_FILE, 7, "least_over_most"),
    ),
    "no sort of file": (
        quiz(question("file", "    accepts: []\n")),
        (QUIZ_FILE, 6, "no_sort"),
    ),
    "one label": (
        quiz(question("scale", "    labels: [نعم]\n")),
        (QUIZ_FILE, 6, "few_labels"),
    ),
    "twelve labels": (
        quiz(question("scale", f"    labels: {[*'abcdefghijkl']}\n")),
        (QUIZ_FILE, 6, "many_labels"),
    ),
    "a label twice": (
        quiz(question("scale", "    labels: [نعم, لا, نعم]\n")),
        (QUIZ_FILE, 6, "same_label"),
    ),
    "a truth missing": (quiz(question("true_false", "")), (QUIZ_FILE, 3, "missing_key")),
    "one line to match": (
        quiz(question("matching", "    rows:\n      - {text: a, answer: b}\n")),
        (QUIZ_FILE, 7, "few_rows"),
    ),
    "one answer to all lines": (
        quiz(question("matching", f"    rows:\n{ROW}      - {{text: c, answer: b}}\n")),
        (QUIZ_FILE, 6, "one_answer"),
    ),
    "a line twice": (
        quiz(question("matching", f"    rows:\n{ROW}      - {{text: a, answer: c}}\n")),
        (QUIZ_FILE, 8, "same_text"),
    ),
    "an extra answer that fits": (
        quiz(
            question(
                "matching", f"    rows:\n{ROW}      - {{text: c, answer: d}}\n    extra: [d]\n"
            )
        ),
        (QUIZ_FILE, 9, "extra_fits"),
    ),
    "too many items": (
        quiz(question("ordering", f"    items: {[f'a{n}' for n in range(41)]}\n")),
        (QUIZ_FILE, 6, "too_many_parts"),
    ),
    "an unknown credit": (
        quiz(question("ordering", "    items: [a, b]\n    credit: half\n")),
        (QUIZ_FILE, 7, "unknown_word"),
    ),
    "an item in two groups": (
        quiz(
            question(
                "sorting",
                "    groups:\n      - {title: a, items: [c, d]}\n      - {title: b, items: [c]}\n",
            )
        ),
        (QUIZ_FILE, 8, "same_text"),
    ),
    "nothing to sort": (
        quiz(
            question("sorting", "    groups:\n      - {title: a, items: [c]}\n      - {title: b}\n")
        ),
        (QUIZ_FILE, 6, "few_sorted"),
    ),
    "a column that is not there": (
        quiz(question("matrix", "    columns: [a, b]\n    rows:\n      - {text: c, right: 3}\n")),
        (QUIZ_FILE, 8, "no_such_column"),
    ),
    "a gap without a place": (
        quiz(question("gap_fill", '    gaps:\n      - {answer: "1"}\n')),
        (QUIZ_FILE, 7, "gap_without_place"),
    ),
    "a place without a gap": (
        quiz(gapped("gap_fill", "[[1]] [[2]]", '    gaps:\n      - {answer: "1"}\n')),
        (QUIZ_FILE, 5, "mark_without_gap"),
    ),
    "a gap of two sorts": (
        quiz(gapped("gap_fill", "[[1]]", '    gaps:\n      - {answer: "1", accepted: [a]}\n')),
        (QUIZ_FILE, 7, "gap_of_no_sort"),
    ),
    "a gap with two right options": (
        quiz(
            gapped(
                "gap_fill",
                "[[1]]",
                "    gaps:\n      - options:\n          - {text: a, right: true}\n"
                "          - {text: b, right: true}\n",
            )
        ),
        (QUIZ_FILE, 7, "gap_options"),
    ),
    "a gap in the address of a link": (
        quiz(gapped("gap_words", "[a](https://example.org/[[1]])", WORDS)),
        (QUIZ_FILE, 5, "hidden_gap"),
    ),
    "no gap at all": (quiz(question("gap_words", WORDS)), (QUIZ_FILE, 5, "no_gaps")),
    "a word in two gaps": (
        quiz(gapped("gap_words", "[[2]] [[2]]", WORDS)),
        (QUIZ_FILE, 8, "word_twice"),
    ),
    "a place that is none": (
        {**quiz(question("picture_place", SPOTS.replace("1,1 2,2", "1,1 200,2"))), **PICTURE},
        (QUIZ_FILE, 9, "bad_shape"),
    ),
    "no place is right": (
        {**quiz(question("picture_place", SPOTS.replace(", right: true", ""))), **PICTURE},
        (QUIZ_FILE, 8, "no_right_spot"),
    ),
    "a picture that is not there": (
        quiz(question("picture_place", SPOTS)),
        (QUIZ_FILE, 6, "missing_media"),
    ),
    "a band twice": (
        {"quiz": f"bands:\n  - {{from: 0, text: a}}\n  - {{from: 0, text: b}}\n{QUIZ}"},
        (QUIZ_FILE, 3, "duplicate_band"),
    ),
    "more drawn than there are": (
        {"quiz": f"draw: 2\n{QUIZ}"},
        (QUIZ_FILE, 1, "draws_too_many"),
    ),
    "nothing drawn": ({"quiz": f"draw: 0\n{QUIZ}"}, (QUIZ_FILE, 1, "out_of_range")),
    "less than nothing drawn": ({"quiz": f"draw: -1\n{QUIZ}"}, (QUIZ_FILE, 1, "out_of_range")),
    "a word drawn": ({"quiz": f"draw: some\n{QUIZ}"}, (QUIZ_FILE, 1, "not_a_number")),
    "a picture in an option": (
        {"quiz": QUIZ.replace("لا}", "'![x](media/no.svg)'}")},
        (QUIZ_FILE, 8, "missing_media"),
    ),
    "two final quizzes": (
        {
            "quiz": f"final: true\n{QUIZ}",
            "01-unit/03-end.quiz.yaml": f"final: true\n{QUIZ}",
        },
        ("01-unit/03-end.quiz.yaml", None, "two_finals"),
    ),
    # lessons
    "no front matter": ({"lesson": "## قسم\n"}, (LESSON_FILE, 1, "no_front_matter")),
    "an open front matter": (
        {"lesson": "---\ntitle: a\n"},
        (LESSON_FILE, 1, "open_front_matter"),
    ),
    "a fault in front matter": (
        {"lesson": "---\ntitle: a: b\n---\nx\n"},
        (LESSON_FILE, 2, "unquoted_colon"),
    ),
    "an empty lesson": (body(""), (LESSON_FILE, 4, "empty_lesson")),
    "a heading of level one": (body("# a"), (LESSON_FILE, 4, "heading_one")),
    "an underlined heading": (body("a\n==="), (LESSON_FILE, 4, "heading_one")),
    "a first heading too deep": (body("a\n\n### b"), (LESSON_FILE, 6, "heading_jump")),
    "a skipped level": (body("## a\n\n#### b"), (LESSON_FILE, 6, "heading_jump")),
    "no picture": (body("a\n\n![b](media/c.svg)"), (LESSON_FILE, 6, "missing_media")),
    "a picture elsewhere": (
        body("![a](https://example.org/a.png)"),
        (LESSON_FILE, 4, "outside_picture"),
    ),
    "no attachment": (body("a\nb [c](media/c.pdf)"), (LESSON_FILE, 5, "missing_media")),
    "no lesson": (body("[a](lesson:secnd)"), (LESSON_FILE, 4, "unknown_lesson")),
    "a script": (body("[a](javascript:alert(1))"), (LESSON_FILE, 4, "unsafe_link")),
    "a data address": (body("[a](data:text/html,x)"), (LESSON_FILE, 4, "unsafe_link")),
    "another host": (body("[a](//example.org)"), (LESSON_FILE, 4, "unsafe_link")),
    "a bare word": (body("[a](next-lesson)"), (LESSON_FILE, 4, "unsafe_link")),
    "a call-out": (body("::: warnign\nx\n:::"), (LESSON_FILE, 4, "unknown_callout")),
    "an open call-out": (body("::: note\nx"), (LESSON_FILE, 4, "open_callout")),
    "a formula": (body("$\\frac{1}$"), (LESSON_FILE, 4, "broken_formula")),
    "html": (body("a\n<b>c</b>"), (LESSON_FILE, 5, "html_in_text")),
    "no sound": (
        {"lesson": LESSON.replace("درس", "درس\naudio: media/a.opus")},
        (LESSON_FILE, 3, "missing_media"),
    ),
    # names
    "no course file": ({"course": None}, (COURSE_FILE, None, "no_course_file")),
    "no module file": ({"module": None}, (MODULE_FILE, None, "no_module_file")),
    "an empty module": (
        {"02-next/module.yaml": "title: a"},
        ("02-next", None, "empty_module"),
    ),
    "a module without number": (
        {"next/module.yaml": "title: a"},
        ("next/module.yaml", None, "bad_folder"),
    ),
    "a capital in a slug": (
        {"01-unit/03-Third.md": LESSON},
        ("01-unit/03-Third.md", None, "bad_file"),
    ),
    "a lesson without number": (
        {"01-unit/third.md": LESSON},
        ("01-unit/third.md", None, "bad_file"),
    ),
    "a quiz without its ending": (
        {"01-unit/03-third.yaml": QUIZ},
        ("01-unit/03-third.yaml", None, "bad_file"),
    ),
    "two lessons of one slug": (
        {"02-next/module.yaml": "title: a", "02-next/01-first.md": LESSON},
        ("02-next/01-first.md", None, "duplicate_slug"),
    ),
    "a quiz and a lesson of one slug": (
        {"01-unit/03-first.quiz.yaml": QUIZ},
        ("01-unit/03-first.quiz.yaml", None, "duplicate_slug"),
    ),
    "two modules of one slug": (
        {"02-unit/module.yaml": "title: a", "02-unit/01-other.md": LESSON},
        ("02-unit", None, "duplicate_module"),
    ),
    "two lessons of one number": (
        {"01-unit/01-other.md": LESSON},
        ("01-unit/01-other.md", None, "same_number"),
    ),
    "an unknown file": (
        {"01-unit/notes.doc": b"x"},
        ("01-unit/notes.doc", None, "stray_file"),
    ),
    "a way out": (
        {"media/../../x.svg": DRAWING},
        ("media/../../x.svg", None, "path_unsafe"),
    ),
    "an absolute path": ({"/etc/x.md": b"x"}, ("/etc/x.md", None, "path_unsafe")),
    "a drive": ({"C:\\x.md": b"x"}, ("C:\\x.md", None, "path_unsafe")),
    "a turned name": (
        {"media/\u202egvs.svg": DRAWING},
        ("media/\ufffdgvs.svg", None, "path_unsafe"),
    ),
    "a device": ({"media/con.svg": DRAWING}, ("media/con.svg", None, "path_unsafe")),
    # media
    "an unknown sort": ({"media/a.exe": b"MZ"}, ("media/a.exe", None, "media_sort")),
    "a sort that is not": (
        {"media/a.png": b"GIF89a"},
        ("media/a.png", None, "media_content"),
    ),
    "a page as text": ({"media/a.pdf": b"<html>"}, ("media/a.pdf", None, "media_content")),
    "an empty picture": ({"media/a.png": b""}, ("media/a.png", None, "media_empty")),
    "a drawing with a script": (
        {"media/a.svg": b'<svg xmlns="http://www.w3.org/2000/svg">\n<script/></svg>'},
        ("media/a.svg", 2, "unsafe_drawing"),
    ),
    "a drawing that is none": (
        {"media/a.svg": b"<svg"},
        ("media/a.svg", 1, "broken_drawing"),
    ),
}


@pytest.mark.parametrize(("changes", "place"), PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_named_with_file_and_line(changes, place):
    faults = check(folder(**changes), "small")

    kept = [fault for fault in codes(faults) if fault[2] != "unused_media"]
    assert kept == [place]


@pytest.mark.parametrize(("changes", "place"), PLANTED.values(), ids=PLANTED)
def test_an_error_keeps_the_course_out_and_a_warning_does_not(changes, place):
    files = folder(**changes)
    is_warning = Fault("", None, place[2]).is_warning

    with nullcontext() if is_warning else pytest.raises(FaultyCourse):
        read(files, "small")


NEAR = {
    "a topic": ({"course": HEAD.replace("pricing", "prcing")}, "pricing"),
    "a key": (head("sorces: []"), "sources"),
    "a kind": (quiz(question("single_choise", OPTIONS)), "single_choice"),
    "a lesson": (body("[a](lesson:frist)"), "first"),
    "a picture": (
        body("![a](media/curve.svg)") | {"media/curve-1.svg": DRAWING},
        "media/curve-1.svg",
    ),
    "a call-out": (body("::: warnign\nx\n:::"), "warning"),
}


@pytest.mark.parametrize(("changes", "meant"), NEAR.values(), ids=NEAR)
def test_the_nearest_known_name_is_offered(changes, meant):
    faults = check(folder(**changes), "small")

    assert meant in [fault.values.get("near") for fault in faults]


def test_a_sound_without_transcript_is_a_warning():
    files = folder(**body("![حديث](media/talk.opus)"), **{"media/talk.opus": OPUS})

    faults = check(files, "small")

    assert codes(faults) == [(LESSON_FILE, 4, "no_transcript")]
    assert faults[0].values["wanted"] == "media/talk.txt"


def test_a_sound_with_its_transcript_is_sound():
    media = {"media/talk.opus": OPUS, "media/talk.txt": "قالت".encode()}

    assert not check(folder(**body("![حديث](media/talk.opus)"), **media), "small")


def test_a_course_slug_is_small_latin_letters():
    assert codes(check(folder(), "Small Course")) == [("", None, "bad_course_slug")]


def test_names_that_a_memory_card_cannot_tell_apart_are_refused():
    media = {"media/A.svg": DRAWING, "media/a.svg": DRAWING}

    assert ("media/a.svg", None, "same_path") in codes(check(folder(**media), "small"))


def test_every_fault_of_the_sample_course_is_planted_in_vain():
    assert not check(sample(), "sample")
