"""Puts a PDF on paper: the print dialog, and its pages drawn at the printer's own resolution."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import Progress
from routekaart_app.services.report_pages import PageImage, page_count, page_images

_FINEST_DPI = 300
"""More makes pages slow and large without being seen on paper."""


def need_printer() -> None:
    """Raises KnownError when this computer has no printer, so that nothing is made that cannot be printed."""
    if not QPrinterInfo.availablePrinterNames():
        raise KnownError(
            _("This computer knows no printer."),
            "",
            _("Save as PDF and print that on another computer, or connect a printer and try again."),
        )


def choose_printer(parent: QWidget, title: str, pages: int) -> QPrinter | None:
    """Ask for a printer, its settings and which of the `pages`; None when the dialog was dismissed.

    `title` names the print job.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
    is_chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()  # before the printer, which it points at, and not only with the window it stands above
    return printer if is_chosen else None


def print_pdf(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Print the pages that were asked for; returns how many. May run beside the window.

    Raises KnownError when the printer cannot be used, and passes on Cancelled from `progress`; pages that the printer
    has been given by then are printed.
    """
    first = max(1, printer.fromPage()) - 1
    last = min(printer.toPage() or page_count(pdf), page_count(pdf))
    dpi = min(printer.resolution(), _FINEST_DPI)
    canvas = QPainter()
    try:
        for number, page in enumerate(page_images(pdf, dpi, range(first, last))):
            progress.step(number, last - first)
            printer.setFullPage(True)
            sideways = page.width > page.height
            kinds = QPageLayout.Orientation
            printer.setPageOrientation(kinds.Landscape if sideways else kinds.Portrait)
            if not (canvas.isActive() and printer.newPage()) and not (number == 0 and canvas.begin(printer)):
                raise KnownError(
                    _("The printer cannot be used."), "", _("Look whether it is on, or choose another printer.")
                )
            _draw(canvas, printer, page)
    finally:
        if canvas.isActive():
            canvas.end()
    progress.step(last - first, last - first)
    return last - first


def image(page: PageImage) -> QImage:
    """A page as Qt knows pictures; it keeps its own copy of the pixels."""
    return QImage(page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888).copy()


def _draw(canvas: QPainter, printer: QPrinter, page: PageImage) -> None:
    """The page as large as the sheet, in its own proportions."""
    sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    scale = min(sheet.width() / page.width, sheet.height() / page.height)
    wide, high = page.width * scale, page.height * scale
    canvas.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    place = QRectF((sheet.width() - wide) / 2, (sheet.height() - high) / 2, wide, high)
    canvas.drawImage(place, image(page))
