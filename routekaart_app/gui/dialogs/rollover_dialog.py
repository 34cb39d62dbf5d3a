"""The turn of the school year in four steps: which year, the classes, who does otherwise, and what will be done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from routekaart_app.domain.rollover_plan import RolloverPlan
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_rollover_dialog import Ui_RolloverDialog
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.widgets.page_head import scrolled
from routekaart_app.gui.widgets.problems import show_problems
from routekaart_app.gui.widgets.progress_strip import ProgressStrip
from routekaart_app.gui.widgets.rollover_classes import RolloverClasses
from routekaart_app.gui.widgets.rollover_pupils import RolloverPupils
from routekaart_app.gui.widgets.rollover_summary import RolloverSummary
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import Progress
from routekaart_app.services.rollovers import SEASON

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.services.rollovers import RolloverOutcome

YEAR, CLASSES, PUPILS, SUMMARY = range(4)


class RolloverDialog(QDialog):
    """Nothing is written before the last step; going back keeps what was chosen.

    `label` says after accepting what was done. Raises KnownError while there are no pupils.
    """

    def __init__(self, services: Services, host: Window, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._host = services, host
        self.label = ""
        self._years = services.rollovers.years()
        if not self._years:
            raise KnownError(_("There are no pupils yet."), "", _("Import a list first."), code="school-year")
        self._plan: RolloverPlan | None = None
        self._planned: tuple[SchoolYear, UUID | None] | None = None
        self._proposed: RolloverPlan | None = None
        self._is_busy = False
        self.classes: RolloverClasses | None = None
        self.pupils: RolloverPupils | None = None
        self.summary: RolloverSummary | None = None
        self._summary_area: QScrollArea | None = None
        self.form = form = Ui_RolloverDialog()
        form.setupUi(self)
        self._strip = ProgressStrip()
        self._strip.stop_button.hide()
        edge = theme.look().space("wide")
        self._strip.setContentsMargins(edge, 0, edge, edge)
        form.main_layout.insertWidget(form.main_layout.indexOf(form.footer_frame), self._strip)
        self._fill_choosers()
        show_problems(self, ())
        form.cancel_button.clicked.connect(self.reject)
        form.back_button.clicked.connect(lambda: self._go(form.pages_stack.currentIndex() - 1))
        form.next_button.clicked.connect(self._next)
        form.year_combo.currentIndexChanged.connect(self._say_early)
        self._say_early()
        self._go(YEAR)
        open_at(self, 1120, 680)

    def reject(self) -> None:
        """Leave; asks first when something was chosen. While something is being written it stops that."""
        if self._is_busy:
            self._strip.stop()
        elif not self._has_choices or self._host.messages.ask(
            _("Stop without going to the next school year?"),
            _("What you chose is not kept."),
            yes=_("Stop"),
            no=_("Go on"),
        ):
            super().reject()

    @property
    def _has_choices(self) -> bool:
        plan, proposed = self._plan, self._proposed
        return plan is not None and proposed is not None and plan.moves != proposed.moves

    @property
    def plan(self) -> RolloverPlan | None:
        """Who goes where, as chosen so far; None before the first step is done."""
        return self._plan

    def _fill_choosers(self) -> None:
        form = self.form
        for year in self._years:
            form.year_combo.addItem(year.name)
        schools = self._services.schools.schools()
        form.school_combo.addItem(_("all schools"), None)
        for school in schools:
            form.school_combo.addItem(school.name, school.id)
        for widget in (form.school_label, form.school_combo):
            widget.setVisible(len(schools) > 1)

    def _say_early(self) -> None:
        before = self._years[self.form.year_combo.currentIndex()].previous()
        is_early = self._services.clock.today() < before.day(SEASON)
        text = _("School year {year} is not over yet. Who still comes after this step does not go along by itself.")
        self.form.early_label.setText(text.format(year=before.name))
        self.form.early_label.setVisible(is_early)

    def _next(self) -> None:
        step = self.form.pages_stack.currentIndex()
        if self._is_busy:
            return
        if step == YEAR:
            self._make_plan()
        elif step == SUMMARY:
            self._apply()
        elif step == CLASSES:
            self._go(PUPILS)  # also with problems: there, too, they can be mended
            self._problems()
        elif not self._problems():
            self._go(step + 1)

    def _problems(self) -> tuple[Problem, ...]:
        """What must be mended before the last step; told above the classes as well as below the pupils."""
        problems = self._plan.problems() if self._plan is not None else ()
        show_problems(self, (*problems, *(replace(problem, field="movers") for problem in problems)))
        return problems

    def _make_plan(self) -> None:
        year, school = self._years[self.form.year_combo.currentIndex()], self.form.school_combo.currentData()
        show_problems(self, ())
        if self._planned == (year, school):
            self._go(CLASSES)
            return

        def work(_progress: Progress) -> RolloverPlan:
            return self._services.rollovers.plan(year, school)

        def done(plan: RolloverPlan) -> None:
            self._set_busy(False)
            if plan.counts.moving:
                self._planned = (year, school)
                self._take(plan)
            else:
                self._refuse(_("Nothing to do: everybody is in {year} already.").format(year=year.name))

        self._set_busy(True)
        self._host.tasks.start(work, title=_("Looking who goes where …"), done=done, failed=self._failed)

    def _take(self, plan: RolloverPlan) -> None:
        """A fresh plan, with steps of its own."""
        self._plan = self._proposed = plan
        for old in (self.classes, self.pupils):
            if old is not None:
                old.deleteLater()
        self.classes = RolloverClasses(plan, self._change)
        self.pupils = RolloverPupils(plan, self._change)
        self.form.classes_layout.insertWidget(0, self.classes, 1)
        self.form.pupils_layout.addWidget(self.pupils, 1)
        self._go(CLASSES)

    def _change(self, plan: RolloverPlan) -> None:
        """Something was chosen: every step shows the new plan."""
        self._plan = plan
        step = self.form.pages_stack.currentIndex()
        if step == CLASSES and self.classes is not None:
            self.classes.show_plan(plan)
        elif step == PUPILS and self.pupils is not None:
            self.pupils.show_plan(plan)
        self._problems()

    def _apply(self) -> None:
        plan = self._plan
        if plan is None or self._problems():
            return

        def work(progress: Progress) -> RolloverOutcome:
            return self._services.rollovers.apply(plan, progress)

        title = _("Going to school year {year} …").format(year=plan.year.name)
        self._set_busy(True)
        self._host.tasks.start(work, title=title, done=self._applied, failed=self._failed, view=self._strip)

    def _applied(self, outcome: RolloverOutcome) -> None:
        self._set_busy(False)
        self.label = outcome.label
        if outcome.written and self._plan is not None:
            self._follow(self._plan.year, outcome)
        self.accept()

    def _follow(self, year: SchoolYear, outcome: RolloverOutcome) -> None:
        """The window goes along to the new year when that has begun; before that it stays, and says so."""
        shown = self._host.context
        if self._services.clock.today() not in year:
            stays = _("You still see {year}; choose the new year at the top.").format(year=shown.year.name)
            self.label = f"{self.label}. {stays}"
            return
        groups = self._services.schools.groups(year, shown.school_id)
        group_id = outcome.groups.get(shown.group_id) if shown.group_id else None
        group_id = group_id or next((group.id for group in groups), None)
        if group_id is not None and shown.year != year:
            self._host.choose_group(group_id)

    def _failed(self, error: Exception) -> None:
        """What was refused or stopped: nothing was written, and everything that was chosen is still there."""
        self._set_busy(False)
        if isinstance(error, KnownError):
            self._refuse(str(error))

    def _refuse(self, text: str) -> None:
        self._go(YEAR)
        show_problems(self, [Problem("year", text)])

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        if busy:
            self.form.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in (self.form.next_button, self.form.back_button, self.form.pages_stack):
            widget.setEnabled(not busy)
        if not busy:
            self.form.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, step: int) -> None:
        form, plan = self.form, self._plan
        if step == SUMMARY and plan is not None:
            self._show_summary(plan)
        elif step == CLASSES and self.classes is not None and plan is not None:
            self.classes.show_plan(plan)
        elif step == PUPILS and self.pupils is not None and plan is not None:
            self.pupils.show_plan(plan)
        form.pages_stack.setCurrentIndex(step)
        titles = (
            _("Step 1 of 4: the school year"),
            _("Step 2 of 4: the classes"),
            _("Step 3 of 4: who does otherwise"),
            _("Step 4 of 4: what will be done"),
        )
        form.step_label.setText(titles[step])
        form.back_button.setVisible(step > YEAR)
        form.next_button.setText(_("&Next"))
        if step == SUMMARY and plan is not None:
            form.next_button.setText(_("&Go to {year}").format(year=plan.year.name))
        self._focus(step)

    def _show_summary(self, plan: RolloverPlan) -> None:
        if self._summary_area is not None:
            self._summary_area.deleteLater()
        self.summary = RolloverSummary(plan)
        self._summary_area = scrolled(self.summary)
        self.form.summary_layout.addWidget(self._summary_area, 1)

    def _focus(self, step: int) -> None:
        firsts: tuple[QWidget | None, ...] = (
            self.form.year_combo,
            self.classes.table if self.classes is not None else None,
            self.pupils.filter if self.pupils is not None else None,
            self.summary.figures["up"] if self.summary is not None else None,
        )
        first = firsts[step]
        if first is not None:
            first.setFocus()
