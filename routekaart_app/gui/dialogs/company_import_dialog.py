"""Brings in companies, from a list or from the catalogue of another school, in the manner of the import of pupils."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from routekaart_app.gui.dialogs.file_import_dialog import Chosen, FileImportDialog, Shown, at_hand
from routekaart_app.gui.messages import Messages
from routekaart_app.gui.models import company_preview
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.company_plan import CompanyPlan
from routekaart_app.services.imports import ImportOutcome
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


class CompanyImportDialog(FileImportDialog[CompanyPlan]):
    """See `FileImportDialog`. With `catalogue`, where both say something a person ticks what is taken over."""

    can_stop = True

    def __init__(
        self, services: Services, messages: Messages, parent: QWidget | None = None, *, catalogue: bool = False
    ) -> None:
        super().__init__(messages, parent)
        self._services, self._is_catalogue = services, catalogue
        form = self.form
        title = _("Take in a catalogue") if catalogue else _("Import companies")
        self.setWindowTitle(title)
        form.title_label.setText(title)
        form.file_text_label.setText(_about_catalogue() if catalogue else _about_list())
        form.kept_text_label.setText(_kept_of_catalogue() if catalogue else _kept_of_list())
        for widget in (form.school_label, form.school_combo, form.year_label, form.year_combo):
            widget.hide()

    def question(self) -> tuple[str, str]:
        """See `FileImportDialog`."""
        if self._is_catalogue:
            return _("Choose a catalogue"), _("Catalogues (*.json);;All files (*)")
        kinds = _("Lists of companies (*.xlsx *.ods *.csv *.txt);;All files (*)")
        return _("Choose a list of companies"), kinds

    def asked(self, chosen: Chosen) -> Callable[[Progress], CompanyPlan]:
        """See `FileImportDialog`."""
        services = self._services
        if self._is_catalogue:
            return lambda progress: services.catalogue.plan(chosen.path, progress=progress)
        return lambda progress: services.company_imports.plan(
            chosen.path, mapping=chosen.mapping, encoding=chosen.encoding, sheet=chosen.sheet, progress=progress
        )

    def shown(self, plan: CompanyPlan) -> Shown:
        """See `FileImportDialog`."""
        count = len(plan.held)
        check = ngettext(
            "If it looks like a known company and is not ticked: add it as a company of its own ({n})",
            "Those that look like a known company and are not ticked: add them as companies of their own ({n})",
            count,
        )
        return Shown(
            company_preview.counts(plan),
            company_preview.tree(plan),
            sheets=plan.sheets,
            sheet=plan.sheet,
            check=check.format(n=count) if count else "",
            unread=plan.skipped_fields,
            columns=at_hand(plan.choice),
        )

    def written(self, plan: CompanyPlan, ticked: frozenset[Any], checked: bool) -> Callable[[Progress], ImportOutcome]:
        """See `FileImportDialog`."""
        same = frozenset(item for item in ticked if isinstance(item, int))
        chosen = ticked - same
        return lambda progress: self._services.company_imports.apply(
            plan, same=same, add_others=checked, chosen=chosen, progress=progress
        )


def _about_list() -> str:
    return _(
        "Choose a list of companies: Excel (.xlsx), LibreOffice (.ods) or CSV, with headings above the columns. "
        "You may also drop the file here. Nothing is written yet."
    )


def _kept_of_list() -> str:
    return _(
        "Keep business data only: private addresses, birth dates and citizen service numbers are never read. "
        "What a list leaves empty erases nothing."
    )


def _about_catalogue() -> str:
    return _(
        "Choose the catalogue of another school: the companies and offers they share. You may also drop the file here. "
        "Nothing is written yet."
    )


def _kept_of_catalogue() -> str:
    return _("Your own notes stay as they are. Where both say something, you choose what is taken over.")
