"""Questions of ours in GIFT, as Moodle would read them."""

from elearn.domain.coursefile import gift
from elearn.domain.coursefile.foreign.incoming import Verdict


def write(*documents):
    return gift.write(documents)


def test_options_are_written_as_moodle_reads_them():
    written = write(
        {
            "id": "parts-of-price",
            "kind": "single_choice",
            "prompt": "أي مما يأتي: جزء؟",
            "options": [{"text": "رسم", "right": True, "feedback": "نعم"}, {"text": "a=b"}],
            "tags": ["سعر"],
        }
    )

    assert written.notes == ()
    assert written.content.decode() == (
        "// [id:parts-of-price] [tag:سعر]\n"
        "::أي مما يأتي\\: جزء؟::[markdown]أي مما يأتي\\: جزء؟{\n\t=رسم#نعم\n\t~a\\=b\n}\n"
    )


def test_our_rule_for_several_options_becomes_shares():
    written = write(
        {
            "id": "m",
            "kind": "multiple_choice",
            "prompt": "x",
            "options": [{"text": "a", "right": True}, {"text": "b", "right": True}, {"text": "c"}],
        }
    ).content.decode()

    assert "~%50%a\n\t~%50%b\n\t~%-100%c" in written


def test_a_formula_is_written_as_moodle_finds_it():
    written = write({"id": "d", "kind": "description", "prompt": "$r = 1$"}).content.decode()

    assert "\\\\\\\\(r \\= 1\\\\\\\\)" in written


def test_what_only_we_read_is_told_and_travels_along():
    document = {"id": "n", "kind": "numeric", "prompt": "x", "answer": "5", "unit": "ريال"}

    written = write(document)

    assert [(note.verdict, note.code) for note in written.notes] == [
        (Verdict.CHANGED, "part_for_us_only")
    ]
    assert gift.read(written.content).documents == (document,)


def test_pictures_stay_behind_and_are_named():
    written = write({"id": "d", "kind": "description", "prompt": "![a](media/a.png)"})

    assert [note.values for note in written.notes] == [{"part": "media/a.png"}]
