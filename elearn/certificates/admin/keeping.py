"""Look a certificate up, revoke it, correct its name."""

from flask import Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.certificates import access, operations, queries
from elearn.certificates.admin.pages import pages
from elearn.certificates.forms import Correction, Reasoned, Search
from elearn.certificates.models import Certificate
from elearn.certificates.operations import Occasion
from elearn.domain.certificate import worded
from elearn.domain.certificate.qr import drawing
from elearn.web.clock import now
from elearn.web.downloads import download
from elearn.web.services import services


@pages.get("")
def index() -> str:
    """List certificates, the newest first; find one by number or name."""
    form = Search(request.args)
    text, after = (form.q.data, form.after.data) if form.validate() else ("", None)
    visible = access.administers(me(), Certificate.person_id)
    return render_template(
        "certificates/admin/index.html",
        page=queries.issued(visible, text, after),
        text=text,
        today=now().date(),
    )


@pages.get("/<serial>")
def show(serial: str) -> str:
    """Show a certificate, its signature checked, and what may be done with it."""
    certificate = access.certificate_to_keep(me(), serial)
    keys = services().signer.public_keys()
    return render_template(
        "certificates/admin/show.html",
        certificate=certificate,
        verdict=queries.verdict(certificate, keys, now().date(), certificate.proof),
        words=worded(certificate.printed),
        code=drawing(certificate.document().link),
    )


@pages.get("/<serial>/pdf")
def pdf(serial: str) -> Response:
    """Give the printed certificate."""
    certificate = access.certificate_to_keep(me(), serial)
    name = f"{worded(certificate.printed).heading}.pdf"
    content = operations.pdf(certificate, services())
    return download(content, "application/pdf", name, f"{certificate.serial}.pdf")


@pages.get("/<serial>/revocation")
def revoking(serial: str) -> str:
    """Ask for the reason to revoke a certificate."""
    return revoking_page(access.certificate_to_keep(me(), serial), Reasoned())


def revoking_page(certificate: Certificate, form: Reasoned) -> str:
    """Return the form of a revocation."""
    return render_template("certificates/admin/revocation.html", certificate=certificate, form=form)


@pages.post("/<serial>/revocation")
def revoke(serial: str) -> ResponseReturnValue:
    """Revoke a certificate, with the reason that strangers will read."""
    certificate = access.certificate_to_keep(me(), serial)
    form = Reasoned()
    if not form.is_sent_well():
        return Response(revoking_page(certificate, form), status=form.status)
    operations.revoke(certificate, me(), form.reason.data, now())
    flash(_("The certificate is revoked. Its verification page says so from now on."), "ok")
    return redirect(url_for(".show", serial=serial), 303)


@pages.get("/<serial>/correction")
def edit(serial: str) -> str:
    """Show the names on a certificate, to be corrected."""
    certificate = access.certificate_to_keep(me(), serial)
    return edit_page(certificate, Correction(obj=certificate))


def edit_page(certificate: Certificate, form: Correction) -> str:
    """Return the form of a correction."""
    return render_template("certificates/admin/edit.html", certificate=certificate, form=form)


@pages.post("/<serial>/correction")
def update(serial: str) -> ResponseReturnValue:
    """Issue the certificate anew under the corrected name; the old one says so."""
    certificate = access.certificate_to_keep(me(), serial)
    if certificate.revocation or certificate.replaced_by_id:
        abort(409)
    form = Correction()
    if not form.is_sent_well():
        return Response(edit_page(certificate, form), status=form.status)
    occasion = Occasion(services(), now(), me(), form.reason.data)
    corrected = operations.correct(certificate, form.names, occasion)
    flash(_("The new certificate is issued; the old address leads to it."), "ok")
    return redirect(url_for(".show", serial=corrected.serial), 303)
