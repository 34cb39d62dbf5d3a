"""Lets a field be written from the right or from the left, as its language is, whatever stands in it already."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_ALIGNED = {True: Qt.AlignmentFlag.AlignRight, False: Qt.AlignmentFlag.AlignLeft}
_WAY = {True: Qt.LayoutDirection.RightToLeft, False: Qt.LayoutDirection.LeftToRight}


def set_line(edit: QLineEdit, *, from_right: bool) -> None:
    """Begin a line at its side: Qt alone goes by the first letter, and that of a field is Latin."""
    edit.setLayoutDirection(_WAY[from_right])
    edit.setAlignment(_ALIGNED[from_right] | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def set_area(area: QPlainTextEdit, *, from_right: bool) -> None:
    """Begin every paragraph at its side: the layout direction alone moves nothing but the scroll bar."""
    area.setLayoutDirection(_WAY[from_right])
    option = area.document().defaultTextOption()
    option.setTextDirection(_WAY[from_right])
    option.setAlignment(_ALIGNED[from_right])
    area.document().setDefaultTextOption(option)
