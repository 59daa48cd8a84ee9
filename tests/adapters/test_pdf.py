"""Certificates on paper: what a reader of the file finds, and what the eye sees.

The text layer is never asked: no extractor reads Arabic back whole. Truth is in the
metadata, in the attachment and in the picture.
"""

import io
import json
from datetime import UTC, date, datetime

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from elearn.adapters.pdf.typst_printer import TypstPrinter
from elearn.domain.certificate import Printed, Proof
from elearn.domain.certificate.document import Document
from elearn.domain.certificate.qr import drawing
from tests.domain.certificate.specimen import PUBLIC_KEYS, proof, specimen

AT = datetime(2026, 10, 12, 9, 0, tzinfo=UTC)
ADDRESS = "https://academy.example.org"
DOTS_TO_MM = 8  # pixels for a millimetre
SHEET, HENNA, BAND = (255, 252, 244), (168, 56, 12), (27, 35, 80)
INK, STAMP = (27, 31, 63), (233, 188, 200)
LONG_NAME = "عبد الرحمن محمد عبد العزيز بن عبد الله الحسيني الهاشمي الشريف المغربي الأندلسي"


@pytest.fixture(scope="module")
def printer():
    return TypstPrinter()


def document(stamp="", **changes):
    printed = specimen(**changes)
    return Document(printed, proof(printed), ADDRESS, AT, stamp)


def opened(content):
    return pikepdf.open(io.BytesIO(content))


def picture(content):
    page = pypdfium2.PdfDocument(content)[0]
    return page.render(scale=DOTS_TO_MM * 25.4 / 72).to_pil().convert("RGB")


def pixel(image, x, y):
    """Return the colour at a place in millimetres."""
    return image.getpixel((round(x * DOTS_TO_MM), round(y * DOTS_TO_MM)))


def seen(image, colour, box):
    """Return a box of the picture in black, with white where a colour is seen."""
    part = image.crop(tuple(round(side * DOTS_TO_MM) for side in box))
    apart = ImageChops.difference(part, Image.new("RGB", part.size, colour)).split()
    farthest = ImageChops.lighter(ImageChops.lighter(*apart[:2]), apart[2])
    return farthest.point(lambda far: 255 * (far < 16))


def area(mask):
    """Return how many square millimetres are white."""
    return mask.histogram()[255] / DOTS_TO_MM**2


def test_the_file_says_what_it_is(printer):
    with opened(printer.certificate(document())) as pdf:
        with pdf.open_metadata() as about:
            assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("3", "A")
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == "شهادة إتمام — سميرة ناصر الحمادي"
        assert "Samira Nasser Al-Hammadi" in str(pdf.docinfo["/Keywords"])
        assert "MF-72GK-VHJK" in str(pdf.docinfo["/Keywords"])
        assert str(pdf.Root.Lang) == "ar"
        assert pdf.Root.MarkInfo.Marked
        assert len(pdf.pages) == 1


def test_the_paper_is_a4_on_its_side(printer):
    with opened(printer.certificate(document())) as pdf:
        width, height = (float(side) * 25.4 / 72 for side in pdf.pages[0].mediabox[2:])

    assert (round(width), round(height)) == (297, 210)


def test_the_attached_record_proves_every_printed_word(printer):
    with opened(printer.certificate(document())) as pdf:
        (attached,) = pdf.attachments.values()
        found = json.loads(attached.get_file().read_bytes())

    record = Proof(found["id"], found["record"], found["signature"]).verify(PUBLIC_KEYS)
    said = found["printed"]
    dates = {key: said[key] and date.fromisoformat(said[key]) for key in ("issued", "expires")}
    assert record.covers(Printed(**said | dates))
    assert found["address"] == ADDRESS


def test_the_same_values_give_the_same_bytes(printer):
    many = [document(hours=hours) for hours in range(1, 11)]

    alone = [printer.certificate(one) for one in many]

    assert list(printer.certificates(many)) == alone  # by a pool of processes
    assert len(set(alone)) == len(many)


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_the_spine_stands_at_the_reading_edge(printer, language):
    image = picture(printer.certificate(document(language=language)))

    right, left = pixel(image, 297 - 34 + 1, 1), pixel(image, 33, 1)

    assert (right, left) == ((BAND, SHEET) if language == "ar" else (SHEET, BAND))


@pytest.mark.parametrize("name", ["زيد", "سميرة ناصر الحمادي", LONG_NAME, LONG_NAME * 2])
def test_a_name_stays_on_one_line_inside_the_frame(printer, name):
    image = picture(printer.certificate(document(name_ar=name, name_latin="")))

    first, _, last, _ = seen(image, HENNA, (0, 60, 263, 140)).getbbox()

    assert first / DOTS_TO_MM >= 23
    assert last / DOTS_TO_MM <= 240
    assert abs((first + last) / 2 / DOTS_TO_MM - 131.5) < 1.5  # in the middle of the sheet


def test_the_code_on_paper_is_the_link_module_for_module(printer):
    paper = document()
    code = drawing(paper.link)
    image = picture(printer.certificate(paper))
    size, left, top = 30 / code.modules, 24, 192 - 30
    inked = set()
    for run in code.path.strip("M").split("M"):
        start, _, rest = run.partition("h")
        x, y = map(int, start.split())
        inked |= {(x + i, y) for i in range(int(rest.split("v")[0]))}

    for x in range(code.modules):
        for y in range(code.modules):
            red = pixel(image, left + (x + 0.5) * size, top + (y + 0.5) * size)[0]
            assert (red < 128) == ((x, y) in inked), (x, y)


@pytest.mark.parametrize("stamp", ["revoked", "replaced"])
def test_a_copy_that_counts_no_more_says_so_across(printer, stamp):
    stamped = picture(printer.certificate(document(stamp=stamp)))
    plain = picture(printer.certificate(document()))

    box = (0, 50, 263, 160)
    assert area(seen(stamped, STAMP, box)) > 800
    assert area(seen(plain, STAMP, box)) < 10  # the soft edges of the name


@pytest.mark.parametrize(
    "name",
    [
        '#read("/etc/passwd") *x*',
        "$sum$ _a_ `b` <c> @d \\u{41}",
        '", "x": "',
        "// x /* y",
        "= H",
    ],
)
def test_a_hostile_name_is_printed_as_it_is_written(printer, name):
    with opened(printer.certificate(document(language="fr", name_latin=name))) as pdf:
        assert str(pdf.docinfo["/Title"]) == f"Attestation de réussite — {name}"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("سميرة ناصر الحمّادي پچڤگڨژڭ ٠١٢٣ Élodie Œuvrard d’Ağaoğlu", set()),
        ("ليلى 😀 张", {"😀", "张"}),
        ("Αλέξης", set("Αλέξης")),
    ],
)
def test_the_printer_knows_which_letters_its_fonts_lack(printer, text, missing):
    assert printer.lacks(text) == missing


def test_the_letters_are_those_that_typst_draws(printer):
    with pytest.raises(RuntimeError):  # under PDF/A a letter without a glyph is refused
        printer.certificate(document(name_ar="ليلى 张"))


def test_partner_expiry_and_signature_are_printed_where_there_are_any(printer):
    absent = {"organisation": "", "expires": None, "trainer": ""}
    plain = picture(printer.certificate(document(**absent)))
    full = picture(printer.certificate(document(expires=date(2028, 10, 12))))

    for box in ((23, 15, 90, 32), (180, 148, 240, 162), (165, 175, 240, 183)):
        assert area(seen(full, INK, box)) > 5
        assert area(seen(plain, INK, box)) == 0
