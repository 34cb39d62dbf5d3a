"""With whom one talks: names one can take off again, beside a field in which another name is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.shortcuts import literal
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDE, _WIDEST, _SHOWN = 240, 560, 8
_INSIDE = 30
"""What stands left and right of the words in the field or in a row of the list, in px at 100 %."""
_MANY, _FEW = 8, 6
"""Of more names than the first number, as many as the second are shown until all are asked for."""
Find = Callable[[str], Sequence[tuple[UUID, str]]]
"""Looks up whom one may mean by a text, with "" whom one may mean without one: id, and what to say of each."""


class PupilsField(FlowRow):
    """A button per pupil where there are several. In the field, Enter takes the first name on offer, and Down offers
    what can be chosen without typing."""

    picked = Signal(object)
    """Somebody was chosen: the id that `Find` gave."""
    removed = Signal(object)
    """A pupil was taken off: its id."""
    passed = Signal()
    """Enter was pressed with nothing typed: the field is done with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find: Find = lambda _text: ()
        self.names: list[QPushButton] = []
        self.more = QPushButton(self)
        self.more.setProperty("kind", "link")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._show_all)
        self.edit = QLineEdit()
        self._is_fresh = False
        """Whether the list opened by itself while somebody typed."""
        self._found = QStandardItemModel(self)
        self.completer = QCompleter(self._found, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(_SHOWN)
        self.completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]

    def attach(self, edit: QLineEdit, find: Find) -> None:
        """Names are typed in this field, and found this way."""
        self.edit, self._find = edit, find
        edit.textEdited.connect(self._type)
        edit.installEventFilter(self)
        if (popup := self.completer.popup()) is not None:
            popup.setProperty("kind", "suggestions")
            popup.installEventFilter(self)
        self.completer.setWidget(edit)  # not setCompleter: that would type each name one goes past

    def ask(self, text: str) -> None:
        """What the field is for now; it is as wide as these words."""
        self.edit.setPlaceholderText(text)
        look = theme.look()
        self.edit.setFixedWidth(max(look.px(_WIDE), self.edit.fontMetrics().horizontalAdvance(text) + look.px(_INSIDE)))
        self.edit.setAccessibleName(text)

    def show_pupils(self, pupils: Sequence[tuple[UUID, str]]) -> None:
        """Show these names; one alone is said elsewhere and cannot be taken off."""
        for old in self.names:
            self.flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.names = [self._button(*pupil) for pupil in pupils] if len(pupils) > 1 else []
        self.flow.removeWidget(self.more)
        for button in (*self.names, self.more):
            self.flow.addWidget(button)
        hidden = self.names[_FEW:] if len(self.names) > _MANY else []
        for button in hidden:
            button.hide()
        self.more.setVisible(bool(hidden))
        count = len(hidden)
        self.more.setText(ngettext("and {count} more", "and {count} more", count).format(count=count))
        self.setVisible(bool(self.names))
        self.edit.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the first name, and never presses the button of a form. In a list that opened by itself the first
        Down comes to the first name, which only stands ready there."""
        if watched is not self.edit:
            is_down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
            if not is_down or event.type() != QEvent.Type.KeyPress:
                return super().eventFilter(watched, event)
            was_fresh, self._is_fresh = self._is_fresh, False
            return was_fresh
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            if self.edit.text().strip():
                self._take(self._found.index(0, 0))
            else:
                self.passed.emit()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self._search(self.edit.text())
            self._is_fresh = False
            return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        """Offer what is found; with nothing typed, what `find` gives for that."""
        self._found.clear()
        for found_id, said in self._find(text):
            item = QStandardItem(said)
            item.setData(found_id)
            self._found.appendRow(item)
        popup = self.completer.popup()
        if popup is None:
            return
        if self._found.rowCount():
            look = theme.look()
            wide = min(popup.sizeHintForColumn(0) + look.px(_INSIDE), look.px(_WIDEST))
            wide = max(wide, self.edit.width())
            self.completer.complete(QRect(self.edit.width() - wide, 0, wide, self.edit.height()))
        popup.setVisible(bool(self._found.rowCount()))
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))

    def _close(self) -> None:
        self._found.clear()
        if (popup := self.completer.popup()) is not None:
            popup.hide()

    def _type(self, text: str) -> None:
        if text.strip():
            self._search(text)
            self._is_fresh = True
        else:
            self._close()

    def _show_all(self) -> None:
        for button in self.names:
            button.show()
        self.more.hide()
        self.names[_FEW].setFocus()

    def _take(self, index: QModelIndex) -> None:
        found = index.data(Qt.ItemDataRole.UserRole + 1)
        if isinstance(found, UUID):
            self.edit.clear()
            self._close()
            self.picked.emit(found)

    def _button(self, pupil_id: UUID, name: str) -> QPushButton:
        button = QPushButton(literal(f"{name}  ×"), self)
        button.setAutoDefault(False)
        button.setAccessibleName(_("Take off: {name}").format(name=name))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(partial(self.removed.emit, pupil_id))
        return button
