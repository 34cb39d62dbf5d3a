"""Pages on paper: every page, the right way round, at a resolution fit for print."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.gui import printing
from routekaart_app.reports.preview import page_count, page_images
from routekaart_app.services.progress import SILENT
from tests.gui import snapshots


def printer(to: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setOutputFileName(str(to))
    return made


class Counting:
    """Remembers the steps; stops at one of them if asked to."""

    def __init__(self, stop_at: int = -1) -> None:
        self.steps: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def step(self, done: int, of: int, text: str = "") -> None:
        self.steps.append((done, of))
        if done == self._stop_at:
            raise Cancelled


def test_without_a_printer_it_is_said_what_can_be_done(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    with pytest.raises(KnownError, match="pdf"):
        printing.need_printer()
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Lokaal 12"])
    printing.need_printer()


def test_the_dialog_knows_how_many_pages_there_are(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    ranges = []

    def look(dialog: QPrintDialog) -> int:
        ranges.append((dialog.minPage(), dialog.maxPage()))
        return QPrintDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", look)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert printing.choose_printer(parent, "Rapporten", 56) is None
    assert ranges == [(1, 56)]


def test_every_page_is_printed(tmp_path: Path, qapp: QApplication) -> None:
    original, progress = snapshots.pdf("progress", 2), Counting()
    pages = printing.print_pdf(original, printer(tmp_path / "uit.pdf"), progress)
    printed = (tmp_path / "uit.pdf").read_bytes()
    assert pages == page_count(original) == page_count(printed) >= 2
    assert progress.steps[-1] == (pages, pages)


def test_a_wide_page_is_printed_sideways(tmp_path: Path, qapp: QApplication) -> None:
    printing.print_pdf(snapshots.pdf("class", 0), printer(tmp_path / "uit.pdf"), SILENT)
    page = next(page_images((tmp_path / "uit.pdf").read_bytes(), 20))
    assert page.width > page.height


def test_only_the_pages_asked_for_are_printed(tmp_path: Path, qapp: QApplication) -> None:
    chosen = printer(tmp_path / "uit.pdf")
    chosen.setFromTo(2, 2)
    assert printing.print_pdf(snapshots.pdf("progress", 2), chosen, SILENT) == 1
    assert page_count((tmp_path / "uit.pdf").read_bytes()) == 1


def test_printing_can_be_stopped(tmp_path: Path, qapp: QApplication) -> None:
    with pytest.raises(Cancelled):
        printing.print_pdf(snapshots.pdf("progress", 2), printer(tmp_path / "uit.pdf"), Counting(1))


@pytest.mark.qt_log_ignore("QPainter", extend=True)
def test_a_printer_that_fails_is_told_in_words(tmp_path: Path, qapp: QApplication) -> None:
    broken = printer(tmp_path / "no-such-folder" / "uit.pdf")
    with pytest.raises(KnownError):
        printing.print_pdf(snapshots.pdf("progress", 1), broken, SILENT)


def test_pages_keep_their_colours(qapp: QApplication) -> None:
    page = next(page_images(snapshots.pdf("progress", 1), 20))
    picture = printing.image(page)
    assert (picture.width(), picture.height()) == (page.width, page.height)
    assert picture.pixelColor(0, 0).name() == "#ffffff"
