"""Files that others wrote: nothing in them stops the readers, nothing disappears.

They lie in the folder that `ELEARN_FOREIGN_FILES` names; without it these are not collected.
"""

from collections.abc import Mapping
from types import MappingProxyType

import pytest

from elearn.domain.coursefile import aiken, gift, moodle_xml
from elearn.domain.coursefile.foreign.forms import has_form
from elearn.domain.coursefile.foreign.messages import say

PROGRAMS: Mapping = MappingProxyType({"gift": gift, "aiken": aiken, "moodle-xml": moodle_xml})


@pytest.mark.parametrize("folder", PROGRAMS)
def test_every_file_of_others_is_read_and_told(folder, foreign_files):
    files = sorted(path for path in (foreign_files / folder).rglob("*") if path.is_file())

    for file in files:
        incoming = PROGRAMS[folder].read(file.read_bytes())
        told = [say(note, "ar") for note in incoming.notes]

        assert told, file.name
        assert all(map(has_form, incoming.documents)), file.name
        assert len(incoming.documents) == len(incoming.categories)
    assert files


@pytest.mark.parametrize("folder", ["gift", "moodle-xml"])
def test_what_was_read_of_others_comes_back_from_ours(folder, foreign_files):
    program = PROGRAMS[folder]

    for file in sorted(path for path in (foreign_files / folder).rglob("*") if path.is_file()):
        first = program.read(file.read_bytes())
        written = program.write(first.documents, first.categories, first.files)
        again = program.read(written.content)

        if not any(note.code == "kind_not_carried" for note in written.notes):
            assert again.documents == first.documents, file.name
            assert again.categories == first.categories, file.name
