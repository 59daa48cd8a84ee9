"""Questions of other programs on their way into a quiz, and out of it."""

from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from elearn.accounts.signed_in import me
from elearn.domain.coursefile.draft import MediaDraft
from elearn.exchange import formats
from elearn.exchange import questions as deeds
from elearn.exchange.formats import FORMATS, READ, WRITTEN, format_of
from elearn.exchange.teach.reports import Report, report, said
from elearn.quizzes.access import quiz_to_edit
from elearn.quizzes.models import Quiz
from elearn.web.clock import now
from elearn.web.downloads import download
from elearn.web.language import manner
from elearn.web.seal import signed, unsigned
from elearn.web.services import services, settings
from elearn.web.writing import number

pages = Blueprint("incoming", __name__, url_prefix="/courses/<slug>/quizzes/<quiz>/files")

UNPROCESSABLE = 422
PURPOSE = "questions"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pages.get("/new")
def new(slug: str, quiz: str) -> str:
    """Ask for a file of questions, or for a text."""
    return form(quiz_to_edit(me(), slug, quiz))


@pages.post("")
def create(slug: str, quiz: str) -> ResponseReturnValue:
    """Read a file and say what would become of each question; nothing is taken in yet."""
    found = quiz_to_edit(me(), slug, quiz)
    name, content = sent()
    if not content.strip():
        fault = _("Choose a file, or paste the questions.")
        return Response(form(found, fault), UNPROCESSABLE)
    chosen = request.form.get("format") or format_of(name, content)
    if chosen not in READ:
        abort(400)
    shown = report(chosen, content)
    digest = services().storage.keep(content)
    page = render_template(
        "exchange/teach/questions/report.html",
        quiz=found,
        report=shown,
        ticket=signed([digest, chosen, found.id, me().id], PURPOSE),
    )
    return Response(page, 200 if shown.lines else UNPROCESSABLE)


@pages.post("/questions")
def take(slug: str, quiz: str) -> ResponseReturnValue:
    """Add the questions that were shown and are still ticked."""
    found = quiz_to_edit(me(), slug, quiz)
    digest, chosen, quiz_id, person_id = ticket()
    if (quiz_id, person_id) != (found.id, me().id):
        abort(400)
    shown: Report = report(chosen, services().storage.read(digest))
    wanted = [line for line in shown.lines if str(line.place) in request.form.getlist("question")]
    files = [MediaDraft(path, content) for path, content in shown.files.items()]
    deeds.take(found, [line.document for line in wanted], files, services().storage, now())
    count = len(wanted)
    flash(
        ngettext(
            "%(count)s question is added.",
            "%(count)s questions are added.",
            count,
            count=number(count),
        ),
        "ok",
    )
    return redirect(url_for("teach.quizzes.edit", slug=slug, quiz=quiz, _anchor="questions"), 303)


def ticket() -> list[Any]:
    """Return what the report was about, or answer 400 for one that we did not give."""
    read = unsigned(request.form.get("ticket"), PURPOSE)
    if read is None:
        abort(400)
    return list(read)


@pages.get("/template")
def template(slug: str, quiz: str) -> Response:
    """Give the spreadsheet to fill in."""
    quiz_to_edit(me(), slug, quiz)
    return download(
        formats.template(manner().language), SHEET, f"{_('Questions')}.xlsx", "questions.xlsx"
    )


@pages.get("/<format>")
def show(slug: str, quiz: str, format: str) -> Response:
    """Give the questions of a quiz as a file of another program."""
    found, form_of = quiz_to_edit(me(), slug, quiz), FORMATS.get(format)
    if form_of is None or form_of.write is None:
        abort(404)
    out = deeds.give_out(found, form_of.write, services().storage)
    suffix = form_of.suffixes[0]
    name = f"{found.activity.title}{suffix}"
    return download(out.content, form_of.sort, name, f"{found.activity.slug}{suffix}")


@pages.get("/<format>/report")
def check(slug: str, quiz: str, format: str) -> str:
    """Say what a file of another program would not carry, before it is downloaded."""
    found, form_of = quiz_to_edit(me(), slug, quiz), FORMATS.get(format)
    if form_of is None or form_of.write is None:
        abort(404)
    out = deeds.give_out(found, form_of.write, services().storage)
    return render_template(
        "exchange/teach/questions/leaving.html", quiz=found, format=format, notes=said(out.notes)
    )


def sent() -> tuple[str, bytes]:
    """Return the name and the bytes that were sent: a file, or else the pasted text."""
    file = request.files.get("file")
    if file and file.filename:
        return file.filename, file.read()
    return "", request.form.get("text", "").replace("\r\n", "\n").encode()


def form(quiz: Quiz, fault: str = "") -> str:
    """Return the form that asks for a file."""
    return render_template(
        "exchange/teach/questions/new.html",
        quiz=quiz,
        fault=fault,
        formats=READ,
        written=WRITTEN,
        text=request.form.get("text", ""),
        chosen=request.form.get("format", ""),
        most=settings().MAX_CONTENT_LENGTH,
    )
