"""A field for a day: type it from anywhere, Tab leaves, the arrows go a day on or back and Page keys a week."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QValidator
from PySide6.QtWidgets import QDateEdit, QWidget

from routekaart_app.domain import typed_day
from routekaart_app.gui.widgets import calendar_popup
from routekaart_app.gui.widgets.problems import show_problem
from routekaart_app.i18n import gettext as _

_SEPARATORS = "-/. "
_LONGEST = 14
_WEEKS = {Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
"""Days to go on: as Up and Down, but a week at a time."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ELSEWHERE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class DateEdit(QDateEdit):
    """A `QDateEdit` that speaks of `date`; Tab goes to the next field, not to the next part of the date.

    A digit begins a new date, unless the month or the year is selected: then it is that part. What is typed is read
    when the field is left, at Enter, and before a key with Ctrl or Alt; what cannot be read stays, as `unread`.
    """

    day_changed = Signal(object)
    """Another day: a `date`."""
    unread_changed = Signal(str)
    """What is typed is no day, in words for beside the field; "" when it is one again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed: str | None = None
        self._in_part = False
        self.unread = ""
        self.setDisplayFormat("ddd d-M-yyyy")
        self.setCalendarPopup(True)
        self.setToolTip(_("Up and Down: a day on or back · Page Up and Page Down: a week"))
        calendar_popup.calm(self.calendarWidget())
        self.calendarWidget().clicked.connect(self._forget)
        self.dateChanged.connect(self._another)

    @property
    def day(self) -> date:
        """The day in the field."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show a day."""
        self._forget()
        self.setDate(QDate(day.year, day.month, day.day))
        self.setCurrentSection(QDateEdit.Section.DaySection)

    def read_typed(self) -> bool:
        """Take what is typed as the day; False, and `unread` says why, when it is none."""
        if self._typed is None:
            return True
        day = typed_day.read(self._typed, self.day)
        wanted = QDate(day.year, day.month, day.day) if day else None
        if wanted is None:
            self._say_unread(_("Write this day as day-month-year, such as 24-11-2026."))
        elif not self.minimumDate() <= wanted <= self.maximumDate():
            self._say_unread(_("This day cannot be chosen here."))
        else:
            self._forget()
            self.setDate(wanted)
        return not self.unread

    def stepBy(self, steps: int) -> None:
        """Go this many days on or back, also over the end of a week or a month."""
        if self.read_typed():
            self.setDate(self.date().addDays(steps))
            self._stand_on_day()

    def stepEnabled(self) -> QDateEdit.StepEnabledFlag:
        """Always: Qt would stop at the first and the last day of a month."""
        return QDateEdit.StepEnabledFlag.StepUpEnabled | QDateEdit.StepEnabledFlag.StepDownEnabled

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Leave what is being typed alone."""
        if self._typed is not None:
            return QValidator.State.Intermediate, text, place
        return super().validate(text, place)

    def event(self, event: QEvent) -> bool:
        """A key that may mean something elsewhere, such as Ctrl+Enter, finds the day that was typed."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() & _ELSEWHERE
            and not event.matches(QKeySequence.StandardKey.Paste)
        ):
            self.read_typed()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the day of the month, so that a date can be typed at once; Qt begins at the weekday."""
        super().focusInEvent(event)
        self._keep_typed()
        self._in_part = False
        self._stand_on_day()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is read."""
        self.read_typed()
        super().focusOutEvent(event)
        self._keep_typed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and dashes make a date; in one part of it, a dash ends that part."""
        days = _WEEKS.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Paste):
            self._type(" ".join(QGuiApplication.clipboard().text().split()))
        elif self._is_typing(event):
            return
        elif self._typed is not None:  # Enter on what is no day: Qt would take the old day for it, and tell of that
            event.ignore()
        elif days is not None and not event.modifiers():
            self.stepBy(days)
        elif event.text() and event.text() in _SEPARATORS:
            if not self.lineEdit().hasSelectedText():
                super().focusNextPrevChild(True)
        else:
            self._in_part = event.text().isdigit()
            super().keyPressEvent(event)
            self._keep_typed()

    def _is_typing(self, event: QKeyEvent) -> bool:
        """Whether this key belongs to a whole date that is being typed; then it has been dealt with."""
        text, typed = event.text(), self._typed
        if text.isdigit() and typed is None and not self._is_at_part():
            self._type(text)
        elif typed is None:
            return False
        elif text and (text.isdigit() or text in _SEPARATORS):
            self._type(text if self.lineEdit().hasSelectedText() else typed + text)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._type("" if self.lineEdit().hasSelectedText() else typed[:-1])
        elif event.key() == Qt.Key.Key_Escape:
            self._forget()
            self._stand_on_day()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.lineEdit().selectAll()
        elif event.text().isprintable() and event.text() and not event.modifiers() & _ELSEWHERE:
            return True  # letters are no part of a date
        else:
            return not self.read_typed() and event.key() not in _ENTER
        return True

    def _is_at_part(self) -> bool:
        """Whether month or year is selected, or being typed."""
        edit = self.lineEdit()
        if not edit.hasSelectedText():
            return self._in_part
        return edit.selectionStart() > self.text().index("-")

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leaves the field."""
        return QWidget.focusNextPrevChild(self, forward)

    def _stand_on_day(self) -> None:
        """Select the day of the month; for Qt the weekday before it is the same section."""
        if self._typed is not None:
            self.lineEdit().selectAll()
            return
        start = self.text().find(" ") + 1
        self.lineEdit().setSelection(start, self.text().index("-") - start)

    def _type(self, text: str) -> None:
        """Show what is typed, without Qt making parts of a date of it."""
        self._typed = text[:_LONGEST]
        self._in_part = False
        self._put(self._typed)
        self._say_unread("")

    def _put(self, text: str) -> None:
        edit = self.lineEdit()
        edit.blockSignals(True)
        edit.setText(text)
        edit.blockSignals(False)

    def _keep_typed(self) -> None:
        """Qt shows the old day again where it cannot read a text; what was typed is not to go unseen."""
        if self._typed is not None and self.lineEdit().text() != self._typed:
            self._put(self._typed)

    def _forget(self) -> None:
        """Back to the day that is in the field."""
        if self._typed is not None:
            self._typed = None
            self._put(self.textFromDateTime(self.dateTime()))
        self._say_unread("")

    def _another(self) -> None:
        self._forget()
        self.day_changed.emit(self.day)

    def _say_unread(self, text: str) -> None:
        if text != self.unread:
            self.unread = text
            show_problem(self, text)
            self.unread_changed.emit(text)
