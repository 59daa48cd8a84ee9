"""How the parts fit together: the one package that knows them all."""

from flask import Blueprint, Flask

import elearn.accounts.admin
import elearn.accounts.jobs
import elearn.accounts.learn
import elearn.accounts.public
import elearn.certificates.admin
import elearn.certificates.jobs
import elearn.certificates.learn
import elearn.certificates.public
import elearn.certificates.reactions
import elearn.courses.public
import elearn.enrolments.admin
import elearn.enrolments.learn
import elearn.enrolments.public
import elearn.enrolments.teach
import elearn.exchange.teach.about
import elearn.exchange.teach.courses
import elearn.exchange.teach.files
import elearn.exchange.teach.folders
import elearn.exchange.teach.lessons
import elearn.exchange.teach.modules
import elearn.exchange.teach.questions
import elearn.home.admin
import elearn.home.learn
import elearn.home.public
import elearn.home.teach
import elearn.notifications.jobs
import elearn.notifications.public
import elearn.organisations.admin
import elearn.quizzes.jobs
import elearn.quizzes.learn
import elearn.quizzes.reactions
import elearn.quizzes.teach.attempts
import elearn.quizzes.teach.bank
import elearn.quizzes.teach.exceptions
import elearn.quizzes.teach.marking
import elearn.quizzes.teach.questions
import elearn.quizzes.teach.quizzes
import elearn.quizzes.teach.regrading
import elearn.quizzes.teach.statistics
import elearn.quizzes.teach.taking
from elearn import events
from elearn.accounts.models import Duty
from elearn.adapters.jobs.worker import Worker, forget_done
from elearn.adapters.limits.database import forget_counts
from elearn.jobs import Work
from elearn.web.audiences import Audience, Guard, everybody
from elearn.wiring.front import configure, dress
from elearn.wiring.services import connect_services

__all__ = [
    "GUARDS",
    "JOBS",
    "REACTIONS",
    "SITE",
    "configure",
    "connect_services",
    "dress",
    "open_pages",
    "subscribe_reactions",
    "worker",
]

SITE: dict[str, tuple[Blueprint, ...]] = {
    "public": (
        elearn.home.public.pages,
        elearn.accounts.public.pages,
        elearn.notifications.public.pages,
        elearn.courses.public.pages,
        elearn.enrolments.public.pages,
        elearn.certificates.public.pages,
    ),
    "learn": (
        elearn.home.learn.pages,
        elearn.accounts.learn.pages,
        elearn.enrolments.learn.pages,
        elearn.quizzes.learn.pages,
        elearn.certificates.learn.pages,
    ),
    "teach": (
        elearn.home.teach.pages,
        elearn.enrolments.teach.pages,
        elearn.exchange.teach.courses.pages,
        elearn.exchange.teach.about.pages,
        elearn.exchange.teach.modules.pages,
        elearn.exchange.teach.lessons.pages,
        elearn.exchange.teach.files.pages,
        elearn.exchange.teach.folders.pages,
        elearn.exchange.teach.questions.pages,
        elearn.quizzes.teach.quizzes.pages,
        elearn.quizzes.teach.questions.pages,
        elearn.quizzes.teach.attempts.pages,
        elearn.quizzes.teach.bank.pages,
        elearn.quizzes.teach.taking.pages,
        elearn.quizzes.teach.statistics.pages,
        elearn.quizzes.teach.exceptions.pages,
        elearn.quizzes.teach.marking.pages,
        elearn.quizzes.teach.regrading.pages,
    ),
    "admin": (
        elearn.home.admin.pages,
        elearn.enrolments.admin.pages,
        elearn.accounts.admin.pages,
        elearn.organisations.admin.pages,
        elearn.certificates.admin.pages,
    ),
}

GUARDS: dict[str, Guard] = {
    "public": everybody,
    "learn": lambda person: person.may(Duty.LEARN),
    "teach": lambda person: person.may(Duty.TRAIN),
    "admin": lambda person: person.may(Duty.ADMINISTER),
}

REACTIONS: dict[type, tuple[events.Reaction, ...]] = {
    events.CourseWritten: (elearn.quizzes.reactions.keep_questions,),
    events.LearnerCameBack: (elearn.quizzes.reactions.count_quizzes,),
    events.CourseCompleted: (elearn.certificates.reactions.certify,),
}

JOBS: dict[str, Work] = {
    "accounts.verify_email": elearn.accounts.jobs.verify_email,
    "accounts.reset_password": elearn.accounts.jobs.reset_password,
    "notifications.send_letter": elearn.notifications.jobs.send_letter,
    "quizzes.close": elearn.quizzes.jobs.close,
    "quizzes.work_out_statistics": elearn.quizzes.jobs.work_out_statistics,
    "quizzes.regrade": elearn.quizzes.jobs.regrade,
    "quizzes.forget_files": elearn.quizzes.jobs.forget_files,
    "certificates.print": elearn.certificates.jobs.print_one,
    "certificates.batch": elearn.certificates.jobs.batch,
}


def open_pages(app: Flask) -> None:
    """Register every page under its audience."""
    for name, blueprints in SITE.items():
        audience = Audience(name, admits=GUARDS[name])
        for blueprint in blueprints:
            audience.register_blueprint(blueprint)
        app.register_blueprint(audience)


def subscribe_reactions(app: Flask) -> None:
    """Let features react to one another's facts."""
    events.subscribe(REACTIONS, app.extensions["services"])


def worker(app: Flask) -> Worker:
    """Return somebody who does the jobs of this application."""
    return Worker(app, JOBS, chores=(forget_done, forget_counts))
