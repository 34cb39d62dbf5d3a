"""The list beside a page of the manual: all pages in their groups, or those in which some words stand."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.manual import pages
from routekaart_app.i18n import gettext as _

_NAME = Qt.ItemDataRole.UserRole
_BESIDE, _AROUND, _HIGHEST = 24, 8, 1000
"""Px at 100 % beside the words of a row and above and below them; and more px than any title is high."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Wrapped(QStyledItemDelegate):
    """Gives a long title the lines it needs; Qt's own takes one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size, view = super().sizeHint(option, index), self.parent()
        if isinstance(view, QTreeWidget):
            room = view.viewport().width() - theme.look().px(_BESIDE)
            flags = Qt.TextFlag.TextWordWrap.value
            font = index.data(Qt.ItemDataRole.FontRole) or theme.look().font()
            text = QFontMetrics(font).boundingRect(QRect(0, 0, room, _HIGHEST), flags, index.data())
            size.setHeight(max(size.height(), text.height() + theme.look().px(_AROUND)))
        return size


class Contents(QTreeWidget):
    """Choosing a page with mouse or keyboard shows it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("manual_contents")
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setItemDelegate(_Wrapped(self))
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.currentItemChanged.connect(self._moved)
        self._is_filling = False
        self.ensurePolished()  # rows get their height when they come in
        self.search("")

    def name(self) -> None:
        """What it is called, in the screen's language."""
        self.setAccessibleName(_("Pages of the manual"))

    def search(self, text: str) -> None:
        """The pages with all of these words; without any, all pages."""
        self._is_filling = True
        self.clear()
        if text.strip():
            self._fill_found(text)
        else:
            self._fill_all()
        self._is_filling = False

    def mark(self, page: str) -> None:
        """Mark the page that is shown, where it stands in the list."""
        found = next((item for item in self._items() if item.data(0, _NAME) == page), None)
        self._is_filling = True
        self.setCurrentItem(found)  # type: ignore[arg-type]  # None takes the mark away
        self._is_filling = False
        if found is not None:
            self.scrollToItem(found)

    def choose_first(self) -> None:
        """Show the first page of what was found, unless one of them is shown already."""
        if self.currentItem() is None:
            self.setCurrentItem(next((item for item in self._items() if item.data(0, _NAME)), None))  # type: ignore[arg-type]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles take other lines in another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the page again, so that the keys of its links are at hand."""
        item = self.currentItem()
        if event.key() in _ENTER and item is not None:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def _fill_all(self) -> None:
        for group, names in pages.GROUPS.items():
            head = QTreeWidgetItem([_(group)])
            head.setFont(0, theme.look().font(bold=True))
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addTopLevelItem(head)
            for name in names:
                item = QTreeWidgetItem([pages.page(name).title])
                item.setData(0, _NAME, name)
                head.addChild(item)
            head.setExpanded(True)

    def _fill_found(self, text: str) -> None:
        hits = pages.find(text)
        for hit in hits:
            item = QTreeWidgetItem([f"{hit.page.title}\n{hit.line}" if hit.line else hit.page.title])
            item.setData(0, _NAME, hit.page.name)
            item.setToolTip(0, hit.line)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{hit.page.title}. {hit.line}")
            self.addTopLevelItem(item)
        if not hits:
            nothing = QTreeWidgetItem([_("Nothing found. Try another word.")])
            nothing.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addTopLevelItem(nothing)

    def _items(self) -> list[QTreeWidgetItem]:
        heads = [self.topLevelItem(at) for at in range(self.topLevelItemCount())]
        below = (head.child(at) for head in heads if head for at in range(head.childCount()))
        return [item for item in (*heads, *below) if item]

    def _moved(self, item: QTreeWidgetItem | None) -> None:
        if not self._is_filling and item is not None:
            self._choose(item)

    def _choose(self, item: QTreeWidgetItem) -> None:
        name = item.data(0, _NAME)
        if name:
            self.chosen.emit(name)
