"""A course's folder in and out of the browser."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from elearn.courses.models import Course
from elearn.db import session
from elearn.domain.coursefile.archive import pack, unpack

SAMPLE = Path(__file__).parent.parent / "data" / "courses" / "sample"


def sample(**changed):
    """Return the files of a course that is right, some of them changed."""
    paths = [path for path in SAMPLE.rglob("*") if path.is_file()]
    files = {str(path.relative_to(SAMPLE)): path.read_bytes() for path in paths}
    return files | {name.replace("__", "."): text for name, text in changed.items()}


def send(client, files, slug="sample", name="sample.zip"):
    archive = files if isinstance(files, bytes) else pack(files)
    return client.post("/teach/uploads", data={"file": (BytesIO(archive), name), "slug": slug})


def courses(app):
    with app.app_context():
        return {course.slug for course in session.query(Course)}


def test_a_folder_comes_in_and_goes_out_byte_for_byte(founder):
    answer = send(founder, sample())

    archive = founder.get("/teach/courses/sample/folder")

    assert answer.location == "/teach/courses/sample"
    assert unpack(archive.data) == sample()
    assert "filename*=UTF-8''" in archive.headers["Content-Disposition"]
    assert archive.headers["Content-Disposition"].isascii()


def test_the_folder_in_the_archive_names_the_course(founder):
    inside = {f"two-methods/{path}": content for path, content in sample().items()}

    answer = send(founder, inside, slug="", name="تنزيل (1).zip")

    assert answer.location == "/teach/courses/two-methods"


def test_what_a_mac_leaves_in_an_archive_makes_no_other_course(founder, app):
    send(founder, {f"two-methods/{path}": content for path, content in sample().items()}, slug="")
    archive = BytesIO()
    with ZipFile(archive, "w") as packed:
        for path, content in sample().items():
            packed.writestr(f"two-methods/{path}", content)
        packed.writestr("two-methods/.DS_Store", b"\0")
        packed.writestr("__MACOSX/two-methods/._course.yaml", b"\0")

    answer = send(founder, archive.getvalue(), slug="", name="Archive.zip")

    assert answer.location == "/teach/courses/two-methods"
    assert courses(app) == {"par", "two-methods"}


def test_the_archive_names_a_course_without_a_folder(founder):
    answer = send(founder, sample(), slug="", name="two-methods (1).zip")

    assert answer.location == "/teach/courses/two-methods"


def test_a_second_upload_changes_the_course_that_is_there(founder, draft):
    send(founder, sample())
    text = sample()["course.yaml"].replace(b"hours: ", b"hours: 1")

    send(founder, sample(course__yaml=text))

    assert draft("sample").hours >= 10


def test_everything_that_is_wrong_is_listed_and_nothing_taken_in(founder, app):
    lesson = "01-what-is-an-instalment/01-three-clients.md"
    files = sample(course__yaml=b"format: 1\nlevel: top\n") | {lesson: b"no head"}

    answer = send(founder, files)

    assert answer.status_code == 422
    assert "course.yaml" in answer.text
    assert lesson in answer.text
    assert "sample" not in courses(app)


BOMB = b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
FAR_UP = b"PK" + b"\x00" * 400


def zip_of(name, content):
    kept = BytesIO()
    with ZipFile(kept, "w") as archive:
        archive.writestr(name, content)
    return kept.getvalue()


@pytest.mark.parametrize(
    "archive",
    [b"", b"no archive", FAR_UP, zip_of("../../evil.md", b"x"), zip_of("/etc/passwd", b"x"),
     pack(sample(course__yaml=BOMB)), zip_of("inner.zip", zip_of("x", b"x")), zip_of("a", b"")],
    ids=["empty", "text", "far up", "up", "absolute", "bomb", "nested", "nothing"],
)  # fmt: skip
def test_a_hostile_archive_is_refused_in_words(archive, founder, app):
    answer = send(founder, archive)

    assert answer.status_code == 422
    assert courses(app) == {"par"}


def test_a_megabyte_that_unpacks_to_a_mountain_is_refused(founder, app):
    kept = BytesIO()
    with ZipFile(kept, "w", 8) as archive:
        archive.writestr("01-a/01-b.md", bytes(50_000_000))

    answer = send(founder, kept.getvalue())

    assert answer.status_code == 422
    assert courses(app) == {"par"}


def test_an_upload_beyond_the_limit_is_a_413_that_says_the_limit(founder):
    kind = "multipart/form-data; boundary=x"

    answer = founder.post("/teach/uploads", data=bytes(26 * 1024 * 1024), content_type=kind)

    assert answer.status_code == 413
    assert any(limit in answer.text for limit in ("25 م.ب", "٢٥ م.ب"))
    assert '<header class="site">' in answer.text


def test_no_file_is_said_beside_the_field(founder):
    answer = founder.post("/teach/uploads", data={"slug": "x"})

    assert answer.status_code == 422
    assert 'id="file-error"' in answer.text


def test_a_trainer_of_one_course_brings_in_that_course_and_no_other(tariq, app):
    mine = send(tariq, sample(), slug="par")
    new = send(tariq, sample(), slug="another")

    assert mine.location == "/teach/courses/par"
    assert new.status_code == 422
    assert courses(app) == {"par"}


def test_a_name_that_somebody_else_has_is_answered_like_any_that_is_not_his(app, tariq):
    unknown = send(tariq, sample())
    with app.app_context():
        at = datetime(2027, 1, 1, tzinfo=UTC)
        session.add(Course(slug="sample", title="سرّ", changed_at=at))
        session.commit()

    taken = send(tariq, sample())

    assert taken.status_code == unknown.status_code == 422
    assert "سرّ" not in taken.text
    assert 'id="slug-error"' in taken.text
    assert 'id="slug-error"' in unknown.text
