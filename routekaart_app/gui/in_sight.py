"""Whatever has the keyboard is shown, also where large text makes a form or page longer than its window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from shiboken6 import isValid


class InSight(QObject):
    """Scrolls one area to what in it has the keyboard: also when that comes from elsewhere, which Qt leaves out, and
    when what is in the area grows, such as by a problem below a field."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        QApplication.instance().focusChanged.connect(self._show)  # type: ignore[union-attr]
        area.verticalScrollBar().rangeChanged.connect(self._show)

    def _show(self) -> None:
        if not isValid(self._area):  # it goes, and takes what had the keyboard with it
            return
        at, inside = QApplication.focusWidget(), self._area.widget()
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton  # what moves away is not clicked
        if at is None or inside is None or is_pressed or not inside.isAncestorOf(at):
            return
        if at.height() > self._area.viewport().height():
            self._area.ensureWidgetVisible(at)
        else:  # all of it, where Qt shows no more than the cursor in it
            room, half = self._area.viewport().rect().center(), at.rect().center()
            middle = at.mapTo(inside, half)
            beside, around = min(half.x() + 1, room.x()), min(half.y() + 2, room.y())
            self._area.ensureVisible(middle.x(), middle.y(), beside, around)
