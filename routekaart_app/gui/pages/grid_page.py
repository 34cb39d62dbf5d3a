"""The class grid: who of a class has met which line of the routekaart, and two honest figures."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import GroupCoverage
from routekaart_app.errors import KnownError
from routekaart_app.gui.context import Context
from routekaart_app.gui.dialogs.exempt_dialog import ExemptDialog
from routekaart_app.gui.models.coverage_model import CoverageModel, counting_day, figure_said, not_needed
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.shortcuts import keys_of, with_keys
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.figure import Figure as FigureButton
from routekaart_app.gui.widgets.grid_view import CoverageTable, GridView
from routekaart_app.gui.widgets.group_list import GroupList
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.gui.widgets.status_mark import StatusLegend
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TABLES = ("pupil_group", "pupil", "enrolment", "school", "participation", "activity", "exemption", "routekaart_line")


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
        self._warning = QLabel()
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
        figures = QWidget()
        row = QHBoxLayout(figures)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._due, self._year, self._remark):
            row.addWidget(widget)
        self._head.add(figures)
        self._head.flow.push()
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
        shown = QWidget()
        column = PageColumn(shown)
        column.addWidget(self._head)
        column.addWidget(self._grid, 1)
        column.addWidget(self._warning)
        column.addWidget(StatusLegend())
        column.addStretch()
        self._stack = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._area = scrolled(shown)
        for part in (self._area, self._groups, self._empty):
            self._stack.addWidget(part)

    def _connect(self) -> None:
        table = self._grid.table
        table.toggle_asked.connect(self._toggle)
        table.pupil_asked.connect(lambda row: self.host.open_pupil(self.model.pupil(row).pupil.id))
        table.menu_asked.connect(self._show_menu)
        table.arrived.connect(self._keep_in_sight)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self._record.clicked.connect(lambda _checked=False: self.host.opens.visit())
        self._reports.clicked.connect(self.host.make_reports)
        self._due.clicked.connect(lambda: self._show_behind(self._due, due=True))
        self._year.clicked.connect(lambda: self._show_behind(self._year, due=False))
        self._empty.activated.connect(self.host.opens.importing)

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
        self.model.show(coverage)
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

    def _toggle(self, row: int, column: int) -> None:
        """Space on a cell: one moment more, or the newest taken back."""
        cell, line, pupil = self.model.cell(row, column), self.model.line(column), self.model.pupil(row).pupil
        if cell is None or line is None or self.model.coverage is None:
            return
        if not cell.applies:
            text = _("{code} is not meant for {name}.").format(code=line.code, name=pupil.display_name)
            self.host.say(text, undoable=False)
        elif cell.status is Status.EXEMPT:
            text = _("{code} is not needed for {name}. Choose “Needed again” in the menu of this cell first.")
            self.host.say(text.format(code=line.code, name=pupil.display_name), undoable=False)
        else:
            try:
                label = self.services.contacts.toggle(pupil.id, line.id, self.model.coverage.on)
            except KnownError as error:
                self.host.fail(error)
            else:
                self.host.say(label)

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
        """What can be done with one cell."""
        cell, line, pupil = self.model.cell(row, column), self.model.line(column), self.model.pupil(row).pupil
        menu = QMenu(self)
        menu.setObjectName("cell_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        if cell and line and cell.applies:
            if cell.status is Status.EXEMPT:
                again = menu.addAction(_("Needed again"))
                again.triggered.connect(lambda: self._need_again(pupil.id, line.id))
            else:
                done = cell.status is Status.DONE
                tick = menu.addAction(_with_key(_("Take back") if done else _("Done"), Qt.Key.Key_Space))
                tick.triggered.connect(lambda: self._toggle(row, column))
                exempt = menu.addAction(_("Not needed…"))
                exempt.triggered.connect(lambda: self._exempt(row, column))
            menu.addSeparator()
        if line:
            record = menu.addAction(_("Record visit for {code}").format(code=line.code))
            record.triggered.connect(lambda: self.host.opens.visit(line_code=line.code))
        dossier = _("Open dossier of {name}").format(name=pupil.display_name)
        opened = menu.addAction(_with_key(dossier, Qt.Key.Key_Enter))
        opened.triggered.connect(lambda: self.host.open_pupil(pupil.id))
        return menu

    def _exempt(self, row: int, column: int) -> None:
        line, pupil = self.model.line(column), self.model.pupil(row).pupil
        if line is not None:
            dialog = ExemptDialog(self.services, pupil, line, self)
            dialog.accepted.connect(lambda: self.host.say(dialog.label))
            _open(dialog)

    def _need_again(self, pupil_id: UUID, line_id: UUID) -> None:
        try:
            self.host.say(self.services.contacts.need_again(pupil_id, line_id))
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
                action = menu.addAction(f"{row.pupil.listed_name}: {figure_said(figure)}")
                action.triggered.connect(lambda _on=False, pupil_id=pupil_id: self.host.open_pupil(pupil_id))
        if not menu.actions():
            menu.addAction(_("Nobody has anything left to do here.")).setEnabled(False)
        return menu


def _with_key(text: str, key: Qt.Key) -> str:
    """The words of a menu with the key of the table that does the same, in the column for keys."""
    return f"{text}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}"


def _open(dialog: QDialog) -> None:
    """Show a dialog above the page; it is freed when it closes."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
