"""A field for a day: Tab leaves it, the arrows go a day on or back and Page keys a week, the calendar is calm."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from routekaart_app.gui.widgets import calendar_popup
from routekaart_app.i18n import gettext as _

_SEPARATORS = "-/. "
_WEEKS = {Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
"""Days to go on: as Up and Down, but a week at a time."""


class DateEdit(QDateEdit):
    """A `QDateEdit` that speaks of `date`; Tab goes to the next field, not to the next part of the date."""

    day_changed = Signal(object)
    """Another day: a `date`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("ddd d-M-yyyy")
        self.setCalendarPopup(True)
        self.setToolTip(_("Up and Down: a day on or back · Page Up and Page Down: a week"))
        calendar_popup.calm(self.calendarWidget())
        self.dateChanged.connect(lambda: self.day_changed.emit(self.day))

    @property
    def day(self) -> date:
        """The day in the field."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))
        self.setCurrentSection(QDateEdit.Section.DaySection)

    def stepBy(self, steps: int) -> None:
        """Go this many days on or back, also over the end of a week or a month."""
        self.setDate(self.date().addDays(steps))
        self._stand_on_day()

    def stepEnabled(self) -> QDateEdit.StepEnabledFlag:
        """Always: Qt would stop at the first and the last day of a month."""
        return QDateEdit.StepEnabledFlag.StepUpEnabled | QDateEdit.StepEnabledFlag.StepDownEnabled

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the day of the month, so that a date can be typed at once; Qt begins at the weekday."""
        super().focusInEvent(event)
        self._stand_on_day()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A dash ends the part that is being typed; after two digits Qt has gone to the next part already."""
        days = _WEEKS.get(Qt.Key(event.key()))
        if days is not None and not event.modifiers():
            self.stepBy(days)
        elif not event.text() or event.text() not in _SEPARATORS:
            super().keyPressEvent(event)
        elif not self.lineEdit().hasSelectedText():
            super().focusNextPrevChild(True)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leaves the field."""
        return QWidget.focusNextPrevChild(self, forward)

    def _stand_on_day(self) -> None:
        """Select the day of the month; for Qt the weekday before it is the same section."""
        start = self.text().find(" ") + 1
        self.lineEdit().setSelection(start, self.text().index("-") - start)
