"""A row of widgets that runs on in a next row where the window is narrow or the text large."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from routekaart_app.gui import theme

MOST_ROWS = 1.6
"""Filters that would take more rows than this are folded behind a button, so that the list below stays in sight."""


class FlowLayout(QLayout):
    """Items from left to right; from `push` on they stand at the right edge of their row."""

    def __init__(self, parent: QWidget | None = None, *, gap: str = "small") -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._pushed_from: int | None = None
        self._gap = gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def push(self) -> None:
        """What is added from now on stands at the right."""
        self._pushed_from = len(self._items)

    def put(self, place: int, widget: QWidget) -> None:
        """Add a widget in front of others: with place 0 of all. It stands at the left."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        if self._pushed_from is not None:
            self._pushed_from += 1

    def addItem(self, item: QLayoutItem) -> None:
        """Called by Qt for every widget that is added."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item with this index, if any."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        if not 0 <= index < len(self._items):
            return None
        if self._pushed_from is not None and index < self._pushed_from:
            self._pushed_from -= 1
        self._heights.clear()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """It takes what width there is and no more height than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows; kept, since layouts around it ask for the same width many times over."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something on it has another size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, area: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gap = theme.look().space(self._gap)
        wide = sum(size.width() for size in shown) + gap * max(0, len(shown) - 1)
        return QSize(wide, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, area: QRect, *, move: bool) -> int:
        """Lay the items out in rows; returns the height of all."""
        gap, y = theme.look().space(self._gap), area.y()
        for row in self._rows(area.width(), gap):
            high = max(size.height() for _number, size in row)
            used = sum(size.width() for _number, size in row) + gap * (len(row) - 1)
            x, spare = area.x(), max(0, area.width() - used)
            for number, size in row:
                if self._pushed_from is not None and number >= self._pushed_from:
                    x, spare = x + spare, 0
                if move:
                    self._items[number].setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + gap
            y += high + gap
        return max(0, y - gap - area.y())

    def _rows(self, width: int, gap: int) -> list[list[tuple[int, QSize]]]:
        rows: list[list[tuple[int, QSize]]] = []
        x = 0
        for number, item in enumerate(self._items):
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if size.width() > width:
                high = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
                size = QSize(width, high)
            if not rows or x + size.width() > width:
                rows.append([])
                x = 0
            rows[-1].append((number, size))
            x += size.width() + gap
        return rows


class FlowRow(QWidget):
    """A widget that holds such a row, as high as its rows ask."""

    def __init__(self, parent: QWidget | None = None, *, gap: str = "small") -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, gap=gap)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def rows_for(self, *parts: QWidget) -> float:
        """How often these fill the width there is."""
        return sum(part.sizeHint().width() for part in parts) / max(1, self.width())

    def showEvent(self, event: QShowEvent) -> None:
        """What was measured before the style was known is measured again."""
        super().showEvent(event)
        self.flow.invalidate()
        self.updateGeometry()
