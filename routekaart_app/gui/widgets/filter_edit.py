"""The field above a list in which a few letters narrow it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from routekaart_app.gui import theme
from routekaart_app.i18n import gettext as _

_WIDTH = 320


class FilterEdit(QLineEdit):
    """Down or Enter goes into the list, Escape empties the field."""

    left = Signal()
    """The keyboard is to go into the list."""

    def __init__(self, hint: str, parent: QWidget | None = None, *, width: int = _WIDTH) -> None:
        """`width` in px at 100 % is what it asks for."""
        super().__init__(parent)
        self._width = width
        self.setObjectName("filter_edit")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setToolTip(hint)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):  # Qt gives the cross no name
            button.setAccessibleName(_("Clear the field"))

    def sizeHint(self) -> QSize:
        """Wide enough for its hint."""
        return QSize(theme.look().px(self._width), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that lead out of the field."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
        super().changeEvent(event)
