"""What can be done with the register of companies as a whole: write it to a file, find doubles, change its lists."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from routekaart_app.domain.list_entry import CAMPUSES, SECTORS
from routekaart_app.errors import KnownError
from routekaart_app.gui.models.company_columns import all_columns
from routekaart_app.gui.pages.page import Window
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.services.catalogue import Written


class CompanyMenu(QMenu):
    """Asks where to, and works in the worker. The list itself is copied by who shows it."""

    column_chosen = Signal(str, bool)
    """A column, by its name in `company_columns`, is to be shown or not."""

    def __init__(self, services: Services, host: Window, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("company_menu")
        self._services, self._host = services, host
        self.copy = self.addAction(_("Copy for Excel") + "\tCtrl+C")
        self.columns = self.addMenu(_("Columns"))
        self.addSeparator()
        self.bring_in = self.addAction(_("Import a list …"))
        self.export = self.addAction(_("Write to a file …"))
        self.addSeparator()
        self.take_in = self.addAction(_("Take in a catalogue …"))
        self.share = self.addAction(_("Share the catalogue …"))
        self.addSeparator()
        self.join = self.addAction(_("Make one of the two that are selected …"))
        self.doubles = self.addAction(_("Find companies that are in twice …"))
        self.addSeparator()
        self.sectors = self.addAction(_("Sectors …"))
        self.campuses = self.addAction(_("Campuses …"))
        self.bring_in.triggered.connect(lambda _checked=False: host.opens.company_import())
        self.export.triggered.connect(self._export)
        self.take_in.triggered.connect(lambda: host.opens.company_import(catalogue=True))
        self.share.triggered.connect(self._share)
        self.doubles.triggered.connect(lambda _checked=False: host.opens.company_doubles())
        self.sectors.triggered.connect(lambda: host.opens.school_list(SECTORS))
        self.campuses.triggered.connect(lambda: host.opens.school_list(CAMPUSES))

    def offer_columns(self, shown: Collection[str]) -> None:
        """Every column, ticked where it is shown; the first always is."""
        for number, (name, column) in enumerate(all_columns().items()):
            action = self.columns.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(number == 0 or name in shown)
            action.setEnabled(number > 0)
            action.toggled.connect(lambda on, name=name: self.column_chosen.emit(name, on))

    def _export(self) -> None:
        path = self._host.messages.save_file(
            _("Write the companies to a file"),
            suggested=_("companies.xlsx"),
            filter=_("Excel (*.xlsx);;CSV (*.csv)"),
        )
        if path is None:
            return

        def done(count: int) -> None:
            said = ngettext("{count} company written to {file}.", "{count} companies written to {file}.", count)
            left_out = _("Own notes are not in it.")
            self._host.say(f"{said.format(count=count, file=path.name)} {left_out}", undoable=False)

        def failed(error: Exception) -> None:
            if isinstance(error, KnownError):
                self._host.fail(error)

        self._host.tasks.start(
            lambda _progress: self._services.companies.export(path),
            title=_("Writing the file …"),
            done=done,
            failed=failed,
        )

    def _share(self) -> None:
        """Companies and offers for other schools; the people to call only if somebody says so."""
        with_contacts = self._host.messages.ask(
            _("Also the people to call?"),
            _(
                "The catalogue holds companies and offers, never your own notes. Names and telephone numbers of people "
                "are best left out: share them only with schools that may have them."
            ),
            yes=_("Also the people to call"),
            no=_("Without people"),
        )
        path = self._host.messages.save_file(
            _("Share the catalogue"), suggested=_("catalogue.json"), filter=_("Catalogue (*.json)")
        )
        if path is None:
            return

        def done(written: Written) -> None:
            count = written.companies
            said = ngettext("{count} company written to {file}.", "{count} companies written to {file}.", count)
            self._host.say(said.format(count=count, file=path.name), undoable=False)

        def failed(error: Exception) -> None:
            if isinstance(error, KnownError):
                self._host.fail(error)

        self._host.tasks.start(
            lambda _progress: self._services.catalogue.export(path, with_contacts=with_contacts),
            title=_("Writing the file …"),
            done=done,
            failed=failed,
        )
