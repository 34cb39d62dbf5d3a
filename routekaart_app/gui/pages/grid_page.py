"""The class grid: who of a class has met which line of the routekaart, and two honest figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from routekaart_app.domain.cell_edit import Wanted
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import GroupCoverage
from routekaart_app.errors import KnownError
from routekaart_app.gui.context import Context
from routekaart_app.gui.dialogs.exempt_dialog import ExemptDialog
from routekaart_app.gui.models.coverage_model import CoverageModel, counting_day, figure_said, not_needed
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.pages.grid_edits import GridEdits, Place
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.pages.paper_entry import PaperEntry
from routekaart_app.gui.shortcuts import keys_of, literal, with_keys
from routekaart_app.gui.widgets import grid_keys
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.figure import Figure as FigureButton
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.grid_keys import GridKeysLine
from routekaart_app.gui.widgets.grid_table import CoverageTable
from routekaart_app.gui.widgets.grid_view import GridView
from routekaart_app.gui.widgets.group_list import GroupList
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.gui.widgets.paper_strip import PaperStrip
from routekaart_app.gui.widgets.status_mark import StatusLegend
from routekaart_app.gui.widgets.views_strip import ViewsStrip
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TABLES = (
    "pupil_group", "pupil", "enrolment", "school", "participation", "activity", "exemption", "routekaart_line",
    "growth",
)  # fmt: skip


class GridPage(Page):
    """One class at a time; without a class, the classes to choose from with their figures."""

    name = "grid"
    watches = frozenset(_TABLES)

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self.model = CoverageModel(self)
        self._context: Context | None = None
        self._head = PageHead()
        self._due, self._year = FigureButton(_("of what was due by now")), FigureButton(_("of the whole year"))
        self._remark = QLabel()
        self._grid = GridView(self.model)
        self._grid.setObjectName("coverage_grid")
        self.edits = GridEdits(services, window, self._grid.table, self.model, self)
        self._paper = PaperStrip()
        self.paper = PaperEntry(window, self._grid.table, self.edits, self._paper)
        self._warning = QLabel()
        self.views = ViewsStrip()
        self._empty = EmptyState("grid", "")
        self._groups = GroupList(services, window)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._due.setObjectName("due_figure")
        self._year.setObjectName("year_figure")
        self._remark.setObjectName("remark_label")
        self._remark.setProperty("role", "small")
        self._warning.setObjectName("unknown_track_label")
        self._warning.setProperty("role", "warning")
        self._figures = FlowRow()
        for widget in (self._due, self._year, self._remark):
            self._figures.flow.addWidget(widget)
        self._head.add(self._figures)
        self._head.flow.push()
        self.sectors = self._head.add_button("sectors_met_button", _("Sectors met"))
        self.sectors.setProperty("kind", "link")
        self._record = self._head.add_button(
            "record_button",
            _("Record visit"),
            with_keys(_("Record visit"), keys_of("record_visit")),
            "visit",
            primary=True,
        )
        self._reports = self._head.add_button(
            "reports_button", _("Class reports"), with_keys(_("Class reports"), keys_of("make_reports")), "print"
        )
        self._head.crowded.connect(self._move_figures)
        self._head.let_give_way(self.sectors, self._reports, aside=self._figures)
        shown = QWidget()
        self._stack = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._area = scrolled(shown)
        for part in (self._area, self._groups, self._empty):
            self._stack.addWidget(part)
        self._column = PageColumn(shown)
        self._column.addWidget(self._head)
        self._column.addWidget(self._paper)
        self._column.addWidget(self._grid, 1)
        for below in (self._warning, self.views, StatusLegend(), GridKeysLine()):
            self._column.addWidget(below)
        self._column.addStretch()

    def _connect(self) -> None:
        table = self._grid.table
        table.toggle_asked.connect(self.edits.tick)
        table.asked.connect(self.edits.ask)
        table.pupil_asked.connect(lambda row: self.host.open_pupil(self.model.pupil(row).pupil.id))
        table.menu_asked.connect(self._show_menu)
        table.arrived.connect(self._keep_in_sight)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self._record.clicked.connect(lambda _checked=False: self.host.opens.visit())
        self._reports.clicked.connect(self.host.make_reports)
        self.sectors.clicked.connect(lambda _checked=False: self.host.opens.sectors_met())
        self.views.pupil_asked.connect(self.host.open_pupil)
        self._due.clicked.connect(lambda: self._show_behind(self._due, due=True))
        self._year.clicked.connect(lambda: self._show_behind(self._year, due=False))
        self._empty.activated.connect(self.host.opens.importing)

    def _move_figures(self, is_crowded: bool) -> None:
        """Below the grid where the head has no room for them: its foot has both for the class."""
        if is_crowded:
            self._head.flow.removeWidget(self._figures)
            self._column.insertWidget(self._column.indexOf(self._grid) + 1, self._figures)
            before: QWidget | None = self._grid.table
        else:
            self._column.removeWidget(self._figures)
            self._head.flow.put(1, self._figures)
            before = self.sectors.previousInFocusChain()
        if before is not None:
            self.setTabOrder(before, self._due)
        self.setTabOrder(self._due, self._year)
        self._figures.show()

    @property
    def table(self) -> CoverageTable:
        """The cells."""
        return self._grid.table

    def show_context(self, context: Context) -> None:
        """The class that is chosen, or the classes there are."""
        self._context = context
        self.reload()

    def reload(self) -> None:
        """Read the class again; the keyboard stays on its cell."""
        context = self._context
        if context is None:
            return
        if context.group_id is None:
            self._show_choice(context)
            return
        try:
            self._show(self.services.coverage.of_group(context.group_id, context.on))
        except KnownError as error:
            self.host.fail(error)
            self._show_choice(context)

    def focus_first(self) -> None:
        """The grid, or the list of classes."""
        (self._grid.table if self._stack.currentIndex() == 0 else self._groups).setFocus()

    def _show(self, coverage: GroupCoverage) -> None:
        if not coverage.pupils or not coverage.lines:
            self._show_empty(coverage)
            return
        self._say_head(coverage)
        self.views.show_coverage(coverage)
        self.model.show(coverage)
        self._paper.follow(coverage.on)
        unknown = sum(row.pupil.place.track_is_unknown for row in coverage.pupils)
        self._warning.setVisible(bool(unknown))
        self._warning.setText(
            ngettext(
                "{count} pupil: track unknown, counts as vmbo",
                "{count} pupils: track unknown, count as vmbo",
                unknown,
            ).format(count=unknown)
        )
        self._stack.setCurrentIndex(0)

    def _say_head(self, coverage: GroupCoverage) -> None:
        count, group = len(coverage.pupils), coverage.group
        size = ngettext("{count} pupil", "{count} pupils", count).format(count=count)
        mentor = _("mentor {name}").format(name=group.mentor) if group.mentor else ""
        school = group.school if self._context and self._context.school_id is None else ""
        self._head.set_texts(group.name, " · ".join(part for part in (size, mentor, school) if part))
        for button, figure in ((self._due, coverage.figures.due), (self._year, coverage.figures.year)):
            button.show_share(figure.done, figure.of)
            button.setToolTip(f"{figure_said(figure)}, {counting_day(coverage.on)}")
        self._remark.setText(not_needed(coverage.figures.year))
        self._remark.setVisible(bool(self._remark.text()))

    def _show_empty(self, coverage: GroupCoverage) -> None:
        if coverage.pupils:
            title = _("{group} has no routekaart this year").format(group=coverage.group.name)
            self._empty.set_texts(title, _("None of the lines of the routekaart is meant for this class."))
        else:
            title = _("There are no pupils in {group} yet").format(group=coverage.group.name)
            self._empty.set_texts(title, _("Import a list from the school's administration."), _("Import pupils"))
        self._stack.setCurrentIndex(2)

    def _show_choice(self, context: Context) -> None:
        self.model.show(None)
        if self._groups.show_groups(context):
            self._stack.setCurrentIndex(1)
            return
        self._empty.set_texts(
            _("No classes yet"), _("Import a list from the school's administration."), _("Import pupils")
        )
        self._stack.setCurrentIndex(2)

    def _keep_in_sight(self) -> None:
        """The cell with the keyboard is in sight where large text makes the page longer than the window."""
        table, inside = self._grid.table, self._area.widget()
        if inside is None or not table.hasFocus():
            return
        self._area.ensureWidgetVisible(self._grid)
        cell = table.visualRect(table.currentIndex())
        middle = table.viewport().mapTo(inside, cell.center())
        self._area.ensureVisible(middle.x(), middle.y(), 0, cell.height())

    def _show_menu(self, row: int, column: int, place: QPoint) -> None:
        if QApplication.activePopupWidget() is not None:  # a system may send the key and ask for the menu besides
            return
        menu = self.cell_menu(row, column)
        menu.popup(place)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def cell_menu(self, row: int, column: int) -> QMenu:
        """What can be done with one cell, or with all that are chosen with it."""
        cell, line, pupil = self.model.cell(row, column), self.model.line(column), self.model.pupil(row).pupil
        menu = QMenu(self)
        menu.setObjectName("cell_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        places = self.edits.places(row, column)
        if len(places) > 1:
            self._add_states(menu, places, done=False)
            _add(menu, "fill_down", _("Fill down"), self.edits.fill_down)
        elif cell and line and cell.applies:
            if cell.status is Status.EXEMPT:
                again = menu.addAction(_("Needed again"))
                again.setObjectName("again_action")
                again.triggered.connect(lambda: self._need_again(pupil.id, line.id))
            else:
                self._add_states(menu, places, done=cell.status is Status.DONE)
                exempt = menu.addAction(_("Not needed…"))
                exempt.setObjectName("exempt_action")
                exempt.triggered.connect(lambda: self._exempt(row, column))
            _add(menu, "why", _("Why does this count, or not?"), lambda: self.edits.why(row, column))
        if line:
            menu.addSeparator()
            _add(menu, "copy", _("Copy"), self.edits.copy)
            _add(menu, "paste", _("Paste"), self.edits.paste)
            _add(menu, "from_paper", _("Type from paper"), self.paper.toggle)
            menu.addSeparator()
            record = menu.addAction(literal(_("Record visit for {code}").format(code=line.code)))
            record.setObjectName("record_action")
            record.triggered.connect(lambda: self.host.opens.visit(line_code=line.code))
        dossier = _("Open dossier of {name}").format(name=pupil.display_name)
        _add(menu, "pupil", dossier, lambda: self.host.open_pupil(pupil.id))
        return menu

    def _add_states(self, menu: QMenu, places: list[Place], *, done: bool) -> None:
        """The ways cells can stand, each with its key."""
        row, column = places[0]
        if len(places) == 1:
            _add(menu, "tick", _("Take back") if done else _("Done"), lambda: self.edits.tick(row, column))
        else:
            _add(menu, "tick", _("Done"), lambda: self.edits.set(places, Wanted.DONE))
        _add(menu, "partly", _("Partly done"), lambda: self.edits.set(places, Wanted.PARTLY))
        _add(menu, "absent", _("Was not there"), lambda: self.edits.set(places, Wanted.ABSENT))
        if self.edits.are_absent(places):
            menu.addMenu(self.edits.reasons(places))
        _add(menu, "planned", _("Planned…"), lambda: self.edits.plan(places))
        _add(menu, "cleared", _("Empty"), lambda: self.edits.set(places, Wanted.CLEARED))
        menu.addSeparator()

    def _exempt(self, row: int, column: int) -> None:
        line, pupil = self.model.line(column), self.model.pupil(row).pupil
        if line is not None:
            dialog = ExemptDialog(self.services, pupil, line, self)
            dialog.accepted.connect(lambda: self.host.say(dialog.label))
            open_freed(dialog)

    def _need_again(self, pupil_id: UUID, line_id: UUID) -> None:
        try:
            self.host.say(self.services.cells.need_again(pupil_id, line_id))
        except KnownError as error:
            self.host.fail(error)

    def _show_behind(self, button: FigureButton, *, due: bool) -> None:
        menu = self.behind_menu(due=due)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def behind_menu(self, *, due: bool) -> QMenu:
        """The pupils behind a figure: who has something left to do, in the order of the class, never ranked."""
        menu = QMenu(self)
        menu.setObjectName("behind_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        rows = self.model.coverage.pupils if self.model.coverage else ()
        for row in rows:
            figure, pupil_id = row.figures.due if due else row.figures.year, row.pupil.id
            if figure.done < figure.of:
                action = menu.addAction(literal(f"{row.pupil.listed_name}: {figure_said(figure)}"))
                action.triggered.connect(lambda _on=False, pupil_id=pupil_id: self.host.open_pupil(pupil_id))
        if not menu.actions():
            menu.addAction(_("Nobody has anything left to do here.")).setEnabled(False)
        return menu


def _add(menu: QMenu, name: str, text: str, do: Callable[[], object]) -> None:
    """What a key of the grid does, in words, with that key in the column for keys."""
    action = menu.addAction(literal(f"{text}\t{grid_keys.shown(name)}"))
    action.setObjectName(f"{name}_action")
    action.triggered.connect(lambda _checked=False: do())
