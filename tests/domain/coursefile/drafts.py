"""Courses of every shape for properties: colons, quotes, bidi, emoji and all."""

from hypothesis import strategies as st

from elearn.domain.coursefile import schema, schema_quiz
from elearn.domain.coursefile.draft import (
    BandDraft,
    CourseCompletion,
    CourseDraft,
    CoverDraft,
    LessonCompletion,
    LessonDraft,
    MediaDraft,
    ModuleDraft,
    QuizDraft,
    SourceDraft,
    TermDraft,
    TrainerDraft,
)
from elearn.domain.quiz.uploads import SORTS
from tests.domain.coursefile.builders import DRAWING

HARD = st.sampled_from(
    [
        "a: b",
        "- a",
        "---",
        "...",
        " leading",
        "trailing ",
        '"quoted"',
        "it's",
        "# no comment",
        "a #b",
        "&anchor",
        "*alias",
        "!tag",
        "{a: b}",
        "[a, b]",
        "|",
        ">",
        "%",
        "@a",
        "`a`",
        "null",
        "~",
        "yes",
        "NO",
        "1e3",
        "0x1F",
        "12:30",
        "2020-01-01",
        "التسعير: ما الذي يدفعه العميل؟",
        "\u202bمقلوب\u202c",
        "\u2067معزول\u2069",
        "🙂",
        "a\\nb",
        "\u0085",
        "a\u2028b",
        "\ufeffa",
        "\u00a0a",
        "tab\tinside",
        "=",
        "<<",
        "? a",
        "a:",
    ]
)
SIGNS = st.characters(exclude_categories=("Cs", "Cc"))
WORDS = st.text(SIGNS, min_size=1, max_size=30)
ENDS = st.sampled_from(["", "\n", "\n\n", "\n\n\n"])
MULTI = st.builds(
    lambda lines, end: "\n".join(lines) + end,
    st.lists(WORDS | HARD | st.sampled_from(["", " ", "a\rb"]), min_size=2, max_size=4),
    ENDS,
)
LINE = (HARD | WORDS).filter(lambda text: bool(text.strip()))
TEXT = (HARD | WORDS | MULTI).filter(lambda text: bool(text.strip()))
# What could be a heading, a link, a call-out or a tag is the business of other tests.
PROSE = TEXT.filter(lambda text: not set("#[=<$") & set(text) and ":::" not in text)
OPTIONAL = st.just("") | TEXT
OPTIONAL_LINE = st.just("") | LINE
SLUG = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
MINUTES = st.none() | st.integers(1, 600)
DECIMAL = st.decimals(-10_000, 10_000, allow_nan=False, places=2).map(str)


def several(strategy, most=3):
    """Return tuples of a few."""
    return st.lists(strategy, max_size=most).map(tuple)


def document(required, optional):
    """Return question documents with some of the optional keys."""
    return st.fixed_dictionaries(required, optional=optional)


def head(kind):
    """Return what questions of every kind have; ids are made unique afterwards."""
    return {"id": st.just(""), "kind": st.just(kind), "prompt": PROSE}


SHARED = {"points": st.integers(1, 100), "feedback": PROSE}
VERDICTS = SHARED | {"feedback_right": PROSE, "feedback_wrong": PROSE}
OPTION = document({"text": PROSE}, {"feedback": PROSE})
CHOICE = SHARED | {"keep_order": st.booleans()}


@st.composite
def options(draw):
    """Return options of different texts of which the first one is right."""
    found = draw(
        st.lists(
            OPTION,
            min_size=2,
            max_size=4,
            unique_by=lambda one: " ".join(one["text"].split()),
        )
    )
    return [{**found[0], "right": True}, *found[1:]]


LEVELS = st.lists(
    st.fixed_dictionaries({"text": LINE, "points": st.integers(1, 100)}), min_size=2, max_size=3
)
CRITERION = st.fixed_dictionaries({"title": LINE, "levels": LEVELS})
BY_HAND = {"notes": PROSE, "rubric": st.lists(CRITERION, min_size=1, max_size=2)}
OPEN = st.one_of(
    document(
        head("essay"),
        SHARED
        | {"most": st.integers(9, 99), "lines": st.integers(1, 60), "start": PROSE}
        | BY_HAND,
    ),
    document(
        head("file") | {"accepts": st.lists(st.sampled_from(SORTS), min_size=1, unique=True)},
        SHARED | {"most": st.integers(1, 10)} | BY_HAND,
    ),
    document(
        head("scale") | {"labels": st.lists(LINE, min_size=2, max_size=5, unique=True)},
        {"feedback": PROSE},
    ),
    document(head("description"), {}),
)


@st.composite
def unseen_by_machines(draw):
    """Return questions that a person marks, or nobody."""
    return draw(OPEN)


QUESTION = st.one_of(
    document(head("single_choice") | {"options": options()}, CHOICE),
    document(head("multiple_choice") | {"options": options()}, CHOICE),
    document(
        head("true_false") | {"right": st.booleans()},
        SHARED | {"feedback_true": PROSE, "feedback_false": PROSE},
    ),
    document(
        head("short_answer") | {"accepted": st.lists(LINE, min_size=1, max_size=3)},
        VERDICTS | {"level": st.integers(0, 3)},
    ),
    document(
        head("numeric") | {"answer": DECIMAL},
        VERDICTS
        | {
            "tolerance": st.sampled_from(["0", "2.5", "2%"]),
            "unit": WORDS.filter(str.strip),
        },
    ),
    unseen_by_machines(),
)


def with_ids(questions):
    """Number questions, so that no id stands twice."""
    return tuple({**question, "id": f"q-{at}"} for at, question in enumerate(questions))


@st.composite
def numbered(draw):
    """Return the questions of a quiz."""
    return with_ids(draw(st.lists(QUESTION, min_size=1, max_size=3)))


SOURCE = st.builds(
    SourceDraft,
    title=LINE,
    author=OPTIONAL_LINE,
    year=st.sampled_from(["", "2020", "2019-2021"]),
    note=OPTIONAL_LINE,
    url=st.sampled_from(["", "https://example.org/a?b=c#d"]),
)
LESSON = st.builds(
    LessonDraft,
    slug=SLUG,
    title=LINE,
    minutes=MINUTES,
    completion=st.builds(LessonCompletion, st.none() | st.integers(1, 600)),
    colophon=several(LINE),
    audio=st.none(),
    sources=several(SOURCE, 2),
    text=PROSE.filter(lambda text: "\r" not in text) | st.just("") | st.just("---\nb\n---\n"),
)
QUIZ = st.builds(
    QuizDraft,
    slug=SLUG,
    title=LINE,
    minutes=MINUTES,
    pass_mark=st.none() | st.integers(1, 100),
    attempts=st.none() | st.integers(1, 100),
    wait=st.integers(0, 100),
    grade=st.sampled_from(schema.GRADES),
    time_limit=st.none() | st.integers(1, 100),
    draw=st.none() | st.just(1),
    shuffle=st.booleans(),
    final=st.just(False),
    bands=st.lists(
        st.builds(BandDraft, st.integers(0, 100), PROSE),
        max_size=3,
        unique_by=lambda band: band.start,
    ).map(tuple),
    opens=st.none() | st.just("2027-03-01T08:00+03:00"),
    closes=st.none() | st.just("2027-03-08T08:00:30Z"),
    grace=st.integers(0, 90),
    overdue=st.sampled_from(schema_quiz.OVERDUE),
    password=st.just("") | LINE,
    on_pass=st.just("") | PROSE,
    behaviour=st.sampled_from(schema_quiz.BEHAVIOURS),
    tries=st.integers(1, 5),
    penalty=st.none() | st.integers(0, 100),
    again=st.booleans(),
    withheld=st.none() | st.just({"after": ["right_answer", "band"], "closed": ["marks"]}),
    questions=numbered(),
)


@st.composite
def modules(draw):
    """Return modules whose slugs, and those of their activities, stand once."""
    activities = st.lists(LESSON | QUIZ, max_size=3, unique_by=lambda one: one.slug)
    built = []
    for slug in draw(st.lists(SLUG, max_size=3, unique=True)):
        inside = tuple(
            one
            for one in draw(activities)
            if all(one.slug != other.slug for module in built for other in module.activities)
        )
        built.append(ModuleDraft(slug, draw(LINE), draw(OPTIONAL), inside))
    return tuple(built)


COURSE = st.builds(
    CourseDraft,
    slug=st.just("small"),
    title=LINE,
    summary=TEXT,
    language=st.sampled_from(schema.LANGUAGES),
    level=st.sampled_from(schema.LEVELS),
    topic=st.sampled_from(schema.TOPICS),
    hours=st.integers(1, 500),
    audience=OPTIONAL,
    outcomes=several(TEXT),
    trainers=several(st.builds(TrainerDraft, LINE, OPTIONAL), 2),
    licence=OPTIONAL_LINE,
    cover=st.builds(CoverDraft, st.sampled_from(schema.PATTERNS), st.sampled_from(schema.COLOURS)),
    enrolment=st.sampled_from(["open", "approval"]),
    enrolment_key=st.none() | LINE,
    completion=st.builds(
        CourseCompletion,
        st.sampled_from(["all", "none"]),
        st.sampled_from(["passed", "finished", "none"]),
    ),
    certificate=st.booleans(),
    sources=several(SOURCE, 2),
    unverified=several(TEXT, 2),
    modules=modules(),
    media=st.sampled_from([(), (MediaDraft("media/a.svg", DRAWING),)]),
    glossary=several(st.builds(TermDraft, LINE, OPTIONAL_LINE, OPTIONAL_LINE, OPTIONAL), 2),
)
