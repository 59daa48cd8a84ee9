"""Fields in the gaps of a rendered text."""

from markupsafe import Markup

from elearn.web.text import gapped, markdown, plain

FIELD = Markup("<input>")


def test_a_field_stands_between_tags_and_never_in_one():
    html = Markup('<a href="/[[1]]" title="a > [[1]]">[[1]]</a> [[2]]')

    assert gapped(html, [FIELD]) == '<a href="/[[1]]" title="a > [[1]]"><input></a> [[2]]'


def test_fields_stand_in_tables_lists_and_emphasis_in_their_order():
    text = "- **[[1]]**\n- [[٢]]\n\n| أ | ب |\n| --- | --- |\n| ج | [[3]] |"

    html = gapped(markdown(text), [Markup("<input name={}>").format(n) for n in range(3)])

    places = [html.index(f"<input name={n}>") for n in range(3)]
    assert places == sorted(places)
    assert "<strong><input name=0></strong>" in html
    assert "[[" not in html


def test_what_a_list_offers_has_no_marks():
    assert plain("**القسط** و`2%`\n\nثم") == "القسط و2% ثم"
