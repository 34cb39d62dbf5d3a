"""Brings in parents and carers from a list, in the manner of the import of pupils."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from routekaart_app.gui.dialogs.file_import_dialog import Chosen, FileImportDialog, Shown, at_hand
from routekaart_app.gui.messages import Messages
from routekaart_app.gui.models import guardian_preview
from routekaart_app.i18n import gettext as _
from routekaart_app.services.guardian_plan import GuardianPlan
from routekaart_app.services.imports import ImportOutcome
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


class GuardianImportDialog(FileImportDialog[GuardianPlan]):
    """See `FileImportDialog`; with a school chosen, pupil numbers are those of that school."""

    can_stop = True

    def __init__(self, services: Services, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(messages, parent)
        self._services = services
        form = self.form
        self.setWindowTitle(_("Import parents"))
        form.title_label.setText(_("Import parents"))
        form.file_text_label.setText(
            _(
                "Choose a list of parents and carers: Excel (.xlsx), LibreOffice (.ods) or CSV, with headings above "
                "the columns. Each row names a pupil, by number or by name. You may also drop the file here. "
                "Nothing is written yet."
            )
        )
        form.kept_text_label.setText(
            _(
                "Kept are name, relation, custody, language and how to reach a parent. Income, education, faith and "
                "citizen service numbers are never read. What a list leaves empty erases nothing."
            )
        )
        schools = services.schools.schools()
        form.school_combo.addItem(_("all schools"), None)
        for school in schools:
            form.school_combo.addItem(school.name, school.id)
        for widget in (form.school_label, form.school_combo):
            widget.setVisible(len(schools) > 1)
        for widget in (form.year_label, form.year_combo):
            widget.hide()

    def question(self) -> tuple[str, str]:
        """See `FileImportDialog`."""
        return _("Choose a list of parents"), _("Lists of parents (*.xlsx *.ods *.csv *.txt);;All files (*)")

    def asked(self, chosen: Chosen) -> Callable[[Progress], GuardianPlan]:
        """See `FileImportDialog`."""
        imports, school_id = self._services.guardian_imports, self.form.school_combo.currentData()
        return lambda progress: imports.plan(
            chosen.path,
            school_id=school_id,
            mapping=chosen.mapping,
            encoding=chosen.encoding,
            sheet=chosen.sheet,
            progress=progress,
        )

    def shown(self, plan: GuardianPlan) -> Shown:
        """See `FileImportDialog`."""
        return Shown(
            guardian_preview.counts(plan),
            guardian_preview.tree(plan),
            sheets=plan.sheets,
            sheet=plan.sheet,
            unread=plan.skipped_fields,
            columns=at_hand(plan.choice),
            fits=plan.fits,
        )

    def written(self, plan: GuardianPlan, ticked: frozenset[Any], checked: bool) -> Callable[[Progress], ImportOutcome]:
        """See `FileImportDialog`."""
        return lambda progress: self._services.guardian_imports.apply(plan, progress=progress)
