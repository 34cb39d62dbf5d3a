"""When a line of the routekaart is due: from and up to and including, by day and month or by week of the year."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QButtonGroup, QLabel, QRadioButton, QSpinBox, QVBoxLayout, QWidget

from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui import theme
from routekaart_app.gui.models import line_words
from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _

_LEAP_YEAR = 2024
"""The year behind a day and month: any in which 29 February exists."""
_LAST_WEEK = 53
_INSIDE = 10


class DayMonthEdit(DateEdit):
    """A day and a month, the same in every school year."""

    mark_changed = Signal(str)
    """Another day, as "MM-DD"."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("d-M")
        self.setCalendarPopup(False)
        set_in(self)
        self.setAccessibleName(name)
        self.day_changed.connect(lambda day: self.mark_changed.emit(f"{day:%m-%d}"))

    def set_mark(self, mark: str) -> None:
        """Show "MM-DD"."""
        month, day = (int(part) for part in mark.split("-"))
        if (self.day.month, self.day.day) != (month, day):
            self.set_day(date(_LEAP_YEAR, month, day))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form below."""
        event.ignore()


class WeekEdit(QSpinBox):
    """A week of the year; after 53 comes 1."""

    mark_changed = Signal(str)
    """Another week, such as "W45"."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(1, _LAST_WEEK)
        self.setWrapping(True)
        set_in(self)
        self.setAccessibleName(name)
        self.setPrefix(_("week") + " ")
        self.valueChanged.connect(lambda week: self.mark_changed.emit(f"W{week:02}"))

    def set_mark(self, mark: str) -> None:
        """Show "W45"."""
        self.setValue(int(mark[1:]))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form below."""
        event.ignore()


class WindowFields(QWidget):
    """Two ways to say the same; going from one to the other keeps the days as near as weeks allow."""

    changed = Signal(str, str)
    """Another window: its two marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = ""
        self._marks, self._year, self._is_filling = ("08-01", "07-31"), SchoolYear(2000), False
        self.by_day, self.by_week = QRadioButton(_("by date")), QRadioButton(_("by week"))
        self.by_day.setObjectName("due_by_day_button")
        self.by_week.setObjectName("due_by_week_button")
        group = QButtonGroup(self)
        first, last = _("First day"), _("Last day")
        self.day_from, self.day_until = DayMonthEdit(first), DayMonthEdit(last)
        self.week_from, self.week_until = WeekEdit(_("First week")), WeekEdit(_("Last week"))
        self.said = QLabel()
        self.said.setProperty("role", "small")
        self.said.setWordWrap(True)
        names = ("day_from_edit", "day_until_edit", "week_from_edit", "week_until_edit")
        edits: tuple[DayMonthEdit | WeekEdit, ...] = (self.day_from, self.day_until, self.week_from, self.week_until)
        for name, edit in zip(names, edits, strict=True):
            edit.setObjectName(name)
            edit.mark_changed.connect(self._read)
        for day in (self.day_from, self.day_until):
            day.unread_changed.connect(self._say_unread)
        ways = FlowRow()
        for button in (self.by_day, self.by_week):
            group.addButton(button)
            ways.flow.addWidget(button)
            button.clicked.connect(self._turn)
        row = FlowRow()
        for part in (QLabel(_("from")), *edits[::2], QLabel(_("through")), *edits[1::2]):
            row.flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (ways, row, self.said):
            column.addWidget(widget)

    def show_line(self, line: RoutekaartLine, year: SchoolYear) -> None:
        """Show the window of a line, as it is in a school year."""
        self._is_filling = True
        self._marks, self._year = (line.due_from, line.due_until), year
        is_week = any(mark.startswith("W") for mark in self._marks)
        (self.by_week if is_week else self.by_day).setChecked(True)
        for edit in (self.day_from, self.day_until):
            edit.setVisible(not is_week)
        for week in (self.week_from, self.week_until):
            week.setVisible(is_week)
        first, last = self._marks
        if is_week:
            self.week_from.set_mark(_week(first, year))
            self.week_until.set_mark(_week(last, year))
        else:
            self.day_from.set_mark(first)
            self.day_until.set_mark(last)
        self._window = line_words.window_said(line, year)
        self._say_unread()
        self._is_filling = False

    def _say_unread(self) -> None:
        """What is typed and is no day, or else what the window comes to."""
        wrong = self.day_from.unread or self.day_until.unread
        self.said.setText(wrong or self._window)
        theme.restyle(self.said, "role", "error" if wrong else "small")

    def _turn(self) -> None:
        """The same window in the other way."""
        first, last = self._marks
        if self.by_week.isChecked():
            self._emit(_week(first, self._year), _week(last, self._year))
        else:
            self._emit(f"{self._year.first_of(first):%m-%d}", f"{self._year.last_of(last):%m-%d}")

    def _read(self) -> None:
        if self._is_filling:
            return
        if self.by_week.isChecked():
            self._emit(f"W{self.week_from.value():02}", f"W{self.week_until.value():02}")
        else:
            self._emit(f"{self.day_from.day:%m-%d}", f"{self.day_until.day:%m-%d}")

    def _emit(self, first: str, last: str) -> None:
        if (first, last) != self._marks:
            self._marks = first, last
            self.changed.emit(first, last)


def set_in(spin: QAbstractSpinBox) -> None:
    """Room left of the digits: the style gives the padding of a field only to those with a calendar."""
    spin.lineEdit().setTextMargins(theme.look().px(_INSIDE), 0, 0, 0)


def _week(mark: str, year: SchoolYear) -> str:
    """The week of a mark, in the school year that is shown."""
    return mark if mark.startswith("W") else f"W{year.day(mark).isocalendar().week:02}"
