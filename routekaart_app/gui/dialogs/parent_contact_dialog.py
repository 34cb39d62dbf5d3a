"""Contact with a parent of one pupil: how, who, in which language, what was said and agreed; also what was tried."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from routekaart_app.domain import field_draft
from routekaart_app.domain.meeting_sheet import ContactSheet
from routekaart_app.domain.parent_contact import FORMS
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.forms.ui_parent_contact_dialog import Ui_ParentContactDialog
from routekaart_app.gui.in_sight import InSight
from routekaart_app.gui.models import parent_words
from routekaart_app.gui.models.place_words import place_said
from routekaart_app.gui.widgets import parent_choices
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_TEXT_HEIGHT = 62
_FIELDS = (
    "on_edit", "form_combo", "occasion_combo", "line_combo", "who_combo", "role_combo", "language_combo",
    "interpreter_check", "words_edit", "agreement_edit", "attended_check",
)  # fmt: skip
_USUAL = "phone"
_ORDER = ("phone", "talk", "home_visit", "slip", "home", "with_child", "evening", "along", "guest_lesson")


class ParentContactDialog(SavingDialog):
    """Without an activity a contact of today is recorded; with one, what was recorded of it is corrected; `draft_id` is
    one that was left half done. Raises KnownError when pupil or contact is gone."""

    def __init__(
        self,
        services: Services,
        host: Window,
        pupil_id: UUID,
        parent: QWidget | None = None,
        *,
        activity_id: UUID | None = None,
        contact_id: UUID | None = None,
        form_of: str = _USUAL,
        draft_id: UUID | None = None,
    ) -> None:
        today = services.clock.today()
        if activity_id is None:
            sheet = services.parents.new_contact(pupil_id, today, form_of)
        else:
            sheet = services.parents.open_contact(activity_id, pupil_id, contact_id)
        super().__init__(services, host, parent)
        self._sheet = sheet
        self.form = form = Ui_ParentContactDialog()
        form.setupUi(self)
        for name in (*_ORDER, *(name for name in FORMS if name not in _ORDER)):
            form.form_combo.addItem(parent_words.form_said(name).capitalize(), name)
        parent_choices.offer_roles(form.role_combo)
        form.words_edit.setFixedHeight(theme.look().px(_TEXT_HEIGHT))
        form.words_edit.setPlainText(sheet.row.words)
        form.agreement_edit.setText(sheet.row.agreement)
        form.on_edit.set_day(sheet.on)
        form.on_edit.setEnabled(not sheet.is_beside)
        form.remove_button.setVisible(activity_id is not None)
        if activity_id is not None:
            self.form.save_button.setText(_("Save"))
        self._show()
        self._connect()
        title = _("Contact with a parent of {name}") if activity_id is None else _("Correct the contact: {name}")
        self.start(form, title.format(name=sheet.pupil.display_name))
        about = (sheet.pupil.group, place_said(sheet.pupil.place))
        form.pupil_label.setText(" · ".join(filter(None, about)))
        self.keep_fields(field_draft.CONTACT, pupil_id, _FIELDS, (activity_id, contact_id), draft_id)
        open_at(self, 700, 712)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with how: all else has been filled in already."""
        super().showEvent(event)
        self.form.form_combo.setFocus()

    def typed(self) -> ContactSheet:
        """The sheet with what is in the fields."""
        form = self.form
        row = replace(
            self._sheet.row,
            role=form.role_combo.currentData(),
            attended=form.attended_check.isChecked(),
            language=form.language_combo.currentData(),
            had_interpreter=form.interpreter_check.isChecked(),
            words=form.words_edit.toPlainText(),
            agreement=form.agreement_edit.text(),
        )
        return self._sheet.with_row(row)

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        return self.typed().problems(self.today)

    def write(self) -> str:
        """Record the contact."""
        sheet = self.typed()
        if sheet.activity_id is not None and sheet == self._first:
            self.host.say(_("Nothing was changed."), undoable=False)
            return ""
        return self.services.parents.record_contact(sheet).label

    def remove(self) -> None:
        """Take the contact away; it can be brought back with Undo."""
        if (activity_id := self._sheet.activity_id) is not None:
            sheet = self._sheet
            self.do(lambda: self.services.parents.remove_contact(activity_id, sheet.pupil.id, sheet.contact_id))

    def _connect(self) -> None:
        form = self.form
        form.form_combo.activated.connect(self._take_form)
        form.who_combo.activated.connect(self._take_who)
        form.line_combo.activated.connect(self._take_line)
        form.occasion_combo.activated.connect(self._take_occasion)
        form.on_edit.day_changed.connect(self._take_day)
        for combo in (form.role_combo, form.language_combo):
            combo.activated.connect(self.changed)
        form.interpreter_check.clicked.connect(self.changed)
        form.attended_check.clicked.connect(self._follow)
        for typed in (form.words_edit.textChanged, form.agreement_edit.textEdited):
            typed.connect(self._say_tried)
            typed.connect(self.changed)
        form.remove_button.clicked.connect(self.remove)
        InSight(form.fields_area)

    def _take_form(self) -> None:
        self._take(self.typed().of_form(self.form.form_combo.currentData()))

    def _take_who(self) -> None:
        sheet = self.typed()
        self._take(sheet.with_row(parent_choices.by_person(sheet.row, self.form.who_combo.currentData())))

    def _take_line(self) -> None:
        self._take(replace(self.typed(), line_id=self.form.line_combo.currentData()))

    def _take_occasion(self) -> None:
        at = self.form.occasion_combo.currentData()
        self._take(replace(self.typed(), occasion_id=at, line_id=None))

    def _take_day(self, day: date) -> None:
        try:
            self._take(self.services.parents.contact_on_day(self.typed(), day))
        except KnownError as error:
            self.say_trouble(str(error))

    def _take(self, sheet: ContactSheet) -> None:
        self._sheet = sheet
        self._show()
        self.changed()

    def _show(self) -> None:
        """The sheet in the fields that are chosen from; what is typed stands there already."""
        form, sheet = self.form, self._sheet
        row = sheet.row
        parent_choices.choose(form.form_combo, sheet.form)
        parent_choices.offer_people(form.who_combo, row)
        parent_choices.choose(form.role_combo, row.role)
        parent_choices.offer_languages(form.language_combo, row.language, row.home_language)
        form.interpreter_check.setChecked(row.had_interpreter)
        form.attended_check.setChecked(row.attended)
        self._show_places(sheet)
        guardian = row.guardian
        said = "" if guardian is None else ", ".join(parent_words.limits(guardian.child(row.pupil_id)))
        phone = guardian.phone if guardian is not None else ""
        form.who_hint.setText(" · ".join(filter(None, (phone, said))))
        form.who_hint.setVisible(bool(form.who_hint.text()))
        self._follow()

    def _show_places(self, sheet: ContactSheet) -> None:
        """What it counts for, or on which activity of that day it hangs."""
        form = self.form
        _fill(form.line_combo, [(f"{line.code}  {line.name}", line.id) for line in sheet.fitting_lines],
              _("For no line of the routekaart"), sheet.line_id)  # fmt: skip
        occasions = [
            (" · ".join(filter(None, (item.title, item.company))), item.activity_id) for item in sheet.fitting_occasions
        ]
        _fill(form.occasion_combo, occasions, _("none of these"), sheet.occasion_id)
        hangs = bool(occasions) and not sheet.is_beside
        for part in (form.occasion_label, form.occasion_combo):
            part.setVisible(hangs)
        for part in (form.line_label, form.line_combo):
            part.setVisible(not sheet.is_beside and sheet.occasion_id is None)

    def _follow(self) -> None:
        """What was tried counts as tried; no words are noted of a parent who was not there."""
        form, was_there = self.form, self.form.attended_check.isChecked()
        self._say_tried()
        for field in (form.role_combo, form.language_combo, form.interpreter_check, form.words_edit):
            field.setEnabled(was_there)
        if self.tried:
            self.changed()

    def _say_tried(self) -> None:
        """That a parent who was not there stays to be reached, and that nothing of theirs is printed."""
        form, was_there = self.form, self.form.attended_check.isChecked()
        said = "" if was_there else _("Kept as tried: the parents stay on the list of not reached.")
        if self.typed().row.is_unheard:
            said += " " + _("What stands here of words and agreement is kept, and not printed.")
        form.attended_hint.setText(said)
        form.attended_hint.setVisible(not was_there)


def _fill(combo: QComboBox, entries: list[tuple[str, UUID]], none: str, chosen: UUID | None) -> None:
    combo.clear()
    for text, value in entries:
        combo.addItem(text, value)
    combo.addItem(none, None)
    values = [value for _text, value in entries]
    combo.setCurrentIndex(values.index(chosen) if chosen in values else len(values))
