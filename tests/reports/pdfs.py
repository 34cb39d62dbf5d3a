"""Makes PDFs in memory and reads them back, for the tests of paper."""

from __future__ import annotations

import io
from pathlib import Path

from pypdf import PdfReader
from pypdfium2 import PdfDocument

from routekaart_app import i18n
from routekaart_app.domain.overview import Dossier, GroupCoverage
from routekaart_app.reports import class_overview, progress_report
from routekaart_app.reports.document import SIDEWAYS, UPRIGHT, Document, Part

T = i18n.catalog("reports", "en")


def made(*parts: Part, paper: object = UPRIGHT, two_sided: bool = False) -> bytes:
    """The PDF of these parts."""
    document = Document("Test", T, paper, two_sided=two_sided)
    for part in parts:
        document.add(part)
    return document.data()


def progress(dossier: Dossier) -> bytes:
    return made(progress_report.part(dossier, T))


def overview(coverage: GroupCoverage) -> bytes:
    return made(class_overview.part(coverage, T), paper=SIDEWAYS)


def pages(pdf: bytes | Path) -> list[str]:
    """The text of every page."""
    with PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def laid_out(pdf: bytes) -> list[str]:
    """The text of every page, line by line as it was drawn; takes ten times as long."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def words(pdf: bytes | Path) -> str:
    """All text, with one space between words and no hyphen at the end of lines."""
    return " ".join(" ".join(pages(pdf)).split())
