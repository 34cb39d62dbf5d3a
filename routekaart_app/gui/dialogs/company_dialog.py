"""Add a company, change it, or remove it while nothing refers to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QWidget

from routekaart_app import formats, words
from routekaart_app.domain import company_rules as rules
from routekaart_app.domain.company import SCHEMES, TEXTS, WOULD_HOST, CompanyEntry
from routekaart_app.domain.list_entry import CAMPUSES, SECTORS
from routekaart_app.errors import KnownError, Problem
from routekaart_app.exchange.values import read_date
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_company_dialog import Ui_CompanyDialog
from routekaart_app.gui.in_sight import InSight
from routekaart_app.gui.messages import Messages, may_drop
from routekaart_app.gui.widgets.problems import focus_problem, show_problem, show_problems
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TEXT_HEIGHT = 68
_LINES = ("name", "municipality", "address", "code", "chamber")
_NUMBERS = ("capacity_per_visit", "capacity_per_year")
_STAGE_CHECKS = {"PO": "po_check", "VO": "vo_check", "MBO": "mbo_check"}
NEW = CompanyEntry("")


class CompanyDialog(QDialog):
    """Without an entry a company is added. After it was accepted, `label` says what was done and `company_id` which it
    is; None when it was removed."""

    def __init__(
        self, services: Services, messages: Messages, parent: QWidget | None = None, *, entry: CompanyEntry = NEW
    ) -> None:
        super().__init__(parent)
        self._services, self._messages, self._entry = services, messages, entry
        self.label = ""
        self.company_id = entry.id
        self.form = Ui_CompanyDialog()
        self.form.setupUi(self)
        self._campuses = {item.text: item.scope for item in services.lists.all(CAMPUSES)}
        self._offer(entry)
        self._fill(entry)
        self._connect()
        self._filled = self._typed()
        show_problems(self, ())
        self._say_trouble("")
        self._follow()
        self.form.name_edit.setFocus()
        open_at(self, 780, 700)

    def _offer(self, entry: CompanyEntry) -> None:
        """What can be chosen; also what was chosen before and is not offered any more."""
        form, lists = self.form, self._services.lists
        form.campus_combo.addItems(["", *(item.text for item in lists.items(CAMPUSES))])
        form.sector_combo.addItem(_("not chosen"), "")
        offered = {item.key: item.text for item in lists.items(SECTORS)}
        if entry.sector:
            offered.setdefault(entry.sector, words.say(words.SECTOR, entry.sector, _))
        for key, text in offered.items():
            form.sector_combo.addItem(text, key)
        for answer in ("", *WOULD_HOST):
            form.would_host_combo.addItem(words.say(words.WOULD_HOST, answer, _), answer)
        form.code_version_combo.addItem(_("no code"), "")
        for scheme in SCHEMES:
            for version in reversed(rules.VERSIONS[scheme]):
                form.code_version_combo.addItem(f"{scheme} {version}", version)

    def _fill(self, entry: CompanyEntry) -> None:
        form = self.form
        form.title_label.setText(_("Add company") if entry.id is None else _("Change company"))
        for field in _LINES:
            self._line(field).setText(getattr(entry, field))
        for field in TEXTS:
            self._text(field).setPlainText(getattr(entry, field))
            self._text(field).setFixedHeight(theme.look().px(_TEXT_HEIGHT))
        for field in _NUMBERS:
            number: int | None = getattr(entry, field)
            self._line(field).setText("" if number is None else str(number))
        form.campus_combo.setCurrentText(entry.campus)
        _choose(form.sector_combo, entry.sector)
        _choose(form.would_host_combo, entry.would_host)
        _choose(form.code_version_combo, entry.code_version)
        for stage, check in _STAGE_CHECKS.items():
            getattr(form, check).setChecked(stage in entry.suitable_for)
        form.languages_edit.setText(", ".join(entry.languages))
        day = entry.last_contact_on
        form.last_contact_on_edit.setText(formats.date_numeric(day, "nl") if day else "")
        form.contacts_rows.show_contacts(entry.contacts)
        form.remove_button.setVisible(entry.id is not None)

    def _connect(self) -> None:
        form = self.form
        form.campus_combo.activated.connect(self._propose_sector)
        for name in (*_LINES, *_NUMBERS, "languages", "last_contact_on"):
            self._line(name).textChanged.connect(partial(_mended, self._line(name)))
        for name in TEXTS:
            self._text(name).textChanged.connect(partial(_mended, self._text(name)))
        form.campus_combo.editTextChanged.connect(partial(_mended, form.campus_combo))
        form.sector_combo.activated.connect(partial(_mended, form.sector_combo))
        form.code_version_combo.activated.connect(partial(_mended, form.code_edit))
        form.contacts_rows.changed.connect(self._follow)
        form.cancel_button.clicked.connect(self.reject)
        form.save_button.clicked.connect(self.save)
        on_ctrl_enter(self, self.save, form.save_button)
        form.remove_button.clicked.connect(self.remove)
        InSight(form.fields_area)

    def save(self) -> None:
        """Keep the company, or say beside its fields what must be mended."""
        entry, wrong = self._typed()
        problems = (*wrong, *self._services.companies.problems(entry))
        show_problems(self, problems)
        if problems:
            focus_problem(self, problems)
            return
        label = _("Company added: {name}") if entry.id is None else _("Company changed: {name}")
        try:
            self.company_id = self._services.companies.save(entry)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.label = label.format(name=" ".join(entry.name.split()))
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
        self.company_id = None
        self.accept()

    def reject(self) -> None:
        """Leave; asks first when something was changed."""
        if self._typed() == self._filled or may_drop(self._messages):
            super().reject()

    def _typed(self) -> tuple[CompanyEntry, tuple[Problem, ...]]:
        """What is in the fields, and the numbers and the day that cannot be read."""
        form, wrong = self.form, []
        reading = read_date(form.last_contact_on_edit.text())
        if reading.flaw:
            wrong.append(Problem("last_contact_on", _("Write this date as day-month-year, such as 4-3-2011.")))
        numbers: dict[str, int | None] = {}
        for field in _NUMBERS:
            text = self._line(field).text().strip()
            is_number = text.isascii() and text.isdigit()
            numbers[field] = int(text[:9]) if is_number else None
            if text and not is_number:
                wrong.append(Problem(field, _("Write a whole number, or leave it empty.")))
        lines = {field: self._line(field).text() for field in _LINES}
        texts = {field: self._text(field).toPlainText() for field in TEXTS}
        entry = replace(
            self._entry,
            **lines,  # type: ignore[arg-type]
            **texts,  # type: ignore[arg-type]
            sector=form.sector_combo.currentData(),
            campus=form.campus_combo.currentText().strip(),
            capacity_per_visit=numbers["capacity_per_visit"],
            capacity_per_year=numbers["capacity_per_year"],
            suitable_for=tuple(stage for stage, check in _STAGE_CHECKS.items() if getattr(form, check).isChecked()),
            languages=tuple(filter(None, (part.strip() for part in form.languages_edit.text().split(",")))),
            last_contact_on=reading.day if isinstance(reading.day, date) else None,
            would_host=form.would_host_combo.currentData(),
            code_scheme=SCHEMES[0] if form.code_version_combo.currentData() else "",
            code_version=form.code_version_combo.currentData(),
            contacts=form.contacts_rows.contacts,
        )
        return entry, tuple(wrong)

    def _propose_sector(self) -> None:
        """A campus belongs to a sector; one that was chosen already stays."""
        sector = self._campuses.get(self.form.campus_combo.currentText())
        if sector and not self.form.sector_combo.currentData():
            _choose(self.form.sector_combo, sector)

    def _follow(self) -> None:
        """A soft word where an address looks private."""
        remark = rules.private_remark(self.form.contacts_rows.contacts)
        self.form.private_remark.setText(remark)
        self.form.private_remark.setVisible(bool(remark))

    def _line(self, field: str) -> QLineEdit:
        edit: QLineEdit = getattr(self.form, f"{field}_edit")
        return edit

    def _text(self, field: str) -> QPlainTextEdit:
        edit: QPlainTextEdit = getattr(self.form, f"{field}_edit")
        return edit

    def _say_trouble(self, text: str) -> None:
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))


def _mended(field: QWidget, *_typed: object) -> None:
    """What was wrong with a field is no longer said once something else is typed in it."""
    show_problem(field, "")


def _choose(combo: QComboBox, value: str) -> None:
    combo.setCurrentIndex(max(0, combo.findData(value)))
