"""Lets the last column of a tree run on in as many lines as its words need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from routekaart_app.gui import theme

_BESIDE = 30
"""What the style and a scroll bar that comes later take of a column, in px at 100 %."""


class WrappedText(QStyledItemDelegate):
    """Qt measures the rows of a tree as if columns were endless; this one measures at the width there is."""

    def __init__(self, tree: QTreeView, column: int) -> None:
        super().__init__(tree)
        self._tree, self._column = tree, column
        tree.setWordWrap(True)
        tree.setUniformRowHeights(False)
        tree.header().sectionResized.connect(tree.scheduleDelayedItemsLayout)
        tree.setItemDelegateForColumn(column, self)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the column, as high as the words ask there."""
        asked = super().sizeHint(option, index)
        room = self._tree.columnWidth(self._column) - theme.look().px(_BESIDE)
        metrics, text = option.fontMetrics, str(index.data() or "")
        words = metrics.boundingRect(QRect(0, 0, max(room, 1), 0), Qt.TextFlag.TextWordWrap, text)
        return QSize(asked.width(), asked.height() + max(0, words.height() - metrics.height()))
