"""With whom one talks: names one can take off again, beside a field in which another name is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDE, _SHOWN = 240, 8
Find = Callable[[str], Sequence[tuple[UUID, str]]]
"""Looks pupils up by a part of their name: id, and what to say of each."""


class PupilsField(FlowRow):
    """A button per pupil where there are several. In the field, Enter takes the first name on offer."""

    picked = Signal(object)
    """A pupil was chosen: its id."""
    removed = Signal(object)
    """A pupil was taken off: its id."""
    passed = Signal()
    """Enter was pressed with nothing typed: the field is done with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find: Find = lambda _text: ()
        self.names: list[QPushButton] = []
        self.edit = QLineEdit()
        self._found = QStandardItemModel(self)
        self.completer = QCompleter(self._found, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(_SHOWN)
        self.completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]

    def attach(self, edit: QLineEdit, find: Find) -> None:
        """Names are typed in this field, and found this way."""
        self.edit, self._find = edit, find
        edit.setFixedWidth(theme.look().px(_WIDE))
        edit.textEdited.connect(self._search)
        edit.installEventFilter(self)
        self.completer.setWidget(edit)  # not setCompleter: that would type each name one goes past

    def ask(self, text: str) -> None:
        """What the field is for now."""
        self.edit.setPlaceholderText(text)
        self.edit.setAccessibleName(text)

    def show_pupils(self, pupils: Sequence[tuple[UUID, str]]) -> None:
        """Show these names; one alone is said elsewhere and cannot be taken off."""
        for old in self.names:
            self.flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.names = [self._button(*pupil) for pupil in pupils] if len(pupils) > 1 else []
        for button in self.names:
            self.flow.addWidget(button)
        self.setVisible(bool(self.names))
        self.edit.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the first name, and never presses the button of a form."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            if self.edit.text().strip():
                self._take(self._found.index(0, 0))
            else:
                self.passed.emit()
            return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self._found.clear()
        for pupil_id, said in self._find(text) if text.strip() else ():
            item = QStandardItem(said)
            item.setData(pupil_id)
            self._found.appendRow(item)
        popup = self.completer.popup()
        if self._found.rowCount():
            self.completer.complete()
        if popup is not None:
            popup.setVisible(bool(self._found.rowCount()))
            popup.setCurrentIndex(self.completer.completionModel().index(0, 0))

    def _take(self, index: QModelIndex) -> None:
        found = index.data(Qt.ItemDataRole.UserRole + 1)
        if isinstance(found, UUID):
            self.edit.clear()
            self._search("")
            self.picked.emit(found)

    def _button(self, pupil_id: UUID, name: str) -> QPushButton:
        button = QPushButton(f"{name}  ×", self)
        button.setAutoDefault(False)
        button.setAccessibleName(_("Take off: {name}").format(name=name))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(partial(self.removed.emit, pupil_id))
        return button
