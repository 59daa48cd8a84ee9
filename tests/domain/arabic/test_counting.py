import pytest

from elearn.domain.arabic.counting import words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("   \n\n", 0),
        ("القسط الثابت", 2),
        ("القِسْطُ الثَّابِتُ", 2),
        ("القســـط الثابت", 2),
        ("القسط، الثابت؛ والمتناقص!", 3),
        ("القسط\nالثابت\n\nوالمتناقص", 3),
        ("القسط \u2013 الثابت", 2),
        ("— … !", 0),
        ("١٢٬٥٠٠ ريال", 2),
        ("12,500.5 riyals", 2),
        ("2027/03/01", 1),
        ("l’agence semi-urbaine", 2),
        ("می\u200cروم", 1),
        ("\u202bالقسط\u202c", 1),
        ("القسط(الثابت)", 2),
        ("ۖ ۗ", 0),
    ],
)
def test_words_are_counted_as_a_reader_counts_them(text, words):
    assert words_in(text) == words
