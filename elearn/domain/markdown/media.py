"""The files that lessons show: which are allowed, and what a page must know of them."""

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from types import MappingProxyType

from PIL import Image

from elearn.domain.markdown import svg


class Use(Enum):
    """What a page does with a file."""

    PICTURE = "picture"
    SOUND = "sound"
    FILM = "film"
    CAPTIONS = "captions"
    TEXT = "text"
    DOCUMENT = "document"


OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN = "application/vnd.oasis.opendocument"
ALLOWED: Mapping[str, tuple[Use, str]] = MappingProxyType(
    {
        "svg": (Use.PICTURE, "image/svg+xml"),
        "png": (Use.PICTURE, "image/png"),
        "jpg": (Use.PICTURE, "image/jpeg"),
        "jpeg": (Use.PICTURE, "image/jpeg"),
        "webp": (Use.PICTURE, "image/webp"),
        "gif": (Use.PICTURE, "image/gif"),
        "opus": (Use.SOUND, "audio/ogg"),
        "ogg": (Use.SOUND, "audio/ogg"),
        "mp3": (Use.SOUND, "audio/mpeg"),
        "m4a": (Use.SOUND, "audio/mp4"),
        "wav": (Use.SOUND, "audio/wav"),
        "mp4": (Use.FILM, "video/mp4"),
        "webm": (Use.FILM, "video/webm"),
        "vtt": (Use.CAPTIONS, "text/vtt"),
        "txt": (Use.TEXT, "text/plain"),
        "pdf": (Use.DOCUMENT, "application/pdf"),
        "csv": (Use.DOCUMENT, "text/csv"),
        "docx": (Use.DOCUMENT, f"{OFFICE}.wordprocessingml.document"),
        "xlsx": (Use.DOCUMENT, f"{OFFICE}.spreadsheetml.sheet"),
        "pptx": (Use.DOCUMENT, f"{OFFICE}.presentationml.presentation"),
        "odt": (Use.DOCUMENT, f"{OPEN}.text"),
        "ods": (Use.DOCUMENT, f"{OPEN}.spreadsheet"),
        "odp": (Use.DOCUMENT, f"{OPEN}.presentation"),
    }
)


@dataclass(frozen=True)
class Medium:
    """What a page must know of a file to make room for it and to say what it costs."""

    size: int
    width: int | None = None
    height: int | None = None
    text: str = ""


def ending(path: str) -> str:
    """Return what stands after the last dot, in small letters."""
    return path.rpartition(".")[2].lower() if "." in path.rpartition("/")[2] else ""


def use_of(path: str) -> Use | None:
    """Return what a page does with a file of this name, or nothing if it is not allowed."""
    return ALLOWED[ending(path)][0] if ending(path) in ALLOWED else None


def mime_type(path: str) -> str:
    """Return the type under which a file is served."""
    return ALLOWED.get(ending(path), (None, "application/octet-stream"))[1]


def beside(path: str, other: str) -> str:
    """Return the path of the file beside this one: captions, a transcript."""
    return f"{path.rpartition('.')[0]}.{other}"


def describe(path: str, content: bytes) -> Medium:
    """Return the size of a file, of a picture its measures, of a transcript its text."""
    match use_of(path):
        case Use.PICTURE:
            return Medium(len(content), *measures(path, content))
        case Use.TEXT:
            return Medium(len(content), text=content.decode("utf-8-sig", "replace"))
        case _:
            return Medium(len(content))


def measures(path: str, content: bytes) -> tuple[int, int] | tuple[None, None]:
    """Return width and height of a picture, or nothing where it does not say."""
    if ending(path) == "svg":
        return svg.examine(content).measures
    try:
        # A picture of too many points warns; its measures are all that is read here.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content)) as picture:
                return picture.size
    # Pillow raises whatever its many readers stumble over.
    except Exception:
        return None, None
