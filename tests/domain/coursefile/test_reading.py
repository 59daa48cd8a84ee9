"""From a folder to a draft."""

import pytest

from elearn.domain.coursefile.draft import (
    CoverDraft,
    FaultyCourse,
    LessonCompletion,
    LessonDraft,
    QuizDraft,
)
from elearn.domain.coursefile.folder import check, examine, read
from tests.domain.coursefile.builders import (
    DRAWING,
    HEAD,
    LESSON,
    QUIZ,
    codes,
    folder,
    sample,
)


def test_the_sample_course_is_read_without_a_remark():
    course, faults = examine(sample(), "sample")

    assert not faults
    assert course.title == "القسط: كيف يُحسب وماذا يعني؟"
    assert course.cover == CoverDraft("scale", "b")
    assert [module.slug for module in course.modules] == [
        "what-is-an-instalment",
        "flat-or-declining",
    ]


def test_lessons_and_quizzes_stand_in_the_order_of_their_numbers():
    course = read(sample(), "sample")

    slugs = [activity.slug for module in course.modules for activity in module.activities]
    assert slugs == ["three-clients", "flat-method", "declining-method", "final-check"]


def test_the_sample_quiz_has_all_five_kinds():
    quiz = read(sample(), "sample").modules[1].activities[1]

    assert isinstance(quiz, QuizDraft)
    assert [question["kind"] for question in quiz.questions] == [
        "single_choice",
        "multiple_choice",
        "true_false",
        "short_answer",
        "numeric",
    ]
    assert (quiz.pass_mark, quiz.attempts, quiz.wait, quiz.time_limit) == (60, 3, 10, 20)
    assert quiz.bands[1].start == 60


def test_what_a_file_leaves_out_is_as_by_default():
    course = read(folder(), "small")

    lesson, quiz = course.modules[0].activities
    assert lesson == LessonDraft(slug="first", title="درس", text="## قسم\n\nنص.\n")
    assert lesson.completion == LessonCompletion(seconds=None)
    assert (course.enrolment, course.certificate) == ("open", True)
    assert (quiz.grade, quiz.wait, quiz.shuffle, quiz.final) == ("highest", 0, True, False)


def test_numbers_may_be_written_with_arabic_digits():
    files = folder(
        course=HEAD.replace("hours: 1", "hours: ٤"),
        lesson=LESSON.replace("title: درس", "title: درس\nminutes: ۸"),
        quiz="title: اختبار\npass: ٦٠\nquestions:\n  - id: sum\n    kind: numeric\n"
        "    prompt: كم؟\n    answer: ٣٦٬٠٠٠\N{ARABIC DECIMAL SEPARATOR}٤\n"
        "    tolerance: ٢٪\n",
    )

    course = read(files, "small")

    lesson, quiz = course.modules[0].activities
    assert (course.hours, lesson.minutes, quiz.pass_mark) == (4, 8, 60)
    assert quiz.questions[0]["answer"] == "36000.4"
    assert quiz.questions[0]["tolerance"] == "2%"


@pytest.mark.parametrize("title", ["2024", "no", "null-ish", "12:30", "0x1F", "2020-01-01", "1e3"])
def test_a_title_that_yaml_takes_for_something_else_stays_a_title(title):
    course = read(folder(course=HEAD.replace("title: دورة", f"title: {title}")), "small")

    assert course.title == title


def test_a_file_with_a_byte_order_mark_and_windows_line_ends_is_read():
    lesson = b"\xef\xbb\xbf" + LESSON.replace("\n", "\r\n").encode()

    course = read(folder(lesson=lesson), "small")

    assert course.modules[0].activities[0].text == "## قسم\n\nنص.\n"


def test_a_lesson_may_ask_to_stay_for_a_time():
    lesson = LESSON.replace("title: درس", "title: درس\ncompletion: {seconds: 120}")

    course = read(folder(lesson=lesson), "small")

    assert course.modules[0].activities[0].completion == LessonCompletion(seconds=120)


def test_a_line_of_hyphens_in_the_text_of_a_lesson_is_text():
    course = read(folder(lesson=f"{LESSON}\n---\n\nبعدها.\n"), "small")

    assert course.modules[0].activities[0].text.endswith("---\n\nبعدها.\n")


def test_what_systems_leave_behind_is_passed_over():
    junk = {".DS_Store": b"x", "media/Thumbs.db": b"x", "__MACOSX/01-unit/._a": b"x"}

    assert not check(folder() | junk, "small")


def test_warnings_do_not_keep_a_course_out():
    files = folder(**{"media/unused.svg": DRAWING, "README.md": "x"})

    course, faults = examine(files, "small")

    assert course is not None
    assert codes(faults) == [
        ("README.md", None, "stray_file"),
        ("media/unused.svg", None, "unused_media"),
    ]
    assert all(fault.is_warning for fault in faults)


def test_all_faults_of_all_files_are_listed_by_file_and_line():
    files = folder(
        course=HEAD.replace("level: beginner", "level: beginer").replace("hours: 1", "hours: x"),
        module="titel: وحدة\n",
        lesson="---\ntitle: درس\n---\n# عنوان\n\n![](media/a.svg)\n\n[x](lesson:gone)\n",
        quiz=QUIZ.replace(", right: true", ""),
    )

    with pytest.raises(FaultyCourse) as refusal:
        read(files, "small")

    assert codes(refusal.value.faults) == [
        ("01-unit/01-first.md", 4, "heading_one"),
        ("01-unit/01-first.md", 6, "no_description"),
        ("01-unit/01-first.md", 6, "missing_media"),
        ("01-unit/01-first.md", 8, "unknown_lesson"),
        ("01-unit/02-check.quiz.yaml", 6, "no_right_option"),
        ("01-unit/module.yaml", 1, "unknown_key"),
        ("01-unit/module.yaml", 1, "missing_key"),
        ("course.yaml", 5, "unknown_word"),
        ("course.yaml", 7, "not_a_number"),
    ]


def test_a_file_with_hundreds_of_faults_says_so_and_is_still_refused():
    tags = "<b>\n\n" * 300
    files = folder(lesson=f"{LESSON}{tags}\n[x](lesson:gone)\n")

    course, faults = examine(files, "small")

    assert course is None
    assert sum(fault.code == "html_in_text" for fault in faults) == 200
    assert {"many_faults", "unknown_lesson"} <= {fault.code for fault in faults}
