"""What every card of a dossier is made with: wrapping words, and a layout that is made empty."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QLabel, QLayout, QWidget

Row = TypeVar("Row", bound=QWidget)


def words(text: str, role: str = "") -> QLabel:
    """A text of any length that wraps; never read as markup."""
    label = QLabel(text)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


class KeptRows(Generic[Row]):
    """Rows of one kind below each other that are shown again with other words on them.

    Opening another pupil is then a matter of words: making a widget, its style and its layout takes far longer.
    """

    def __init__(self, layout: QBoxLayout, make: Callable[[], Row]) -> None:
        self._layout, self._make = layout, make
        self._rows: list[Row] = []

    def show(self, count: int) -> list[Row]:
        """This many of them, the others hidden; whoever asked fills them in."""
        while len(self._rows) < count:
            self._rows.append(self._make())
            self._layout.addWidget(self._rows[-1])
        for place, row in enumerate(self._rows):
            row.setVisible(place < count)
        return self._rows[:count]


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and free it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()  # or Qt would show it as a window of its own, when it was only just put in
            widget.setParent(None)
            widget.deleteLater()
