"""Puts what is copied on the clipboard, and takes it off when the administration closes: names are locked away too."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

_OURS, _STAYS = "application/x-routekaart", "application/x-routekaart-stays"
_NOT_KEPT = 'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"'
"""Asks Windows to leave it out of its history, which may go to the other laptops of an account."""


def put(text: str, html: str = "", *, stays: bool = False) -> None:
    """Copy a text, for a sheet as a table too; what tells of nobody `stays` when the administration closes."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    data.setData(_STAYS if stays else _OURS, QByteArray(b"1"))
    if not stays:
        data.setData(_NOT_KEPT, QByteArray(b"1"))
    QGuiApplication.clipboard().setMimeData(data)


def forget() -> None:
    """Clear the clipboard when what it holds was copied here, from a field too, and does not stay."""
    board = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        owns = board.ownsClipboard() if mode == QClipboard.Mode.Clipboard else board.ownsSelection()
        data = board.mimeData(mode) if mode == QClipboard.Mode.Clipboard or board.supportsSelection() else None
        if data is not None and not data.hasFormat(_STAYS) and (owns or data.hasFormat(_OURS)):
            board.clear(mode)
