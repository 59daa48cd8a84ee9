"""The bank: questions that any quiz may ask."""

from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from elearn.accounts.signed_in import me
from elearn.courses.operations.editing import edition_of
from elearn.domain.quiz.bank import category, tags
from elearn.quizzes import access
from elearn.quizzes.forms.bank import Keeping, chosen, sought
from elearn.quizzes.forms.questions import QuestionForm
from elearn.quizzes.kinds import KINDS
from elearn.quizzes.models import BankQuestion, State
from elearn.quizzes.operations import bank as deeds
from elearn.quizzes.queries import bank as queries
from elearn.quizzes.teach.looks import asks_again, known, look
from elearn.quizzes.teach.questions import asked
from elearn.web.clock import now
from elearn.web.paths import number_of
from elearn.web.writing import number

pages = Blueprint("bank", __name__, url_prefix="/bank")

UNPROCESSABLE, CONFLICT = 422, 409
PREVIEW = "preview"  # the id of a question that is not in any quiz


@pages.get("")
def index() -> str:
    """List the questions of the trainer's bank."""
    whose, wanted = access.in_bank(me()), sought()
    return render_template(
        "quizzes/teach/bank/index.html",
        found=queries.bank(whose, wanted, number_of("after")),
        sought=wanted,
        shelves=queries.shelves(whose),
        kinds=KINDS,
    )


@pages.get("/new")
def new() -> str:
    """Ask for the kind of a question, then show its form."""
    kind = request.args.get("kind", "")
    if not kind:
        return render_template("quizzes/teach/bank/kinds.html", kinds=KINDS)
    keeping = Keeping(category=request.args.get("category", ""))
    return page(None, QuestionForm(known(kind), {}), keeping)


@pages.post("")
def create() -> ResponseReturnValue:
    """Put a new question into the bank, or only show how it would look."""
    form, keeping = QuestionForm.sent(known(request.form.get("kind", "")), request.form), kept()
    document = form.document(PREVIEW)
    if asks_again():
        return Response(page(None, form, keeping))
    if document is None or not keeping.validate():
        return Response(page(None, form, keeping), UNPROCESSABLE)
    row = deeds.put(document, me().id, now())
    keep(row, keeping)
    flash(_("The question is in the bank."), "ok")
    return redirect(url_for(".index", category=keeping.path or None), 303)


@pages.get("/<int:bank_id>")
def edit(bank_id: int) -> str:
    """Show a question with its versions and the quizzes that ask it."""
    row = access.bank_question_to_edit(me(), bank_id)
    keeping = Keeping(
        category=row.category,
        tags="، ".join(tag.tag for tag in row.tags),
        state=row.state.value,
        organisation=str(row.organisation_id or ""),
    )
    return page(row, QuestionForm.of(said(row), edition_of(said(row))), keeping)


@pages.post("/<int:bank_id>")
def update(bank_id: int) -> ResponseReturnValue:
    """Give a question a new version, unless somebody else was faster."""
    row = access.bank_question_to_edit(me(), bank_id)
    form, keeping = QuestionForm.sent(row.kind, request.form), kept()
    document = form.document(PREVIEW)
    if asks_again():
        return Response(page(row, form, keeping))
    if document is None or not keeping.validate():
        return Response(page(row, form, keeping), UNPROCESSABLE)
    if form.edition != edition_of(said(row)):
        form.edition = edition_of(said(row))
        return Response(page(row, form, keeping, other=QuestionForm.of(said(row))), CONFLICT)
    deeds.change(row, document, me().id, now())
    keep(row, keeping)
    flash(_("The question is saved."), "ok")
    return redirect(url_for(".edit", bank_id=bank_id), 303)


@pages.post("/changes")
def change_many() -> ResponseReturnValue:
    """Move, tag, retire or bring back the questions that were ticked."""
    rows = access.bank_questions_to_edit(me(), chosen(request.form))
    deed = request.form.get("do", "")
    if deed not in {"move", "tag", *State}:
        abort(400)
    for row in rows:
        if deed == "move":
            row.category = category(request.form.get("to_category", ""))
        elif deed == "tag":
            deeds.tag(row, [*(tag.tag for tag in row.tags), *tags(request.form.get("to_tags", ""))])
        else:
            row.state = State(deed)
    count = len(rows)
    flash(
        ngettext(
            "%(count)s question is changed.",
            "%(count)s questions are changed.",
            count,
            count=number(count),
        ),
        "ok",
    )
    return redirect(url_for(".index"), 303)


@pages.post("/<int:bank_id>/renewals")
def renew(bank_id: int) -> ResponseReturnValue:
    """Let a quiz ask the newest version of a question."""
    row = access.bank_question_to_edit(me(), bank_id)
    course, slug = request.form.get("course", ""), request.form.get("quiz", "")
    quiz = access.quiz_to_edit(me(), course, slug)
    asked(quiz, lambda draft: deeds.renewed(draft.questions, row))
    flash(_("The quiz asks the newest version from now on. Attempts under way keep theirs."), "ok")
    return redirect(url_for(".edit", bank_id=bank_id), 303)


def kept() -> Keeping:
    """Return what was sent about where a question is kept."""
    return Keeping().offer(queries.organisations_of(me()))


def keep(row: BankQuestion, keeping: Keeping) -> None:
    """Keep a question where the form says."""
    row.category, row.state = keeping.path, State(keeping.state.data)
    deeds.tag(row, keeping.words)
    if row.owner_id == me().id:
        number = int(keeping.organisation.data or 0)
        row.organisation_id = access.organisation_to_share_with(me(), number).id if number else None


def said(row: BankQuestion) -> dict[str, Any]:
    """Return what a question says now."""
    return {"id": PREVIEW, **row.versions[0].document}


def page(row: BankQuestion | None, form: QuestionForm, keeping: Keeping, **more: Any) -> str:  # noqa: ANN401 - what templates take
    """Return the form of a question; without `row` it is a new one."""
    keeping.offer(queries.organisations_of(me()))
    used, elsewhere = queries.uses(row.id, access.runs_course(me())) if row else ([], 0)
    return render_template(
        "quizzes/teach/bank/question.html",
        row=row,
        form=form,
        keeping=keeping,
        uses=used,
        elsewhere=elsewhere,
        is_owner=row is None or row.owner_id == me().id,
        **look(form),
        **{"other": None} | more,
    )
