"""Qt's calendar made to fit: school weeks from Monday, weekends quiet instead of red."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget

from routekaart_app.gui import theme


def calm(calendar: QCalendarWidget) -> None:
    """Give a calendar, such as a date field's, the colours of the look, now and after a change of theme."""
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    _Calm(calendar)


class _Calm(QObject):
    """Keeps one calendar's weekends in the colours of the look."""

    def __init__(self, calendar: QCalendarWidget) -> None:
        super().__init__(calendar)
        self._calendar = calendar
        theme.changes.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Colour weekends and the names of the days."""
        quiet = QTextCharFormat()
        quiet.setForeground(theme.look().color("muted"))
        self._calendar.setHeaderTextFormat(quiet)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, quiet)
