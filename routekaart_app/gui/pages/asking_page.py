"""Whom to ask for a visit: companies not asked this year, those asked too often, and classes without a visit in a
sector; each list with what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from routekaart_app import words
from routekaart_app.domain.asking import LISTS, NO_VISIT, NOT_ASKED, TOO_OFTEN, Asking, GroupWithout
from routekaart_app.gui import theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.models import asking_words
from routekaart_app.gui.models.asking_words import AskingRow
from routekaart_app.gui.models.table import TableModel
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.widgets import list_parts
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.school_settings import ASKED_OFTEN

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TABLES = (
    "company", "activity", "participation", "visit_company", "pupil_group", "enrolment", "list_item", "school_setting",
)  # fmt: skip
_LIST, _EMPTY = range(2)
_LEAST_ROWS = 8


class AskingPage(Page):
    """About the school year that is chosen, and the classes of the school. Enter plans a visit, Escape goes back."""

    name = "asking"
    watches = frozenset(_TABLES)

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self._context: Context | None = None
        self._asking = Asking()
        self._is_waited_for = False
        self._kind = NOT_ASKED
        self.model = TableModel[AskingRow](
            asking_words.columns(self._kind, 0), key=_key, searched=asking_words.searched, parent=self
        )
        self._head = PageHead(_("Who to ask"))
        self.filter = FilterEdit(_("Search by name, sector or place"))
        self.sector = Chooser(_("Sector"))
        self.often = QPushButton()
        self.table = ListTable(self.model)
        self._empty = EmptyState("check", "")
        self.choices: dict[str, QPushButton] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._back = list_parts.back_button(_("Companies"))
        self._head.flow.push()
        self.sector.setObjectName("sector_chooser")
        self.often.setObjectName("often_button")
        self.often.setProperty("kind", "link")
        self.often.setToolTip(_("It is a setting, under Manage"))
        for part in (self.sector, self.often, self.filter):
            self._head.add(part)
        lists, group = FlowRow(), QButtonGroup(self)
        for kind in LISTS:
            choice = QPushButton()
            choice.setObjectName(f"{kind}_choice")
            choice.setCheckable(True)
            choice.setToolTip(_(asking_words.ABOUT[kind]))
            group.addButton(choice)
            self.choices[kind] = choice
            lists.flow.addWidget(choice)
        self.table.setObjectName("asking_view")
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self._listed, self._lists = list_parts.either(self.table, self._empty)
        inside = QWidget()
        column = PageColumn(inside)
        column.addLayout(list_parts.under(self._back, self._head))
        column.addWidget(lists)
        column.addWidget(self._listed, 1)
        column.addWidget(self._actions())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))
        theme.changes.changed.connect(self._keep_room)
        self._keep_room()

    def _actions(self) -> QWidget:
        """What can be done with the row that is chosen."""
        row = FlowRow()
        self.plan = list_parts.action_button("plan", _("Plan a visit"), "visit")
        self.company = list_parts.action_button("company", _("Open company"), "companies")
        self.copy = list_parts.copy_button()
        for button in (self.plan, self.company, self.copy):
            row.flow.addWidget(button)
        return row

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.host.open_page("companies"))
        self.filter.textChanged.connect(self.model.set_filter)
        self.filter.left.connect(self.focus_first)
        self._empty.activated.connect(self.filter.clear)
        for kind, choice in self.choices.items():
            choice.clicked.connect(lambda _checked=False, kind=kind: self.show_list(kind))
        self.sector.picked.connect(lambda _sector: self._fill())
        self.often.clicked.connect(lambda: self.host.open_setting(ASKED_OFTEN))
        self.table.opened.connect(lambda _row: self._plan_visit())
        self.table.copied.connect(self._say_copied)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self.model.modelReset.connect(self._say)
        self.plan.clicked.connect(self._plan_visit)
        self.company.clicked.connect(self._open_company)
        self.copy.clicked.connect(self.table.copy)

    def show_list(self, kind: str) -> None:
        """Choose one of the lists, out of `domain.asking.LISTS`."""
        if kind != self._kind:
            self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._kind = kind
        self._fill()

    def show_context(self, context: Context) -> None:
        """Read the lists for a school year and a school."""
        self._context = context
        self.reload()

    def reload(self) -> None:
        """Read the lists again, in the worker: they go through the visits of a whole year."""
        context = self._context
        if context is None:
            return
        self.host.tasks.start(
            lambda _progress: self.services.asking.of(context.year, context.school_id),
            title=_("Counting"),
            done=lambda asking: self._show(asking) if context == self._context else None,
            quiet=True,
        )

    def focus_first(self) -> None:
        """The list, as soon as it is there, or where another can be chosen when it is empty."""
        self._is_waited_for = not self.model.rowCount()
        if not self.model.rowCount():
            self.choices[self._kind].setFocus()
            return
        if self.table.chosen < 0:
            self.table.selectRow(0)
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the companies."""
        if event.key() == Qt.Key.Key_Escape:
            self.host.open_page("companies")
        else:
            super().keyPressEvent(event)

    def _keep_room(self) -> None:
        self._listed.setMinimumHeight(theme.look().row_height * _LEAST_ROWS)

    def _show(self, asking: Asking) -> None:
        self._asking = asking
        chosen = self.sector.value
        known = [sector for sector, _groups in asking.without]
        if chosen not in known:  # begin with the sector that most classes still miss
            chosen = max(known, key=lambda sector: len(asking.groups(sector)), default=None)
        self.sector.fill([(_sector_said(asking, sector), sector) for sector in known], chosen)
        often = ngettext("Often: more than {n} visit. Change …", "Often: more than {n} visits. Change …", asking.often)
        self.often.setText(often.format(n=asking.often))
        self._fill()
        if self._is_waited_for and self.choices[self._kind].hasFocus():
            self.focus_first()

    def _rows(self, kind: str) -> Sequence[AskingRow]:
        if kind == NOT_ASKED:
            return self._asking.not_asked
        return self._asking.too_often if kind == TOO_OFTEN else self._asking.groups(self.sector.value or "")

    def _fill(self) -> None:
        for kind, choice in self.choices.items():
            choice.setText(asking_words.choice_said(kind, len(self._rows(kind))))
        self.choices[self._kind].setChecked(True)
        self.sector.setVisible(self._kind == NO_VISIT)
        self.often.setVisible(self._kind == TOO_OFTEN)
        self.table.setAccessibleName(_(asking_words.TITLES[self._kind]))
        self.model.columns = asking_words.columns(self._kind, self._asking.often)
        self.model.set_rows(self._rows(self._kind))
        if self.model.rowCount() and self.table.chosen < 0:
            self.table.selectRow(0)
        self._follow()

    def _say(self) -> None:
        shown = self.model.rowCount()
        self._head.set_texts(_(asking_words.TITLES[self._kind]), _(asking_words.ABOUT[self._kind]))
        if self.model.total:
            text = _("None here has “{text}”.").format(text=self.filter.text())
            self._empty.set_texts(_("Nothing found"), text, _("Show all"))
        else:
            self._empty.set_texts(_(asking_words.NOBODY[self._kind]), "")
        self._lists.setCurrentIndex(_LIST if shown else _EMPTY)
        self._follow()

    def _follow(self) -> None:
        row = self._row()
        self.plan.setEnabled(row is not None)
        self.company.setVisible(self._kind != NO_VISIT)
        self.company.setEnabled(row is not None)
        self.copy.setEnabled(bool(self.model.rowCount()))

    def _row(self) -> AskingRow | None:
        selected = self.table.selected
        return self.model.row(selected[0]) if selected else None

    def _plan_visit(self) -> None:
        row = self._row()
        if isinstance(row, GroupWithout):
            self.host.opens.plan_visit(group_ids=(row.group_id,))
        elif row is not None:
            self.host.opens.plan_visit(company_id=row.id)

    def _open_company(self) -> None:
        row = self._row()
        if row is not None and not isinstance(row, GroupWithout):
            self.host.open_company(row.id)

    def _say_copied(self, count: int) -> None:
        text = ngettext("{count} row copied, with headings", "{count} rows copied, with headings", count)
        self.host.say(text.format(count=count), undoable=False)


def _key(row: AskingRow) -> object:
    return row.group_id if isinstance(row, GroupWithout) else row.id


def _sector_said(asking: Asking, sector: str) -> str:
    """A sector with how many classes have not been there."""
    count = len(asking.groups(sector))
    text = ngettext("{sector}: {count} class", "{sector}: {count} classes", count)
    return text.format(sector=words.say(words.SECTOR, sector, _), count=count)
