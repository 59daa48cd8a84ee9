"""Files that others wrote: nothing in them stops the reader, nothing disappears.

They lie in the folder that `ELEARN_FOREIGN_FILES` names; without it these are not collected.
"""

from elearn.domain.coursefile.foreign.forms import has_form
from elearn.domain.coursefile.foreign.messages import say
from elearn.domain.coursefile.qti import read, write
from tests.domain.coursefile.qti.packages import zipped

ENDINGS = {".xml", ".qti"}


def test_every_file_of_others_is_read_and_told(foreign_files):
    files = [path for path in (foreign_files / "qti").rglob("*") if path.suffix in ENDINGS]

    for file in files:
        incoming = read(file.read_bytes())

        assert [say(note, "ar") for note in incoming.notes], file.name
        assert all(map(has_form, incoming.documents)), file.name
    assert files


def test_what_was_read_of_others_comes_back_from_ours(foreign_files):
    for folder in (path for path in (foreign_files / "qti").iterdir() if path.is_dir()):
        files = {
            str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }
        first = read(zipped(files))
        written = write(first.documents, first.categories, first.files)

        kept = [each for each in first.documents if each["kind"] != "calculated"]
        assert list(read(written.content).documents) == kept, folder.name
