"""Narrows a list to the entries in which every word typed occurs, whatever its accents and capitals."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from routekaart_app.domain import names


class FoldedFilter(QSortFilterProxyModel):
    """Stands between a list and its view; what is ticked in the list stays so while it is not shown."""

    def __init__(self, model: QAbstractListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.setSourceModel(model)

    def set_filter(self, text: str) -> None:
        """Show only what has these words."""
        self.beginResetModel()
        self._words = tuple(names.fold(text).split())
        self.endResetModel()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether an entry has all words."""
        said = names.fold(str(self.sourceModel().index(row, 0, parent).data()))
        return all(word in said for word in self._words)
