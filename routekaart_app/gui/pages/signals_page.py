"""The signals: six lists of pupils who wait for something, each with what can be done about it; and where a class has
not been."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from routekaart_app import formats, words
from routekaart_app.domain.signals import KINDS, LOOK_BACK_DUE, SignalRow, Signals
from routekaart_app.domain.spread import Spread
from routekaart_app.gui import shortcuts, theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.models import signal_words
from routekaart_app.gui.models.scope import scope_of
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.widgets import list_parts
from routekaart_app.gui.widgets.class_spread import SECTORS_MET, ClassSpread
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TABLES = (
    "activity", "participation", "agreement", "guidance", "pupil", "enrolment", "pupil_group", "exemption",
    "routekaart_line", "company", "visit_company", "list_item", "parent_contact",
)  # fmt: skip
_LIST, _EMPTY = range(2)
_LEAST_ROWS = 8


class SignalsPage(Page):
    """About the same classes as Vandaag; Enter opens a dossier, or of who left the look-back; Ctrl+G records a talk,
    Escape goes back."""

    name = "signals"
    watches = frozenset(_TABLES)

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self._context: Context | None = None
        self._signals: Signals | None = None
        self._kind = KINDS[0]
        self.model = TableModel[SignalRow](
            _columns(self._kind),
            key=_key,
            searched=lambda row: f"{row.listed_name} {row.number} {row.group} {signal_words.what(row, self._kind)}",
            parent=self,
        )
        self._head = PageHead(_("Signals"))
        self._filter = FilterEdit(_("Search by name, class or what is missing"))
        self.table = ListTable(self.model, several=True)
        self._empty = EmptyState("check", "")
        self.spread, self._spread = ClassSpread(), Spread((), ())
        self.choices: dict[str, QPushButton] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._back = list_parts.back_button(_("Today"))
        self._head.flow.push()
        self._head.add(self._filter)
        lists, self._group = FlowRow(), QButtonGroup(self)
        for kind in KINDS:
            choice = QPushButton()
            choice.setObjectName(f"{kind}_choice")
            choice.setCheckable(True)
            choice.setToolTip(_(signal_words.ABOUT[kind]))
            self._group.addButton(choice)
            self.choices[kind] = choice
            lists.flow.addWidget(choice)
        lists.flow.addWidget(self.spread.button)
        self._listed, self._lists = list_parts.either(self.table, self._empty)
        self.table.setObjectName("signals_view")
        self._keep_order()
        self.table.setSortingEnabled(True)
        inside = QWidget()
        column = PageColumn(inside)
        column.addLayout(list_parts.under(self._back, self._head))
        column.addWidget(lists)
        column.addWidget(self.spread)
        column.addWidget(self._listed, 1)
        column.addWidget(self._actions())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))
        theme.changes.changed.connect(self._keep_room)
        self._keep_room()

    def _keep_room(self) -> None:
        """At a large text scale the page scrolls before its list becomes too low to read."""
        self._listed.setMinimumHeight(theme.look().row_height * _LEAST_ROWS)

    def _actions(self) -> QWidget:
        """What can be done with who is chosen."""
        row = FlowRow()
        button = list_parts.action_button
        self._look_back = button("look_back", _("Look back…"), "check")
        self._talk = button("talk", shortcuts.with_keys(_("Talk"), shortcuts.keys_of("record_talk")), "edit")
        self._open = button("open", _("Open dossier"), "pupils")
        self._visit = button("visit", _("Record visit"), "visit")
        self._why = button("why", _("Why?"), "info")
        self._copy = list_parts.copy_button()
        for part in (self._look_back, self._talk, self._open, self._visit, self._why, self._copy):
            row.flow.addWidget(part)
        return row

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.host.open_page("today"))
        self._filter.textChanged.connect(self.model.set_filter)
        self._filter.left.connect(self._into_list)
        self._empty.activated.connect(self._show_all)
        for kind, choice in self.choices.items():
            choice.clicked.connect(lambda _checked=False, kind=kind: self._choose(kind))
        self.table.opened.connect(lambda row: self._open_row(self.model.row(row)))
        self.table.copied.connect(self._say_copied)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self.model.modelReset.connect(self._say)
        self._look_back.clicked.connect(lambda: self._with_row(lambda row: self.host.opens.look_back(row.pupil_id)))
        self._open.clicked.connect(lambda: self._with_row(lambda row: self.host.open_pupil(row.pupil_id)))
        self._talk.clicked.connect(lambda: self._with_row(lambda row: self.host.opens.talk(row.pupil_id)))
        self._why.clicked.connect(self._explain)
        self._visit.clicked.connect(self._record_visit)
        self._copy.clicked.connect(self.table.copy)
        self.spread.grid.opened.connect(self._show_who_was_not_there)

    @property
    def pupil_id(self) -> UUID | None:
        """The one pupil who is chosen."""
        row = self._row()
        return row.pupil_id if row is not None else None

    def show_list(self, kind: str) -> None:
        """Choose one of the lists by its name, with the keyboard in it; or open the sectors that were met."""
        if kind == SECTORS_MET:
            self.spread.button.setChecked(True)
            if self.spread.button.isVisible():
                self.spread.button.setFocus()
            return
        self._choose(kind)
        self._filter.clear()
        self.focus_first()

    def show_context(self, context: Context) -> None:
        """Read the lists for a choice."""
        self._context = context
        self.reload()

    def reload(self) -> None:
        """Read the lists again: some classes at once, a school or the region in the worker."""
        context = self._context
        if context is None:
            return
        scope = scope_of(self.services, context)

        def read() -> Signals:
            return self.services.signals.of(context.on, scope.group_ids, scope.school_id)

        if scope.group_ids is not None:
            self._show(read())
            self._spread = self.services.spread.of_groups(scope.group_ids, context.on)
            self.spread.show_spread(self._spread)
        else:
            self.spread.hide_spread()
            self.host.tasks.start(
                lambda _progress: read(),
                title=_("Counting"),
                done=lambda signals: self._show(signals) if context == self._context else None,
                quiet=True,
            )

    def focus_first(self) -> None:
        """The list, or where another can be chosen when it is empty."""
        if not self.model.rowCount():
            self.choices[self._kind].setFocus()
            return
        self._stand_on(0)
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to Vandaag."""
        if event.key() == Qt.Key.Key_Escape:
            self.host.open_page("today")
        else:
            super().keyPressEvent(event)

    def _show(self, signals: Signals) -> None:
        self._signals = signals
        for kind, choice in self.choices.items():
            count = formats.number(len(signal_words.rows_of(signals, kind)), language())
            choice.setText(" · ".join((_(signal_words.TITLES[kind]), count)))
        self._fill()

    def _choose(self, kind: str) -> None:
        if kind != self._kind:
            self._keep_order()
        self._kind = kind
        self._fill()

    def _stand_on(self, row: int) -> None:
        """Choose a row, or the last above it, where none is chosen: what was done may have taken the row away."""
        if not self.table.selected and self.model.rowCount():
            self.table.selectRow(min(row, self.model.rowCount() - 1))

    def _keep_order(self) -> None:
        """Rows stand as the list has them, until a heading sorts them."""
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _fill(self) -> None:
        self.choices[self._kind].setChecked(True)
        self.table.setAccessibleName(_(signal_words.TITLES[self._kind]))
        place = max(0, self.table.chosen)
        self.model.columns = _columns(self._kind)
        self.model.set_rows(signal_words.rows_of(self._signals, self._kind) if self._signals else ())
        self._stand_on(place)

    def _say(self) -> None:
        total, shown = self.model.total, self.model.rowCount()
        self._head.set_texts(_(signal_words.TITLES[self._kind]), _(signal_words.ABOUT[self._kind]))
        if total:
            self._empty.set_texts(
                _("No pupil found"), _("Nobody here has “{text}”.").format(text=self._filter.text()), _("Show all")
            )
        else:
            self._empty.set_texts(_(signal_words.NOBODY[self._kind]), "")
        self._lists.setCurrentIndex(_LIST if shown else _EMPTY)
        self._follow()

    def _follow(self) -> None:
        """Offer what can be done with the rows that are chosen."""
        rows = self._rows()
        lines = {(row.group_id, row.line_id) for row in rows}
        missing = self._kind == "missing_required"
        for button in (self._look_back, self._talk, self._open, self._why):
            button.setEnabled(len(rows) == 1)
        self._look_back.setVisible(self._kind == LOOK_BACK_DUE)
        self._visit.setVisible(missing)
        self._why.setVisible(missing)
        self._visit.setEnabled(len(lines) == 1 and bool(rows) and rows[0].group_id is not None)
        self._copy.setEnabled(bool(self.model.rowCount()))

    def _rows(self) -> list[SignalRow]:
        return [self.model.row(row) for row in self.table.selected]

    def _row(self) -> SignalRow | None:
        rows = self._rows()
        return rows[0] if len(rows) == 1 else None

    def _with_row(self, do: Callable[[SignalRow], None]) -> None:
        row = self._row()
        if row is not None:
            do(row)

    def _open_row(self, row: SignalRow) -> None:
        """What one comes for: the dossier, or the look-back that is still to be made."""
        if self._kind == LOOK_BACK_DUE:
            self.host.opens.look_back(row.pupil_id)
        else:
            self.host.open_pupil(row.pupil_id)

    def _record_visit(self) -> None:
        rows = self._rows()
        if rows:
            self.host.opens.visit(rows[0].group_id, line_code=rows[0].line_code)

    def _show_who_was_not_there(self, sector: str) -> None:
        name = words.say(words.SECTOR, sector, _)
        self.host.open_pupils(frozenset(self._spread.without(sector)), _("not met yet: {sector}").format(sector=name))

    def _explain(self) -> None:
        row = self._row()
        if row is not None and row.line_id is not None:
            self.host.opens.why(row.pupil_id, row.line_id)

    def _say_copied(self, count: int) -> None:
        text = ngettext("{count} row copied, with headings", "{count} rows copied, with headings", count)
        self.host.say(text.format(count=count), undoable=False)

    def _into_list(self) -> None:
        self._stand_on(0)
        if self.model.rowCount():
            self.table.setFocus()

    def _show_all(self) -> None:
        self._filter.clear()
        self.focus_first()


def _columns(kind: str) -> tuple[Column[SignalRow], ...]:
    return (
        Column(_("Pupil"), lambda row: row.listed_name, share=3),
        Column(_("Class"), lambda row: row.group),
        Column(_("What"), lambda row: signal_words.what(row, kind), share=4),
        Column(signal_words.stands_title(kind), signal_words.stands, order=signal_words.order_of_stands, share=2),
    )


def _key(row: SignalRow) -> Hashable:
    return row.pupil_id, row.line_id, row.activity_id, row.kind
