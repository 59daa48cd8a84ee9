"""Certificates set by typst: PDF/A-3a and PDF/UA-1, the same bytes for the same values."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict
from importlib.resources import files
from itertools import chain, islice
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from threading import local

import typst

from elearn.adapters.pdf.glyphs import letters
from elearn.domain.certificate import worded
from elearn.domain.certificate.document import Document
from elearn.domain.certificate.qr import drawing

TEMPLATE = Path(__file__).with_name("certificate.typ")
FONTS = Path(str(files("fontpkg_amiri") / "files"))
WEIGHTS = ("Amiri-Regular.ttf", "Amiri-Bold.ttf")
STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]
FEW = 8  # up to here a pool of processes costs more than it saves
HANDFUL = 4  # documents handed to a process at a time
AHEAD = 16  # handfuls on their way

_of_this_thread = local()


class TypstPrinter:
    """A `PdfPrinter` that needs no program of the system."""

    def certificate(self, document: Document) -> bytes:
        """Return the PDF of one certificate."""
        return printed(document)

    def certificates(self, documents: Iterable[Document]) -> Iterator[bytes]:
        """Yield the PDFs of many in their order, made by all processors at once.

        It asks for documents only a little ahead, so they may be made on the way.
        """
        coming = iter(documents)
        first = list(islice(coming, FEW + 1))
        if len(first) <= FEW:
            yield from map(printed, first)
            return
        # Threads would wait for one another in typst; a fork would copy our locks.
        with ProcessPoolExecutor(cpu_count(), mp_context=get_context("spawn")) as pool:
            waiting: deque[Future[list[bytes]]] = deque()
            for handful in handfuls(chain(first, coming)):
                waiting.append(pool.submit(print_handful, handful))
                if len(waiting) > AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()

    def lacks(self, text: str) -> set[str]:
        """Return the characters that the certificate's fonts cannot draw."""
        drawn = frozenset.intersection(*(letters(FONTS / weight) for weight in WEIGHTS))
        return {c for c in text if ord(c) not in drawn}


def handfuls(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Yield a few documents at a time."""
    coming = iter(documents)
    while handful := list(islice(coming, HANDFUL)):
        yield handful


def print_handful(documents: list[Document]) -> list[bytes]:
    """Return the PDFs of a few; it runs in a process of the pool."""
    return [printed(document) for document in documents]


def printed(document: Document) -> bytes:
    """Return the PDF of one certificate, by the compiler of this thread."""
    pdf = compiler().compile(
        format="pdf",
        sys_inputs={"said": json.dumps(said(document))},
        pdf_standards=STANDARDS,
        timestamp=int(document.issued_at.timestamp()),
    )
    if not isinstance(pdf, bytes):
        raise TypeError(type(pdf))
    return pdf


def compiler() -> typst.Compiler:
    """Return this thread's compiler: one that is shared raises "Already borrowed"."""
    if not hasattr(_of_this_thread, "compiler"):
        _of_this_thread.compiler = typst.Compiler(
            TEMPLATE,
            root=TEMPLATE.parent,
            font_paths=typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
            ),
            ignore_system_fonts=True,
        )
    found: typst.Compiler = _of_this_thread.compiler
    return found


def said(document: Document) -> dict[str, object]:
    """Return what the template asks for, all of it plain text."""
    words = worded(document.printed)
    printed = document.printed
    names = [name for name in (words.name, words.other_name) if name]
    return asdict(words) | {
        "title": words.heading,
        "keywords": [*names, printed.course_title, printed.serial],
        "stamp": words.fixed.get(document.stamp, ""),
        "code": svg(document.link),
        "data": document.data().decode(),
    }


def svg(link: str) -> str:
    """Return the QR code as a picture of its own."""
    code = drawing(link)
    box = f"0 0 {code.modules} {code.modules}"
    path = f'<path fill="#1b1f3f" d="{code.path}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{path}</svg>'
