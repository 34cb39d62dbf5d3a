"""A combo box that may become narrow, and gives back the value behind the words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QWidget

from routekaart_app.gui import theme

_NARROWEST, _WIDEST, _ARROW = 84, 360, 60
_INSIDE = 4  # px that a style keeps free beside the text


class Chooser(QComboBox):
    """Cuts its text with dots where there is no room; the mouse wheel does nothing, so that passing by is safe.

    Typing goes to the first entry that starts with what is typed.
    """

    picked = Signal(object)
    """The person chose this value."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.currentTextChanged.connect(self._tell)
        self._values: list[Any] = []
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel does not take the keyboard along either
        self.currentIndexChanged.connect(lambda _index: self.updateGeometry())
        self.activated.connect(lambda index: self.picked.emit(self._values[index]))

    @property
    def value(self) -> Any:
        """The value that is chosen; None when there is nothing to choose."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def fill(self, entries: Iterable[tuple[str, Any]], chosen: Any) -> None:
        """Replace the entries and choose one, without telling that it was picked."""
        made = list(entries)
        self._values = [value for _text, value in made]
        self.clear()
        self.addItems([text for text, _value in made])
        self.choose(chosen)

    def choose(self, value: Any) -> None:
        """Choose a value, without telling that it was picked."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the chosen text, within limits."""
        look = theme.look()
        return QSize(min(look.px(_WIDEST), max(look.px(_NARROWEST), self._whole)), super().sizeHint().height())

    def _tell(self, text: str) -> None:
        """What it is about and, as there may be no room for it, what is chosen."""
        self.setToolTip(": ".join(filter(None, (self.accessibleName(), text))))

    @property
    def _whole(self) -> int:
        """How wide it must be to show its text whole."""
        return self.fontMetrics().horizontalAdvance(self.currentText()) + theme.look().px(_ARROW)

    def minimumSizeHint(self) -> QSize:
        """A few letters and the arrow."""
        return QSize(theme.look().px(_NARROWEST), super().minimumSizeHint().height())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Cut the text to the room there is."""
        super().initStyleOption(option)
        if self.width() >= self._whole:
            return
        parts = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(parts[0], option, parts[1], self).width() - _INSIDE
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def showPopup(self) -> None:
        """The list shows every name whole."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + theme.look().px(_ARROW))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page below."""
        event.ignore()
