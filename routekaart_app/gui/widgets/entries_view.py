"""A list to be changed by keys: Space offers or hides, F2 or Enter renames, Alt and the arrows move."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from routekaart_app.gui.models.list_entries import ListEntries

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class EntriesView(QListView):
    """Shows `ListEntries`."""

    remove_wanted = Signal()
    """Delete was pressed."""
    at_changed = Signal()
    """The keyboard is on another entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    @property
    def entries(self) -> ListEntries:
        """The list it shows."""
        made = self.model()
        assert isinstance(made, ListEntries)
        return made

    @property
    def row(self) -> int:
        """The row the keyboard is on; -1 for none."""
        return self.currentIndex().row()

    def go(self, row: int) -> None:
        """Bring the keyboard to a row."""
        self.setCurrentIndex(self.entries.index(row, 0))

    def rename(self) -> None:
        """Begin to rename the entry the keyboard is on."""
        if self.row >= 0:
            self.edit(self.currentIndex())

    def move_entry(self, by: int) -> None:
        """Move the entry the keyboard is on, which stays there."""
        if self.row >= 0:
            self.go(self.entries.move(self.row, by))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the module."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # what ended the renaming, and does nothing else
        elif key in _MOVES and modifiers == Qt.KeyboardModifier.AltModifier:
            self.move_entry(_MOVES[key])
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key in _ENTER and not modifiers:
            self.rename()
        else:
            super().keyPressEvent(event)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell where the keyboard is."""
        super().currentChanged(current, previous)
        self.at_changed.emit()
