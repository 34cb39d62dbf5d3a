"""A list to choose from that is too narrow for some of its words: it ends them with dots instead of half a letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class ElidedCombo(QComboBox):
    """What is chosen stands in the tool tip as a whole, after what the field is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentTextChanged.connect(self._tell)

    def _tell(self) -> None:
        whole = ": ".join(filter(None, (self.accessibleName(), self.currentText())))
        if whole != self.toolTip():
            self.setToolTip(whole)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt does, with dots."""
        self._tell()  # forms are also filled with their signals blocked
        canvas, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        canvas.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        text = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 2)
        option.currentText = text
        canvas.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        canvas.end()
