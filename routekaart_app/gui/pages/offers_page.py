"""What can be done in the region: everything on offer, to narrow by kind, school and sector, and to plan from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart_app import words
from routekaart_app.domain.company import STAGES
from routekaart_app.domain.offer import Offer
from routekaart_app.domain.visit import KINDS
from routekaart_app.gui import theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.models.table import Column, TableModel
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

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_LIST, _EMPTY = range(2)
_LEAST_ROWS = 8


class OffersPage(Page):
    """Typing and choosing narrow the list, Enter changes an offer, Escape goes back."""

    name = "offers"
    watches = frozenset({"offer", "company", "list_item"})

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self.model = TableModel[Offer](_columns(), key=lambda row: row.id, searched=_searched, parent=self)
        self._head = PageHead(_("Activities on offer"))
        self.filter = FilterEdit(_("Search by title, company or place"))
        self.kind, self.stage, self.sector = Chooser(_("Kind")), Chooser(_("Suitable for")), Chooser(_("Sector"))
        self.table = ListTable(self.model)
        self._empty = EmptyState("companies", "")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._back = list_parts.back_button(_("Companies"))
        self._head.flow.push()
        self.add = self._head.add_button("add_button", _("Add an offer"), icon="add", primary=True)
        filters = FlowRow()
        filters.flow.addWidget(self.filter)
        for name, chooser in (("kind", self.kind), ("stage", self.stage), ("sector", self.sector)):
            chooser.setObjectName(f"{name}_chooser")
            filters.flow.addWidget(chooser)
        self.table.setObjectName("offers_view")
        self.table.setAccessibleName(_("Activities on offer"))
        self.table.sort_by(0)
        self._listed, self._lists = list_parts.either(self.table, self._empty)
        inside = QWidget()
        column = PageColumn(inside)
        column.addLayout(list_parts.under(self._back, self._head))
        column.addWidget(filters)
        column.addWidget(self._listed, 1)
        column.addWidget(self._actions())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))
        theme.changes.changed.connect(self._keep_room)
        self._keep_room()

    def _actions(self) -> QWidget:
        """What can be done with the offer that is chosen."""
        row = FlowRow()
        self.change = list_parts.action_button("change", _("Change offer"), "edit")
        self.plan = list_parts.action_button("plan", _("Plan a visit"), "visit")
        self.company = list_parts.action_button("company", _("Open company"), "companies")
        self.copy = list_parts.copy_button()
        for button in (self.change, self.plan, self.company, self.copy):
            row.flow.addWidget(button)
        return row

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.host.open_page("companies"))
        self.add.clicked.connect(lambda _checked=False: self.host.opens.offer())
        self.filter.textChanged.connect(self.model.set_filter)
        self.filter.left.connect(self.table.setFocus)
        for chooser in (self.kind, self.stage, self.sector):
            chooser.picked.connect(lambda _value: self._narrow())
        self._empty.activated.connect(self._help)
        self.table.opened.connect(lambda _row: self._change())
        self.table.copied.connect(self._say_copied)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self.model.modelReset.connect(self._say)
        self.change.clicked.connect(self._change)
        self.plan.clicked.connect(self._plan_visit)
        self.company.clicked.connect(self._open_company)
        self.copy.clicked.connect(self.table.copy)

    def show_context(self, context: Context) -> None:
        """The same for every class."""
        self.reload()

    def reload(self) -> None:
        """Read everything on offer again."""
        self.host.tasks.start(
            lambda _progress: self.services.offers.all(), title=_("Reading offers"), done=self._take, quiet=True
        )

    def focus_first(self) -> None:
        """The field to search in."""
        self.filter.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the companies."""
        if event.key() == Qt.Key.Key_Escape:
            self.host.open_page("companies")
        else:
            super().keyPressEvent(event)

    def _keep_room(self) -> None:
        self._listed.setMinimumHeight(theme.look().row_height * _LEAST_ROWS)

    def _take(self, offers: tuple[Offer, ...]) -> None:
        kinds, sectors = {offer.kind for offer in offers}, {offer.sector for offer in offers if offer.sector}
        known = [key for key in words.SECTOR if key in sectors]
        _fill(self.kind, _("all kinds"), [(_kind(kind), kind) for kind in KINDS if kind in kinds])
        stages = [(words.say(words.STAGE, stage, _), stage) for stage in STAGES]
        _fill(self.stage, _("for every school"), stages)
        _fill(self.sector, _("all sectors"), [(words.say(words.SECTOR, key, _), key) for key in known])
        self.model.set_rows(offers)
        self._narrow()

    def _narrow(self) -> None:
        kind, stage, sector = self.kind.value, self.stage.value, self.sector.value

        def holds(offer: Offer) -> bool:
            return (
                (not kind or offer.kind == kind)
                and (not stage or not offer.suitable_for or stage in offer.suitable_for)
                and (not sector or offer.sector == sector)
            )

        self.model.set_where(holds if kind or stage or sector else None)
        self._follow()

    def _say(self) -> None:
        total, shown = self.model.total, self.model.rowCount()
        count = ngettext("{count} offer", "{count} offers", total).format(count=total)
        part = _("{shown} of {count}").format(shown=shown, count=count) if shown != total else count
        self._head.set_texts(_("Activities on offer"), part)
        if total:
            self._empty.set_texts(_("No offer found"), _("None here is what you chose."), _("Show all"))
        else:
            text = _("What can pupils do at companies here? Guest lessons, tours, taster days: add what you know of.")
            self._empty.set_texts(_("Nothing on offer yet"), text, _("Add an offer"))
        self._lists.setCurrentIndex(_LIST if shown else _EMPTY)
        self._follow()

    def _help(self) -> None:
        if not self.model.total:
            self.host.opens.offer()
            return
        self.filter.clear()
        for chooser in (self.kind, self.stage, self.sector):
            chooser.choose("")
        self._narrow()
        self.filter.setFocus()

    def _follow(self) -> None:
        offer = self._chosen()
        self.change.setEnabled(offer is not None)
        for button in (self.plan, self.company):
            button.setEnabled(offer is not None and offer.company_id is not None)
        self.copy.setEnabled(bool(self.model.rowCount()))

    def _chosen(self) -> Offer | None:
        selected = self.table.selected
        return self.model.row(selected[0]) if selected else None

    def _change(self) -> None:
        offer = self._chosen()
        if offer is not None:
            self.host.opens.offer(offer)

    def _plan_visit(self) -> None:
        offer = self._chosen()
        if offer is not None and offer.company_id is not None:
            self.host.opens.plan_visit(company_id=offer.company_id)

    def _open_company(self) -> None:
        offer = self._chosen()
        if offer is not None and offer.company_id is not None:
            self.host.open_company(offer.company_id)

    def _say_copied(self, count: int) -> None:
        text = ngettext("{count} row copied, with headings", "{count} rows copied, with headings", count)
        self.host.say(text.format(count=count), undoable=False)


def _columns() -> tuple[Column[Offer], ...]:
    return (
        Column(_("What can be done"), lambda row: row.title, share=1),
        Column(_("Company or institution"), _of_company, share=2),
        Column(_("Kind"), lambda row: _kind(row.kind)),
        Column(_("Suitable for"), lambda row: ", ".join(row.suitable_for)),
        Column(_("Sector"), lambda row: words.say(words.SECTOR, row.sector, _), share=1),
        Column(_("Pupils"), lambda row: str(row.most_pupils or ""), order=lambda row: row.most_pupils or 0, right=True),
    )


def _kind(kind: str) -> str:
    return words.say(words.VISIT_KIND, kind, _)


def _of_company(offer: Offer) -> str:
    return " · ".join(filter(None, (offer.company, offer.municipality)))


def _searched(offer: Offer) -> str:
    return " ".join((offer.title, offer.company, offer.municipality, offer.description, _kind(offer.kind)))


def _fill(chooser: Chooser, everything: str, entries: list[tuple[str, Any]]) -> None:
    chosen = chooser.value or ""
    known = chosen in [value for _text, value in entries]
    chooser.fill([(everything, ""), *entries], chosen if known else "")
