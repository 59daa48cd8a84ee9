"""Documents of every kind that QTI carries, made by chance."""

from io import BytesIO

from hypothesis import strategies as st
from PIL import Image

PICTURE = "media/مخطط.png"


def picture():
    content = BytesIO()
    Image.new("RGB", (200, 100)).save(content, "PNG")
    return content.getvalue()


LETTERS = st.characters(
    codec="utf-8",
    categories=("Ll", "Lu", "Lo", "Nd", "Po", "Sm", "Sc", "Ps", "Pe", "Mn"),
    include_characters=" *_`[]<>&$\\|#-+~!\"'\u200f\u200e\u2066\u2069،؛؟ابجد\n",
)
TEXT = st.text(LETTERS, min_size=1, max_size=40).filter(lambda text: text.strip() != "")
LINE = st.text(LETTERS, min_size=1, max_size=20).filter(lambda text: text.split() != [])
WORD = st.text(st.sampled_from("ابتثجحخكلمنهوي abc123-"), min_size=1, max_size=12).filter(str.strip)
NUMBER = st.decimals(-(10**6), 10**6, places=3).map(lambda number: f"{number.normalize():f}")
SHARE = st.integers(-100, 100).map(lambda percent: f"{percent}%")
TOLERANCE = st.sampled_from(["500", "0.5", "2%"])


def some(**parts):
    """Return tables in which each of these parts is there or not."""
    return st.fixed_dictionaries({}, optional=parts)


def with_parts(kind, needed, optional):
    shared = {
        "points": st.integers(2, 100),
        "feedback": TEXT,
        "hints": st.lists(TEXT, min_size=1, max_size=2),
        "tags": st.lists(WORD, min_size=1, max_size=2),
    }
    return st.fixed_dictionaries(
        {"kind": st.just(kind), "prompt": TEXT} | needed, optional=shared | optional
    )


def told_apart(options):
    return len({" ".join(option["text"].split()) for option in options}) == len(options)


def options(right):
    """Return lists of options of which so many are right."""
    true = st.fixed_dictionaries(
        {"text": TEXT, "right": st.just(True)}, optional={"feedback": TEXT}
    )
    wrong = st.fixed_dictionaries({"text": TEXT}, optional={"feedback": TEXT, "share": SHARE})
    return (
        st.tuples(
            st.lists(true, min_size=1, max_size=right), st.lists(wrong, min_size=1, max_size=3)
        )
        .map(lambda pair: [*pair[1], *pair[0]])
        .filter(told_apart)
    )


BRANCHES = {"feedback_right": TEXT, "feedback_wrong": TEXT}
ACCEPTED = st.lists(WORD, min_size=1, max_size=3, unique=True)
WORDS = st.fixed_dictionaries({"accepted": ACCEPTED}, optional={"level": st.integers(0, 3)})
NUMBERS = st.fixed_dictionaries({"answer": NUMBER}, optional={"tolerance": TOLERANCE})
LISTS = st.fixed_dictionaries({"options": options(1)})
GAPS = st.tuples(WORDS | NUMBERS | LISTS, some(weight=st.integers(2, 5))).map(
    lambda two: two[0] | two[1]
)
SPOT = st.fixed_dictionaries(
    {
        "label": WORD,
        "shape": st.just("rectangle"),
        "points": st.just("10,10 20,35.5"),
        "right": st.just(True),
    },
    optional={"feedback": TEXT},
)
CIRCLE = st.just({"label": "ب", "shape": "circle", "points": "50,50 60,50"})


def gap_fill(gaps):
    prompt = " ثم ".join(f"[[{number}]]" for number in range(1, len(gaps) + 1))
    return {"id": "q", "kind": "gap_fill", "prompt": f"أكمل {prompt}.", "gaps": gaps}


def gap_words(words):
    return {"id": "q", "kind": "gap_words", "prompt": "- [[2]]\n- ثم [[1]]", "words": words}


ROW = st.fixed_dictionaries({"text": TEXT, "answer": TEXT}, optional={"feedback": TEXT})
GROUP = st.fixed_dictionaries({"title": TEXT, "items": st.lists(TEXT, min_size=1, max_size=3)})
MATRIX = st.lists(
    st.fixed_dictionaries({"text": TEXT, "right": st.integers(1, 2)}), min_size=1, max_size=3
)
KINDS = {
    "single_choice": with_parts(
        "single_choice", {"options": options(1)}, {"keep_order": st.just(True)}
    ),
    "multiple_choice": with_parts(
        "multiple_choice", {"options": options(4)}, {"keep_order": st.just(True)}
    ),
    "true_false": with_parts(
        "true_false", {"right": st.booleans()}, {"feedback_true": TEXT, "feedback_false": TEXT}
    ),
    "short_answer": with_parts(
        "short_answer",
        {"accepted": ACCEPTED},
        BRANCHES
        | {
            "level": st.integers(0, 3),
            "others": st.lists(
                st.fixed_dictionaries({"text": WORD}, optional={"share": SHARE, "feedback": TEXT}),
                min_size=1,
                max_size=2,
            ),
        },
    ),
    "numeric": with_parts(
        "numeric",
        {"answer": NUMBER},
        BRANCHES
        | {"tolerance": TOLERANCE, "unit": st.just("ريال"), "significant": st.integers(1, 5)},
    ),
    "gap_fill": st.lists(GAPS, min_size=1, max_size=4).map(gap_fill),
    "gap_words": st.lists(
        st.fixed_dictionaries(
            {"text": WORD}, optional={"often": st.just(True), "group": st.just("2")}
        ),
        min_size=2,
        max_size=4,
    ).map(gap_words),
    "matching": with_parts(
        "matching",
        {"rows": st.lists(ROW, min_size=2, max_size=4)},
        {"extra": st.lists(WORD, min_size=1, max_size=2), "keep_order": st.just(True)},
    ),
    "sorting": with_parts("sorting", {"groups": st.lists(GROUP, min_size=1, max_size=3)}, {}),
    "matrix": with_parts("matrix", {"columns": st.just(["نعم", "لا"]), "rows": MATRIX}, {}),
    "ordering": with_parts(
        "ordering",
        {"items": st.lists(TEXT, min_size=2, max_size=4)},
        {"credit": st.sampled_from(["all", "pairs"])},
    ),
    "picture_place": with_parts(
        "picture_place",
        {"picture": st.just(PICTURE), "alt": WORD, "spots": st.tuples(SPOT, CIRCLE).map(list)},
        {},
    ),
    "essay": with_parts(
        "essay",
        {},
        {
            "least": st.integers(1, 9),
            "most": st.integers(10, 99),
            "lines": st.integers(1, 40),
            "start": TEXT,
            "notes": TEXT,
        },
    ),
    "file": with_parts(
        "file", {}, {"accepts": st.just(["picture"]), "most": st.integers(2, 5), "notes": TEXT}
    ),
    "scale": with_parts("scale", {"labels": st.lists(WORD, min_size=2, max_size=5)}, {}),
    "description": with_parts("description", {}, {}),
}
DOCUMENTS = st.one_of(*KINDS.values()).map(lambda document: document | {"id": "q-1"})
