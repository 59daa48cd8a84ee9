"""Names of built files: pages say `app.css`, browsers keep `app-3F2A.css` for a year."""

import json
from functools import cache
from pathlib import Path

from flask import Flask, current_app


class AssetsMissing(RuntimeError):
    """The front end has not been built, or not all of it."""


def start(app: Flask) -> None:
    """Give templates `asset`."""
    app.jinja_env.globals["asset"] = asset


def asset(name: str) -> str:
    """Return the address of a built file, or raise `AssetsMissing`."""
    addresses = built(current_app.static_folder or "static")
    if name not in addresses:
        raise AssetsMissing(f"{name} is not built: run `python scripts/assets.py`.")
    return f"{current_app.static_url_path}/{addresses[name]}"


@cache
def built(folder: str) -> dict[str, str]:
    """Return hashed names by logical ones, read once, or raise `AssetsMissing`."""
    manifest = Path(folder) / "manifest.json"
    if not manifest.exists():
        raise AssetsMissing(f"{manifest} is missing: run `python scripts/assets.py`.")
    return {name: entry["file"] for name, entry in json.loads(manifest.read_text()).items()}
