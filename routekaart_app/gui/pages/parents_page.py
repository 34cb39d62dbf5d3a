"""Parents: of how many pupils one was reached, who was not, the meetings, who they are, and who would tell about
their work."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QVBoxLayout, QWidget

from routekaart_app import formats
from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.parent_counts import NotReached
from routekaart_app.gui import shortcuts, theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.models import parent_lists as lists
from routekaart_app.gui.models import parent_reading
from routekaart_app.gui.models.parent_lists import GUARDIANS, MEETINGS, NOT_REACHED, ParentRow, ToReach
from routekaart_app.gui.models.parent_reading import ParentList
from routekaart_app.gui.models.table import TableModel
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.pages.parent_actions import ACTIONS, ParentActions, offered, words_of
from routekaart_app.gui.pages.parent_menu import ParentMenu
from routekaart_app.gui.widgets import list_parts
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.figure import Figure
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_LIST, _EMPTY = range(2)
_LEAST_ROWS = 8
_LARGE = 1.5
_NARROW_FILTER, _UNBOUNDED = 190, 16777215
_TABLES = (
    "guardian", "guardianship", "parent_contact", "activity", "participation", "agreement", "enrolment", "pupil",
    "pupil_group", "company", "school_setting",
)  # fmt: skip


class ParentsPage(Page):
    """About the class or school that is chosen. Enter does what is most wanted with a row, the menu key all else."""

    name = "parents"
    watches = frozenset(_TABLES)

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self._context: Context | None = None
        self._view = NOT_REACHED
        self._is_waited_for = self._is_read = False
        chosen = window.settings.guardian_columns
        self._columns = lists.DEFAULT_COLUMNS if chosen is None else chosen
        self._wanted: UUID | None = None
        """The parent to be chosen as soon as the list is there."""
        self._reach: NotReached | None = None
        self.model = TableModel[ParentRow](
            lists.columns(self._view), key=lists.key, searched=lists.searched, parent=self
        )
        self._head = PageHead(_("Parents"))
        self.reached = Figure(_("a parent reached"))
        self.filter = FilterEdit(_("Search by name, class or number"))
        self.table = ListTable(self.model, several=True)
        self._empty = EmptyState("parents", "")
        self.choices: dict[str, QPushButton] = {}
        self.buttons: dict[str, QPushButton] = {}
        self.actions_here = ParentActions(services, window, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._head.add(self.reached)
        self._head.flow.push()
        more = self._head.add_button("more_button", _("More"), icon="more")
        self.menu = ParentMenu(self.host, self)
        self.menu.offer_columns(self._columns)
        more.setMenu(self.menu)
        tip = shortcuts.with_keys(shortcuts.words("record_meeting"), shortcuts.keys_of("record_meeting"))
        self.meeting = self._head.add_button("meeting_button", _("Record meeting"), tip, "add", primary=True)
        strip, group = FlowRow(), QButtonGroup(self)
        for view in lists.LISTS:
            choice = QPushButton(_(lists.TITLES[view]))
            choice.setObjectName(f"{view}_choice")
            choice.setCheckable(True)
            group.addButton(choice)
            self.choices[view] = choice
            strip.flow.addWidget(choice)
        strip.flow.push()
        strip.flow.addWidget(self.filter)
        self.table.setObjectName("parents_view")
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self._listed, self._lists = list_parts.either(self.table, self._empty)
        inside = QWidget()
        column = PageColumn(inside)
        column.addWidget(self._head)
        column.addWidget(strip)
        column.addWidget(self._listed, 1)
        column.addWidget(self._foot())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))
        theme.changes.changed.connect(self._keep_room)
        self._keep_room()

    def _foot(self) -> QWidget:
        """What can be done with the row that is chosen."""
        foot = FlowRow()
        for name, action in ACTIONS.items():
            button = list_parts.action_button(name, words_of(name), action.icon)
            button.clicked.connect(lambda _checked=False, name=name: self._act(name))
            foot.flow.addWidget(button)
            self.buttons[name] = button
        self.copy = list_parts.copy_button()
        foot.flow.addWidget(self.copy)
        return foot

    def _connect(self) -> None:
        self.reached.clicked.connect(self._show_reached)
        self.meeting.clicked.connect(lambda _checked=False: self.host.opens.meeting(then=self.focus_first))
        self.filter.textChanged.connect(self.model.set_filter)
        self.filter.left.connect(self.focus_first)
        self._empty.activated.connect(self._help)
        for view, choice in self.choices.items():
            choice.clicked.connect(lambda _checked=False, view=view: self.show_list(view))
        self.table.opened.connect(lambda row: self._act(offered(self.model.row(row))[0]))
        self.table.menu_asked.connect(lambda at: self._menu().popup(at))
        self.table.copied.connect(self._say_copied)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self.model.modelReset.connect(self._say)
        self.copy.clicked.connect(self.table.copy)
        self.menu.copy.triggered.connect(self.table.copy)
        self.menu.column_chosen.connect(self._choose_column)
        self.menu.join.triggered.connect(self._join)
        self.menu.letters.triggered.connect(self._write)
        self.menu.add_guardian.triggered.connect(
            lambda _checked=False: self.host.opens.guardian(then=self._choose_guardian)
        )
        self.menu.aboutToShow.connect(lambda: self.menu.follow(self._view, self._pair is not None))

    @property
    def pupil_id(self) -> UUID | None:
        """The one pupil of the row that is chosen."""
        row = self._row()
        if isinstance(row, ToReach):
            return row.pupil.pupil_id
        return row.children[0].pupil_id if isinstance(row, Guardian) and len(row.children) == 1 else None

    def show_list(self, view: str) -> None:
        """Choose one of `parent_lists.LISTS`."""
        if view != self._view:
            self._is_read = False
            self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.model.set_rows(())
            self._view = view
            self.model.set_columns(lists.columns(view, self._columns))
        self.choices[view].setChecked(True)
        self.reload()
        self.focus_first()

    def show_context(self, context: Context) -> None:
        """Read for a school year, and a class, a school or all."""
        if context != self._context:
            self._is_read = False
        self._context = context
        self.reload()

    def reload(self) -> None:
        """Read the list again: of one class at once, of a school or all in the worker."""
        context, view = self._context, self._view
        if context is None:
            return
        if context.group_id is not None:
            self._take(context, view, parent_reading.read(self.services, context, view))
            return
        self.host.tasks.start(
            lambda _progress: parent_reading.read(self.services, context, view),
            title=_("Reading parents"),
            done=lambda read: self._take(context, view, read),
            quiet=True,
        )

    def focus_first(self) -> None:
        """The list, as soon as it is there, or where another can be chosen when it is empty."""
        self._is_waited_for = not self.model.rowCount()
        if self._is_waited_for:
            self.choices[self._view].setFocus()
            return
        if self.table.chosen < 0:
            self.table.selectRow(0)
        self.table.setFocus()

    def _take(self, context: Context, view: str, read: ParentList) -> None:
        if context != self._context or view != self._view:
            return
        self._is_read, self._reach = True, read.reach
        reach = read.reach
        missed = len(reach.pupils)
        count = reach.reached + missed
        text = ngettext("of {count} pupil: a parent reached", "of {count} pupils: a parent reached", count)
        self.reached.show_part(reach.reached, count, text.format(count=formats.number(count, language())))
        said = _("{list} · {count}").format(list=_(lists.TITLES[NOT_REACHED]), count=formats.number(missed, language()))
        self.choices[NOT_REACHED].setText(said)
        self.choices[view].setChecked(True)
        self.table.setAccessibleName(_(lists.TITLES[view]))
        self.model.set_rows(read.rows)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self.table.choose(wanted):
            self.table.setFocus()
        elif self.model.rowCount() and self.table.chosen < 0:
            self.table.selectRow(0)
        self._follow()
        if self._is_waited_for and self.choices[view].hasFocus():
            self.focus_first()

    def _say(self) -> None:
        total, shown, view = self.model.total, self.model.rowCount(), self._view
        count = lists.counted(view, total)
        if shown != total:
            count = _("{shown} of {count}").format(shown=shown, count=count)
        about = [count]
        if self._reach is not None and self._reach.left_out and view == NOT_REACHED:
            text = ngettext("{n} left out by age", "{n} left out by age", self._reach.left_out)
            about.append(text.format(n=self._reach.left_out))
        told = ": ".join((_(lists.TITLES[view]), " · ".join(about)))
        self._head.set_texts(_("Parents"), "" if self.reached.isHidden() else told)
        self._head.title.setToolTip(told)
        self.table.setAccessibleDescription(told)
        if total:
            text = _("None here has “{text}”.").format(text=self.filter.text())
            self._empty.set_texts(_("Nothing found"), text, _("Show all"))
        else:
            title, text, action = self._nothing()
            self._empty.set_texts(title, text, action)
        had_focus = self.table.hasFocus()
        self._lists.setCurrentIndex(_LIST if shown or not self._is_read else _EMPTY)
        if had_focus and self._lists.currentIndex() == _EMPTY:
            self.choices[view].setFocus()  # else Qt gives the keyboard to the rail
        self._follow()

    def _nothing(self) -> tuple[str, str, str]:
        """What an empty list says; that everyone was reached only where there is somebody."""
        if self._view == NOT_REACHED and (self._reach is None or not self._reach.reached):
            return _("No pupils here"), _("Choose another class or school year above."), ""
        title, text, action = lists.NOBODY[self._view]
        return _(title), _(text), _(action) if action else ""

    def _follow(self) -> None:
        row = self._row()
        can = offered(row) if row is not None else ()
        for name, button in self.buttons.items():
            button.setVisible(name in can)
        self.copy.setVisible(bool(self.model.rowCount()))

    def _row(self) -> ParentRow | None:
        """The row the keyboard is on."""
        at = self.table.chosen
        return self.model.row(at) if 0 <= at < self.model.rowCount() else None

    def _act(self, name: str) -> None:
        row = self._row()
        if row is not None:
            self.actions_here.act(name, row)

    def _menu(self) -> QMenu:
        """What can be done with the row that is chosen."""
        menu, row = QMenu(self), self._row()
        menu.aboutToHide.connect(menu.deleteLater)
        for name in offered(row) if row is not None else ():
            menu.addAction(words_of(name)).triggered.connect(lambda _checked=False, name=name: self._act(name))
        return menu

    @property
    def _pair(self) -> tuple[UUID, UUID] | None:
        """The two parents that are chosen; None when there are more or fewer."""
        rows = [self.model.row(at) for at in self.table.selected]
        ids = [row.id for row in rows if isinstance(row, Guardian) and row.id is not None]
        return (ids[0], ids[1]) if len(ids) == 2 else None

    def _write(self) -> None:
        """Letters to the parents in the list, or to those of the rows that are selected; else to those of the class."""
        chosen = self.table.selected
        rows = [self.model.row(at) for at in (chosen if len(chosen) > 1 else range(self.model.rowCount()))]
        ids = dict.fromkeys(pupil_id for row in rows for pupil_id in lists.pupils_of(row))
        self.host.opens.letters(tuple(ids))

    def _join(self) -> None:
        if self._pair is not None:
            self.host.opens.guardian_doubles(self._pair)

    def _choose_guardian(self, guardian_id: UUID) -> None:
        """Show a parent who was just added."""
        self._wanted = guardian_id
        self.show_list(GUARDIANS)

    def _choose_column(self, name: str, is_shown: bool) -> None:
        """Show a column of the parents or not; it is remembered on this laptop."""
        wanted = {*self._columns, name} if is_shown else {*self._columns} - {name}
        self._columns = tuple(known for known in lists.guardian_columns() if known in wanted)
        if self._view == GUARDIANS:
            self.model.set_columns(lists.columns(GUARDIANS, self._columns))
            self.table.fit()
        self.host.change_settings(replace(self.host.settings, guardian_columns=self._columns))

    def _help(self) -> None:
        if self.model.total:
            self.filter.clear()
        elif self._view == MEETINGS:
            self.host.opens.meeting(then=self.focus_first)
        else:
            self.host.opens.guardian_import()

    def _show_reached(self) -> None:
        """The pupils of whom a parent was reached."""
        context = self._context
        if context is not None:
            self.host.tasks.start(
                lambda _progress: parent_reading.reached(self.services, context),
                title=_("Counting"),
                done=lambda ids: self.host.open_pupils(ids, _("a parent was reached this school year")),
                quiet=True,
            )

    def _say_copied(self, count: int) -> None:
        text = ngettext("{count} row copied, with headings", "{count} rows copied, with headings", count)
        self.host.say(text.format(count=count), undoable=False)

    def _keep_room(self) -> None:
        """At a large text scale the page scrolls before its list becomes too low to read."""
        look = theme.look()
        self._listed.setMinimumHeight(look.row_height * _LEAST_ROWS)
        is_large = look.scale >= _LARGE
        self.reached.setVisible(not is_large)  # else no row of the list is in sight
        self.filter.setMaximumWidth(look.px(_NARROW_FILTER) if is_large else _UNBOUNDED)
        if self._is_read:
            self._say()
