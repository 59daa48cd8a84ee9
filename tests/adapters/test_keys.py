"""The key set in its folder, also when several processes start at once."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from cryptography.hazmat.primitives import serialization as forms
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from elearn.adapters.keys.folder import KeyFolder
from elearn.cli import keys as commands
from elearn.cli import main

ROOT = Path(__file__).parent.parent.parent
START = """
import sys
from pathlib import Path
from elearn.adapters.clock import SystemClock
from elearn.adapters.keys.folder import KeyFolder
keys = KeyFolder(Path(sys.argv[1]), SystemClock())
print(keys.key_id, keys.public_keys()[keys.key_id].hex())
"""


@pytest.fixture
def keys(tmp_path, clock):
    return KeyFolder(tmp_path / "keys", clock)


def test_the_first_start_makes_a_key_named_after_the_year(keys):
    assert keys.key_id.startswith("2027-1-")
    assert list(keys.public_keys()) == [keys.key_id]


def test_a_signature_is_checked_by_the_published_key(keys):
    signature = keys.sign(b"message")

    Ed25519PublicKey.from_public_bytes(keys.public_keys()[keys.key_id]).verify(
        signature, b"message"
    )
    assert len(signature) == 64


def test_nobody_else_reads_the_folder(keys):
    modes = {stat.S_IMODE(file.stat().st_mode) for file in keys.folder.iterdir()}

    assert modes == {0o600}
    assert stat.S_IMODE(keys.folder.stat().st_mode) == 0o700


def test_a_later_start_finds_the_same_key(keys, clock):
    assert KeyFolder(keys.folder, clock).key_id == keys.key_id


def test_a_newer_key_signs_and_the_older_stays_public(keys, clock):
    older = keys.key_id
    clock.move_to("2028-03-01 09:00")
    other_process = KeyFolder(keys.folder, clock)
    other_process.rotate()

    assert keys.key_id.startswith("2028-1-")
    assert set(keys.public_keys()) == {older, keys.key_id}
    assert other_process.key_id == keys.key_id


def test_an_operator_rotates_the_keys_of_a_running_site(app, world, monkeypatch):
    before = app.extensions["services"].signer.key_id
    monkeypatch.setattr(commands, "site", lambda: app)

    answer = CliRunner().invoke(main, ["rotate-keys"])

    now = app.extensions["services"].signer.key_id
    assert now != before
    assert now in answer.output


def test_the_tenth_key_of_a_year_is_newer_than_the_ninth(keys):
    for _ in range(9):
        keys.rotate()

    assert keys.key_id.startswith("2027-10-")
    assert len(keys.public_keys()) == 10


def test_a_private_key_that_was_taken_away_stays_public(keys):
    older = keys.key_id
    keys.rotate()
    newer = keys.key_id
    (keys.folder / "2027-1.pem").unlink()

    assert keys.key_id == newer
    assert set(keys.public_keys()) == {older, newer}


def test_processes_that_start_at_once_share_one_key(tmp_path):
    command = [sys.executable, "-c", START, tmp_path / "keys"]
    started = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(6)
    ]

    said = {process.communicate()[0] for process in started}

    assert len(said) == 1
    assert len(list((tmp_path / "keys").iterdir())) == 2  # a private and a public half


def test_a_key_of_another_kind_is_refused(keys):
    foreign = generate_private_key(SECP256R1()).private_bytes(
        forms.Encoding.PEM, forms.PrivateFormat.PKCS8, forms.NoEncryption()
    )
    (keys.folder / "2027-2.pem").write_bytes(foreign)

    with pytest.raises(TypeError):
        keys.sign(b"message")
