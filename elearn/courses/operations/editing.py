"""Changes to a course as values: each returns another draft, which `write` then makes true."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TypeVar

from sqlalchemy import select

from elearn.courses.models import Activity, Course, Module
from elearn.db import Hidden, session
from elearn.domain.coursefile.draft import (
    CourseDraft,
    LessonDraft,
    MediaDraft,
    ModuleDraft,
    QuizDraft,
)
from elearn.domain.markdown.survey import Sight, survey

Step = LessonDraft | QuizDraft
Named = TypeVar("Named", bound=ModuleDraft | LessonDraft | QuizDraft)
UP, DOWN = "up", "down"
MARK = 16  # digits: two texts with one mark will not be seen


def edition_of(said: object) -> str:
    """Return the mark of what a part says now: a form carries it back, to see who was faster."""
    return sha256(repr(said).encode()).hexdigest()[:MARK]


@dataclass(frozen=True)
class Slugs:
    """The names that are taken in a course, also by what was removed from it."""

    taken: frozenset[str]

    def next(self, noun: str) -> str:
        """Return a free name such as `lesson-3`."""
        number = 1 + sum(name.startswith(f"{noun}-") for name in self.taken)
        while (name := f"{noun}-{number}") in self.taken:
            number += 1
        return name


def course_slugs() -> Slugs:
    """Return the short names of all courses, anybody's."""
    return Slugs(frozenset(session.scalars(select(Course.slug))))


def module_slugs(course: Course) -> Slugs:
    """Return the names of the modules: a removed one keeps its name and what people did."""
    names = session.scalars(select(Module.slug).filter_by(course_id=course.id))
    return Slugs(frozenset(names))


def step_slugs(course: Course) -> Slugs:
    """Return the names of lessons and quizzes, removed ones too."""
    names = session.scalars(select(Activity.slug).filter_by(course_id=course.id))
    return Slugs(frozenset(names))


def module_of(draft: CourseDraft, slug: str) -> ModuleDraft:
    """Return a module, or raise `Hidden`."""
    return among(draft.modules, slug)


def step_of(draft: CourseDraft, slug: str) -> Step:
    """Return a lesson or a quiz, or raise `Hidden`."""
    return among([step for module in draft.modules for step in module.activities], slug)


def lesson_of(draft: CourseDraft, slug: str) -> LessonDraft:
    """Return a lesson, or raise `Hidden`."""
    match step_of(draft, slug):
        case LessonDraft() as lesson:
            return lesson
        case _:
            raise Hidden


def quiz_of(draft: CourseDraft, slug: str) -> QuizDraft:
    """Return a quiz, or raise `Hidden`."""
    match step_of(draft, slug):
        case QuizDraft() as quiz:
            return quiz
        case _:
            raise Hidden


def among(parts: Iterable[Named], slug: str) -> Named:
    """Return the part with this name, or raise `Hidden`."""
    found = next((part for part in parts if part.slug == slug), None)
    if found is None:
        raise Hidden
    return found


def with_module(draft: CourseDraft, module: ModuleDraft) -> CourseDraft:
    """Return the course with a module put in the place of its namesake, or last."""
    return replace(draft, modules=put(draft.modules, module))


def without_module(draft: CourseDraft, slug: str) -> CourseDraft:
    """Return the course without a module and its steps."""
    kept = tuple(module for module in draft.modules if module.slug != slug)
    return replace(draft, modules=kept)


def with_step(draft: CourseDraft, module: str, step: Step) -> CourseDraft:
    """Return the course with a step in a module: in its namesake's place, or last."""
    home = module_of(draft, module)
    steps = put(home.activities, step)
    return with_module(draft, replace(home, activities=steps))


def with_changed(draft: CourseDraft, step: Step) -> CourseDraft:
    """Return the course with a step in the place of its namesake."""
    return with_step(draft, home_of(draft, step.slug).slug, step)


def without_step(draft: CourseDraft, slug: str) -> CourseDraft:
    """Return the course without a lesson or a quiz."""
    home = home_of(draft, slug)
    kept = tuple(step for step in home.activities if step.slug != slug)
    return with_module(draft, replace(home, activities=kept))


def home_of(draft: CourseDraft, slug: str) -> ModuleDraft:
    """Return the module in which a step stands, or raise `Hidden`."""
    step_of(draft, slug)
    return next(
        module for module in draft.modules if any(step.slug == slug for step in module.activities)
    )


def moved_module(draft: CourseDraft, slug: str, way: str) -> CourseDraft:
    """Return the course with a module one place up or down."""
    module_of(draft, slug)
    return replace(draft, modules=moved(draft.modules, slug, way))


def moved_step(draft: CourseDraft, slug: str, way: str) -> CourseDraft:
    """Return the course with a step one place up or down; past the edge, into the next module."""
    home = home_of(draft, slug)
    turned = moved(home.activities, slug, way)
    if turned != home.activities:
        return with_module(draft, replace(home, activities=turned))
    place = draft.modules.index(home) + (-1 if way == UP else 1)
    if not 0 <= place < len(draft.modules):
        return draft
    step, there = step_of(draft, slug), draft.modules[place]
    steps = (*there.activities, step) if way == UP else (step, *there.activities)
    return with_module(without_step(draft, slug), replace(there, activities=steps))


def with_file(draft: CourseDraft, file: MediaDraft) -> CourseDraft:
    """Return the course with a file, in the place of one of the same name."""
    others = [each for each in draft.media if each.path != file.path]
    return replace(draft, media=tuple(sorted([*others, file], key=lambda one: one.path)))


def without_file(draft: CourseDraft, path: str) -> CourseDraft:
    """Return the course without a file."""
    return replace(draft, media=tuple(file for file in draft.media if file.path != path))


def lessons_that_use(draft: CourseDraft, path: str) -> list[LessonDraft]:
    """Return the lessons that show or offer a file."""
    steps = [step for module in draft.modules for step in module.activities]
    return [step for step in steps if isinstance(step, LessonDraft) and uses(step, path)]


def uses(lesson: LessonDraft, path: str) -> bool:
    """Whether a lesson shows or offers a file, or has it as its sound."""
    shown = {Sight.PICTURE, Sight.LINK}
    seen = (sight for sight in survey(lesson.text) if sight.sight in shown)
    return lesson.audio == path or any(sight.value == path for sight in seen)


def put(parts: Sequence[Named], part: Named) -> tuple[Named, ...]:
    """Return the parts with one put in the place of its namesake, or last."""
    if all(each.slug != part.slug for each in parts):
        return (*parts, part)
    return tuple(part if each.slug == part.slug else each for each in parts)


def moved(parts: tuple[Named, ...], slug: str, way: str) -> tuple[Named, ...]:
    """Return the parts with one a place up or down; at the edge nothing moves."""
    turned = list(parts)
    here = [part.slug for part in parts].index(slug)
    there = here + (-1 if way == UP else 1)
    if 0 <= there < len(turned):
        turned[here], turned[there] = turned[there], turned[here]
    return tuple(turned)
