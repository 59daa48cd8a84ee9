"""Certificates, as the learner who earned them sees them."""

from flask import Blueprint, Response, render_template

from elearn.accounts.signed_in import me
from elearn.certificates import access, operations, queries
from elearn.domain.certificate import worded
from elearn.domain.certificate.qr import drawing
from elearn.web.clock import now
from elearn.web.downloads import download
from elearn.web.services import services

pages = Blueprint("certificates", __name__, url_prefix="/certificates")


@pages.get("")
def index() -> str:
    """List what the learner earned."""
    return render_template(
        "certificates/learn/index.html",
        certificates=queries.collection(me()),
        today=now().date(),
    )


@pages.get("/<serial>")
def show(serial: str) -> str:
    """Show a certificate as it looks on paper, and as text."""
    certificate = access.certificate_of(me(), serial)
    keys = services().signer.public_keys()
    return render_template(
        "certificates/learn/show.html",
        certificate=certificate,
        verdict=queries.verdict(certificate, keys, now().date(), certificate.proof),
        words=worded(certificate.printed),
        code=drawing(certificate.document().link),
    )


@pages.get("/<serial>/pdf")
def pdf(serial: str) -> Response:
    """Give the printed certificate."""
    certificate = access.certificate_of(me(), serial)
    name = f"{worded(certificate.printed).heading}.pdf"
    content = operations.pdf(certificate, services())
    return download(content, "application/pdf", name, f"{certificate.serial}.pdf")
