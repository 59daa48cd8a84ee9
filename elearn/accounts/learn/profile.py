"""Who somebody is, and how pages speak to them."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import refresh

from elearn.accounts.forms.profile import ProfileForm
from elearn.accounts.learn.pages import pages
from elearn.accounts.operations.profile import describe
from elearn.accounts.signed_in import me, myself
from elearn.web.clock import now
from elearn.web.language import manner_of, speak
from elearn.web.services import services


@pages.get("")
def profile() -> str:
    """Show what we know of the person."""
    return page(ProfileForm(obj=myself()))


@pages.post("")
def update() -> ResponseReturnValue:
    """Keep what the person says of themselves."""
    form = ProfileForm()
    if not form.is_sent_well():
        return page(form), form.status
    person = myself()
    describe(person, form.told(), now())
    speak(manner_of(person))  # that it was kept is said in the language just chosen
    refresh()
    flash(_("Saved."), "ok")
    return redirect(url_for(".profile"), 303)


def page(form: ProfileForm) -> str:
    """Show the form, and what somebody else keeps of the person."""
    belongs_to = services().affiliations.names(me().id)
    return render_template("accounts/learn/profile.html", form=form, belongs_to=belongs_to)
