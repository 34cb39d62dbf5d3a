"""The register of companies and institutions: a list to narrow, sort and copy, and one of them whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.schoolyear import FIRST_YEAR, LAST_YEAR
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme, writing
from routekaart_app.gui.context import Context
from routekaart_app.gui.dialogs.company_dialog import NEW, CompanyDialog
from routekaart_app.gui.models import company_columns
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.pages.company_menu import CompanyMenu
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.widgets import list_parts
from routekaart_app.gui.widgets.company_filters import CompanyFilters
from routekaart_app.gui.widgets.company_view import CompanyView
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_LIST, _EMPTY = range(2)
_LEAST_ROWS = 8
_EVER = date(FIRST_YEAR, 8, 1), date(LAST_YEAR, 7, 31)


class CompaniesPage(Page):
    """Typing and choosing narrow the list, Enter opens a company, Escape leaves it."""

    name = "companies"
    watches = frozenset(
        {"company", "company_contact", "activity", "participation", "visit", "visit_company", "sector_agreement"}
        | {"offer", "list_item", "pupil_group"}
    )

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        chosen = window.settings.company_columns
        self._columns = company_columns.DEFAULT if chosen is None else chosen
        self.model = company_columns.model(self._columns, self)
        self._wanted: UUID | None = None
        self._context: Context | None = None
        self._head = PageHead(_("Companies"))
        self.filters = CompanyFilters()
        self._table = ListTable(self.model, several=True)
        self._table.setObjectName("companies_view")
        self._table.setAccessibleName(_("Companies"))
        self._empty = EmptyState("companies", "")
        self.view = CompanyView()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        texts = {
            "offers": _("Activities on offer"),
            "asking": _("Who to ask"),
            "sector_agreements": _("Sector agreements"),
        }
        links = []
        for name, text in texts.items():
            link = self._head.add_button(f"{name}_button", text)
            link.setProperty("kind", "link")
            link.clicked.connect(lambda _checked=False, name=name: self.host.open_page(name))
            links.append(link)
        self._head.flow.push()
        self._more = self._head.add_button("more_button", _("More"), icon="more")
        self.menu = CompanyMenu(self.services, self.host, self)
        self.menu.offer_columns(self._columns)
        self._more.setMenu(self.menu)
        self._head.let_give_way(*links, more=self._more)
        self._add = self._head.add_button("add_button", _("Add company"), icon="add", primary=True)
        self._listed, self._lists = list_parts.either(self._table, self._empty)
        inside = QWidget()
        column = PageColumn(inside)
        column.addWidget(self._head)
        column.addWidget(self.filters)
        column.addWidget(self._listed, 1)
        self._register = QWidget()
        register = QVBoxLayout(self._register)
        register.setContentsMargins(0, 0, 0, 0)
        register.addWidget(scrolled(inside))
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._register)
        self._stack.addWidget(self.view)
        self._table.sort_by(0)
        theme.changes.changed.connect(self._keep_room)
        self._keep_room()

    def _connect(self) -> None:
        self._add.clicked.connect(lambda: self._edit(NEW))
        self.menu.aboutToShow.connect(lambda: self.menu.join.setEnabled(self._pair is not None))
        self.menu.join.triggered.connect(lambda _checked=False: self._join())
        self.menu.copy.triggered.connect(self._table.copy)
        self.menu.column_chosen.connect(self._choose_column)
        self.filters.search.textChanged.connect(self._search)
        self.filters.search.left.connect(self._table.setFocus)
        self.filters.changed.connect(lambda: self.model.set_where(self.filters.where))
        self._table.opened.connect(lambda row: self._open(self.model.row(row).id))
        self._table.copied.connect(self._say_copied)
        self._empty.activated.connect(self._help)
        self.model.modelReset.connect(self._say)
        self.view.left.connect(self._leave)
        self.view.change_asked.connect(lambda: self._edit(self.view.entry or NEW))
        self.view.plan_asked.connect(self._plan_visit)
        self.view.contacts.save.clicked.connect(self._save_contacts)
        self.view.offers.opened.connect(self.host.opens.offer)
        self.view.offer_asked.connect(self._add_offer)
        self.view.visits.opened.connect(self.host.opens.visit_card)

    def show_context(self, context: Context) -> None:
        """The register is the same for every class; what was promised is that of the school year. Whoever comes here
        anew finds the list."""
        if context == self._context:
            self._stack.setCurrentWidget(self._register)
        self._context = context
        self.reload()

    def reload(self) -> None:
        """Read the register again, and the company that is open."""
        self.host.tasks.start(
            lambda _progress: self.services.companies.all(), title=_("Reading companies"), done=self._take, quiet=True
        )
        if self._is_open and self.view.entry is not None and not self._show(self.view.entry.id):
            self._leave()

    def focus_first(self) -> None:
        """The field to search in."""
        self.filters.search.setFocus()

    def _search(self, text: str) -> None:
        """Other letters make another list, which begins at its top: not where a company was that was open before."""
        self.model.set_filter(text)
        self._table.scrollToTop()

    def show_company(self, company_id: UUID) -> None:
        """Open a company; in the list, it is chosen whatever was left out. Raises KnownError when it is gone."""
        self.filters.show_all()
        self._wanted = company_id
        self._table.choose(company_id)
        self._read_company(company_id)
        self._stack.setCurrentWidget(self.view)
        self.view.back.setFocus()

    @property
    def _is_open(self) -> bool:
        return self._stack.currentWidget() is self.view

    def _take(self, entries: tuple[CompanyEntry, ...]) -> None:
        self.filters.offer(entries)
        self.model.set_rows(entries)
        self.model.set_where(self.filters.where)
        if self._wanted is not None and self._table.choose(self._wanted):
            self._wanted = None

    def _open(self, company_id: UUID | None) -> None:
        if self._show(company_id):
            self._stack.setCurrentWidget(self.view)
            self.view.back.setFocus()

    def _show(self, company_id: UUID | None) -> bool:
        """Fill the view with a company; False, and it is told, when it is gone."""
        try:
            if company_id is not None:
                self._read_company(company_id)
        except KnownError as error:
            self.host.fail(error)
            return False
        return company_id is not None

    def _read_company(self, company_id: UUID) -> None:
        services = self.services
        entry = services.companies.one(company_id)
        visits = services.visits.listed(*_EVER, company_id=company_id)
        agreements = services.sector_agreements.of_company(self.host.context.year, company_id)
        self.view.show_company(entry, visits, services.offers.of_company(company_id), agreements)

    def _leave(self) -> None:
        """Back to the list, on the row of the company that was open."""
        self._stack.setCurrentWidget(self._register)
        if self.view.entry is not None:
            self._table.choose(self.view.entry.id)
        self._table.setFocus()

    def _plan_visit(self) -> None:
        if self.view.entry is not None:
            self.host.opens.plan_visit(company_id=self.view.entry.id)

    def _save_contacts(self) -> None:
        if self.view.entry is not None:
            writing.contact_cards(self.services, self.host, self.view.entry)

    def _add_offer(self) -> None:
        if self.view.entry is not None:
            self.host.opens.offer(company_id=self.view.entry.id)

    @property
    def _pair(self) -> tuple[UUID, UUID] | None:
        """The two rows that are chosen; None when there are more or fewer."""
        ids = [found for row in self._table.selected if (found := self.model.row(row).id) is not None]
        return (ids[0], ids[1]) if len(ids) == 2 else None

    def _join(self) -> None:
        if self._pair is not None:
            self.host.opens.company_doubles(self._pair)

    def _edit(self, entry: CompanyEntry) -> None:
        dialog = CompanyDialog(self.services, self.host.messages, self, entry=entry)

        def done() -> None:
            self.host.say(dialog.label)
            if dialog.company_id is None and self._is_open:
                self._leave()
            elif entry.id is None:
                self._wanted = dialog.company_id

        dialog.accepted.connect(done)
        open_freed(dialog)

    def _choose_column(self, name: str, is_shown: bool) -> None:
        """Show a column or not; it is remembered on this laptop."""
        order = company_columns.all_columns()
        wanted = {*self._columns, name} if is_shown else {*self._columns} - {name}
        self._columns = tuple(known for known in order if known in wanted)
        self.model.set_columns(company_columns.chosen_columns(self._columns))
        column, down = self.model.sorted_by or (0, False)
        self._table.sortByColumn(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)
        self._table.fit()
        self.host.change_settings(replace(self.host.settings, company_columns=self._columns))

    def _say_copied(self, count: int) -> None:
        text = ngettext("{count} row copied, with headings", "{count} rows copied, with headings", count)
        self.host.say(text.format(count=count), undoable=False)

    def _keep_room(self) -> None:
        """At a large text scale the page scrolls before its list becomes too low to read."""
        self._listed.setMinimumHeight(theme.look().row_height * _LEAST_ROWS)

    def _say(self) -> None:
        total, shown = self.model.total, self.model.rowCount()
        count = ngettext("{count} company", "{count} companies", total).format(count=total)
        if shown != total:
            count = _("{shown} of {count}").format(shown=shown, count=count)
        self._head.set_texts(_("Companies"), count)
        text = self.filters.search.text()
        if total:
            none = _("None here has “{text}”.").format(text=text) if text else _("None here is what you chose.")
            self._empty.set_texts(_("No company found"), none, _("Show all"))
        else:
            self._empty.set_texts(
                _("No companies yet"),
                _("Add the companies that pupils visit. A name typed while recording a visit comes here too."),
                _("Add company"),
            )
        self._lists.setCurrentIndex(_LIST if shown else _EMPTY)

    def _help(self) -> None:
        if self.model.total:
            self.filters.show_all()
            self.filters.search.setFocus()
        else:
            self._edit(NEW)
