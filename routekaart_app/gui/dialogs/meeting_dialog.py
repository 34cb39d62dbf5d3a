"""Record a meeting with the parents of a class in a minute: of everyone a parent was there, except. Or plan one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app.domain import meeting_draft
from routekaart_app.domain.meeting_sheet import MeetingRow, MeetingSheet
from routekaart_app.domain.parent_contact import FOR_A_CLASS
from routekaart_app.domain.visit_sheet import time_of_day
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui.dialogs import meeting_words
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.draft_keeper import DraftKeeper
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_meeting_dialog import Ui_MeetingDialog
from routekaart_app.gui.in_sight import InSight
from routekaart_app.gui.messages import Messages, may_drop
from routekaart_app.gui.models import parent_words
from routekaart_app.gui.models.meeting_model import MeetingModel
from routekaart_app.gui.widgets.problems import focus_problem, show_problems, unread
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_LINES = ("title", "place", "starts_at", "ends_at")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MeetingDialog(QDialog):
    """Shows a `MeetingSheet` and passes on what is done to it; what it means is the sheet's own business.

    After it was accepted, `label` says what was recorded, planned or called off. `form_of` and `line_code` ask for a
    form and a line of the routekaart, `activity_id` opens something that was planned or recorded, `draft_id` what was
    left as a draft. Raises KnownError when the class or that meeting is gone.
    """

    unchanged = Signal()
    """It was kept as it was opened, and nothing was written."""

    def __init__(
        self,
        services: Services,
        group_id: UUID | None,
        messages: Messages,
        parent: QWidget | None = None,
        *,
        on: date | None = None,
        form_of: str = FOR_A_CLASS[0],
        line_code: str | None = None,
        activity_id: UUID | None = None,
        draft_id: UUID | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._messages = services, messages
        self._today = services.clock.today()
        self.label = ""
        self._tried = False
        self._wanted = form_of, line_code
        sheet, self._left_out = self._opening(group_id, on or self._today, activity_id, draft_id)
        self.model = MeetingModel(sheet, self, self._today)
        self.form = Ui_MeetingDialog()
        self.form.setupUi(self)
        self.form.rows_view.setModel(self.model)
        self._fill(sheet)
        self._first = self._sheet()
        self._is_kept = draft_id is None and sheet.activity_id is not None
        self.drafts = DraftKeeper(services.drafts, meeting_draft.KIND, sheet.group.id, self._as_draft, draft_id, self)
        self._record_key = on_ctrl_enter(self, self.record, self.form.record_button)
        self._connect()
        self._say()
        self.form.rows_view.setFocus()
        open_at(self, 1020, 680)

    def _opening(
        self, group_id: UUID | None, on: date, activity_id: UUID | None, draft_id: UUID | None
    ) -> tuple[MeetingSheet, Sequence[str]]:
        """The sheet to begin with, and what had to be left out of a draft."""
        parents = self._services.parents
        kept = self._services.drafts.get(draft_id) if draft_id is not None else None
        draft = meeting_draft.read(kept.content) if kept is not None else None
        if draft is not None:
            activity_id = draft.activity_id
        said: list[str] = []
        if kept is not None and draft is None:
            said.append(_("This draft could not be read. Fill in the meeting again."))
        sheet = self._found(activity_id, said if draft is not None else None)
        if sheet is None:
            assert group_id is not None
            form, line_code = self._wanted if draft is None else (draft.form, None)
            sheet = parents.new_meeting(group_id, on, form, line_code)
        if draft is None:
            return sheet, said
        filled = draft.onto(parents.meeting_on_day(sheet, draft.on))
        gone = draft.gone(filled)
        if gone:
            words = ngettext(
                "{count} pupil of this draft is not in the class any more and was left out.",
                "{count} pupils of this draft are not in the class any more and were left out.",
                gone,
            )
            said.append(words.format(count=gone))
        return filled, said

    def _found(self, activity_id: UUID | None, said: list[str] | None) -> MeetingSheet | None:
        """What was planned or recorded; with `said`, that a draft is about something that is gone is told there."""
        if activity_id is None:
            return None
        try:
            return self._services.parents.open_meeting(activity_id)
        except KnownError:
            if said is None:
                raise
            said.append(_("What this draft was about is no longer there: it becomes a new meeting."))
            return None

    def _fill(self, sheet: MeetingSheet) -> None:
        form = self.form
        form.form_combo.clear()
        for name in dict.fromkeys((*FOR_A_CLASS, sheet.form)):
            form.form_combo.addItem(parent_words.form_said(name).capitalize(), name)
        form.form_combo.setCurrentIndex(form.form_combo.findData(sheet.form))
        self._offer_lines(sheet)
        form.on_edit.set_day(sheet.on)
        for field in _LINES:
            getattr(form, f"{field}_edit").setText(getattr(sheet, field))
        detail = form.meeting_detail
        stops = (form.nobody_button, *detail.stops, form.call_off_button)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _offer_lines(self, sheet: MeetingSheet) -> None:
        """The lines this form can count for; the one of the sheet is chosen."""
        combo = self.form.line_combo
        combo.blockSignals(True)
        combo.clear()
        for line in sheet.fitting_lines:
            combo.addItem(f"{line.code}  {line.name}", line.id)
        combo.addItem(_("For no line of the routekaart"), None)
        places = [*(line.id for line in sheet.fitting_lines), None]
        combo.setCurrentIndex(places.index(sheet.line_id) if sheet.line_id in places else len(places) - 1)
        combo.blockSignals(False)

    def _connect(self) -> None:
        form = self.form
        self.model.changed.connect(self._changed)
        form.form_combo.activated.connect(self._take_form)
        form.line_combo.currentIndexChanged.connect(self._take_line)
        form.on_edit.day_changed.connect(self._take_day)
        for field in _LINES:
            getattr(form, f"{field}_edit").textEdited.connect(self._changed)
        form.everyone_button.clicked.connect(lambda: self.model.set_sheet(self._sheet().everyone()))
        form.nobody_button.clicked.connect(lambda: self.model.set_sheet(self._sheet().nobody()))
        form.rows_view.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_detail())
        form.rows_view.unread_changed.connect(self._say)
        form.rows_view.installEventFilter(self)
        form.meeting_detail.changed.connect(self._take_row)
        form.meeting_detail.left.connect(form.rows_view.setFocus)
        form.meeting_detail.warning.watch(
            self._services.notes.sensitive, form.meeting_detail.words, form.meeting_detail.agreement
        )
        form.cancel_button.clicked.connect(self.reject)
        form.call_off_button.clicked.connect(self.call_off)
        form.already_button.clicked.connect(self.open_already)
        form.record_button.clicked.connect(self.record)
        self.drafts.failed.connect(lambda error: self._say_trouble(str(error)))
        InSight(form.fields_area)

    def _sheet(self) -> MeetingSheet:
        """The sheet with what is in the fields."""
        form, sheet = self.form, self.model.sheet
        starts, ends = form.starts_at_edit.text(), form.ends_at_edit.text()
        is_plan = sheet.is_plan(self._today)
        return replace(
            sheet,
            title=form.title_edit.text(),
            place=form.place_edit.text(),
            starts_at=starts if is_plan else time_of_day(starts) or "",
            ends_at=ends if is_plan else time_of_day(ends) or "",
        )

    def _as_draft(self) -> tuple[str, str] | None:
        sheet = self._sheet()
        if sheet == self._first and self.drafts.draft_id is None:
            return None
        return meeting_words.draft_title(sheet), meeting_draft.content(sheet)

    def record(self) -> None:
        """Record or plan what is on the sheet, or say beside the fields what must be mended first."""
        sheet = self._sheet()
        self._tried = True
        self._say()
        nobody = self.form.rows_view.unread
        nobodys = [Problem("rows", nobody)] if nobody else []
        problems = [*unread(self), *nobodys, *sheet.problems(self._today)]
        if problems:
            focus_problem(self, problems)
            return
        if sheet == self._first and self._is_kept and (sheet.was_held or sheet.is_plan(self._today)):
            self.accept()
            self.unchanged.emit()
            return
        self._do(lambda: self._services.parents.record_meeting(sheet).label)

    def call_off(self) -> None:
        """Take away what was planned, when that is what was meant."""
        activity_id = self.model.sheet.activity_id
        if activity_id is None or not self._messages.ask(
            _("Take this plan away?"),
            _("It goes for everyone in the class. It can be undone."),
            yes=_("Not happening"),
            no=_("Go on"),
        ):
            return
        self._do(lambda: self._services.parents.remove_meeting(activity_id))

    def open_already(self) -> None:
        """Go on with what was planned or recorded of this class, day and line before, instead of doing it twice."""
        there = self.model.sheet.already
        if there is None:
            return
        if self._sheet() != self._first and not may_drop(
            self._messages, _("Open the one that is there?"), _("Open that one")
        ):
            return
        try:
            sheet = self._services.parents.open_meeting(there.activity_id)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.drafts.drop()
        self._left_out = ()
        self._fill(sheet)
        self.model.set_sheet(sheet)
        self._first, self._is_kept = self._sheet(), True

    def reject(self) -> None:
        """Leave; asks first when something was filled in. A draft that was opened and not changed stays a draft."""
        if self._sheet() != self._first:
            if not may_drop(self._messages, _("Stop recording this meeting?"), _("Stop without recording")):
                return
            self.drafts.drop()
        super().reject()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter on a name tells more of the parent of that pupil."""
        if (
            watched is self.form.rows_view
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            if self._row is not None and self._row.attended and not self.model.is_plan:
                self.form.meeting_detail.open_fields()
            return True
        return False

    @property
    def _row(self) -> MeetingRow | None:
        """The pupil the keyboard is on."""
        at = self.form.rows_view.currentIndex().row()
        return self.model.sheet.rows[at] if 0 <= at < self.model.rowCount() else None

    def _take_form(self) -> None:
        self.model.set_sheet(self._sheet().of_form(self.form.form_combo.currentData()))
        self._offer_lines(self.model.sheet)
        self._say()

    def _take_line(self) -> None:
        self.model.set_sheet(self._sheet().on_line(self.form.line_combo.currentData()))

    def _take_day(self, day: date) -> None:
        try:
            self.model.set_sheet(self._services.parents.meeting_on_day(self._sheet(), day))
        except KnownError as error:
            self._say_trouble(str(error))

    def _take_row(self, row: MeetingRow) -> None:
        places = [item.pupil_id for item in self.model.sheet.rows]
        if row.pupil_id in places:
            self.model.set_sheet(self._sheet().with_row(places.index(row.pupil_id), row))

    def _changed(self) -> None:
        self._say()
        self.drafts.touch()

    def _say(self) -> None:
        """Everything that follows from the sheet: the count, what will not count, and what must be mended."""
        form, sheet, today = self.form, self._sheet(), self._today
        title = meeting_words.title(sheet, today)
        self.setWindowTitle(title)
        form.title_label.setText(title)
        self._record_key.rename(meeting_words.button(sheet, today))
        form.keys_label.setText(meeting_words.keys(sheet, today))
        form.times_widget.setVisible(sheet.is_plan(today))
        form.call_off_button.setVisible(sheet.activity_id is not None and not sheet.was_held)
        form.group_label.setText(meeting_words.about_group(sheet))
        form.count_label.setText(meeting_words.counted(sheet, today))
        form.already_label.setText(meeting_words.already(sheet, today))
        for part in (form.already_label, form.already_button):
            part.setVisible(bool(form.already_label.text()))
        form.line_hint.setText(meeting_words.not_counted(sheet, today))
        form.line_hint.setVisible(bool(form.line_hint.text()))
        form.meeting_detail.setVisible(not sheet.is_plan(today))
        self._show_detail()
        problems = sheet.problems(today)
        show_problems(self, problems if self._tried else [item for item in problems if item.field == "on"])
        self._say_trouble("\n".join(self._left_out))

    def _show_detail(self) -> None:
        self.form.meeting_detail.show_row(self._row)

    def _do(self, work: Callable[[], str]) -> None:
        """Do what gives a sentence, and close; what it refuses is told on the form."""
        try:
            self.label = work()
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.drafts.drop()
        self.accept()

    def _say_trouble(self, text: str) -> None:
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))
