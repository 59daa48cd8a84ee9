"""What every page shares: settings, cookies, looks, and the files that browsers keep."""

from dataclasses import asdict
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from wsgiref.headers import Headers

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix
from whitenoise import WhiteNoise

from elearn import config
from elearn.config import Settings
from elearn.web import (
    addresses,
    countries,
    errors,
    forgery,
    fragments,
    headers,
    language,
    logs,
    page,
    remembered,
    text,
    writing,
)

A_DAY = 24 * 3600


def configure(app: Flask, settings: Settings) -> None:
    """Take over the settings; cookies are as strict as the address allows."""
    app.config.update(asdict(settings))
    app.extensions["settings"] = settings
    app.extensions["release"] = release()
    app.config.update(
        SESSION_COOKIE_NAME="__Host-session" if settings.is_https else "session",
        SESSION_COOKIE_SECURE=settings.is_https,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
    )


def release() -> str:
    """Return what changes with every release: pages kept by browsers belong to one."""
    manifest = config.STATIC / "manifest.json"
    built = manifest.read_bytes() if manifest.exists() else b""
    return sha256(version("elearn").encode() + built).hexdigest()[:12]


def dress(app: Flask, settings: Settings) -> None:
    """Start what pages share; the order is that of a request."""
    logs.start(settings.LOG_LEVEL)
    for part in (headers, language, writing, addresses, countries, text, page):
        part.start(app)
    for part in (fragments, remembered, forgery, errors):
        part.start(app)
    app.wsgi_app = static_files(app)  # type: ignore[method-assign]
    if proxies := settings.TRUSTED_PROXIES:
        # Only what our own proxies added counts; what a visitor wrote stands further left.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies)  # type: ignore[method-assign]


def static_files(app: Flask) -> WhiteNoise:
    """Return the application behind its built files, which browsers keep for a year."""
    front = WhiteNoise(app.wsgi_app, max_age=A_DAY, add_headers_function=built_headers)
    folder = Path(app.static_folder or "")
    if folder.is_dir():
        front.add_files(str(folder), prefix="static/")
    return front


def built_headers(headers: Headers, path: str, url: str) -> None:
    """Let a file with a hash in its name be kept for ever."""
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Cache-Control"] = "public, max-age=31536000, immutable"
