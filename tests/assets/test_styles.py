"""Budgets of bytes, colours that can be read, and rules that every style sheet keeps."""

import gzip
import json
import re
import subprocess

import pytest
from fontTools.ttLib import TTFont

from elearn import config
from elearn.web.assets import built
from scripts.packages import ROOT, with_programs

SHEETS = sorted((ROOT / "elearn/assets/css").rglob("*.css"))
TOKENS = (ROOT / "elearn/assets/css/tokens.css").read_text()
# Mail programs know neither style sheets of ours nor logical properties.
TEMPLATES = sorted(path for path in config.TEMPLATES.rglob("*.html") if "mail" not in path.parts)
KB = 1024

WASHES = ("accent-wash", "ok-wash", "warn-wash", "bad-wash", "info-wash")
COVERS = tuple(f"cover-{letter}" for letter in "abcdef")
# Each colour of writing or drawing, what it stands on, and the least contrast (WCAG 2.2).
PAIRS = [
    ("ink", ("paper", "sheet", "wash", *WASHES), 7),
    ("paper", ("ink",), 7),
    ("ink-2", ("paper", "sheet", "wash"), 4.5),
    ("nila", ("paper", "sheet", "wash", "info-wash"), 4.5),
    ("accent", ("paper", "sheet", "wash", "accent-wash"), 4.5),
    ("on-accent", ("accent", "accent-hi"), 4.5),
    ("ok", ("ok-wash", "sheet", "paper"), 4.5),
    ("warn", ("warn-wash", "sheet", "paper"), 4.5),
    ("bad", ("bad-wash", "sheet", "paper"), 4.5),
    ("edge", ("paper", "sheet", "wash"), 3),
    ("on-band", ("band", *COVERS), 7),
    ("gold", ("band",), 4.5),
    ("gold", COVERS, 3),
]


def block(head):
    start = TOKENS.index(head) + len(head)
    return TOKENS[start : TOKENS.index("}", start)]


def colours(text):
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})", text))


DAY = colours(block(":root {"))
NIGHT = DAY | colours(block(':root[data-theme="dark"] {'))


def luminance(colour):
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4
        for level in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize(("front", "backs", "least"), PAIRS, ids=lambda part: str(part)[:20])
def test_every_pair_of_colours_can_be_read(mode, front, backs, least):
    ratios = {back: contrast(mode[front], mode[back]) for back in backs}

    assert {back: ratio for back, ratio in ratios.items() if ratio < least} == {}


def test_night_is_the_same_by_choice_and_by_the_system():
    by_choice = block(':root[data-theme="dark"] {').split()
    by_system = block(':root:not([data-theme="light"]) {').split()

    assert by_choice == by_system


def test_the_browser_s_frame_has_the_colour_of_the_header():
    base = (config.TEMPLATES / "layouts/base.html").read_text()

    framed = re.findall(r'name="theme-color" content="(#\w+)"', base)

    assert framed == [DAY["sheet"], NIGHT["sheet"]]


def test_the_favicon_has_the_colours_of_the_binding():
    drawn = re.findall(r"#\w{6}", (ROOT / "elearn/assets/favicon.svg").read_text())

    assert drawn == [DAY["band"], DAY["gold"], DAY["thread"]]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_no_sheet_but_the_tokens_knows_a_colour(sheet):
    raw = re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", sheet.read_text())

    # A certificate is paper: it keeps the colours of the day by night.
    assert not raw or sheet.name in ("tokens.css", "certificate.css")


def packed(name):
    """Return how many bytes of a built file travel with gzip."""
    return json.loads((config.STATIC / "manifest.json").read_text())[name]["gz"]


def test_style_sheets_keep_their_budgets():
    assert packed("app.css") <= 9 * KB
    assert packed("lean.css") <= packed("app.css")
    assert packed("app.css") + packed("work.css") <= 11 * KB
    assert packed("parts.css") <= 1 * KB  # beside app.css, where such questions are asked
    assert packed("icons.svg") <= 2.5 * KB


def test_verifying_costs_less_than_fifteen_kilobytes(theatre):
    page = theatre.test_client().get("/show/verify?lang=ar").data

    assert len(gzip.compress(page, 6)) + packed("verify.css") < 15 * KB


@pytest.mark.parametrize("weight", [400, 700])
def test_fonts_are_small_and_have_every_letter(weight):
    name = f"vazirmatn-{weight}.woff2"
    font = TTFont(config.STATIC / built(str(config.STATIC))[name])

    needed = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىًٌٍَُِّْٰ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪٫٬پچژڤکگیٱ«»،؛؟ـ"
    assert {letter for letter in needed if ord(letter) not in font.getBestCmap()} == set()
    assert packed(name) <= 14 * KB


def test_digits_of_the_font_stand_in_columns():
    font = TTFont(config.STATIC / built(str(config.STATIC))["vazirmatn-400.woff2"])

    widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "٠١٢٣٤٥٦٧٨٩"}
    features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}

    assert len(widths) == 1 or "tnum" in features


def test_a_class_that_a_template_names_has_a_style():
    sheets = "".join(re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.S) for sheet in SHEETS)
    styled = set(re.findall(r"\.([a-z][a-z0-9-]*)", sheets))

    unknown = {
        f"{path.relative_to(config.TEMPLATES)}: {name}"
        for path in TEMPLATES
        for name in named(path.read_text()) - styled
    }

    assert unknown == set()


def named(template):
    """Return the classes that a template writes out; an ending in - is completed later."""
    found = set()
    for value in re.findall(r'class="([^"]*)"', template):
        found |= set(re.sub(r"{{.*?}}|{%.*?%}", " ", value).split())
        for expression in re.findall(r"{{(.*?)}}", value):
            results = re.sub(r"(==|!=|in|\[|\() *'[^']*'|'[^']*':", " ", expression)
            found |= set(" ".join(re.findall(r"'([^']*)'", results)).split())
    return {name for name in found if not name.endswith("-")}


@pytest.mark.parametrize(
    "path", TEMPLATES, ids=lambda path: str(path.relative_to(config.TEMPLATES))
)
def test_no_template_carries_styles_or_code_in_its_lines(path):
    assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)", path.read_text())


PLANTED = {
    ".a { margin-left: 1px; }": "csstools/use-logical",
    ".b { text-align: right; }": "csstools/use-logical",
    ".c { colr: red; }": "property-no-unknown",
}


def test_the_linter_of_styles_sees_what_it_should():
    """Otherwise a plugin that does nothing would look like a tree without faults."""
    answer = subprocess.run(
        ["node", "node_modules/stylelint/bin/stylelint.mjs", "--stdin", "-f", "unix"],
        cwd=ROOT,
        input="\n\n".join(PLANTED),
        env=with_programs(),
        capture_output=True,
        text=True,
        check=False,
    )

    said = answer.stdout + answer.stderr
    for line, rule in zip((1, 3, 5), PLANTED.values(), strict=True):
        assert re.search(rf":{line}:.*{rule}", said), said
