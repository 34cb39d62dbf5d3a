"""What every card of a dossier is made with: wrapping words, and a layout that is made empty."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout


def words(text: str, role: str = "") -> QLabel:
    """A text of any length that wraps; never read as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and free it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()  # or Qt would show it as a window of its own, when it was only just put in
            widget.setParent(None)
            widget.deleteLater()
