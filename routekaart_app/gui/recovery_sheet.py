"""The page with the recovery key: on screen, on paper and as PDF."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

from routekaart_app import formats, i18n
from routekaart_app.gui import fonts
from routekaart_app.gui.printing import choose_printer, need_printer
from routekaart_app.i18n import gettext as _
from routekaart_app.store import files

_POINTS_TO_PX = 96 / 72


def html(printed_key: str, school: str, folder: Path, made: date) -> str:
    """The page as simple HTML; what people typed is escaped."""
    rows = [
        (_("School"), school),
        (_("Administration"), str(folder)),
        (_("Made on"), formats.date_long(made, i18n.language())),
    ]
    table = "".join(f"<tr><td>{escape(name)}:&nbsp;</td><td>{escape(value)}</td></tr>" for name, value in rows)
    groups = printed_key.split("-")
    lines = [" &nbsp; ".join(groups[start : start + 3]) for start in range(0, len(groups), 3)]
    key = "<br>".join(lines)
    advice = _(
        "Keep this page in the school safe, not beside the laptop. Whoever has the key and the administration can "
        "read everything. The key replaces a lost password: type it where the password is asked."
    )
    title = _("Recovery key of Routekaart")
    return (
        f"<h2>{escape(title)}</h2><table>{table}</table>"
        f'<p style="font-size: x-large; font-weight: bold;">{key}</p><p>{escape(advice)}</p>'
    )


def save_pdf(page: str, target: Path) -> None:
    """Write the page as a PDF on A4. Raises KnownError as `store.files.write_asked` does."""
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(_("Recovery key of Routekaart"))
    _document(page).print_(writer)
    files.write_asked(target, bytes(made.data().data()))


def print_page(page: str, parent: QWidget) -> bool:
    """Ask for a printer and print; False when it was called off. Raises KnownError without a printer."""
    need_printer()
    printer = choose_printer(parent, _("Recovery key of Routekaart"), 1)
    if printer is None:
        return False
    _document(page).print_(printer)
    return True


def _document(page: str) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(fonts.font(12 * _POINTS_TO_PX))
    document.setHtml(page)
    return document
