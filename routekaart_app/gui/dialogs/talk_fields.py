"""The fields of the form of a talk: filled from its sheet, and in which order Tab goes through them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from routekaart_app.domain.talk_sheet import TalkSheet
from routekaart_app.gui.forms.ui_talk_dialog import Ui_TalkDialog
from routekaart_app.gui.models import talk_words
from routekaart_app.gui.shortcuts import literal
from routekaart_app.i18n import gettext as _


def fill(form: Ui_TalkDialog, sheet: TalkSheet, today: date) -> None:
    """What was typed and ticked: as the sheet was made, or as it was left."""
    form.on_edit.blockSignals(True)
    form.on_edit.set_day(sheet.on)
    form.on_edit.blockSignals(False)
    form.note_edit.setPlainText(sheet.note)
    form.competencies_row.choose(sheet.competencies)
    form.besides_row.choose(sheet.besides)
    form.next_step_edit.setText(sheet.next_step)
    form.next_due_combo.count_from(max(sheet.on, today))
    form.next_due_combo.setCurrentIndex(0)
    if sheet.next_step:
        form.next_due_combo.set_due(sheet.next_due)
    form.plan_check.blockSignals(True)
    form.plan_check.setChecked(not sheet.keeps_plan)
    form.plan_check.blockSignals(False)


def show_about(form: Ui_TalkDialog, sheet: TalkSheet) -> None:
    """With whom and about what."""
    form.title_label.setText(talk_words.title(sheet))
    form.pupil_label.setText(talk_words.about(sheet.pupils))
    form.pupil_label.setVisible(bool(form.pupil_label.text()))
    form.pupils_field.show_pupils([(pupil.id, pupil.display_name) for pupil in sheet.pupils])
    _offer(form.subject_combo, talk_words.subjects(sheet), sheet.about_id)
    form.subject_combo.setToolTip(form.subject_combo.currentText())
    show_choices(form, sheet)


def show_choices(form: Ui_TalkDialog, sheet: TalkSheet) -> None:
    """Kind and line, which follow each other."""
    _offer(form.kind_combo, [(item.text, item.key) for item in sheet.kinds], sheet.talk_kind)
    _offer(form.line_combo, talk_words.lines(sheet), sheet.line_id)


def say_plan(form: Ui_TalkDialog, sheet: TalkSheet, today: date) -> None:
    """What follows from the day: whether the talk is still to come, and the planned talk that it closes."""
    to_come = sheet.is_to_come(today)
    form.on_hint.setText(talk_words.day_hint(sheet, today))
    form.on_hint.setVisible(bool(form.on_hint.text()))
    form.note_label.setText(_("What will you talk &about?") if to_come else _("What did you talk &about?"))
    form.next_button.setText(_("Plan and next") if to_come else _("Record and next"))
    said = "" if to_come else talk_words.closes(sheet)
    form.plan_check.setText(literal(said))
    form.plan_check.setVisible(bool(said))
    form.plan_hint.setText("" if to_come else talk_words.planned_note(sheet))
    form.plan_hint.setVisible(bool(form.plan_hint.text()))
    agrees = not to_come or bool(form.next_step_edit.text())  # what is agreed on comes of the talk itself
    for field in (
        form.next_step_label, form.next_step_edit, form.next_step_hint, form.next_due_label, form.next_due_combo,
    ):  # fmt: skip
        field.setVisible(agrees)


def order_tabs(form: Ui_TalkDialog, agreed: Sequence[QCheckBox], *, is_large: bool) -> None:
    """From top to bottom; with large text what was agreed before stands above the note."""
    stops: list[QWidget] = [*form.pupils_field.names, form.pupils_field.edit, form.on_edit, form.kind_combo]
    stops += [form.subject_combo, form.line_combo, form.plan_check, *(agreed if is_large else ()), form.note_edit]
    stops += [*form.competencies_row.boxes.values(), *form.besides_row.boxes.values(), form.three_way_button]
    stops += [*(() if is_large else agreed), form.next_step_edit, form.next_due_combo, form.next_due_edit]
    stops += [form.remove_button, form.cancel_button, form.next_button, form.record_button]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _offer(combo: QComboBox, entries: Sequence[tuple[str, Any]], chosen: Any) -> None:
    """Fill a list and choose, without telling."""
    combo.blockSignals(True)
    combo.clear()
    for text, value in entries:
        combo.addItem(text, value)
    found = next((place for place, (_text, value) in enumerate(entries) if value == chosen), 0)
    combo.setCurrentIndex(found)
    combo.blockSignals(False)
