"""What sectors and companies promised for a school year, against what is planned and used: for every sector a bar of
visits, lessons and places each, and the agreements behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart_app import formats, words
from routekaart_app.domain import sector_agreement as rules
from routekaart_app.domain.sector_agreement import WHAT, SectorAgreement, SectorRow
from routekaart_app.gui import painter, theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.widgets import list_parts
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.cell_grid import CellGrid, GridCell
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.dossier_parts import words as said
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.pictures import promise_bar
from routekaart_app.pictures.promise_bar import PromiseCell
from routekaart_app.pictures.shapes import Picture

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TABLES = (
    "sector_agreement", "company", "activity", "participation", "visit_company", "list_item",
)  # fmt: skip
_SOME, _NONE = range(2)
_LEAST_ROWS = 6
_ALL_SECTORS, _NARROWEST = "*", 320
"""The cell of all sectors together, and how narrow in px at 100 % a cell can be for its numbers."""
_EVERYWHERE, _UNBOUND = None, ""
"""What is chosen in the list of municipalities: all of them, or agreements that are bound to none."""


class SectorAgreementsPage(Page):
    """About the school year that is chosen. A sector narrows the list of agreements, and opened again shows all;
    Enter changes an agreement, Escape goes back."""

    name = "sector_agreements"
    watches = frozenset(_TABLES)

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self._context: Context | None = None
        self._rows: tuple[SectorRow, ...] = ()
        self._sector, self._is_waited_for = "", False
        self.model = TableModel[SectorAgreement](_columns(), key=lambda row: row.id, searched=_with_whom, parent=self)
        self._head = PageHead(_("Sector agreements"))
        self.what, self.municipality = Chooser(_("What was promised")), Chooser(_("Municipality"))
        self.bars = CellGrid("promise_bars", _("Per sector"), narrowest=_NARROWEST)
        self.table = ListTable(self.model)
        self._empty = EmptyState("companies", "")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._back = list_parts.back_button(_("Companies"))
        self._head.flow.push()
        self.what.setObjectName("what_chooser")
        self.municipality.setObjectName("municipality_chooser")
        self.what.fill([(_("everything"), ""), *((_(words.PROMISED[what]), what) for what in WHAT)], "")
        self._head.add(self.what)
        self._head.add(self.municipality)
        self.add = self._head.add_button("add_button", _("Make agreement"), icon="add", primary=True)
        card = Card(_("Per sector"))
        card.body.addWidget(self.bars)
        legend = _("Filled: used. Outlined: planned. A mark in the bar: what was promised, where it was more.")
        card.body.addWidget(said(legend, "small"))
        self.table.setObjectName("agreements_view")
        self.table.setAccessibleName(_("Sector agreements"))
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        inside = QWidget()
        some = QVBoxLayout(inside)
        some.setContentsMargins(0, 0, 0, 0)
        some.addWidget(card)
        some.addWidget(self.table, 1)
        some.addWidget(self._actions())
        self._some = some
        shown, self._lists = list_parts.either(inside, self._empty)
        page = QWidget()
        column = PageColumn(page)
        column.addLayout(list_parts.under(self._back, self._head))
        column.addWidget(shown, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page))
        theme.changes.changed.connect(self._keep_room)
        self._keep_room()

    def _actions(self) -> QWidget:
        """What can be done with the agreement that is chosen."""
        row = FlowRow()
        self.change = list_parts.action_button("change", _("Change agreement"), "edit")
        self.plan = list_parts.action_button("plan", _("Plan a visit"), "visit")
        self.copy = list_parts.copy_button()
        for button in (self.change, self.plan, self.copy):
            row.flow.addWidget(button)
        return row

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.host.open_page("companies"))
        self.add.clicked.connect(self._make)
        self._empty.activated.connect(self._help)
        self.what.picked.connect(lambda _what: self.reload())
        self.municipality.picked.connect(lambda _place: self._fill())
        self.bars.opened.connect(self._turn)
        self.table.opened.connect(lambda _row: self._change())
        self.table.copied.connect(self._say_copied)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self.change.clicked.connect(self._change)
        self.plan.clicked.connect(self._plan_visit)
        self.copy.clicked.connect(self.table.copy)

    def show_context(self, context: Context) -> None:
        """Read the agreements of a school year."""
        self._context = context
        self.reload()

    def reload(self) -> None:
        """Read them again, in the worker: what is used is counted from the visits of a whole year."""
        context, what = self._context, self.what.value
        if context is None:
            return
        self.host.tasks.start(
            lambda _progress: self.services.sector_agreements.overview(context.year, what=what, by_municipality=True),
            title=_("Counting"),
            done=lambda rows: self._show(rows) if (context, what) == (self._context, self.what.value) else None,
            quiet=True,
        )

    def focus_first(self) -> None:
        """The first sector, as soon as it is there, or what makes the first agreement."""
        self._is_waited_for = not self.bars.buttons
        (self.bars.buttons[0] if self.bars.buttons else self.add).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows every sector again, and then goes back to the companies."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._sector:
            self._turn(self._sector)
        else:
            self.host.open_page("companies")

    def _keep_room(self) -> None:
        self.table.setMinimumHeight(theme.look().row_height * _LEAST_ROWS)
        self._some.setSpacing(theme.look().space("medium"))

    def _show(self, rows: tuple[SectorRow, ...]) -> None:
        self._rows = rows
        places = sorted({row.municipality for row in rows if row.municipality})
        entries: list[tuple[str, Any]] = [(_("all municipalities"), _EVERYWHERE), *((place, place) for place in places)]
        if any(not row.municipality for row in rows):
            entries.append((_("bound to no municipality"), _UNBOUND))
        chosen = self.municipality.value
        self.municipality.fill(entries, chosen if chosen in [value for _text, value in entries] else _EVERYWHERE)
        self._fill()
        if self._is_waited_for and self.add.hasFocus():
            self.focus_first()

    def _fill(self) -> None:
        """The sectors, and the agreements of the one that is chosen."""
        place = self.municipality.value
        order = {sector: at for at, sector in enumerate(dict.fromkeys(row.sector for row in self._rows))}
        here = (row for row in self._rows if place is _EVERYWHERE or row.municipality == place)
        shown = rules.rows((item for row in here for item in row.agreements), order)
        if self._sector not in {row.sector for row in shown}:
            self._sector = ""
        cells = [promise_bar.cell(row) for row in shown]
        if len(shown) > 1:
            together = SectorRow(_ALL_SECTORS, "", tuple(item for row in shown for item in row.agreements))
            cells.insert(0, promise_bar.cell(together, _("All sectors")))
        self.bars.show_cells([GridCell(cell.sector, cell.spoken, cell.height, partial(_drawn, cell)) for cell in cells])
        self.bars.choose(self._sector or _ALL_SECTORS)
        self.model.set_rows([item for row in shown if self._sector in ("", row.sector) for item in row.agreements])
        self._lists.setCurrentIndex(_SOME if shown else _NONE)
        self._say()
        self._follow()

    def _say(self) -> None:
        year = self._context.year.name if self._context else ""
        self._head.set_texts(_("Sector agreements"), _("School year {year}").format(year=year))
        if self.what.value:
            self._empty.set_texts(_("Nothing like this was promised"), "", _("Show everything"))
        else:
            text = _("Who promised how many visits, guest lessons or places? What is used of it is counted by itself.")
            self._empty.set_texts(_("No agreements for this school year yet"), text, _("Make agreement"))

    def _help(self) -> None:
        if self.what.value:
            self.what.choose("")
            self.reload()
        else:
            self._make()

    def _turn(self, sector: str) -> None:
        """Only this sector, or all of them again."""
        self._sector = "" if sector in (self._sector, _ALL_SECTORS) else sector
        self._fill()

    def _follow(self) -> None:
        item = self._chosen()
        self.change.setEnabled(item is not None)
        self.plan.setEnabled(item is not None and item.company_id is not None)
        self.copy.setEnabled(bool(self.model.rowCount()))

    def _chosen(self) -> SectorAgreement | None:
        selected = self.table.selected
        return self.model.row(selected[0]) if selected else None

    def _make(self) -> None:
        self.host.opens.sector_agreement(sector=self._sector)

    def _change(self) -> None:
        item = self._chosen()
        if item is not None:
            self.host.opens.sector_agreement(item)

    def _plan_visit(self) -> None:
        item = self._chosen()
        if item is not None and item.company_id is not None:
            self.host.opens.plan_visit(company_id=item.company_id)

    def _say_copied(self, count: int) -> None:
        text = ngettext("{count} row copied, with headings", "{count} rows copied, with headings", count)
        self.host.say(text.format(count=count), undoable=False)


def _drawn(cell: PromiseCell, width: float, scale: float) -> Picture:
    return promise_bar.layout(cell, width, text_width=painter.text_width, scale=scale)


def _columns() -> tuple[Column[SectorAgreement], ...]:
    return (
        Column(_("With whom"), _with_whom, share=3),
        Column(_("Sector"), lambda row: words.say(words.SECTOR, row.sector, _), share=2),
        Column(_("What"), lambda row: _(words.PROMISED[row.what])),
        _number(_("Promised"), "promised"),
        _number(_("Planned"), "planned"),
        _number(_("Used"), "used"),
        Column(_("By whom, to whom"), lambda row: _joined(row.promised_by, row.promised_to), share=2),
    )


def _number(title: str, field: str) -> Column[SectorAgreement]:
    return Column(
        title,
        lambda row: formats.number(getattr(row, field), language()),
        order=lambda row: getattr(row, field),
        right=True,
    )


def _with_whom(row: SectorAgreement) -> str:
    return _joined(row.company or _("the whole sector"), row.municipality)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
