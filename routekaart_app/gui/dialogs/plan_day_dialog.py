"""Asks for the day of what is planned in the class grid; next week is proposed."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app.domain.schoolyear import SchoolYear, next_week
from routekaart_app.errors import Problem
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_plan_day_dialog import Ui_PlanDayDialog
from routekaart_app.gui.widgets.problems import focus_problem, show_problems, unread
from routekaart_app.i18n import gettext as _


class PlanDayDialog(QDialog):
    """After it was accepted, `day` is the day: today or later, in the school year of the grid."""

    def __init__(self, title: str, year: SchoolYear, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year, self._today = year, today
        self.form = Ui_PlanDayDialog()
        self.form.setupUi(self)
        self.form.title_label.setText(title)
        self.form.on_edit.set_day(year.workday(next_week(today)))
        self.form.on_edit.day_changed.connect(lambda _day: show_problems(self, ()))
        on_ctrl_enter(self, self.plan, self.form.plan_button)
        self.form.cancel_button.clicked.connect(self.reject)
        self.form.plan_button.clicked.connect(self.plan)
        show_problems(self, ())
        open_at(self, 380, 190)

    @property
    def day(self) -> date:
        """The day in the field."""
        return self.form.on_edit.day

    def plan(self) -> None:
        """Take this day, or say beside the field why it cannot be."""
        problems = unread(self)
        if not problems and self.day not in self._year:
            problems = [Problem("on", _("This day is not in the school year."))]
        elif not problems and self.day < self._today:
            problems = [Problem("on", _("What is planned has a day to come."))]
        show_problems(self, problems)
        if problems:
            focus_problem(self, problems)
            return
        self.accept()
