"""The door to the bank of questions."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import joinedload, selectinload

from elearn.accounts.access import SignedIn
from elearn.db import Hidden, one, session
from elearn.organisations.models import Membership, Organisation
from elearn.quizzes.models import (
    BankQuestion,
    BankVersion,
)


def in_bank(trainer: SignedIn) -> ColumnElement[bool]:
    """Return a condition: a question of the bank is the trainer's own, or shared with her.

    It is shared with all who train and belong to the question's organisation.
    """
    belongs = exists().where(
        Membership.person_id == trainer.id,
        Membership.organisation_id == BankQuestion.organisation_id,
    )
    return or_(BankQuestion.owner_id == trainer.id, belongs)


def bank_question_to_edit(trainer: SignedIn, number: int) -> BankQuestion:
    """Return a question of the trainer's bank with its versions, or raise `Hidden`."""
    whole = selectinload(BankQuestion.versions).joinedload(BankVersion.by)
    questions = select(BankQuestion).options(
        whole, selectinload(BankQuestion.tags), joinedload(BankQuestion.organisation)
    )
    found: BankQuestion = one(questions.where(BankQuestion.id == number, in_bank(trainer)))
    return found


def bank_questions_to_edit(trainer: SignedIn, numbers: Sequence[int]) -> list[BankQuestion]:
    """Return questions of the trainer's bank; one that is not hers is a `Hidden`."""
    questions = select(BankQuestion).options(
        selectinload(BankQuestion.versions), selectinload(BankQuestion.tags)
    )
    wanted = questions.where(BankQuestion.id.in_(set(numbers)), in_bank(trainer))
    found = list(session.scalars(wanted.order_by(BankQuestion.id)))
    if len(found) != len(set(numbers)):
        raise Hidden
    return found


def organisation_to_share_with(trainer: SignedIn, number: int) -> Organisation:
    """Return an organisation that the trainer belongs to, or raise `Hidden`."""
    mine = select(Organisation).join(Membership, Membership.organisation_id == Organisation.id)
    found: Organisation = one(
        mine.where(Membership.person_id == trainer.id, Organisation.id == number)
    )
    return found
