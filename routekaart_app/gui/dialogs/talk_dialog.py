"""Record a talk in half a minute: with whom, what was said, what was kept, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app import words
from routekaart_app.domain.talk_sheet import BESIDES, TalkSheet
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs import talk_fields
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.draft_keeper import DraftKeeper
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_talk_dialog import Ui_TalkDialog
from routekaart_app.gui.messages import Messages, may_drop
from routekaart_app.gui.models import talk_draft, talk_words
from routekaart_app.gui.models.talk_people import TalkPeople
from routekaart_app.gui.widgets.agreement_row import AgreementRow
from routekaart_app.gui.widgets.gentle_warning import watch_words
from routekaart_app.gui.widgets.problems import focus_problem, show_problems, unread
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AND_NEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_NOTE_HEIGHT, _LOW_NOTE_HEIGHT = 96, 56
_LARGE_FROM = 1.5
"""Text scale from which what was agreed before stands above the note: below it, it would be out of sight."""


class TalkDialog(QDialog):
    """Shows a `TalkSheet`. After it was accepted, `label` says what was recorded last; what is typed is kept as a
    draft.

    `activity_id` is a talk that was planned, or recorded and to be corrected; `about_id` an activity that a new one is
    about; `draft_id` one that was left half done; `group_id` the class on screen, offered as a whole.
    Raises KnownError when the pupil or that talk is gone.
    """

    unchanged = Signal()
    """It was kept as it was opened, and nothing was written."""

    def __init__(
        self,
        services: Services,
        pupil_id: UUID,
        messages: Messages,
        parent: QWidget | None = None,
        *,
        on: date | None = None,
        activity_id: UUID | None = None,
        about_id: UUID | None = None,
        draft_id: UUID | None = None,
        group_id: UUID | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._messages = services, messages
        self._people = TalkPeople(services, group_id)
        self._today = services.clock.today()
        self.label, self._opened_for = "", pupil_id
        self._tried = self._is_proposed = False
        self._base = self._opening(pupil_id, on or self._today, activity_id, draft_id)
        if about_id is not None:
            self._base = services.talks.about(self._base, about_id)
        self.rows: list[AgreementRow] = []
        self.form = Ui_TalkDialog()
        self.form.setupUi(self)
        self._prepare()
        self._fill(self._base)
        self._first = self.sheet
        self._is_kept = draft_id is None and activity_id is not None
        self.drafts = DraftKeeper(services.drafts, "talk", pupil_id, self._as_draft, draft_id, self)
        self._record_key = on_ctrl_enter(self, self.record, self.form.record_button)
        self._connect()
        self._say()
        open_at(self, 860, 690)

    @property
    def sheet(self) -> TalkSheet:
        """What is on the form now."""
        form = self.form
        ticked = frozenset(row.agreement.id for row in self.rows if row.check.isChecked())
        sheet = replace(self._base, ticked=ticked, keeps_plan=not form.plan_check.isChecked())
        sheet = sheet.with_note(form.note_edit.toPlainText())
        about_id = form.subject_combo.currentData()
        sheet = sheet.touching(form.competencies_row.chosen, form.besides_row.chosen, about_id)
        return sheet.with_next_step(form.next_step_edit.text(), form.next_due_combo.due)

    def record(self) -> None:
        """Record what is on the form, or say beside the fields what must be mended first."""
        if self._record():
            self.accept()

    def record_and_next(self) -> None:
        """Record, and go on with the next pupil of the class on the same day with the same kind of talk."""
        sheet = self.sheet
        if sheet.was_held or not self._record():
            return
        following = self._services.talks.next_sheet(sheet)
        if following is None:
            self.accept()
            return
        self._tried = self._is_kept = False
        self._fill(following)
        self._first = self.sheet
        self._propose(True)
        self.drafts.turn_to(following.pupil.id)
        self._say()
        self.form.said_label.setText(f"✓ {self.label}")
        self.form.said_label.show()
        self.form.keys_label.hide()
        self.form.fields_area.verticalScrollBar().setValue(0)
        self.form.pupils_field.edit.setFocus()

    def remove(self) -> None:
        """Take away the talk that was opened, for everyone it was with; it can be brought back with Undo."""
        talk_id = self._base.activity_id
        assert talk_id is not None
        try:
            on_it = self._services.talks.sheet(self._opened_for, self._base.on, talk_id).pupils
            self.label = self._services.contacts.remove_entries(talk_id, [pupil.id for pupil in on_it])
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.drafts.drop()
        self.accept()

    def reject(self) -> None:
        """Leave; asks first when something was filled in. A draft that was opened and not changed stays a draft."""
        if self.sheet != self._first:
            if not may_drop(self._messages, _("Stop recording this talk?"), _("Stop without recording")):
                return
            self.drafts.drop()
        if self.label:
            self.accept()  # the talks before this one were recorded
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what was said: pupil, day and what it is for are there already."""
        super().showEvent(event)
        self._to_note()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Shift+Enter records and goes on with the next pupil; for a talk that was held it records."""
        if event.key() in _ENTER and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _AND_NEXT:
            (self.record if self._base.was_held else self.record_and_next)()
        else:
            super().keyPressEvent(event)

    def _record(self) -> bool:
        self._tried = True
        self._say()
        sheet = self.sheet
        problems = [*unread(self), *sheet.problems(self._today)]
        if problems:
            focus_problem(self, problems)
            return False
        if self._is_kept and sheet == self._first and (sheet.was_held or sheet.is_to_come(self._today)):
            self.unchanged.emit()
            return True
        try:
            self.label = self._services.talks.record(sheet).label
        except KnownError as error:
            self._say_trouble(str(error))
            return False
        self.drafts.drop()
        return True

    def _prepare(self) -> None:
        """What is the same for every pupil."""
        form = self.form
        look = theme.look()
        self._is_large = look.scale >= _LARGE_FROM
        form.note_edit.setFixedHeight(look.px(_LOW_NOTE_HEIGHT if self._is_large else _NOTE_HEIGHT))
        if self._is_large:
            form.fields_layout.insertWidget(form.fields_layout.indexOf(form.note_label), form.agreements_widget)
            form.keys_label.hide()
        form.next_due_combo.attach(form.next_due_edit)
        form.competencies_row.offer(talk_words.competencies())
        besides = ((who, words.say(words.PRESENT, who, _)) for who in BESIDES)
        form.besides_row.offer((who, said.capitalize(), said.capitalize()) for who, said in besides)
        form.pupils_field.attach(form.pupils_edit, lambda text: self._people.find(self._base, text))
        form.said_label.hide()
        self._propose(False)
        form.subject_hint.hide()
        form.next_button.setVisible(not self._base.was_held)
        form.remove_button.setVisible(self._base.activity_id is not None)
        if self._base.was_held:
            self.setWindowTitle(_("Change talk"))

    def _fill(self, sheet: TalkSheet) -> None:
        """Show the sheet: as it was made, or as it was left."""
        talk_fields.fill(self.form, sheet, self._today)
        self._show(sheet)

    def _show(self, sheet: TalkSheet) -> None:
        """Show all that hangs on pupils and day; what was typed stays."""
        self._base = sheet
        talk_fields.show_about(self.form, sheet)
        self._show_agreements(sheet)

    def _show_agreements(self, sheet: TalkSheet) -> None:
        form = self.form
        for old in self.rows:
            form.agreements_layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        several = len(sheet.pupils) > 1
        self.rows = [AgreementRow(item, sheet.on, with_name=several) for item in sheet.agreements]
        for row in self.rows:
            row.check.setChecked(row.agreement.id in sheet.ticked)
            row.check.toggled.connect(self._changed)
            form.agreements_layout.addWidget(row)
        form.agreements_widget.setVisible(bool(self.rows))
        talk_fields.order_tabs(form, [row.check for row in self.rows], is_large=self._is_large)

    def _connect(self) -> None:
        form = self.form
        form.pupils_field.picked.connect(self._pick)
        form.pupils_field.removed.connect(self._take_off)
        form.pupils_field.passed.connect(self._to_note)
        form.on_edit.day_changed.connect(self._take_day)
        form.kind_combo.currentIndexChanged.connect(
            lambda: self._choose(self.sheet.of_kind(form.kind_combo.currentData()))
        )
        form.line_combo.currentIndexChanged.connect(
            lambda: self._choose(self.sheet.on_line(form.line_combo.currentData()))
        )
        form.subject_combo.currentTextChanged.connect(form.subject_combo.setToolTip)
        form.three_way_button.clicked.connect(self._count_three_way)
        for changed in (
            form.subject_combo.currentIndexChanged,
            form.note_edit.textChanged,
            form.competencies_row.changed,
            form.besides_row.changed,
            form.next_step_edit.textChanged,
            form.next_due_combo.changed,
            form.plan_check.toggled,
        ):
            changed.connect(self._changed)
        form.remove_button.clicked.connect(self.remove)
        form.cancel_button.clicked.connect(self.reject)
        form.next_button.clicked.connect(self.record_and_next)
        form.record_button.clicked.connect(self.record)
        watch_words(self, self._services.notes.sensitive)
        self.drafts.failed.connect(lambda error: self._say_trouble(str(error)))

    def _opening(self, pupil_id: UUID, on: date, activity_id: UUID | None, draft_id: UUID | None) -> TalkSheet:
        """The sheet to begin with: what was left, what was planned or recorded, or a new one."""
        talks = self._services.talks
        draft = self._services.drafts.get(draft_id) if draft_id is not None else None
        if draft is not None:
            return talk_draft.read(draft.content, talks, pupil_id, on)
        return talks.sheet(pupil_id, on, activity_id)

    def _pick(self, picked: UUID) -> None:
        """Another pupil or a whole class beside those that are there, or instead of the one that was only proposed."""
        sheet = self.sheet
        try:
            made = self._people.picked(sheet, picked, instead=self._is_proposed)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        was_proposed = self._is_proposed
        self._show(made)
        self._say_lost(sheet, made)
        self.drafts.turn_to(made.pupil.id)
        if was_proposed:
            self._first = self.sheet if sheet == self._first else self._first
            self._to_note()
        self._changed()

    def _say_lost(self, before: TalkSheet, after: TalkSheet) -> None:
        """What it was to be about is left when not everybody was there: nobody should find that out later."""
        lost = talk_words.lost_subject(before, after)
        self.form.subject_hint.setText(lost)
        self.form.subject_hint.setVisible(bool(lost))

    def _take_off(self, pupil_id: UUID) -> None:
        sheet = self.sheet
        left = [pupil.id for pupil in sheet.pupils if pupil.id != pupil_id]
        try:
            self._show(self._services.talks.with_pupils(sheet, left))
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.drafts.turn_to(left[0])
        self.form.pupils_field.edit.setFocus()
        self._changed()

    def _take_day(self, day: date) -> None:
        try:
            made = self._services.talks.on_day(self.sheet, day)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self._show(made)
        self.form.next_due_combo.count_from(max(day, self._today))
        self._changed()

    def _choose(self, sheet: TalkSheet) -> None:
        """Kind and line follow each other."""
        self._base = sheet
        talk_fields.show_choices(self.form, sheet)
        self._changed()

    def _count_three_way(self) -> None:
        sheet = self.sheet
        line = sheet.three_way_line
        if line is not None:
            self.form.besides_row.setFocus()
            self._choose(sheet.on_line(line.id))

    def _to_note(self) -> None:
        self.form.note_edit.setFocus()
        self.form.note_edit.moveCursor(QTextCursor.MoveOperation.End)

    def _propose(self, is_proposed: bool) -> None:
        """Whether the pupil on the form is only proposed, so that another name comes in its place."""
        self._is_proposed = is_proposed
        self.form.pupils_field.ask(_("Another pupil: type a name") if is_proposed else _("Add a pupil: type a name"))
        self.form.pupils_hint.setText(talk_words.pupils_hint(self._base, is_proposed=is_proposed))
        self.form.pupils_hint.setVisible(bool(self.form.pupils_hint.text()))

    def _changed(self) -> None:
        self._propose(False)  # who fills in something for the pupil that was proposed means that pupil
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
        talk_fields.say_plan(form, sheet, self._today)
        if not sheet.was_held:
            self.setWindowTitle(_("Plan a talk") if to_come else _("Record talk"))
        self._record_key.rename(_("Plan") if to_come else _("Save") if sheet.was_held else _("Record"))
        form.three_way_button.setText(talk_words.three_way(sheet))
        form.three_way_button.setVisible(bool(form.three_way_button.text()))
        problems = sheet.problems(self._today)
        at_once = [item for item in problems if item.field in ("on", "note")]
        show_problems(self, problems if self._tried else at_once)
        self._say_trouble("")

    def _say_trouble(self, text: str) -> None:
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))
