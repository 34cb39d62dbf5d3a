"""Rows of tables and lists at the height of the look, also after the text scale has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView, QTableView

from routekaart_app.gui import theme


def fit(view: QAbstractItemView) -> None:
    """Give a view rows of the right height, now and whenever the look changes; call it before filling it.

    Qt lays out the rows of a list when they arrive, with whatever style is there at that moment; hence the
    style is asked for first.
    """
    _Fitted(view)


class _Fitted(QObject):
    """Keeps one view's rows at the height of the look."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        theme.changes.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Set the height anew."""
        self._view.ensurePolished()
        if isinstance(self._view, QTableView):
            rows = self._view.verticalHeader()
            rows.setMinimumSectionSize(theme.look().row_height)
            rows.setDefaultSectionSize(theme.look().row_height)
        else:
            self._view.doItemsLayout()
