"""Questions of every kind for properties: Arabic, turned signs, mark-up, pictures and all."""

from hypothesis import strategies as st

PICTURE = b"\x89PNG\r\n\x1a\n" + b"dots"
FILES = {"media/a.png": PICTURE, "media/maps/B_2.png": PICTURE + b"2"}
HARD = st.sampled_from(
    [
        "ما القسط الثابت؟",
        "القسط **الثابت** يساوي $r = \\frac{i}{12}$",
        "![خريطة](media/a.png) ثم ![b](media/maps/B_2.png)",
        "1. أ\n2. ب",
        "- a\n  - b",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "{=a ~b}",
        "{1:SHORTANSWER:=x}",
        "a -> b",
        "# head",
        "####",
        "::t::",
        "[html]<b>",
        "[markdown]",
        "%50%x",
        "//comment",
        "$CATEGORY: x",
        "A) x",
        "ANSWER: B",
        "\\",
        "\\\\(x\\\\)",
        "a\\nb",
        "<b>&amp;</b>",
        "]]>",
        "<![CDATA[",
        "&nbsp;",
        "\u202bمقلوب\u202c",
        "\u2067معزول\u2069",
        "\u200fن\u200e",
        "🙂",
        "\u00a0a",
        "[[9]]",
        "{p} و{=p*2}",
        "*",
        "\\*",
        "a*",
        "50%",
        "`code` $x$",
        "@@PLUGINFILE@@/a.png",
    ]
)
LETTERS = st.text(
    st.sampled_from("ابتقسط َ123abcXYZ .,؛؟!~=#{}:\\%*_[]()<>&\"'$`|-+/\n"), min_size=1, max_size=30
)
TEXT = st.one_of(HARD, LETTERS, st.tuples(HARD, LETTERS).map(" ".join)).filter(str.strip)
LINE = TEXT.map(lambda text: " ".join(text.split()))
DECIMAL = st.decimals(-9_999, 9_999, places=2).map(lambda value: f"{value.normalize():f}")
SHARE = st.sampled_from(["-100%", "-33.3333333%", "0%", "20%", "50%", "100%"])
TOLERANCE = st.sampled_from(["5", "0.25", "2%"])


def some(required, optional=None):
    return st.fixed_dictionaries(required, optional=optional or {})


def question(kind, required, optional=None, prompt=TEXT):
    shared = {
        "points": st.integers(2, 100),
        "feedback": TEXT,
        "hints": st.lists(TEXT, min_size=1, max_size=2),
        "tags": st.lists(LINE, min_size=1, max_size=2, unique=True),
    }
    needed = {"kind": st.just(kind), "prompt": prompt, **required}
    return some(needed, shared | (optional or {}))


def unlike(text):
    return " ".join(text["text"].split())


WRONG = some({"text": TEXT}, {"feedback": TEXT, "share": SHARE})
RIGHT = some({"text": TEXT, "right": st.just(True)}, {"feedback": TEXT})
CHOICE = st.tuples(st.lists(WRONG, min_size=1, max_size=3), RIGHT, st.lists(WRONG, max_size=2)).map(
    lambda parts: [*parts[0], parts[1], *parts[2]]
)
OPTIONS = CHOICE.filter(lambda options: len(set(map(unlike, options))) == len(options))
MANY = st.lists(st.one_of(WRONG, RIGHT), min_size=2, max_size=5, unique_by=unlike).filter(
    lambda options: any(option.get("right") for option in options)
)
VERDICTS = {"feedback_right": TEXT, "feedback_wrong": TEXT}
OTHER = some({"text": LINE}, {"share": SHARE, "feedback": TEXT})
WORDS = {"accepted": st.lists(LINE, min_size=1, max_size=3)}
MORE_WORDS = VERDICTS | {
    "level": st.integers(0, 3),
    "others": st.lists(OTHER, min_size=1, max_size=2),
}
NUMBER = {"answer": DECIMAL}
MORE_NUMBER = VERDICTS | {
    "tolerance": TOLERANCE,
    "unit": st.sampled_from(["ريال", "m²"]),
    "others": st.lists(some({"answer": DECIMAL}, {"share": SHARE}), min_size=1, max_size=2),
}
GAP = st.one_of(
    some(WORDS, MORE_WORDS | {"weight": st.integers(1, 5)}),
    some(NUMBER, {"tolerance": TOLERANCE, "weight": st.integers(1, 5)}),
    some({"options": OPTIONS}),
)


@st.composite
def gap_fill(draw):
    gaps = draw(st.lists(GAP, min_size=1, max_size=3))
    before = draw(LETTERS)
    places = " ".join(f"[[{number}]]" for number in range(1, len(gaps) + 1))
    return {"kind": "gap_fill", "prompt": f"{before} {places}.", "gaps": gaps}


@st.composite
def gap_words(draw):
    word = some({"text": LINE}, {"group": st.sampled_from(["1", "2"]), "often": st.just(True)})
    words = draw(st.lists(word, min_size=1, max_size=4))
    return {"kind": "gap_words", "prompt": f"{draw(LETTERS)} [[1]] ؟", "words": words}


KINDS = {
    "single_choice": question("single_choice", {"options": OPTIONS}, {"keep_order": st.just(True)}),
    "multiple_choice": question("multiple_choice", {"options": MANY}),
    "true_false": question(
        "true_false",
        {"right": st.booleans()},
        {"feedback_true": TEXT, "feedback_false": TEXT},
    ),
    "short_answer": question("short_answer", WORDS, MORE_WORDS),
    "numeric": question("numeric", NUMBER, MORE_NUMBER),
    "matching": question(
        "matching",
        {"rows": st.lists(some({"text": TEXT, "answer": LINE}), min_size=2, max_size=4)},
        {"extra": st.lists(LINE, min_size=1, max_size=2)},
    ),
    "ordering": question(
        "ordering",
        {"items": st.lists(TEXT, min_size=2, max_size=4)},
        {"credit": st.sampled_from(["pairs", "all"])},
    ),
    "essay": question("essay", {}, {"least": st.integers(1, 50), "notes": TEXT, "start": TEXT}),
    "description": question("description", {}),
    "file": question("file", {}, {"accepts": st.just(["picture", "sound"]), "notes": TEXT}),
    "calculated": question(
        "calculated",
        {
            "formula": st.sampled_from(["p * 2", "round(p / (r + 1), 2)", "max(p, r) - 0.5"]),
            "variables": st.just(
                [
                    {"name": "p", "from": "1000", "to": "2000", "step": "100"},
                    {"name": "r", "values": ["1", "2.5"]},
                ]
            ),
        },
        {"tolerance": TOLERANCE, "decimals": st.integers(0, 4)},
        # What is computed in a text must be a formula.
        TEXT.filter(lambda text: "{=" not in text or text.endswith("{=p*2}")),
    ),
    "gap_fill": gap_fill(),
    "gap_words": gap_words(),
}
