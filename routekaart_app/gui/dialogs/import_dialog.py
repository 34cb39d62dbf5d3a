"""Brings in pupils: the file, what would happen, and what has happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.exchange.records import UnknownColumns
from routekaart_app.gui.dialogs.file_import_dialog import DONE, FILE, PREVIEW, Chosen, FileImportDialog, Shown
from routekaart_app.gui.messages import Messages
from routekaart_app.gui.models import import_preview
from routekaart_app.gui.models.import_request import ImportRequest
from routekaart_app.i18n import gettext as _
from routekaart_app.services.import_plan import ImportPlan
from routekaart_app.services.imports import ImportOutcome
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

__all__ = ["DONE", "FILE", "PREVIEW", "ImportDialog"]


class ImportDialog(FileImportDialog[ImportPlan]):
    """See `FileImportDialog`; for a school and a school year, when the file does not say them."""

    def __init__(self, services: Services, year: SchoolYear, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(messages, parent)
        self._services = services
        self._fill_choosers(year)

    def question(self) -> tuple[str, str]:
        """See `FileImportDialog`."""
        kinds = _("Lists of pupils (*.xml *.xlsx *.ods *.csv *.txt);;All files (*)")
        return _("Choose a list of pupils"), kinds

    def asked(self, chosen: Chosen) -> Callable[[Progress], ImportPlan]:
        """See `FileImportDialog`."""
        school_id, year = self.form.school_combo.currentData(), self._years[self.form.year_combo.currentIndex()]
        request = ImportRequest(chosen.path, school_id, year, chosen.mapping, chosen.encoding, chosen.sheet)
        return lambda _progress: request.plan(self._services.imports)

    def shown(self, plan: ImportPlan) -> Shown:
        """See `FileImportDialog`."""
        where = _("{school}, school year {year}").format(school=plan.school.name, year=plan.year.name)
        if plan.school.adopts:
            code = plan.school.brin + plan.school.branch
            where += ". " + _("This school had no BRIN yet; the one of the file, {code}, is noted.").format(code=code)
        added = _("This school is not known yet and will be added.")
        count = len(plan.missing)
        check = _("Note who is not in this file as having left ({n})").format(n=count) if count else ""
        return Shown(
            import_preview.counts(plan),
            import_preview.tree(plan),
            where if plan.school.id is not None else f"{where}. {added}",
            plan.file.sheets,
            plan.file.sheet,
            check,
            import_preview.about_missing(plan) if count else "",
            plan.skipped_fields,
            self._columns_of(plan) if plan.file.mapping else None,
        )

    def _columns_of(self, plan: ImportPlan) -> Callable[[Progress], UnknownColumns] | None:
        chosen = self._chosen
        if chosen is None:
            return None
        return lambda _progress: self._services.imports.columns(chosen.path, plan, encoding=chosen.encoding)

    def written(self, plan: ImportPlan, ticked: frozenset[Any], checked: bool) -> Callable[[Progress], ImportOutcome]:
        """See `FileImportDialog`."""
        return lambda _progress: self._services.imports.apply(plan, mark_missing=checked, linked=ticked)

    def trouble(self, error: KnownError) -> tuple[str, QWidget]:
        """See `FileImportDialog`."""
        return ("school", self.form.school_combo) if error.code == "no-school" else super().trouble(error)

    def _fill_choosers(self, year: SchoolYear) -> None:
        schools = self._services.schools.schools()
        self.form.school_combo.addItem(_("choose a school"), None)
        for school in schools:
            self.form.school_combo.addItem(school.name, school.id)
        for widget in (self.form.school_label, self.form.school_combo):
            widget.setVisible(len(schools) > 1)
        self._years = (year.next(), year, year.previous())
        for choice in self._years:
            self.form.year_combo.addItem(choice.name)
        self.form.year_combo.setCurrentIndex(1)
