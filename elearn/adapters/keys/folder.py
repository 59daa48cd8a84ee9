"""A set of Ed25519 keys in a folder: the newest signs, all of them vouch for ever.

`2027-1.pem` is a private key, for the owner's eyes only; `2027-1-9f3c2b7a.pub` is its
public half, which stays when the private one is taken away. The number is the order within
a year, the last part is a fingerprint, so that two installations never share a name.
"""

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp

from cryptography.hazmat.primitives import serialization as forms
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from elearn.ports import Clock


class KeyFolder:
    """A `Signer` that makes its first key when it starts."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder, self.clock = folder, clock
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.read_at = -1
        if not self.slots():
            self.make(1)  # the same number in every process that starts now: one key remains
        self.read()

    @property
    def key_id(self) -> str:
        """The name of the key that signs today."""
        self.read()
        return self.newest

    def sign(self, message: bytes) -> bytes:
        """Return the Ed25519 signature, 64 bytes."""
        self.read()
        return self.private.sign(message)

    def public_keys(self) -> Mapping[str, bytes]:
        """Return every public key that ever signed, by name; 32 bytes each."""
        self.read()
        return self.public

    def rotate(self) -> None:
        """Make a newer key, which signs from now on in every process."""
        year = self.clock.now().year
        self.make(1 + max((n for y, n in self.slots() if y == year), default=0))

    def make(self, number: int) -> None:
        """Make a key of this year, unless another process just made that one."""
        key = Ed25519PrivateKey.generate()
        pem = key.private_bytes(forms.Encoding.PEM, forms.PrivateFormat.PKCS8, forms.NoEncryption())
        keep_first(pem, self.folder / f"{self.clock.now().year}-{number}.pem")

    def read(self) -> None:
        """Look the keys up again if the folder changed: another process may rotate."""
        changed_at = self.folder.stat().st_mtime_ns
        if changed_at == self.read_at:
            return
        for year, number in self.slots():
            self.private = private_key(self.folder / f"{year}-{number}.pem")
            self.newest = name(year, number, self.private.public_key())
            self.publish(self.newest, self.private.public_key())
        self.public = {file.stem: public_key(file) for file in self.folder.glob("*.pub")}
        self.read_at = changed_at

    def publish(self, name: str, key: Ed25519PublicKey) -> None:
        """Write the public half beside the private one, unless it is there."""
        spki = forms.PublicFormat.SubjectPublicKeyInfo
        file = self.folder / f"{name}.pub"
        if not file.exists():
            keep_first(key.public_bytes(forms.Encoding.PEM, spki), file)

    def slots(self) -> list[tuple[int, int]]:
        """Return year and number of every private key, the newest last."""
        names = (file.stem.split("-") for file in self.folder.glob("*-*.pem"))
        return sorted((int(year), int(number)) for year, number in names)


def name(year: int, number: int, key: Ed25519PublicKey) -> str:
    """Return what records call a key."""
    return f"{year}-{number}-{sha256(key.public_bytes_raw()).hexdigest()[:8]}"


def private_key(file: Path) -> Ed25519PrivateKey:
    """Return the key in a file, or raise `TypeError` for one of another kind."""
    key = forms.load_pem_private_key(file.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError(file)
    return key


def public_key(file: Path) -> bytes:
    """Return the 32 bytes in a file, or raise `TypeError` for a key of another kind."""
    key = forms.load_pem_public_key(file.read_bytes())
    if not isinstance(key, Ed25519PublicKey):
        raise TypeError(file)
    return key.public_bytes_raw()


def keep_first(content: bytes, file: Path) -> None:
    """Write a whole file for its owner's eyes; whoever comes second changes nothing."""
    handle, fresh = mkstemp(dir=file.parent)  # made with mode 0600
    try:
        with os.fdopen(handle, "wb") as written:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
        os.link(fresh, file)
    except FileExistsError:
        pass
    finally:
        Path(fresh).unlink()
