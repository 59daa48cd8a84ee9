"""HTML of other programs as Markdown of ours: what it means stays, what it wears goes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.hypertext import (
    Around,
    line_of,
    markdown_of,
    plain_markdown,
)
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.markdown.render import plain

PNG = b"\x89PNG\r\n\x1a\n" + b"dots"


def told(html, files=None, keep=None):
    """Return the Markdown of some HTML and the codes of what was noted."""
    item = Item("t", 1)
    around = Around(item, files or {}, keep or re.compile(r"(?!)"))
    return markdown_of(html, around), [note.code for note in item.notes]


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>أ <b>ب</b> <em>ج</em></p>", "أ **ب** *ج*"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("a<br>b<br/><br />c", "a\\\nb\n\nc"),
        ("<b> a </b>b", "**a** b"),
        ("<b>ملاحظة:</b> نص", "**ملاحظة**: نص"),
        ("<b>a<br>b</b>", "**a**\\\n**b**"),
        ("<strong><i>x</i></strong>", "***x***"),
        ('<span style="font-weight: bold">x</span>', "**x**"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n- b\n  - c"),
        ("<ol start='3'><li><p>a</p></li><li>b</li></ol>", "3. a\n4. b"),
        ("<table><tr><th>أ</th><th>b|c</th></tr><tr><td>1</td></tr></table>",
         "| أ | b\\|c |\n| --- | --- |\n| 1 |  |"),
        ("<blockquote>a<p>b</p></blockquote>", "> a\n>\n> b"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<code>a`b</code>", "``a`b``"),
        ('<a href="https://e.org/a_(b)">x</a>', "[x](https://e.org/a_%28b%29)"),
        ("H<sub>2</sub>O m<sup>3</sup>", "H₂O m³"),
        (r"القسط \(a &lt; b_1\) و\[x\]", r"القسط $a < b_1$ و$x$"),
        (r"<p>$$ \frac{1}{2} $$</p>", r"$$\frac{1}{2}$$"),
        (r"5\(x\)6", "5 $x$ 6"),
        ('<script type="math/tex">x^2</script>', "$x^2$"),
        ("*a* _b_ [c] `d` 5$ a_b \\", "\\*a\\* \\_b\\_ \\[c] \\`d\\` 5\\$ a_b \\\\"),
        ("1. a<br># b<br>- c<br>&gt; d", "1\\. a\\\n\\# b\\\n\\- c\\\n\\> d"),
        ("&lt;b&gt; &amp;nbsp; &eacute;&nbsp;x", "\\<b> \\&nbsp; é x"),
        ("<!-- x --><!--[if mso]>y<![endif]-->a<o:p></o:p>", "a"),
        ("a <!-- open", "a <!-- open".replace("<", "\\<")),
        ("<div><div>a</div>b</div>", "a\n\nb"),
        ('<span title="a < b > c">d</span> e<f <b>g</b>', "d e\\<f **g**"),
    ],
)  # fmt: skip
def test_what_html_means_stays(html, markdown):
    assert told(html) == (markdown, [])


@pytest.mark.parametrize(
    ("html", "markdown", "codes"),
    [
        ("<u>a</u>", "a", ["markup_dropped"]),
        ("<h3>a</h3>", "**a**", ["markup_dropped"]),
        ('<font color="red">a</font>', "a", ["colour_dropped"]),
        ("<script>x</script>a", "a", ["active_dropped"]),
        ('<iframe src="//x"></iframe>a', "a", ["active_dropped"]),
        ('<a href="javascript:x()">a</a>', "a", ["link_dropped"]),
        ("x<sup>th</sup>", "x^(th)", ["script_flattened"]),
        ('<img src="http://e.org/p.png" alt="b">', "[b](http://e.org/p.png)", ["picture_outside"]),
        ('<img src="@@PLUGINFILE@@/p.png">', "p.png", ["picture_missing"]),
        ("<table><tr><td colspan=2>a</td></tr><tr><td>b<td>c</table>",
         "| a |  |\n| --- | --- |\n| b | c |", ["cells_merged"]),
        ("x<b>(a)</b>y", "x(a)y", ["markup_dropped"]),
        ('<span class="multilang" lang="ar">أ</span><span class="multilang" lang="en">b</span>',
         "أ b", ["markup_dropped"]),
    ],
)  # fmt: skip
def test_what_cannot_be_carried_is_told(html, markdown, codes):
    assert told(html) == (markdown, codes)


def test_a_file_that_came_along_is_shown():
    written, codes = told(
        '<img src="@@PLUGINFILE@@/my%20map.png" alt="خريطة">', {"my map.png": PNG}
    )

    assert (written, codes) == ("![خريطة](media/my-map.png)", [])


def test_a_picture_that_stands_in_its_address_becomes_a_file():
    item = Item("t", 1)
    html = '<img src="data:image/png;base64,iVBORw0KGgpkb3Rz" alt="x">'

    assert markdown_of(html, Around(item)) == "![x](media/picture.png)"
    assert item.pictures.files == {"media/picture.png": PNG}


@pytest.mark.parametrize(
    "address",
    ["data:image/png;base64,AAAA", "data:text/html;base64,PGI+", "data:image/png;base64,%"],
)
def test_a_picture_that_is_none_is_left_out(address):
    written, codes = told(f'<img src="{address}" alt="x">')

    assert written == "x"
    assert codes == ["file_left_out", "picture_missing"]


def test_places_to_spare_pass_as_they_are():
    assert told("<p>[[1]] [x]</p>", keep=re.compile(r"\[\[1\]\]"))[0] == "[[1]] \\[x]"


def test_an_option_has_no_blocks():
    item = Item("t", 1)

    assert line_of("<p>a</p><ul><li>b</li><li>c</li></ul>", Around(item)) == "a\\\nb\\\nc"
    assert [note.code for note in item.notes] == ["markup_dropped"]


def test_html_that_nests_without_end_is_refused():
    with pytest.raises(Refused, match="too_deep"):
        told("<div>" * 1000)


@given(text=st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Zl", "Zp"])))
def test_plain_words_mean_no_more_than_themselves(text):
    written = plain_markdown(text.replace("$$", "").replace("\\", "/"), Around(Item("", 1)))

    assert plain(written).split() == text.replace("$$", "").replace("\\", "/").split()


@given(html=st.text(st.sampled_from("<>/=\"'&;! abdiprtul1[]*_`-\n"), max_size=60))
def test_no_jumble_of_tags_stops_the_reader(html):
    assert isinstance(told(html)[0], str)
