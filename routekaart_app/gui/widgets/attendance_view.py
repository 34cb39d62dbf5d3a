"""The list of a class in which who was there is ticked, with mouse or keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from routekaart_app.domain import names
from routekaart_app.domain.contact import Attendance
from routekaart_app.gui import painter, rows, theme
from routekaart_app.gui.models.attendance_model import CHOICES, NAME, REASON, TickModel
from routekaart_app.gui.widgets.attendance_delegate import AttendanceDelegate, chip_at, choice_keys
from routekaart_app.gui.widgets.type_ahead import TypeAhead, place_of
from routekaart_app.i18n import gettext as _

_NAME_SHARE = 0.5
"""The most that names get of the width; reasons need room for their words."""
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock)
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class AttendanceView(QTableView):
    """Space ticks; letters jump to a name; a digit, or a letter of its own, says why somebody was not there, or that
    it was for a part.

    On who is not ticked the first letter is such a choice, unless a name is being typed. Any further letter is of a
    name. "n" gives the reason, but when no name goes on with what came after it and "now" does begin one, the reason is
    taken back and the keyboard goes to that name.

    Space right after letters may be a part of a name too ("van 't Hof", "Koster, Lotte"): it ticks, and letters that
    come at once take that back and go on with the name. After a whole name, a number or a pause it is a tick.

    Letters that begin no name go nowhere: then Space marks nobody, and `unread` says so, until somebody chooses a name.
    """

    unread_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = TypeAhead()
        self._whole = TypeAhead()
        """The word in which the letter that made a choice is counted too."""
        self._before: tuple[int, Attendance] | None = None
        self._asked = -1
        """The row of which Space has just asked why."""
        self._held: tuple[str, int, Attendance] | None = None
        """What was typed when Space came amid it, and the row that it ticked as that was before."""
        self._unknown = ""
        """What was typed and is nobody's name."""
        self._pressed = -1
        self.setItemDelegate(AttendanceDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.fit(self)

    @property
    def sheet_model(self) -> TickModel:
        """The model with the sheet."""
        model = self.model()
        assert isinstance(model, TickModel)
        return model

    @property
    def unread(self) -> str:
        """What is to be mended: a name was typed that nobody has; "" for nothing."""
        if not self._unknown:
            return ""
        text = _("Nobody on this list is called “{name}”: nobody was marked. Type another name, or choose one.")
        return text.format(name=self._unknown.strip())

    def _take(self, unknown: str) -> None:
        if unknown != self._unknown:
            self._unknown = unknown
            self.unread_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, letters are looked at, the rest is the table's own."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self._space(row)
            return
        if plain and event.text().strip() and event.text().isprintable():
            self._letter(event.text())
            return
        if event.text() or event.key() not in _MODIFIERS:
            self._held = None
        if event.key() == Qt.Key.Key_Backspace:
            self._word.clear()
            self._take("")
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.sheet_model.rowCount():
            self.go(0 if event.key() == Qt.Key.Key_Home else self.sheet_model.rowCount() - 1)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            if event.key() in _STEPS:
                self._take("")
            super().keyPressEvent(event)

    def go(self, row: int) -> None:
        """Bring the keyboard to a row."""
        self._take("")
        self.setCurrentIndex(self.sheet_model.index(row, NAME))

    def _space(self, row: int) -> None:
        """Tick; amid a name only until the next letter."""
        word, is_second = self._word.typed, self._held is not None
        self._held = None
        self._whole.clear()
        if word.endswith(" ") and not is_second:
            self._word.keep(word)  # after a comma: nobody ticks there
            return
        if self._unknown:
            self._word.keep(self._word.with_letter(" ")) if word else self._word.clear()
            return
        if word and not is_second and not self._is_whole(word, row):
            self._held = (word, row, self.sheet_model.attendance(row))
            self._word.keep(self._word.with_letter(" "))
        else:
            self._word.clear()
        self.sheet_model.toggle(row)
        self._asked = row

    def _is_whole(self, word: str, row: int) -> bool:
        """Whether a word is the name of a pupil to the last letter, or a number."""
        listed = self.sheet_model.attendance(row).listed_name
        return word.isdigit() or names.fold(word) in (names.fold(listed), names.fold(names.turned(listed)))

    def _release(self) -> None:
        """Take back what Space ticked amid a name."""
        held, self._held = self._held, None
        if held is not None and held[1] < self.sheet_model.rowCount():
            self.sheet_model.put_back(*held[1:])

    def _letter(self, letter: str) -> None:
        asked, self._asked = self._asked, -1
        if self._held is not None and self._word.typed.endswith(" "):
            if letter.upper() not in choice_keys() or not self._may_give(asked):
                self._release()
                self._find(letter)
                return
        elif not self._whole.typed:
            self._held = None
        choice = None if self._unknown else _numbered().get(letter)
        if choice is None and (asked == self.currentIndex().row() or not self._is_typing):
            choice = choice_keys().get(letter.upper())
        if choice is None or not self._gave(choice):
            if not letter.isdigit() or self.sheet_model.finds_numbers:
                self._find(letter)
            return
        self._word.clear()
        self._whole.clear() if letter.isdigit() else self._whole.keep(names.fold(letter))

    @property
    def _is_typing(self) -> bool:
        """Whether a letter goes on with a name, or with what was typed after a reason and may be one."""
        return bool(self._word.typed or self._whole.typed or self._unknown)

    def _may_give(self, asked: int) -> bool:
        row = self.currentIndex().row()
        return asked == row >= 0 and self.sheet_model.asks_why(row)

    def _gave(self, choice: str) -> bool:
        """Say why somebody was not there, or not wholly; False for whoever was."""
        row = self.currentIndex().row()
        if row < 0 or not self.sheet_model.asks_why(row):
            return False
        self._before = (row, self.sheet_model.attendance(row))
        self.sheet_model.give(row, choice)
        return True

    def _find(self, letter: str) -> None:
        """Go to the name that begins with the word so far. One letter again and again goes on from name to name; any
        other letter that fits no name makes it a name that nobody has."""
        word, whole = self._word.with_letter(letter), self._whole.with_letter(letter) if self._whole.typed else ""
        joined = f"{self._held[0]} {whole}" if whole and self._held is not None else ""
        row = self._named(joined) if joined else None
        if row is None:
            row = self._named(word)
            joined = joined if row is None and self._named(whole) is not None else ""
        if joined:  # no reason after Space but the next letter of a name, or of a name that nobody has
            self._release()
            self._whole.clear()
            word = joined
        elif row is not None:
            self._whole.keep(whole)
        elif whole and (row := self._named(whole)) is not None:
            self._take_back()
            self._whole.clear()
            word = whole
        else:
            self._whole.clear()
            if set(word) == {names.fold(letter)}:
                word = names.fold(letter)
                row = self._named(word)
        self._word.keep(word)
        if row is not None:
            self.go(row)
        else:
            self._take(word)

    def _take_back(self) -> None:
        """The letter was the first of a name after all."""
        if self._before is not None:
            self.sheet_model.put_back(*self._before)
        self._before = None

    def _named(self, start: str) -> int | None:
        model = self.sheet_model
        rows_here = range(model.rowCount())
        listed = [f"{model.sought(row)} {names.turned(model.attendance(row).listed_name)}" for row in rows_here]
        return place_of(start, listed, self.currentIndex().row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, so that only a whole click ticks."""
        self._take("")
        self._held = None
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint()).row()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a name ticks; a click on a choice makes it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or index.row() < 0 or index.row() != self._pressed:
            return
        if index.column() == NAME or not self.sheet_model.asks_why(index.row()):
            self.sheet_model.toggle(index.row())
            return
        choice = chip_at(self.visualRect(index), event.position().toPoint())
        if choice is not None:
            self.sheet_model.give(index.row(), choice)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second of two quick clicks is a click like any other."""
        self.mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by keyboard stands on a name at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model() is not None and self.sheet_model.rowCount():
            self.go(0)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ring moves, and a letter no longer answers what Space asked."""
        super().currentChanged(current, previous)
        self._asked = -1
        self.viewport().update()

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Always one row."""
        return QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """The whole row is drawn anew."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names get their share, reasons the rest."""
        super().resizeEvent(event)
        wide = self.viewport().width()
        asked = self.sizeHintForColumn(NAME)
        self.setColumnWidth(NAME, min(round(wide * _NAME_SHARE), asked))
        self.setColumnWidth(REASON, wide - self.columnWidth(NAME))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the ring around the one that has the keyboard."""
        super().paintEvent(event)
        current = self.currentIndex()
        if not current.isValid() or not self.hasFocus():
            return
        row = self.visualRect(current.siblingAtColumn(NAME)) | self.visualRect(current.siblingAtColumn(REASON))
        canvas = QPainter(self.viewport())
        painter.focus_ring(canvas, QRectF(row), theme.look().tokens)
        canvas.end()


def _numbered() -> dict[str, str]:
    """The choices by their place: a digit is never part of a name."""
    return {str(place): choice for place, choice in enumerate(CHOICES, start=1)}
