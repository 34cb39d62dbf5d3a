"""The strip above the class grid while a list is typed in from paper: which day, which signs, and the way out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui import theme
from routekaart_app.gui.shortcuts import with_keys
from routekaart_app.gui.widgets import grid_keys
from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _


class PaperStrip(QFrame):
    """Hidden until somebody types from paper."""

    ended = Signal()
    """The button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_strip")
        self.setProperty("kind", "card")
        title = QLabel(_("Typing from paper"))
        title.setProperty("role", "strong")
        label = QLabel(_("&Day on the list"))
        self.day_edit = DateEdit()
        self.day_edit.setObjectName("paper_day_edit")
        label.setBuddy(self.day_edit)
        self._end = QPushButton(_("Ready"))
        self._end.setObjectName("paper_end_button")
        self._end.setToolTip(with_keys(_("Back to walking by letters"), grid_keys.shown("from_paper")))
        self._end.setAutoDefault(False)
        self._end.clicked.connect(self.ended)
        row = FlowRow()
        for widget in (title, label, self.day_edit, *(_key(key, text) for key, text in grid_keys.paper_keys())):
            row.flow.addWidget(widget)
        row.flow.push()
        row.flow.addWidget(self._end)
        self._column = QVBoxLayout(self)
        problem = words("", "error")
        problem.setObjectName("paper_day_problem")
        problem.hide()
        self._column.addWidget(row)
        self._column.addWidget(problem)
        self._grid_day: date | None = None
        self._space()
        self.hide()

    @property
    def day(self) -> date | None:
        """The day that stands on paper; None while it is the day of the grid."""
        return self.day_edit.day if self.day_edit.day != self._grid_day else None

    @property
    def problem(self) -> str:
        """Why the day on the list cannot be taken, shown beside it; "" when it can."""
        return self.day_edit.unread

    def follow(self, on: date) -> None:
        """The grid is of this day: nothing later can be seen in it, so nothing later can be typed."""
        if on == self._grid_day:
            return
        first = SchoolYear.of(on).first_day
        self._grid_day = on
        self.day_edit.setDateRange(QDate(first.year, first.month, first.day), QDate(on.year, on.month, on.day))
        self.day_edit.set_day(on)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        look = theme.look()
        side, edge = look.space("large"), look.space("small")
        self._column.setContentsMargins(side, edge, side, edge)


def _key(key: str, text: str) -> QLabel:
    label = QLabel(grid_keys.in_bold(key, text))
    label.setProperty("role", "small")
    label.setProperty("markup", True)
    return label
