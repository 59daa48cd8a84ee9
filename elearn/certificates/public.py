"""Certificates, as a stranger checks them: no account, no secrets, the verdict first."""

from flask import Blueprint, Response, jsonify, render_template, request

from elearn.certificates import access, queries
from elearn.certificates.models import Certificate
from elearn.certificates.queries import UNKNOWN, Verdict
from elearn.db import Hidden
from elearn.domain.certificate import Misread, Proof, State, base64url, read_serial
from elearn.ports import Pace
from elearn.web.clock import now
from elearn.web.limits import Try, address, hold_back, refuse_while_held
from elearn.web.services import services

pages = Blueprint("certificates", __name__)

# Only misses count: a registrar who checks a hundred real certificates waits for nothing.
MISSES = Pace(free=20, longest=900, memory=3600)
LONGEST = 1200  # letters of a pasted link; the longest that we print has 1,000
AN_HOUR = 3600
STATUS = {State.UNKNOWN: 404}


@pages.get("/verify")
def find() -> Response:
    """Check a certificate by the number, or by the pasted link of its code."""
    typed = request.args.get("number", "")[:LONGEST].strip()
    if not typed:
        return Response(render_template("certificates/public/find.html", typed=""))
    refuse_while_held(this_visitor())
    try:
        found = verdict_on_link(Proof.read(typed))
    except ValueError:
        return verdict_on_number(typed)
    return answer(found, typed)


@pages.get("/v/<token>")
def show(token: str) -> Response:
    """Say what may be believed of a certificate."""
    refuse_while_held(this_visitor())
    return answer(verdict_on(token=token))


def verdict_on_link(shown: Proof) -> Verdict:
    """Return the verdict on what a code holds: the log must know every letter of it."""
    return verdict_on(shown, token=shown.token)


def verdict_on_number(typed: str) -> Response:
    """Answer to a number; one that was never printed is refused beside the field."""
    try:
        serial = read_serial(typed)
    except Misread:
        page = render_template("certificates/public/find.html", typed=typed, misread=True)
        return Response(page, status=422)
    return answer(verdict_on(serial=serial), serial)


def verdict_on(shown: Proof | None = None, **known: str) -> Verdict:
    """Return the verdict on the certificate with this token or serial."""
    try:
        certificate: Certificate = access.certificate_to_verify(**known)
    except Hidden:
        return UNKNOWN
    keys = services().signer.public_keys()
    return queries.verdict(certificate, keys, now().date(), shown or certificate.proof)


def answer(verdict: Verdict, typed: str = "") -> Response:
    """Show the verdict; a miss is counted."""
    if verdict.state is State.UNKNOWN:
        hold_back(this_visitor())
    page = render_template(
        "certificates/public/show.html",
        verdict=verdict,
        typed=typed,
        today=now().date(),
        key=public_key(verdict),
    )
    return Response(page, status=STATUS.get(verdict.state, 200))


def public_key(verdict: Verdict) -> str:
    """Return the key of a certificate, so that the browser can check the code by itself."""
    if not verdict.certificate:
        return ""
    known = services().signer.public_keys()
    return base64url.encode(known.get(verdict.certificate.key_id, b""))


def this_visitor() -> Try:
    """Return the counter of misses from where the request came."""
    return ("verify", address(), MISSES)


@pages.get("/keys.json")
def keys() -> Response:
    """Publish every key that ever signed, as a JSON Web Key Set."""
    known = services().signer.public_keys()
    form = {"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "use": "sig"}
    response = jsonify(
        keys=[form | {"kid": name, "x": base64url.encode(key)} for name, key in known.items()]
    )
    response.headers["Cache-Control"] = f"public, max-age={AN_HOUR}"
    response.headers["Access-Control-Allow-Origin"] = "*"  # for verifiers on other sites
    return response
