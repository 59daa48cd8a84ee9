"""What the wiring plugged in, for pages."""

from typing import cast

from flask import current_app

from elearn.config import Settings
from elearn.ports import Services


def services() -> Services:
    """Return the adapters of this application."""
    return cast(Services, current_app.extensions["services"])


def settings() -> Settings:
    """Return the settings of this application."""
    return cast(Settings, current_app.extensions["settings"])
