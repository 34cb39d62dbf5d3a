"""Record a company visit for a class: everyone was there, except."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from routekaart_app import words
from routekaart_app.domain.contact import REASONS
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_visit_dialog import Ui_VisitDialog
from routekaart_app.gui.messages import Messages
from routekaart_app.gui.models.attendance_model import AttendanceModel, reason_word
from routekaart_app.gui.widgets.problems import focus_problem, show_problems
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.contacts import Recorded

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOTE_HEIGHT = 62


class VisitDialog(QDialog):
    """Shows a `VisitSheet` and passes on what is done to it; what it means is the sheet's own business.

    After it was accepted, `recorded` says what was recorded. `line_code` asks for a line of the routekaart.
    Raises KnownError when the class is gone.
    """

    def __init__(
        self,
        services: Services,
        group_id: UUID,
        messages: Messages,
        parent: QWidget | None = None,
        *,
        on: date | None = None,
        line_code: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._messages = services, messages
        self._today = services.clock.today()
        self.recorded: Recorded | None = None
        self._tried = False
        sheet = services.contacts.new_sheet(group_id, on or self._today, line_code)
        self.model = AttendanceModel(sheet, self)
        self.form = Ui_VisitDialog()
        self.form.setupUi(self)
        self._fill(sheet)
        self._connect()
        self._first = self._sheet()
        self._say()
        open_at(self, 960, 660)

    def _fill(self, sheet: VisitSheet) -> None:
        form = self.form
        form.attendance_view.setModel(self.model)
        form.company_combo.set_companies(sheet.companies)
        form.company_combo.set_placeholder(_("Choose or type a name"))
        for line in sheet.lines:
            form.line_combo.addItem(f"{line.code}  {line.name}", line.id)
        form.line_combo.addItem(_("For no line of the routekaart"), None)
        form.line_combo.setCurrentIndex(form.line_combo.findData(sheet.line_id))
        form.on_edit.set_day(sheet.on)
        form.note_edit.setFixedHeight(theme.look().px(_NOTE_HEIGHT))
        letters = ", ".join(reason_word(reason)[0].upper() for reason in REASONS)
        keys = _(
            "Type a name, Space: there or not · right after it {letters} (or 1–{last}): why not · Ctrl+Enter: record"
        )
        form.keys_label.setText(keys.format(letters=letters, last=len(REASONS)))

    def _connect(self) -> None:
        form = self.form
        self.model.changed.connect(self._say)
        form.company_combo.changed.connect(self._say)
        form.line_combo.currentIndexChanged.connect(self._take_line)
        form.on_edit.day_changed.connect(self._take_day)
        form.everyone_button.clicked.connect(lambda: self.model.set_sheet(self.model.sheet.everyone()))
        form.nobody_button.clicked.connect(lambda: self.model.set_sheet(self.model.sheet.nobody()))
        form.cancel_button.clicked.connect(self.reject)
        form.record_button.clicked.connect(self.record)
        form.company_combo.installEventFilter(self)

    def _sheet(self) -> VisitSheet:
        """The sheet with what is in the fields."""
        combo = self.form.company_combo
        note = self.form.note_edit.toPlainText()
        return replace(self.model.sheet, company_id=combo.company_id, company_name=combo.new_name, note=note)

    def record(self) -> None:
        """Record what is on the sheet, or say beside the fields what must be mended first."""
        sheet = self._sheet()
        self._tried = True
        self._say()
        problems = sheet.problems(self._today)
        if problems:
            focus_problem(self, problems)
            return
        try:
            self.recorded = self._services.contacts.record(sheet)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.accept()

    def reject(self) -> None:
        """Leave; asks first when something was filled in."""
        if self._sheet() == self._first or self._messages.ask(
            _("Stop recording this visit?"),
            _("What you filled in is not kept."),
            yes=_("Stop without recording"),
            no=_("Go on"),
        ):
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter records from anywhere; Enter by itself presses the button it is on and nothing else."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.record()
        elif isinstance(button := self.focusWidget(), QPushButton):
            button.click()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter in the company goes on to the names: all else has been filled in already."""
        if (
            watched is self.form.company_combo
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.form.attendance_view.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _take_line(self) -> None:
        self.model.set_sheet(self._services.contacts.on_line(self.model.sheet, self.form.line_combo.currentData()))

    def _take_day(self, day: date) -> None:
        try:
            self.model.set_sheet(self._services.contacts.on_day(self.model.sheet, day))
        except KnownError as error:
            self._say_trouble(str(error))

    def _say(self) -> None:
        """Everything that follows from the sheet: the count, what will not count, and what must be mended."""
        form, sheet = self.form, self._sheet()
        pupils = len(sheet.attendances)
        size = ngettext("{count} pupil", "{count} pupils", pupils).format(count=pupils)
        form.group_label.setText(f"{sheet.group.name} · {sheet.group.school} · {size}")
        form.count_label.setText(_("{present} of {count} were there").format(present=sheet.present, count=pupils))
        form.line_hint.setText(_what_will_not_count(sheet))
        form.line_hint.setVisible(bool(form.line_hint.text()))
        form.company_hint.setText(self._about_company())
        form.company_hint.setVisible(bool(form.company_hint.text()))
        problems = sheet.problems(self._today)
        show_problems(self, problems if self._tried else [item for item in problems if item.field == "on"])
        self._say_trouble("")

    def _about_company(self) -> str:
        combo = self.form.company_combo
        if combo.new_name:
            return _("New company: {name}. It will be added to the companies.").format(name=combo.new_name)
        if combo.company is None:
            return ""
        sector = words.say(words.SECTOR, combo.company.sector, _)
        return " · ".join(part for part in (sector, combo.company.campus) if part)

    def _say_trouble(self, text: str) -> None:
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))


def _what_will_not_count(sheet: VisitSheet) -> str:
    """Said before saving: for whom this visit adds nothing to the routekaart."""
    if sheet.line is None:
        return _("This counts for no line; it does stand in the pupils' dossiers.")
    said = []
    if sheet.already_done:
        said.append(
            ngettext(
                "{count} pupil had done this before: it does not count twice.",
                "{count} pupils had done this before: it does not count twice for them.",
                sheet.already_done,
            ).format(count=sheet.already_done)
        )
    if sheet.absent:
        said.append(
            ngettext(
                "{count} pupil was not there: for them it does not count.",
                "{count} pupils were not there: for them it does not count.",
                sheet.absent,
            ).format(count=sheet.absent)
        )
    return "\n".join(said)
