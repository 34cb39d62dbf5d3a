"""Record a talk with one pupil in half a minute: what was said, what was kept, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from routekaart_app import words
from routekaart_app.domain.talk_sheet import KINDS, TalkSheet
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.draft_keeper import DraftKeeper
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_talk_dialog import Ui_TalkDialog
from routekaart_app.gui.messages import Messages
from routekaart_app.gui.models import talk_draft
from routekaart_app.gui.pages.pupils_page import place_said
from routekaart_app.gui.widgets.agreement_row import AgreementRow
from routekaart_app.gui.widgets.problems import focus_problem, show_problems, unread
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOTE_HEIGHT = 96


class TalkDialog(QDialog):
    """Shows a `TalkSheet`. After it was accepted, `label` says what was recorded; what is typed is kept as a draft.

    `activity_id` is a talk that was planned, `draft_id` one that was left half done. Raises KnownError when the pupil
    or that talk is gone.
    """

    def __init__(
        self,
        services: Services,
        pupil_id: UUID,
        messages: Messages,
        parent: QWidget | None = None,
        *,
        on: date | None = None,
        activity_id: UUID | None = None,
        draft_id: UUID | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._messages = services, messages
        self._today = services.clock.today()
        self.label = ""
        self._tried = False
        day = on or self._today
        self._base = self._opening(pupil_id, day, activity_id, draft_id)
        self.form = Ui_TalkDialog()
        self.form.setupUi(self)
        self._prepare()
        self._fill(self._base)
        self._first = self.sheet
        self.drafts = DraftKeeper(services.drafts, "talk", pupil_id, self._as_draft, draft_id, self)
        self._connect()
        self._say()
        open_at(self, 640, 560)

    @property
    def sheet(self) -> TalkSheet:
        """What is on the form now."""
        form = self.form
        line_id, kind = form.line_combo.currentData()
        ticked = frozenset(row.agreement.id for row in self.rows if row.check.isChecked())
        step = form.next_step_edit.text()
        sheet = replace(self._base, kind=kind, line_id=line_id, ticked=ticked)
        return sheet.with_note(form.note_edit.toPlainText()).with_next_step(step, form.next_due_combo.due)

    def record(self) -> None:
        """Record what is on the form, or say beside the fields what must be mended first."""
        self._tried = True
        self._say()
        sheet = self.sheet
        problems = [*unread(self), *sheet.problems(self._today)]
        if problems:
            focus_problem(self, problems)
            return
        try:
            self.label = self._services.talks.record(sheet).label
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.drafts.drop()
        self.accept()

    def reject(self) -> None:
        """Leave; asks first when something was filled in. A draft that was opened and not changed stays a draft."""
        if self.sheet != self._first:
            if not self._messages.ask(
                _("Stop recording this talk?"),
                _("What you filled in is not kept."),
                yes=_("Stop without recording"),
                no=_("Go on"),
            ):
                return
            self.drafts.drop()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what was said: pupil, day and what it is for are there already."""
        super().showEvent(event)
        self.form.note_edit.setFocus()
        self.form.note_edit.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button it is on and nothing else."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif isinstance(button := self.focusWidget(), QPushButton):
            button.click()

    def _prepare(self) -> None:
        """What depends on the pupil alone."""
        form, pupil = self.form, self._base.pupil
        form.title_label.setText(_("Talk with {name}").format(name=pupil.display_name))
        about = (pupil.group, place_said(pupil.place), pupil.school)
        form.pupil_label.setText(" · ".join(part for part in about if part))
        form.note_edit.setFixedHeight(theme.look().px(_NOTE_HEIGHT))
        form.next_due_combo.attach(form.next_due_edit)
        self.rows = [AgreementRow(item, self._base.on) for item in self._base.agreements]
        before: QWidget = form.note_edit
        for row in self.rows:
            form.agreements_layout.addWidget(row)
            self.setTabOrder(before, row.check)
            before = row.check
        form.agreements_widget.setVisible(bool(self.rows))

    def _fill(self, sheet: TalkSheet) -> None:
        """Show the sheet: as it was made, or as it was left."""
        form = self.form
        form.on_edit.set_day(sheet.on)
        self._offer_lines(sheet)
        form.note_edit.setPlainText(sheet.note)
        form.next_step_edit.setText(sheet.next_step)
        form.next_due_combo.count_from(max(sheet.on, self._today))
        if sheet.next_step:
            form.next_due_combo.set_due(sheet.next_due)
        for row in self.rows:
            row.check.setChecked(row.agreement.id in sheet.ticked)

    def _connect(self) -> None:
        form = self.form
        form.on_edit.day_changed.connect(self._take_day)
        form.line_combo.currentIndexChanged.connect(self._changed)
        form.note_edit.textChanged.connect(self._changed)
        form.next_step_edit.textChanged.connect(self._changed)
        form.next_due_combo.changed.connect(self._changed)
        for row in self.rows:
            row.check.toggled.connect(self._changed)
        form.cancel_button.clicked.connect(self.reject)
        form.record_button.clicked.connect(self.record)
        on_ctrl_enter(self, self.record)
        self.drafts.failed.connect(lambda error: self._say_trouble(str(error)))

    def _opening(self, pupil_id: UUID, on: date, activity_id: UUID | None, draft_id: UUID | None) -> TalkSheet:
        """The sheet to begin with: what was left, what was planned, or a new one."""
        talks = self._services.talks
        draft = self._services.drafts.get(draft_id) if draft_id is not None else None
        if draft is not None:
            return talk_draft.read(draft.content, talks, pupil_id, on)
        return talks.sheet(pupil_id, on, activity_id)

    def _offer_lines(self, sheet: TalkSheet) -> None:
        """The talks of the routekaart, and kinds of talks that count for none."""
        combo = self.form.line_combo
        combo.blockSignals(True)
        combo.clear()
        for line in sheet.lines:
            combo.addItem(f"{line.code}  {line.name}", (line.id, line.kind))
        for kind in KINDS:
            text = _("{kind}, for no line of the routekaart").format(kind=words.say(words.KIND, kind, _).capitalize())
            combo.addItem(text, (None, kind))
        at = [combo.itemData(place) for place in range(combo.count())]
        fitting = (place for place, (line_id, kind) in enumerate(at) if line_id == sheet.line_id)
        exact = (place for place, (line_id, kind) in enumerate(at) if (line_id, kind) == (sheet.line_id, sheet.kind))
        combo.setCurrentIndex(next(exact, next(fitting, 0)))
        combo.blockSignals(False)

    def _take_day(self, day: date) -> None:
        try:
            self._base = self._services.talks.on_day(self.sheet, day)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self._offer_lines(self._base)
        self.form.next_due_combo.count_from(max(day, self._today))
        self._changed()

    def _changed(self) -> None:
        self._say()
        self.drafts.touch()

    def _as_draft(self) -> tuple[str, str] | None:
        sheet = self.sheet
        if sheet == self._first and self.drafts.draft_id is None:
            return None
        return self.form.title_label.text(), talk_draft.written(sheet)

    def _say(self) -> None:
        """What follows from the form: whether it is planned or held, and what must be mended."""
        form, sheet = self.form, self.sheet
        to_come = sheet.is_to_come(self._today)
        form.on_hint.setText(_("This day is still to come: the talk is planned.") if to_come else "")
        form.on_hint.setVisible(to_come)
        form.record_button.setText(_("Plan") if to_come else _("Record"))
        problems = sheet.problems(self._today)
        show_problems(self, problems if self._tried else [item for item in problems if item.field == "on"])
        self._say_trouble("")

    def _say_trouble(self, text: str) -> None:
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))
