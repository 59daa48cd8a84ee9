"""Look after the keys that certificates are signed with."""

import click

from elearn.cli.site import site
from elearn.web.services import services


@click.command("rotate-keys")
def rotate() -> None:
    """Sign certificates with a new key from now on; older ones stay valid."""
    with site().app_context():
        services().signer.rotate()
        click.echo(f"From now on certificates are signed with {services().signer.key_id}.")


commands = (rotate,)
