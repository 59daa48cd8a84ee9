"""XML of strangers: read without entities, document types, or endless depth."""

import pytest

from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import parse_xml

BOMB = """<!DOCTYPE a [<!ENTITY x "yyyyyyyy"><!ENTITY z "&x;&x;&x;&x;">]><a>&z;</a>"""
OUTSIDE = """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"""


def test_a_tree_knows_its_lines_and_its_texts_in_order():
    root = parse_xml("<a>\n<b n='1'>x<i>y</i>z</b>\n</a>", first_line=10)
    found = root.find("b")

    assert (found.line, found.get("n"), found.words()) == (11, "1", "xyz")


def test_names_have_no_namespaces():
    root = parse_xml('<q:a xmlns:q="urn:x"><q:b xml:lang="ar">t</q:b></q:a>')

    assert (root.tag, root.said("b"), root.find("b").get("lang")) == ("a", "t", "ar")


@pytest.mark.parametrize("text", [BOMB, OUTSIDE, "<!DOCTYPE a><a/>"])
def test_document_types_and_entities_are_refused(text):
    with pytest.raises(Refused, match="xml_with_entities"):
        parse_xml(text)


@pytest.mark.parametrize("text", ["<a>", "<a></b>", "", "<a>&nbsp;</a>", "x", "<a/><b/>"])
def test_broken_xml_is_refused_with_its_line(text):
    with pytest.raises(Refused, match="broken_xml"):
        parse_xml(text)


def test_a_tree_that_nests_without_end_is_refused():
    with pytest.raises(Refused, match="xml_too_deep"):
        parse_xml("<a>" * 500 + "</a>" * 500)
