"""Word files as lines: what is bold or marked, and what Word numbers by itself."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from elearn.domain.coursefile.foreign.gathering import Gathering
from elearn.domain.coursefile.foreign.incoming import Incoming
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.pasted.lines import Line
from elearn.domain.coursefile.pasted.reading import take_lines
from elearn.domain.coursefile.qti.zipped import unzipped

HALF = 0.5
MOST_LINES = 50_000
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBERS = f"{WORD}pPr/{WORD}numPr"
DRAWING = f"{WORD}drawing"


def read_word(content: bytes) -> Incoming:
    """Return the questions of a Word file, and a report of each."""
    gathering = Gathering()
    try:
        unzipped(content, Gathering())  # within the limits of any archive
        lines = list(lines_of(opened(content), gathering))
        if len(lines) > MOST_LINES:
            raise Refused("text_too_long", part="docx", most=MOST_LINES)
        take_lines(gathering, lines)
    except Refused as why:
        gathering.refuse("", why.line, why.code, **why.values)
    return gathering.done()


def opened(content: bytes) -> Any:  # noqa: ANN401 - the library's document
    """Return the document of a Word file, or raise `Refused`."""
    try:
        return docx.Document(BytesIO(content))
    # The library raises whatever its parts stumble over.
    except Exception as bad:
        raise Refused("not_word") from bad


def lines_of(document: Any, gathering: Gathering) -> Iterator[Line]:  # noqa: ANN401 - the library's document
    """Yield the lines of a document; those of a table cell by cell."""
    number = 0
    for block in document.iter_inner_content():
        for paragraph in paragraphs(block):
            if paragraph._p.find(f".//{DRAWING}") is not None:
                gathering.changed(number + 1, "part_left_out", part="drawing")
            for text, is_bold in parts(paragraph):
                number += 1
                yield Line(text, number, is_bold, numbered(paragraph, document))


def paragraphs(block: Paragraph | Table) -> Iterator[Paragraph]:
    """Yield the paragraphs of a block."""
    if isinstance(block, Paragraph):
        yield block
        return
    seen = set()
    for row in block.rows:
        for cell in row.cells:
            if cell._tc not in seen:
                seen.add(cell._tc)
                yield from cell.paragraphs


def parts(paragraph: Paragraph) -> list[tuple[str, bool]]:
    """Return the lines of a paragraph, and whether most letters of each are bold."""
    lines: list[list[tuple[str, bool]]] = [[]]
    for run in paragraph.runs:
        first, *others = run.text.split("\n")
        lines[-1].append((first, is_marked(run, paragraph)))
        lines += [[(other, is_marked(run, paragraph))] for other in others]
    return [("".join(text for text, _ in line), share(line) > HALF) for line in lines]


def is_marked(run: Run, paragraph: Paragraph) -> bool:
    """Whether a run is bold or highlighted."""
    style = paragraph.style.font.bold if paragraph.style is not None else None
    is_bold = run.bold if run.bold is not None else style
    return bool(is_bold) or run.font.highlight_color is not None


def share(line: list[tuple[str, bool]]) -> float:
    """Return the share of letters that are bold."""
    letters = sum(len(text.strip()) for text, _ in line)
    return sum(len(text.strip()) for text, is_bold in line if is_bold) / max(1, letters)


def numbered(paragraph: Paragraph, document: Any) -> str:  # noqa: ANN401 - the library's document
    """Return what Word's own numbers make of a paragraph: a question, an option, nothing."""
    numbers = numbers_of(paragraph)
    if numbers is None or numbers.numId is None or not paragraph.text.strip():
        return ""
    level = numbers.ilvl.val if numbers.ilvl is not None else 0
    is_top = level == 0 and form_of(numbers.numId.val, document) == "decimal"
    return "question" if is_top else "option"


def numbers_of(paragraph: Paragraph) -> Any:  # noqa: ANN401 - the library's element
    """Return what says that a paragraph is numbered: by itself, else by its style."""
    style = paragraph.style
    own = (paragraph._p, style.element if style is not None else None)
    for element in own:
        found = element.find(NUMBERS) if element is not None else None
        if found is not None:
            return found
    return None


def form_of(number: int, document: Any) -> str:  # noqa: ANN401 - the library's document
    """Return how the first level of a list is numbered."""
    try:
        root = document.part.numbering_part.element
        found = root.xpath(f"./w:num[@w:numId='{int(number)}']/w:abstractNumId/@w:val")
        level = f"./w:abstractNum[@w:abstractNumId='{int(found[0])}']/w:lvl[@w:ilvl='0']"
        form = str(root.xpath(f"{level}/w:numFmt/@w:val")[0])
    except (KeyError, IndexError, ValueError, NotImplementedError):
        return "decimal"
    return "decimal" if "ecimal" in form or form == "hindiNumbers" else form
