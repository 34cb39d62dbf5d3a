"""What screen readers meet in the routekaart line: a list with one named child per station."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from routekaart_app.gui.widgets.routekaart_line import RoutekaartLine

_kept: list[QAccessibleInterface] = []
"""Qt keeps pointers to children for as long as a screen reader may ask; so they are never freed. A child
is made once per place on a line, and only while a screen reader runs."""


class StationChild(QAccessibleInterface):
    """One station: an item that can be focused and chosen, its name the station in words."""

    def __init__(self, line: RoutekaartLine, index: int) -> None:
        super().__init__()
        self._line, self._index = line, index

    def isValid(self) -> bool:
        """Whether the line and this place on it are still there."""
        return isValid(self._line) and self._index < len(self._line.boxes)

    def object(self) -> QObject:
        """None: a station is drawn, it is no widget."""
        return None  # type: ignore[return-value]

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Focusable; focused where the keyboard is."""
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = 1
            return state
        state.focusable = state.selectable = 1
        if self._line.current == self._index:
            state.selected = 1
            state.focused = int(self._line.hasFocus())
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """The station in words."""
        return self._line.boxes[self._index].label if _is_name(kind) and self.isValid() else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """A station is not renamed from outside."""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        return self._line.station_rect(self._index) if self.isValid() else QRect()

    def parent(self) -> QAccessibleInterface:
        """The line."""
        return QAccessible.queryAccessibleInterface(self._line)

    def child(self, _index: int) -> QAccessibleInterface:
        """A station holds nothing."""
        return None  # type: ignore[return-value]

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        """A station holds nothing."""
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        """A station holds nothing."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """A station holds nothing."""
        return -1


class LineAccess(QAccessibleWidget):
    """The line: a list of its stations."""

    def __init__(self, line: RoutekaartLine) -> None:
        super().__init__(line, QAccessible.Role.List)
        self._line = line
        self._children: list[StationChild] = []

    def childCount(self) -> int:
        """As many as there are stations."""
        return len(self._line.boxes)

    def child(self, index: int) -> QAccessibleInterface:
        """The station with this index; None beyond the ends."""
        if not 0 <= index < self.childCount():
            return None  # type: ignore[return-value]
        while len(self._children) <= index:
            self._children.append(StationChild(self._line, len(self._children)))
            _kept.append(self._children[-1])
        return self._children[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a station; -1 for what is none."""
        return self._children.index(child) if child in self._children else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The station at a point of the screen; None between stations."""
        index = self._line.station_at(self._line.mapFromGlobal(QPoint(x, y)))
        return self.child(index) if index is not None else None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        """The station the keyboard is on."""
        return self.child(self._line.current)


@cache
def install() -> None:
    """Let Qt ask here what a routekaart line is to a screen reader; once for the program."""
    QAccessible.installFactory(_interface)


def _interface(kind: str, widget: QObject) -> QAccessibleInterface | None:
    """Asked by Qt for every widget it meets while a screen reader runs."""
    if kind != "RoutekaartLine":
        return None
    made = LineAccess(widget)  # type: ignore[arg-type]
    _kept.append(made)
    return made


def _is_name(kind: QAccessible.Text) -> bool:
    return kind == QAccessible.Text.Name
