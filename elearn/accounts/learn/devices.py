"""Where somebody is signed in."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts import access, queries
from elearn.accounts.learn.pages import pages
from elearn.accounts.operations.audit import note
from elearn.accounts.operations.sign_in import end_sign_in, end_sign_ins
from elearn.accounts.signed_in import me
from elearn.web.clock import now


@pages.get("/devices")
def devices() -> str:
    """List the devices that are signed in."""
    found = queries.devices(me().id, me().duties, me().device_id, now())
    return render_template("accounts/learn/devices.html", devices=found)


@pages.post("/devices/<int:number>/sign-out")
def sign_out_device(number: int) -> ResponseReturnValue:
    """Sign one of them out."""
    end_sign_in(access.sign_in_to_end(me(), number), now())
    flash(_("The device was signed out."), "ok")
    return redirect(url_for(".devices"), 303)


@pages.post("/devices/sign-out")
def sign_out_others() -> ResponseReturnValue:
    """Sign every other device out."""
    end_sign_ins(me().id, now(), but=me().device_id)
    note("accounts.signed_out_elsewhere", now(), me().id, me().id)
    flash(_("Every other device was signed out."), "ok")
    return redirect(url_for(".devices"), 303)
