"""What files of each sort begin with."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

ZIPPED = b"PK\x03\x04"


def begins(*starts: bytes) -> Callable[[bytes], bool]:
    """Return a test for the first bytes of a file."""
    return lambda content: content.startswith(starts)


def riff(name: bytes) -> Callable[[bytes], bool]:
    """Return a test for a file of chunks of this name."""
    return lambda content: content[:4] == b"RIFF" and content[8:12] == name


def is_mp4(content: bytes) -> bool:
    """Whether a file is of the family of MPEG-4."""
    return content[4:8] == b"ftyp"


def is_text(content: bytes) -> bool:
    """Whether a file is text."""
    try:
        return "\0" not in content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False


def is_captions(content: bytes) -> bool:
    """Whether a file is captions, which name themselves in their first line."""
    return is_text(content) and content.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT")


LOOKS_LIKE: Mapping[str, Callable[[bytes], bool]] = MappingProxyType(
    {
        "png": begins(b"\x89PNG\r\n\x1a\n"),
        "jpg": begins(b"\xff\xd8\xff"),
        "jpeg": begins(b"\xff\xd8\xff"),
        "gif": begins(b"GIF87a", b"GIF89a"),
        "webp": riff(b"WEBP"),
        "opus": begins(b"OggS"),
        "ogg": begins(b"OggS"),
        "mp3": begins(b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa"),
        "m4a": is_mp4,
        "wav": riff(b"WAVE"),
        "mp4": is_mp4,
        "webm": begins(b"\x1a\x45\xdf\xa3"),
        "vtt": is_captions,
        "txt": is_text,
        "csv": is_text,
        "pdf": begins(b"%PDF-"),
    }
    | dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp"), begins(ZIPPED))
)
