"""A page of the manual on paper: as a PDF, and from that to a printer, as every report goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QWidget

from routekaart_app import tokens
from routekaart_app.gui import printing
from routekaart_app.gui.manual import documents
from routekaart_app.gui.manual.pages import ManualPage
from routekaart_app.gui.theme import Look
from routekaart_app.services.progress import SILENT
from routekaart_app.services.report_pages import page_count
from routekaart_app.store import files

_DPI = 96
"""So that a px of the screen is a px on paper."""
_MARGIN_MM = 18.0


def pdf(page: ManualPage) -> bytes:
    """The page on A4, in the light colours whatever the screen has."""
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(page.title)
    writer.setCreator("Routekaart")
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    paper = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins)
    paper.setUnits(QPageLayout.Unit.Millimeter)
    paper.setMargins(margins)
    writer.setPageLayout(paper)
    room = writer.pageLayout().paintRectPixels(_DPI)
    document = documents.document(page, Look(tokens.load("light")), room.width())
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(room.size()))
    document.print_(writer)
    return bytes(made.data().data())


def save(page: ManualPage, target: Path) -> None:
    """Write the page as a PDF. Raises KnownError as `store.files.write_asked` does."""
    files.write_asked(target, pdf(page))


def print_page(page: ManualPage, parent: QWidget) -> bool:
    """Ask for a printer and print; False when it was called off. Raises KnownError without a printer that works."""
    printing.need_printer()
    made = pdf(page)
    printer = printing.choose_printer(parent, page.title, page_count(made))
    if printer is None:
        return False
    printing.print_pdf(made, printer, SILENT)
    return True
