"""The visits of a class, a school or the region: a month, a week by day, or a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from routekaart_app.domain import calendar_days, names
from routekaart_app.domain.visit import Visit
from routekaart_app.gui import theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.models import calendar_words, week_rows
from routekaart_app.gui.models.table import TableModel
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.pages.visit_actions import VisitActions
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.month_view import MonthView
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.gui.widgets.visit_bar import LIST, MONTH, WEEK, VisitBar
from routekaart_app.gui.widgets.visit_state import VisitLegend
from routekaart_app.gui.widgets.visit_table import VisitTable, WeekTable
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TABLES = (
    "activity", "participation", "visit", "visit_company", "company", "pupil_group", "enrolment", "school",
)  # fmt: skip
_EMPTY = "empty"
_LEAST_ROWS = 9


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is on screen: which days, of whom."""

    first: date
    last: date
    school_id: UUID | None
    group_id: UUID | None


class VisitsPage(Page):
    """About the class or school that is chosen. Enter opens a visit, N or Insert plans one on the day the keyboard is
    on; Alt+Left and Alt+Right go back and on, Alt+Home to today."""

    name = "visits"
    watches = frozenset(_TABLES)

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self._context: Context | None = None
        self._class = ""
        self._day = services.clock.today()
        self._visits: tuple[Visit, ...] = ()
        self._read: _Shown | None = None
        self._head = PageHead(_("Visits"))
        self.bar = VisitBar()
        self.month, self.week = MonthView(), WeekTable()
        self.model = TableModel[Visit](
            calendar_words.columns(), key=lambda visit: visit.id, searched=lambda _visit: "", parent=self
        )
        self.table = VisitTable(self.model)
        self._empty = EmptyState("calendar", "")
        self.steps = VisitActions(services, window)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._head.flow.push()
        self.sectors = self._head.add_button("sectors_met_button", _("Sectors met"))
        self.sectors.setProperty("kind", "link")
        self.to_file = self._head.add_button(
            "calendar_button", _("Calendar file …"), _("The visits of these days, for another agenda"), "calendar"
        )
        self.plan = self._head.add_button(
            "plan_button", _("Plan a visit"), _("Plan a visit on the day you are on (N)"), "add", primary=True
        )
        self._head.let_give_way(self.sectors, self.to_file)
        self.table.setObjectName("visits_view")
        self.table.setAccessibleName(_("Visits"))
        self.table.sort_by(0)
        self._views = {MONTH: self.month, WEEK: self.week, LIST: self.table, _EMPTY: self._empty}
        self._shown = QWidget()
        self._stack = QStackedLayout(self._shown)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for view in self._views.values():
            self._stack.addWidget(view)
        inside = QWidget()
        column = PageColumn(inside)
        column.addWidget(self._head)
        column.addWidget(self.bar)
        column.addWidget(self._shown, 1)
        column.addWidget(VisitLegend())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(inside)
        outer.addWidget(self._area)
        theme.changes.changed.connect(self._keep_room)
        self._keep_room()

    def _connect(self) -> None:
        bar, month = self.bar, self.month
        bar.listen(self)
        bar.view_chosen.connect(self.show_view)
        bar.turned.connect(self.turn)
        bar.today_wanted.connect(lambda: self.show_day(self.services.clock.today()))
        bar.period_chosen.connect(self.reload)
        bar.whose.picked.connect(lambda _of_class: self.reload())
        bar.narrowed.connect(self._fill)
        bar.filter.left.connect(self.focus_first)
        month.day_wanted.connect(self.show_day)
        month.opened.connect(self._open_day)
        month.visit_opened.connect(self.host.opens.visit_card)
        self.plan.clicked.connect(lambda: self._plan(self._standing_on))
        self.to_file.clicked.connect(self._write_calendar)
        self.sectors.clicked.connect(lambda _checked=False: self.host.opens.sectors_met())
        for table in (self.week, self.table):
            table.opened.connect(lambda row, table=table: self._open_row(table, row))
            table.menu_asked.connect(lambda at, table=table: self._menu(table).popup(at))
        for view in (month, self.week, self.table):
            view.plan_asked.connect(self._plan)
        self.week.turned.connect(self.turn)
        self.table.copied.connect(self._say_copied)
        self._empty.activated.connect(self._help)

    def show_context(self, context: Context) -> None:
        """The visits of the class or school that is chosen; another school year begins at its own day."""
        if self._context is None or context.year != self._context.year:
            self._day = context.on
        self._context = context
        self._class = ""
        if context.group_id is not None:
            groups = self.services.schools.groups(context.year)
            self._class = next((group.name for group in groups if group.id == context.group_id), "")
        self.bar.say_whose(self._class)
        self.reload()

    def reload(self) -> None:
        """Read the days that are shown: of one class at once, of a school or all in the worker."""
        context = self._context
        if context is None:
            return
        first, last = self._period(context)
        wanted = _Shown(first, last, context.school_id, context.group_id if self.bar.is_of_class else None)
        if self._read != wanted:
            self._visits = ()
        self._read = wanted
        if wanted.group_id is not None:
            self._take(wanted, self._listed(wanted))
            return
        self._fill()
        self.host.tasks.start(
            lambda _progress: self._listed(wanted),
            title=_("Reading visits"),
            done=lambda visits: self._take(wanted, visits),
            quiet=True,
        )

    def focus_first(self) -> None:
        """The day or row the keyboard is on."""
        if self.bar.view == MONTH:
            self.month.focus_day()
        elif self._stack.currentWidget() is self._empty:
            self.bar.choices[self.bar.view].setFocus()
        else:
            self._views[self.bar.view].setFocus()

    def show_view(self, view: str) -> None:
        """Show the same day in another view, out of `visit_bar.VIEWS`."""
        self._day = self._standing_on
        self.bar.show_view(view)
        self.reload()

    def show_day(self, day: date) -> None:
        """Go to a day, of this month or week or another."""
        is_near = self._context is not None and self._period_of(day) == self._period_of(self._day)
        self._day = day
        if is_near:
            self._fill()
        else:
            self.reload()
        if self.bar.view == MONTH and self.month.cell(day).hasFocus():
            self._area.ensureWidgetVisible(self.month.cell(day), 0, theme.look().space("large"))

    def turn(self, by: int) -> None:
        """Go so many months or weeks on; negative for back."""
        day = self._standing_on
        is_week = self.bar.view == WEEK
        self.show_day(day + timedelta(by * calendar_days.WEEK) if is_week else calendar_days.months_on(day, by))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from the week to the month."""
        if event.key() == Qt.Key.Key_Escape and self.bar.view == WEEK:
            self.show_view(MONTH)
            self.focus_first()
        else:
            super().keyPressEvent(event)

    @property
    def _standing_on(self) -> date:
        """The day the keyboard is on."""
        table = {WEEK: self.week, LIST: self.table}.get(self.bar.view)
        if table is not None and table.chosen >= 0:
            return table.day_of(table.chosen)
        return self._day

    def _period(self, context: Context) -> tuple[date, date]:
        if self.bar.view == LIST and self.bar.is_whole_year:
            return context.year.first_day, context.year.last_day
        return self._period_of(self._day)

    def _period_of(self, day: date) -> tuple[date, date]:
        """The first and last day that are shown together with a day."""
        if self.bar.view == LIST:
            return day.replace(day=1), calendar_days.last_of_month(day)
        days = calendar_days.week_days(day) if self.bar.view == WEEK else calendar_days.month_days(day)
        return days[0], days[-1]

    def _listed(self, wanted: _Shown) -> tuple[Visit, ...]:
        school = wanted.school_id if wanted.group_id is None else None
        return self.services.visits.listed(wanted.first, wanted.last, group_id=wanted.group_id, school_id=school)

    def _take(self, wanted: _Shown, visits: tuple[Visit, ...]) -> None:
        if wanted == self._read:
            self._visits = visits
            self._fill()

    def _narrowed(self) -> tuple[Visit, ...]:
        """The visits that state and letters leave."""
        states, letters = self.bar.states, names.fold(self.bar.filter.text()).split()
        found = [visit for visit in self._visits if states is None or visit.state in states]
        if letters:
            folded = ((visit, names.fold(calendar_words.searched(visit))) for visit in found)
            found = [visit for visit, text in folded if all(word in text for word in letters)]
        return tuple(found)

    def _fill(self) -> None:
        """Show what was read in the view that is chosen."""
        visits, today, view = self._narrowed(), self.services.clock.today(), self.bar.view
        if view == MONTH:
            days = calendar_days.month_days(self._day)
            self.month.show_month(self._day, today, calendar_days.by_day(visits, days))
        elif view == WEEK:
            days = calendar_days.week_days(self._day)
            self.week.week.set_rows(week_rows.rows(calendar_days.by_day(visits, days), today))
            self.week.choose_day(self._day)
        else:
            self.model.set_rows(visits)
        is_empty = view == LIST and not visits
        if is_empty:
            self._say_empty()
        self._stack.setCurrentWidget(self._views[_EMPTY if is_empty else view])
        self._say(visits)

    def _say(self, visits: Sequence[Visit]) -> None:
        """Which days these are, and how many visits; in a month only those of the month itself."""
        if self._context is None:
            return
        first, last = self._period(self._context)
        if self.bar.view == WEEK:
            said = calendar_words.week(first, last)
        elif self.bar.view == LIST and self.bar.is_whole_year:
            said = _("School year {year}").format(year=self._context.year.name)
        else:
            first, last = self._day.replace(day=1), calendar_days.last_of_month(self._day)
            said = calendar_words.month(self._day)
        count = sum(visit.on <= last and visit.last_day >= first for visit in visits)
        total = sum(visit.on <= last and visit.last_day >= first for visit in self._visits)
        about = calendar_words.counted(total) if total else _("no visits")
        if count != total:
            about = _("{shown} of {count}").format(shown=count, count=about)
        whose = self._class if self.bar.is_of_class else ""
        self._head.set_texts(said, " · ".join(filter(None, (about, whose))))

    def _say_empty(self) -> None:
        if self._visits:
            self._empty.set_texts(_("No visit found"), _("None here is what you chose."), _("Show all"))
        else:
            text = _("Plan the first one: a company, a class and a day are enough.")
            none = _("No visits in these days")
            if self._class and self.bar.is_of_class:
                none = _("No visits of {group} in these days").format(group=self._class)
            self._empty.set_texts(none, text, _("Plan a visit"))

    def _help(self) -> None:
        if self._visits:
            self.bar.show_all()
        else:
            self._plan(self._day)

    def _open_day(self, day: date) -> None:
        """The one visit of a day at once; several in the week; on a day without any, one is planned, or recorded on
        a day gone by."""
        visits = self.month.cell(day).visits
        if len(visits) == 1:
            self.host.opens.visit_card(visits[0].id)
        elif not visits:
            self._begin(day)
        else:
            self._day = day
            self.bar.show_view(WEEK)
            self.reload()
            self.focus_first()
            self.week.bring_in_sight()

    def _open_row(self, table: VisitTable, row: int) -> None:
        visit = table.visit_in(row)
        if visit is not None:
            self.host.opens.visit_card(visit.id)
        else:
            self._begin(table.day_of(row))

    def _menu(self, table: VisitTable) -> QMenu:
        """What can be done with the visit of a row, and on its day."""
        menu = self.steps.menu(table.visit_id, self)
        menu.addAction(_("Plan a visit")).triggered.connect(lambda _checked=False: self._plan(self._standing_on))
        return menu

    def _begin(self, day: date) -> None:
        """A visit on an empty day: to plan, or on a day gone by to record."""
        if day < self.services.clock.today():
            self.host.opens.visit(on=day)
        else:
            self._plan(day)

    def _plan(self, day: date) -> None:
        self.host.opens.plan_visit(on=day)

    def _write_calendar(self) -> None:
        if self._context is not None:
            first, last = self._period(self._context)
            self.host.opens.calendar_file(None, first, last, of_school=not self.bar.is_of_class)

    def _say_copied(self, count: int) -> None:
        text = ngettext("{count} row copied, with headings", "{count} rows copied, with headings", count)
        self.host.say(text.format(count=count), undoable=False)

    def _keep_room(self) -> None:
        """At a large text scale the page scrolls before its rows become too few to read."""
        self._shown.setMinimumHeight(theme.look().row_height * _LEAST_ROWS)
