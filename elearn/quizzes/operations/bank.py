"""What trainers do with questions of the bank."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, select

from elearn.db import session
from elearn.domain.markdown.render import plain
from elearn.domain.quiz.bank import Origin, kept, said_by
from elearn.quizzes.models import BankQuestion, BankTag, BankUse, BankVersion, Quiz, State

LONGEST_PROMPT = 300  # letters in a list
Documents = Sequence[Mapping[str, Any]]


def put(
    question: Mapping[str, Any],
    by_id: int,
    now: datetime,
    category: str = "",
    tags: Iterable[str] = (),
) -> BankQuestion:
    """Put a new question into somebody's bank and return it."""
    row = BankQuestion(
        public_id=uuid4().hex,
        owner_id=by_id,
        category=category,
        state=State.READY,
        kind=question["kind"],
        number=0,
        **shown(question),
        changed_at=now,
    )
    session.add(row)
    session.flush()
    change(row, question, by_id, now)
    tag(row, [*tags, *question.get("tags", ())])
    return row


def shown(question: Mapping[str, Any]) -> dict[str, str]:
    """Return what lists show of a question, and what searches look at."""
    prompt = " ".join(plain(question.get("prompt", "")).split())
    return {"prompt": prompt[:LONGEST_PROMPT], "search_text": said_by(question)}


def change(row: BankQuestion, question: Mapping[str, Any], by_id: int, now: datetime) -> bool:
    """Give a question of the bank a new version, unless it says the same; return whether."""
    document = kept(question)
    if row.number and row.versions[0].document == document:
        return False
    row.number += 1
    row.changed_at = now
    for name, value in shown(question).items():
        setattr(row, name, value)
    version = BankVersion(number=row.number, document=document, by_id=by_id, at=now)
    row.versions.insert(0, version)
    session.flush()
    return True


def tag(row: BankQuestion, tags: Iterable[str]) -> None:
    """Let a question have these tags and no others."""
    wanted = set(tags)
    row.tags[:] = [each for each in row.tags if each.tag in wanted]
    row.tags += [BankTag(tag=name) for name in sorted(wanted - {each.tag for each in row.tags})]
    session.flush()


def taken(row: BankQuestion, name: str) -> dict[str, Any]:
    """Return the newest version of a question as a quiz asks it under this id."""
    document = dict(row.versions[0].document)
    tags = [each.tag for each in row.tags]
    origin = {"bank": str(Origin(row.public_id, row.number))}
    return {"id": name, **document, **({"tags": tags} if tags else {}), **origin}


def renewed(questions: Documents, row: BankQuestion) -> tuple[Mapping[str, Any], ...]:
    """Return the questions of a quiz with this one in its newest version."""
    return tuple(
        taken(row, question["id"]) if is_from(question, row) else question for question in questions
    )


def is_from(question: Mapping[str, Any], row: BankQuestion) -> bool:
    """Whether a question of a quiz was taken from this one."""
    origin = Origin.of(question)
    return origin is not None and origin.public_id == row.public_id


def note_uses(quiz: Quiz, questions: Documents) -> None:
    """Write down which questions of banks a quiz asks now."""
    asked = {origin.public_id: origin.number for each in questions if (origin := Origin.of(each))}
    session.execute(delete(BankUse).where(BankUse.quiz_id == quiz.id))
    known = select(BankQuestion.id, BankQuestion.public_id)
    for question_id, public_id in session.execute(known.where(BankQuestion.public_id.in_(asked))):
        session.add(BankUse(quiz_id=quiz.id, question_id=question_id, number=asked[public_id]))
    session.flush()
