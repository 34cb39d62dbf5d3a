"""The register of companies and institutions: which there are, how often pupils were there, and when last."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from routekaart_app import formats, words
from routekaart_app.gui.context import Context
from routekaart_app.gui.dialogs.company_dialog import NEW, CompanyDialog
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services.companies import CompanyEntry

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_LIST, _EMPTY = range(2)


class CompaniesPage(Page):
    """Typing narrows the list, Enter opens a company to change it."""

    name = "companies"
    watches = frozenset({"company", "activity", "participation"})

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self.model = TableModel[CompanyEntry](
            (
                Column(_("Company or institution"), lambda row: row.name, share=3),
                Column(_("Sector"), lambda row: words.say(words.SECTOR, row.sector, _), share=2),
                Column(_("Campus"), lambda row: row.campus),
                Column(_("Municipality"), lambda row: row.municipality, share=1),
                Column(_("Visits"), lambda row: str(row.visits), order=lambda row: row.visits, right=True),
                Column(_("Last visit"), _last_visit, order=lambda row: row.last_visit or date.min),
            ),
            key=lambda row: row.id,
            searched=_searched,
            parent=self,
        )
        self._head = PageHead(_("Companies"))
        self._filter = FilterEdit(_("Search by name, sector, campus or place"))
        self._table = ListTable(self.model)
        self._table.setObjectName("companies_view")
        self._table.setAccessibleName(_("Companies"))
        self._empty = EmptyState("companies", "")
        self._lay_out()
        self._filter.textChanged.connect(self.model.set_filter)
        self._filter.left.connect(self._table.setFocus)
        self._table.opened.connect(lambda row: self._open(self.model.row(row)))
        self._empty.activated.connect(self._help)
        self.model.modelReset.connect(self._say)

    def _lay_out(self) -> None:
        self._head.flow.push()
        self._head.add(self._filter)
        self._add = self._head.add_button("add_button", _("Add company"), icon="add", primary=True)
        self._add.clicked.connect(lambda: self._open(NEW))
        listed = QWidget()
        self._lists = QStackedLayout(listed)
        self._lists.setContentsMargins(0, 0, 0, 0)
        self._lists.addWidget(self._table)
        self._lists.addWidget(self._empty)
        column = PageColumn(self)
        column.addWidget(self._head)
        column.addWidget(listed, 1)
        self._table.sort_by(0)

    def show_context(self, _context: Context) -> None:
        """The register is the same for every class and year."""
        self.reload()

    def reload(self) -> None:
        """Read the register again."""
        self.model.set_rows(self.services.companies.all())

    def focus_first(self) -> None:
        """The field to search in."""
        self._filter.setFocus()

    def show_company(self, company_id: UUID) -> None:
        """Bring the keyboard to a company, whatever the filter was."""
        self._filter.clear()
        if self._table.choose(company_id):
            self._table.setFocus()

    def _open(self, entry: CompanyEntry) -> None:
        dialog = CompanyDialog(self.services, self.host.messages, self, entry=entry)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.host.say(dialog.label))
        dialog.open()

    def _say(self) -> None:
        total, shown = self.model.total, self.model.rowCount()
        count = ngettext("{count} company", "{count} companies", total).format(count=total)
        if shown != total:
            count = _("{shown} of {count}").format(shown=shown, count=count)
        self._head.set_texts(_("Companies"), count)
        if total:
            self._empty.set_texts(
                _("No company found"), _("None here has “{text}”.").format(text=self._filter.text()), _("Show all")
            )
        else:
            self._empty.set_texts(
                _("No companies yet"),
                _("Add the companies that pupils visit. A name typed while recording a visit comes here too."),
                _("Add company"),
            )
        self._lists.setCurrentIndex(_LIST if shown else _EMPTY)

    def _help(self) -> None:
        if self.model.total:
            self._filter.clear()
            self._filter.setFocus()
        else:
            self._open(NEW)


def _last_visit(entry: CompanyEntry) -> str:
    return formats.date_numeric(entry.last_visit, language()) if entry.last_visit else ""


def _searched(entry: CompanyEntry) -> str:
    sector = words.say(words.SECTOR, entry.sector, _)
    return f"{entry.name} {sector} {entry.campus} {entry.municipality} {entry.note}"
