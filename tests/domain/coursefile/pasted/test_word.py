"""Questions in Word files: bold answers, numbers that Word gives by itself, tables."""

from io import BytesIO

import docx

from elearn.domain.coursefile.pasted import read_word
from tests.domain.coursefile.qti.packages import codes, only, zipped


def word(write):
    document, content = docx.Document(), BytesIO()
    write(document)
    document.save(content)
    return content.getvalue()


def test_a_bold_option_is_right():
    def write(document):
        document.add_paragraph("1. ما السعر؟")
        document.add_paragraph("أ) رسم")
        document.add_paragraph("ب) ").add_run("فائدة").bold = True

    found = only(read_word(word(write)))

    assert found["options"] == [{"text": "رسم"}, {"text": "فائدة", "right": True}]


def test_bold_everywhere_says_nothing():
    def write(document):
        for text in ("1. س", "أ) a", "ب) b", "الإجابة: ب"):
            document.add_paragraph().add_run(text).bold = True

    found = only(read_word(word(write)))

    assert [option.get("right") for option in found["options"]] == [None, True]


def test_numbers_that_word_gives_count():
    def write(document):
        document.add_paragraph("ما السعر؟", style="List Number")
        document.add_paragraph("رسم", style="List Bullet")
        document.add_paragraph(style="List Bullet").add_run("فائدة").bold = True

    assert only(read_word(word(write)))["kind"] == "single_choice"


def test_lines_in_a_table_and_in_one_paragraph_count():
    def write(document):
        table = document.add_table(rows=1, cols=2)
        table.cell(0, 0).text = "1. س\nأ) a\nب) b"
        table.cell(0, 1).text = "الإجابة: أ"

    assert only(read_word(word(write)))["options"][0] == {"text": "a", "right": True}


def test_what_is_no_word_file_is_a_sentence():
    assert codes(read_word(b"PK\x03\x04")) == ["archive_broken"]
    assert codes(read_word(zipped({"a.txt": b"x"}))) == ["not_word"]
