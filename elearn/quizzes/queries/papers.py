"""What never changes once it was served: kept at hand, under what it says."""

import json
from functools import lru_cache

from sqlalchemy import bindparam, select

from elearn.db import rows
from elearn.domain.quiz import Paper, Question
from elearn.domain.quiz.attempts import Rules
from elearn.quizzes.models import QuizEdition
from elearn.quizzes.models.quiz import questions_of

DOCUMENT = select(QuizEdition.document).where(QuizEdition.id == bindparam("edition_id"))


@lru_cache(1024)
def paper_of(layout: str) -> Paper:
    """Return the paper of an attempt from its stored form."""
    return Paper.from_document(json.loads(layout))


@lru_cache(64)
def said_in(edition_id: int, digest: str) -> tuple[Rules, tuple[Question, ...]]:
    """Return rules and questions of the edition with this digest; each process reads it once."""
    ((document,),) = rows(DOCUMENT, {"edition_id": edition_id})
    return Rules.from_document(document), questions_of(document)
