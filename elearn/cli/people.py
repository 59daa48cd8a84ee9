"""Make the first administrator."""

import click

from elearn.accounts.access import taken
from elearn.accounts.models import THE_SITE, Duty, PlaceKind, Role
from elearn.accounts.operations.registration import Newcomer, register
from elearn.accounts.operations.roles import grant
from elearn.accounts.passwords import hashed
from elearn.cli.site import at_work
from elearn.domain.arabic.text import EmptyName, clean_name
from elearn.domain.people.passwords import Flaw, flaw
from elearn.domain.people.sign_in_names import BadName, email_address
from elearn.web.clock import now

FLAWS = {
    Flaw.SHORT: "Use eight letters or more; a sentence is easier to remember than a word.",
    Flaw.COMMON: "Many people use this password, so it is guessed first.",
    Flaw.PERSONAL: "A password made of one's own name is guessed first.",
}


def read_email(context: click.Context, option: click.Parameter, text: str) -> str:
    """Return the address, or ask again."""
    try:
        return email_address(text)
    except BadName:
        raise click.BadParameter("Write an address such as name@example.org.") from None


def read_name(context: click.Context, option: click.Parameter, text: str) -> str:
    """Return the name without what cannot be seen, or ask again."""
    try:
        return clean_name(text)
    except EmptyName:
        raise click.BadParameter("Write a name.") from None


@click.command("create-admin")
@click.option("--email", prompt="E-mail", callback=read_email)
@click.option("--name", prompt="Name", callback=read_name)
@click.password_option()
def create_admin(email: str, name: str, password: str) -> None:
    """Make an account that may administer everything; there is no default password."""
    if found := flaw(password, [email, name]):
        raise click.ClickException(FLAWS[found])
    password_hash = hashed(password)
    with at_work():
        if taken(email, "", ""):
            raise click.ClickException("Somebody has registered with this address already.")
        admin = register(Newcomer(name, "", email=email, password_hash=password_hash), now())
        site_wide = Role(duty=Duty.ADMINISTER, place_kind=PlaceKind.SITE, place_id=THE_SITE)
        grant(admin, site_wide, None, now())
    click.echo(f"{email} may sign in and administer the platform.")


commands = (create_admin,)
