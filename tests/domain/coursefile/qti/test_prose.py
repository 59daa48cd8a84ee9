"""Texts of others as Markdown."""

import pytest

from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.qti.prose.texts import Texts


def in_markdown(html):
    item = Item("", None)
    return Texts(item, lambda _address: None).from_html(html, 1), [note.code for note in item.notes]


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (
            "<p>ما <strong>السعر</strong>؟</p><p>وما <em>الفائدة</em></p>",
            "ما **السعر**؟\n\nوما *الفائدة*",
        ),
        ("<strong>a</strong><strong>b</strong>", "**ab**"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<ol><li><p>a</p><p>b</p></li></ol>", "1. a\n\n   b"),
        ("a<br/>  b", "a\\\nb"),
        ("<h1>عنوان</h1>", "## عنوان"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1 |  |",
        ),
        ("<code>x`y</code>", "``x`y``"),
        ("H<sub>2</sub>O و x<sup>2</sup>", "H₂O و x²"),
        ("5 * 3 = 15", "5 * 3 = 15"),
        ("*نجم*", "\\*نجم\\*"),
        ("<p>- a</p>", "\\- a"),
        (r"\(x^2\)", "$x^2$"),
        ("<math><mfrac><mn>1</mn><mi>x</mi></mfrac></math>", r"$\frac{1}{x}$"),
        ('<img class="equation_image" data-equation-content="x_1"/>', "$x_1$"),
        ('<a href="https://example.org">م</a>', "[م](https://example.org)"),
    ],
)
def test_mark_up_becomes_the_markdown_for_it(html, markdown):
    assert in_markdown(html) == (markdown, [])


@pytest.mark.parametrize(
    ("html", "markdown", "code"),
    [
        ("a<script>alert(1)</script>", "a", "active_dropped"),
        ('<a href="javascript:x">م</a>', "م", "link_dropped"),
        (
            '<img src="https://example.org/x.png" alt="م"/>',
            "[م](https://example.org/x.png)",
            "picture_outside",
        ),
        ('<img src="x.png" alt="منحنى"/>', "منحنى", "picture_missing"),
        ("<blink>م</blink>", "م", "markup_dropped"),
        ("<math><mystery>x</mystery></math>", "x", "formula_flattened"),
    ],
)
def test_what_cannot_be_carried_is_told(html, markdown, code):
    assert in_markdown(html) == (markdown, [code])
