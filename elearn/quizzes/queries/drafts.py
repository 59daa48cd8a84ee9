"""A quiz, as its file says it."""

from elearn.courses.models import Activity
from elearn.domain.coursefile.draft import BandDraft, QuizDraft
from elearn.domain.coursefile.quiz_settings import SAID_ONLY
from elearn.quizzes.models import QuizEdition


def draft_of_quiz(activity: Activity, edition: QuizEdition | None) -> QuizDraft:
    """Return a quiz as its file says it."""
    document = edition.document if edition else {}
    return QuizDraft(
        slug=activity.slug,
        title=activity.title,
        minutes=document.get("minutes"),
        pass_mark=document.get("pass"),
        attempts=document.get("attempts"),
        wait=document.get("wait", 0),
        grade=document.get("grade", "highest"),
        time_limit=document.get("time_limit"),
        draw=document.get("draw"),
        shuffle=document.get("shuffle", True),
        final=document.get("final", False),
        bands=tuple(BandDraft(band["from"], band["text"]) for band in document.get("bands", ())),
        questions=tuple(document.get("questions", ())),
        **{name: document[name] for name in SAID_ONLY if name in document},
    )
