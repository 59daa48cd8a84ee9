"""Files in a folder, named by their digest."""

import os
from hashlib import sha256
from pathlib import Path
from threading import get_ident


class Folder:
    """A `Storage` on this machine's disk."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def keep(self, content: bytes) -> str:
        """Write through a temporary file, so that no reader meets half a file."""
        digest = sha256(content).hexdigest()
        target = self.place(digest)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = target.with_suffix(f".{os.getpid()}-{get_ident()}")
            with fresh.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(target)
            sync(target.parent)
        return digest

    def read(self, digest: str) -> bytes:
        """Return the content, or raise `FileNotFoundError`."""
        return self.place(digest).read_bytes()

    def holds(self, digest: str) -> bool:
        """Whether the content is there."""
        return self.place(digest).is_file()

    def drop(self, digest: str) -> None:
        """Forget the content, if it is there."""
        self.place(digest).unlink(missing_ok=True)

    def place(self, digest: str) -> Path:
        """Return where a digest lies; anything but a digest lies nowhere."""
        if not (len(digest) == 64 and digest.isalnum()):  # noqa: PLR2004 - SHA-256
            raise FileNotFoundError(digest)
        return self.root / digest[:2] / digest


def sync(folder: Path) -> None:
    """Let the names in a folder survive the end of the machine's power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
