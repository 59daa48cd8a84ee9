"""The command line: what an operator does without a browser."""

import gc
from importlib import import_module

import click

MODULES = {
    "serve": "serving",
    "work": "serving",
    "migrate": "serving",
    "check": "content",
    "import": "content",
    "export": "content",
    "create-admin": "people",
    "rotate-keys": "keys",
    "doctor": "upkeep",
    "demo": "demo",
}


class Commands(click.Group):
    """Commands that are imported when one is asked for."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Return their names, for the help."""
        return list(MODULES)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return one of them, or none."""
        found = commands_in(MODULES[name]) if name in MODULES else ()
        return next((command for command in found if command.name == name), None)


def commands_in(module: str) -> tuple[click.Command, ...]:
    """Import the commands of a module; a fifth of that would be spent on looking for garbage.

    What was imported stays, so later searches, in the forked workers too, pass it over.
    """
    gc.disable()
    found: tuple[click.Command, ...] = import_module(f"elearn.cli.{module}").commands
    gc.freeze()
    gc.enable()
    return found


@click.group(cls=Commands)
@click.version_option(package_name="elearn")
def main() -> None:
    """Run and keep the platform."""
