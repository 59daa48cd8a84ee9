"""The files that an answer may bring: by the name's ending and by what they hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from elearn.domain.filelooks import LOOKS_LIKE, begins

SORTS = ("document", "picture", "sound", "video")
LARGEST = 20 * 1_048_576  # bytes of one file
LONGEST_NAME = 120
PACKED = b"[Content_Types].xml"
NAMED = slice(30, 38)  # where the first name of an archive stands


@dataclass(frozen=True)
class Form:
    """A form that files have: its sort, its name among programs, how its content is known."""

    sort: str
    mimetype: str
    fits: Callable[[bytes], bool]


def is_office(content: bytes) -> bool:
    """Whether a file is an archive of an office program's parts."""
    return LOOKS_LIKE["docx"](content) and PACKED in content


def is_open_document(content: bytes) -> bool:
    """Whether a file is an archive that names its form first."""
    return LOOKS_LIKE["odt"](content) and content[NAMED] == b"mimetype"


OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN = "application/vnd.oasis.opendocument."
FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "pdf": Form("document", "application/pdf", LOOKS_LIKE["pdf"]),
        "docx": Form("document", f"{OFFICE}wordprocessingml.document", is_office),
        "xlsx": Form("document", f"{OFFICE}spreadsheetml.sheet", is_office),
        "pptx": Form("document", f"{OFFICE}presentationml.presentation", is_office),
        "odt": Form("document", f"{OPEN}text", is_open_document),
        "ods": Form("document", f"{OPEN}spreadsheet", is_open_document),
        "odp": Form("document", f"{OPEN}presentation", is_open_document),
        "txt": Form("document", "text/plain", LOOKS_LIKE["txt"]),
        "jpg": Form("picture", "image/jpeg", LOOKS_LIKE["jpg"]),
        "jpeg": Form("picture", "image/jpeg", LOOKS_LIKE["jpg"]),
        "png": Form("picture", "image/png", LOOKS_LIKE["png"]),
        "webp": Form("picture", "image/webp", LOOKS_LIKE["webp"]),
        "heic": Form("picture", "image/heic", LOOKS_LIKE["mp4"]),
        "mp3": Form("sound", "audio/mpeg", LOOKS_LIKE["mp3"]),
        "m4a": Form("sound", "audio/mp4", LOOKS_LIKE["m4a"]),
        "ogg": Form("sound", "audio/ogg", LOOKS_LIKE["ogg"]),
        "opus": Form("sound", "audio/ogg", LOOKS_LIKE["opus"]),
        "wav": Form("sound", "audio/wav", LOOKS_LIKE["wav"]),
        "amr": Form("sound", "audio/amr", begins(b"#!AMR")),
        "mp4": Form("video", "video/mp4", LOOKS_LIKE["mp4"]),
        "mov": Form("video", "video/quicktime", LOOKS_LIKE["mp4"]),
        "3gp": Form("video", "video/3gpp", LOOKS_LIKE["mp4"]),
        "webm": Form("video", "video/webm", LOOKS_LIKE["webm"]),
    }
)


def form_of(name: str) -> str:
    """Return the ending of a file's name, small; nothing where it has none."""
    _, dot, ending = name.rpartition(".")
    return ending.lower() if dot else ""


def endings(accepts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the endings of these sorts."""
    return tuple(ending for ending, form in FORMS.items() if form.sort in accepts)


def upload_fault(name: str, content: bytes, accepts: tuple[str, ...]) -> str:
    """Return why a file cannot be taken, as a code, or nothing."""
    form = FORMS.get(form_of(name))
    if not content:
        return "empty"
    if len(content) > LARGEST:
        return "too_large"
    if form is None or form.sort not in accepts:
        return "other_sort"
    return "" if form.fits(content) else "other_content"
