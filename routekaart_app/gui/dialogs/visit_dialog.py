"""Record a company visit for a class: everyone was there, except. Or plan one: everyone goes along, except."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app import words
from routekaart_app.domain import visit_draft
from routekaart_app.domain.contact import FLAGS
from routekaart_app.domain.routekaart import AT_COMPANY
from routekaart_app.domain.visit_sheet import VisitSheet, time_of_day
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs import visit_words
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.draft_keeper import DraftKeeper
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_visit_dialog import Ui_VisitDialog
from routekaart_app.gui.messages import Messages, may_drop
from routekaart_app.gui.models.attendance_model import AttendanceModel
from routekaart_app.gui.widgets.problems import focus_problem, show_problems, unread
from routekaart_app.i18n import gettext as _
from routekaart_app.services.contacts import Recorded

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_NOTE_HEIGHT = 62
_BEFOREHAND = ("prepared",)
"""What can be said of a visit that is still to come."""


class VisitDialog(QDialog):
    """Shows a `VisitSheet` and passes on what is done to it; what it means is the sheet's own business.

    After it was accepted, `recorded` says what was recorded, planned or called off. `line_code` asks for a line of the
    routekaart, `activity_id` opens something that was planned or recorded, `draft_id` what was left as a draft.
    Raises KnownError when the class or that activity is gone.
    """

    more_wanted = Signal()
    """More is to be told of this visit than fits here; the dialog has closed."""
    unchanged = Signal()
    """It was kept as it was opened, and nothing was written."""

    def __init__(
        self,
        services: Services,
        group_id: UUID,
        messages: Messages,
        parent: QWidget | None = None,
        *,
        on: date | None = None,
        line_code: str | None = None,
        activity_id: UUID | None = None,
        draft_id: UUID | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._messages = services, messages
        self._today = services.clock.today()
        self.recorded: Recorded | None = None
        self._tried = False
        sheet, self._left_out = self._opening(group_id, on or self._today, line_code, activity_id, draft_id)
        self.model = AttendanceModel(sheet, self, self._today)
        self.form = Ui_VisitDialog()
        self.form.setupUi(self)
        self._fill(sheet)
        self._first = self._sheet()
        self._is_kept = draft_id is None and sheet.activity_id is not None
        self.drafts = DraftKeeper(services.drafts, "visit", group_id, self._as_draft, draft_id, self)
        self._record_key = on_ctrl_enter(self, self.record, self.form.record_button)
        self._connect()
        self._say()
        if sheet.activity_id is not None:  # all else is known: what is left is who was there
            self.form.attendance_view.setFocus()
        open_at(self, 1020, 680)

    def _opening(
        self, group_id: UUID, on: date, line_code: str | None, activity_id: UUID | None, draft_id: UUID | None
    ) -> tuple[VisitSheet, tuple[str, ...]]:
        """The sheet to begin with, and what had to be left out of a draft."""
        draft = self._services.drafts.get(draft_id) if draft_id is not None else None
        if draft is not None:
            return self._services.contacts.drafted_sheet(group_id, draft.content)
        if activity_id is not None:
            return self._services.contacts.open_sheet(activity_id), ()
        return self._services.contacts.new_sheet(group_id, on, line_code), ()

    def _fill(self, sheet: VisitSheet) -> None:
        form = self.form
        form.attendance_view.setModel(self.model)
        form.company_combo.set_companies(sheet.companies)
        form.company_combo.set_placeholder(_("Choose or type a name"))
        form.company_combo.show_company(sheet.company_id, sheet.company_name)
        form.near_button.attach(form.company_combo)
        self._fill_lines(sheet)
        form.on_edit.set_day(sheet.on)
        form.starts_at_edit.setText(sheet.starts_at)
        form.note_edit.setPlainText(sheet.note)
        form.note_edit.setFixedHeight(theme.look().px(_NOTE_HEIGHT))
        form.flag_row.set_flags(flag for flag in FLAGS if getattr(sheet, flag))
        stops = (form.nobody_button, *form.flag_row.boxes.values(), form.call_off_button)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _fill_lines(self, sheet: VisitSheet) -> None:
        """For no line, then the lines of this class, and below a divider those of other years."""
        combo = self.form.line_combo
        combo.addItem(_("For no line of the routekaart"), None)
        for line in sorted(sheet.lines, key=lambda line: line.id in sheet.foreign):
            if line.id in sheet.foreign and combo.itemData(combo.count() - 1) not in sheet.foreign:
                combo.insertSeparator(combo.count())
            combo.addItem(f"{line.code}  {line.name}", line.id)
        places = [combo.itemData(place) for place in range(combo.count())]
        combo.setCurrentIndex(places.index(sheet.line_id) if sheet.line_id in places else -1)

    def _connect(self) -> None:
        form = self.form
        self.model.changed.connect(self._changed)
        form.company_combo.changed.connect(self._changed)
        form.attendance_view.unread_changed.connect(self._say)
        form.starts_at_edit.textEdited.connect(self._changed)
        form.note_edit.textChanged.connect(self.drafts.touch)
        form.flag_row.changed.connect(self.drafts.touch)
        form.line_combo.currentIndexChanged.connect(self._take_line)
        form.on_edit.day_changed.connect(self._take_day)
        form.everyone_button.clicked.connect(lambda: self.model.set_sheet(self.model.sheet.everyone()))
        form.nobody_button.clicked.connect(lambda: self.model.set_sheet(self.model.sheet.nobody()))
        form.cancel_button.clicked.connect(self.reject)
        form.call_off_button.clicked.connect(self.call_off)
        form.record_button.clicked.connect(self.record)
        form.more_button.clicked.connect(self._tell_more)
        for combo in (form.company_combo, form.line_combo):
            combo.installEventFilter(self)
        self.drafts.failed.connect(lambda error: self._say_trouble(str(error)))

    def _sheet(self) -> VisitSheet:
        """The sheet with what is in the fields."""
        combo, sheet, flags = self.form.company_combo, self.model.sheet, self.form.flag_row.flags
        typed = self.form.starts_at_edit.text()
        return replace(
            sheet,
            company_id=combo.company_id,
            company_name=combo.new_name,
            note=self.form.note_edit.toPlainText(),
            starts_at=typed if sheet.is_plan(self._today) else time_of_day(typed) or "",
            prepared="prepared" in flags,
            met_people="met_people" in flags,
            looked_back="looked_back" in flags,
        )

    def _as_draft(self) -> tuple[str, str] | None:
        sheet = self._sheet()
        if sheet == self._first and self.drafts.draft_id is None:
            return None
        return visit_words.draft_title(sheet), visit_draft.content(sheet)

    def record(self) -> None:
        """Record or plan what is on the sheet, or say beside the fields what must be mended first."""
        sheet = self._sheet()
        self._tried = True
        self._say()
        nobody = self.form.attendance_view.unread
        nobodys = [Problem("attendance", nobody)] if nobody else []
        problems = [*unread(self), *nobodys, *sheet.problems(self._today)]
        if problems:
            focus_problem(self, problems)
            return
        if sheet == self._first and self._is_kept and (sheet.was_held or sheet.is_plan(self._today)):
            self.accept()
            self.unchanged.emit()
            return
        try:
            self.recorded = self._services.contacts.record(sheet)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.drafts.drop()
        self.accept()

    def call_off(self) -> None:
        """Take away what was planned, when that is what was meant."""
        sheet = self.model.sheet
        if sheet.activity_id is None or not self._messages.ask(
            _("Take this plan away?"),
            _("It goes for everyone in the class. It can be undone."),
            yes=_("Not happening"),
            no=_("Go on"),
        ):
            return
        try:
            label = self._services.contacts.cancel_plan(sheet.activity_id)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.recorded = Recorded(sheet.activity_id, sheet.line.code if sheet.line else "", 0, 0, label)
        self.drafts.drop()
        self.accept()

    def reject(self) -> None:
        """Leave; asks first when something was filled in. A draft that was opened and not changed stays a draft."""
        if self._sheet() != self._first:
            if not may_drop(self._messages, _("Stop recording this visit?"), _("Stop without recording")):
                return
            self.drafts.drop()
        super().reject()

    def _tell_more(self) -> None:
        self.reject()
        if not self.isVisible():
            self.more_wanted.emit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter in the company goes on to the names: all else has been filled in already. While it counts for nothing,
        it goes to that first."""
        form = self.form
        if (
            watched in (form.company_combo, form.line_combo)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            is_asked = watched is form.company_combo and form.line_combo.currentData() is None
            (form.line_combo if is_asked else form.attendance_view).setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _take_line(self) -> None:
        self.model.set_sheet(self._services.contacts.on_line(self.model.sheet, self.form.line_combo.currentData()))

    def _take_day(self, day: date) -> None:
        try:
            self.model.set_sheet(self._services.contacts.on_day(self.model.sheet, day))
        except KnownError as error:
            self._say_trouble(str(error))

    def _changed(self) -> None:
        self._say()
        self.drafts.touch()

    def _say(self) -> None:
        """Everything that follows from the sheet: the count, what will not count, and what must be mended."""
        form, sheet = self.form, self._sheet()
        self._say_mode(sheet)
        form.group_label.setText(visit_words.about_group(sheet))
        form.count_label.setText(visit_words.counted(sheet, self._today))
        form.line_hint.setText(visit_words.not_counted(sheet, self._today))
        form.line_hint.setVisible(bool(form.line_hint.text()))
        form.company_hint.setText(self._about_company())
        form.company_hint.setVisible(bool(form.company_hint.text()))
        problems = sheet.problems(self._today)
        show_problems(self, problems if self._tried else [item for item in problems if item.field == "on"])
        self._say_trouble("\n".join(self._left_out))

    def _say_mode(self, sheet: VisitSheet) -> None:
        """What differs between planning, recording and correcting."""
        form, is_plan = self.form, sheet.is_plan(self._today)
        title = visit_words.title(sheet, self._today)
        self.setWindowTitle(title)
        form.title_label.setText(title)
        self._record_key.rename(visit_words.button(sheet, self._today))
        form.keys_label.setText(visit_words.keys(sheet, self._today))
        form.starts_at_widget.setVisible(is_plan)
        form.more_button.setVisible(sheet.kind in AT_COMPANY and (is_plan or sheet.activity_id is not None))
        form.flag_row.offer(_BEFOREHAND if is_plan else FLAGS)
        form.call_off_button.setVisible(sheet.activity_id is not None and not sheet.was_held)

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
