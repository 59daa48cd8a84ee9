"""Texts that say of themselves what they are: HTML, Markdown, plain, or look and see."""

import re

from elearn.domain.coursefile.foreign.hypertext import (
    Around,
    line_of,
    markdown_of,
    plain_markdown,
)

MARKDOWN = {"markdown", "4"}
PLAIN = {"plain", "plain_text", "2"}
HTML = {"html", "1"}
TAGS = re.compile(
    r"</?(?:a|abbr|audio|b|big|blockquote|br|center|code|dd|del|div|dl|dt|em|figure|font"
    r"|h[1-6]|hr|i|img|ins|li|math|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody"
    r"|td|th|thead|tr|tt|u|ul|video)(?:\s[^<>]*)?/?>|&(?:#\d+|#x[\da-f]+|[a-z]\w{1,30});",
    re.IGNORECASE,
)
FORMULA = re.compile(r"(?<![\\\d$])\$(?![\s$])((?:[^$\\\n]|\\.){1,1000}?)(?<!\s)\$(?![\d$])")
MOODLE_FORMULA = re.compile(r"\\\\\((.{1,1000}?)\\\\\)")
# What stands for a picture or a link is its words.
LINKS = re.compile(r"!?(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)")
MARKS = re.compile(r"(?<!\\)[*`]")


def formatted(text: str, form: str, around: Around, in_line: bool = False) -> str:
    """Return a text in Markdown, or raise `Refused`; `in_line` leaves it no blocks."""
    if form in MARKDOWN:
        return with_our_files(text.strip(), around)
    if form in PLAIN or (form not in HTML and not TAGS.search(text)):
        written = plain_markdown(text, around)
        return written.replace("\n\n", "\\\n") if in_line else written
    # Outside HTML proper a line end is one that people see.
    html = text if form in HTML else text.strip().replace("\n", "<br>")
    return line_of(html, around) if in_line else markdown_of(html, around)


def with_our_files(text: str, around: Around) -> str:
    """Return Markdown whose files are those that came along."""
    ours = MOODLE_FORMULA.sub(r"$\1$", text) if "`" not in text else text
    return re.sub(
        r"@@PLUGINFILE@@/[^\s)\"'>]+", lambda found: around.path_of(found[0]) or found[0], ours
    )


def with_moodle_formulas(text: str) -> str:
    """Return Markdown of ours with formulas as Moodle's filter finds them."""
    return text if "`" in text else FORMULA.sub(r"\\\\(\1\\\\)", text)


def told_as_words(text: str, form: str, around: Around) -> str:
    """Return a text that stands where nothing but words can stand."""
    if form in MARKDOWN or form in PLAIN or (form not in HTML and not TAGS.search(text)):
        return " ".join(text.split())
    written = line_of(text, around).replace("\\\n", " ")
    words = MARKS.sub("", LINKS.sub(r"\1", written))
    if words != written:
        around.item.changed("text_flattened", part=words)
    return " ".join(re.sub(r"\\(?=[^\w\s])", "", words).split())
