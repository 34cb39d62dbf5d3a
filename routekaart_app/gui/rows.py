"""Rows of tables and lists at the height of the look, also after the text scale has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView, QTableView

from routekaart_app.gui import theme

_MORE = 18
"""What one more line of words adds to a row, in px at 100 %."""


def fit(view: QAbstractItemView, lines: int = 1) -> None:
    """Give a view rows of the right height, now and whenever the look changes; call it before filling it.

    In a table, rows can hold more `lines` of words than one.

    Qt lays out the rows of a list when they arrive, with whatever style is there at that moment; hence the
    style is asked for first.
    """
    _Fitted(view, lines)


class _Fitted(QObject):
    """Keeps one view's rows at the height of the look."""

    def __init__(self, view: QAbstractItemView, lines: int) -> None:
        super().__init__(view)
        self._view, self._lines = view, lines
        theme.changes.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Set the height anew."""
        self._view.ensurePolished()
        if isinstance(self._view, QTableView):
            rows = self._view.verticalHeader()
            look = theme.look()
            height = look.row_height + (self._lines - 1) * look.px(_MORE)
            rows.setMinimumSectionSize(height)
            rows.setDefaultSectionSize(height)
        else:
            self._view.doItemsLayout()
