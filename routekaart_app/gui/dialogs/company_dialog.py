"""Add a company, change it, or remove it while nobody has been there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app import words
from routekaart_app.domain.company import CAMPUSES, SECTORS
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_company_dialog import Ui_CompanyDialog
from routekaart_app.gui.messages import Messages, may_drop
from routekaart_app.gui.widgets.problems import focus_problem, show_problems
from routekaart_app.i18n import gettext as _
from routekaart_app.services.companies import CompanyEntry

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_NOTE_HEIGHT = 64
NEW = CompanyEntry("")


class CompanyDialog(QDialog):
    """Without an entry a company is added. After it was accepted, `label` says what was done."""

    def __init__(
        self, services: Services, messages: Messages, parent: QWidget | None = None, *, entry: CompanyEntry = NEW
    ) -> None:
        super().__init__(parent)
        self._services, self._messages, self._entry = services, messages, entry
        self.label = ""
        self.form = Ui_CompanyDialog()
        self.form.setupUi(self)
        self._fill(entry)
        form = self.form
        self._filled = self._typed()
        form.campus_combo.activated.connect(self._propose_sector)
        form.name_edit.textChanged.connect(lambda: show_problems(self, ()))
        form.cancel_button.clicked.connect(self.reject)
        form.save_button.clicked.connect(self.save)
        on_ctrl_enter(self, self.save, form.save_button)
        form.remove_button.clicked.connect(self.remove)
        show_problems(self, ())
        self._say_trouble("")
        open_at(self, 560, 440)

    def _fill(self, entry: CompanyEntry) -> None:
        form = self.form
        form.title_label.setText(_("Add company") if entry.id is None else _("Change company"))
        form.name_edit.setText(entry.name)
        form.campus_combo.addItems(["", *CAMPUSES])
        form.campus_combo.setCurrentText(entry.campus)
        form.sector_combo.addItem(_("not chosen"), "")
        for sector in SECTORS:
            form.sector_combo.addItem(words.say(words.SECTOR, sector, _), sector)
        form.sector_combo.setCurrentIndex(max(0, form.sector_combo.findData(entry.sector)))
        form.municipality_edit.setText(entry.municipality)
        form.note_edit.setPlainText(entry.note)
        form.note_edit.setMinimumHeight(theme.look().px(_NOTE_HEIGHT))
        form.remove_button.setVisible(entry.id is not None)

    def save(self) -> None:
        """Keep the company, or say beside its fields what must be mended."""
        entry = self._typed()
        problems = self._services.companies.problems(entry)
        show_problems(self, problems)
        if problems:
            focus_problem(self, problems)
            return
        label = _("Company added: {name}") if entry.id is None else _("Company changed: {name}")
        try:
            self._services.companies.save(entry)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.label = label.format(name=entry.name)
        self.accept()

    def remove(self) -> None:
        """Remove the company; it can be brought back with Undo."""
        if self._entry.id is None:
            return
        try:
            self.label = self._services.companies.delete(self._entry.id)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.accept()

    def reject(self) -> None:
        """Leave; asks first when something was changed."""
        if self._typed() == self._filled or may_drop(self._messages):
            super().reject()

    def _typed(self) -> CompanyEntry:
        form, entry = self.form, self._entry
        return CompanyEntry(
            name=" ".join(form.name_edit.text().split()),
            sector=form.sector_combo.currentData(),
            campus=form.campus_combo.currentText().strip(),
            municipality=form.municipality_edit.text(),
            note=form.note_edit.toPlainText(),
            id=entry.id,
            visits=entry.visits,
            last_visit=entry.last_visit,
        )

    def _propose_sector(self) -> None:
        """A campus belongs to a sector; one that was chosen already stays."""
        sector = CAMPUSES.get(self.form.campus_combo.currentText())
        if sector and not self.form.sector_combo.currentData():
            self.form.sector_combo.setCurrentIndex(self.form.sector_combo.findData(sector))

    def _say_trouble(self, text: str) -> None:
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))
