"""The command line: what an operator does without a browser."""

import click

from elearn.cli import content, demo, keys, people, serving, upkeep


@click.group()
@click.version_option(package_name="elearn")
def main() -> None:
    """Run and keep the platform."""


for commands in (
    serving.commands,
    content.commands,
    people.commands,
    keys.commands,
    upkeep.commands,
    demo.commands,
):
    for command in commands:
        main.add_command(command)
