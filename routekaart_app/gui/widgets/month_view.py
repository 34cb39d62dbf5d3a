"""A month of visits: a cell for every day, from Monday to Sunday, with what is on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from routekaart_app import formats
from routekaart_app.domain.calendar_days import WEEK, month_days, months_on
from routekaart_app.domain.visit import Visit
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.day_cell import DayCell
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

_WEEKS, _WORKDAYS = 6, 5
_WIDE, _NARROW = 3, 2
"""How wide a day of the week is, and one of the weekend, against each other."""
_SHORT_BELOW = 96
"""Width in px at 100 % below which a weekday is written short."""


class MonthView(QWidget):
    """One stop for Tab. The arrows go from day to day, Page keys from month to month, Home and End to the ends of the
    week; Enter opens a day, N or Insert plans on it.

    Every day is a button of its own to screen readers, named with all that is on it.
    """

    day_wanted = Signal(object)
    """The keyboard wants to be on this day, of this month or another."""
    opened = Signal(object)
    """What is on this day is to be opened."""
    visit_opened = Signal(object)
    """A visit was clicked: its id."""
    plan_asked = Signal(object)
    """A visit is to be planned on this day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("month_view")
        self.setAccessibleName(_("Month"))
        self.current = date.min
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._heads = [QLabel() for _day in range(WEEK)]
        self.cells: list[DayCell] = []
        for place, head in enumerate(self._heads):
            head.setProperty("role", "small")
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._grid.addWidget(head, 0, place)
            self._grid.setColumnStretch(place, _WIDE if place < _WORKDAYS else _NARROW)
        for place in range(_WEEKS * WEEK):
            self._add(place)

    def show_month(self, current: date, today: date, visits: Mapping[date, Sequence[Visit]]) -> None:
        """Show the month of a day, with the keyboard on that day; it stays here if it was here."""
        had_focus = any(cell.hasFocus() for cell in self.cells)
        self.current = current
        days = month_days(current)
        for place, cell in enumerate(self.cells):
            cell.setVisible(place < len(days))
            if place < len(days):
                day = days[place]
                cell.set_day(day, today, visits.get(day, ()), is_outside=day.month != current.month)
                cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if day == current else Qt.FocusPolicy.ClickFocus)
        for week in range(_WEEKS):
            self._grid.setRowStretch(week + 1, 1 if week * WEEK < len(days) else 0)
        self._name_days()
        if had_focus:
            self.cell(current).setFocus(Qt.FocusReason.OtherFocusReason)

    def cell(self, day: date) -> DayCell:
        """The cell of a day that is shown."""
        return next(cell for cell in self.cells if cell.day == day and not cell.isHidden())

    def focus_day(self) -> None:
        """Give the keyboard to the day it was on."""
        self.cell(self.current).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        wanted = self._wanted(Qt.Key(event.key())) if not _held(event) else None
        if wanted is not None:
            self.day_wanted.emit(wanted)
        elif event.key() in (Qt.Key.Key_N, Qt.Key.Key_Insert) and not _held(event):
            self.plan_asked.emit(self.current)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self._name_days()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names of the days are written short where they do not fit."""
        super().resizeEvent(event)
        self._name_days()

    def _wanted(self, key: Qt.Key) -> date | None:
        day = self.current
        match key:
            case Qt.Key.Key_PageUp:
                return months_on(day, -1)
            case Qt.Key.Key_PageDown:
                return months_on(day, 1)
            case Qt.Key.Key_Home:
                return day - timedelta(day.weekday())
            case Qt.Key.Key_End:
                return day + timedelta(WEEK - 1 - day.weekday())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK}
        return day + timedelta(steps[key]) if key in steps else None

    def _add(self, place: int) -> None:
        week, weekday = divmod(place, WEEK)
        cell = DayCell(self, is_left=weekday == 0, is_top=week == 0)
        self._grid.addWidget(cell, week + 1, weekday)
        cell.chosen.connect(self._choose)
        cell.opened.connect(self.opened)
        cell.visit_opened.connect(self.visit_opened)
        cell.plan_asked.connect(self.plan_asked)
        self.cells.append(cell)

    def _choose(self, day: date) -> None:
        if day != self.current:
            self.day_wanted.emit(day)

    def _name_days(self) -> None:
        is_short = self.width() < theme.look().px(_SHORT_BELOW) * WEEK
        for head, cell in zip(self._heads, self.cells, strict=False):
            name = formats.weekday_short if is_short else formats.weekday_name
            head.setText(name(cell.day, language()) if cell.day != date.min else "")


def _held(event: QKeyEvent) -> bool:
    """Whether a key is held that gives the other another meaning."""
    return bool(event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier))
