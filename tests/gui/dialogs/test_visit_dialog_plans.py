"""Planning a visit, recording what was planned, "for a part", and what makes a visit meaningful."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from unittest.mock import ANY
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from routekaart_app.bootstrap import Services
from routekaart_app.domain.contact import State
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.models.attendance_model import PARTLY
from routekaart_app.gui.translator import Language
from routekaart_app.store.models import Activity
from tests import vaults
from tests.answers import Asked, FakeMessages
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import VisitOpener

NEXT_WEEK = date(2026, 3, 12)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def plan(services: Services, class_3b: AClass) -> UUID:
    """A visit that was planned for today, for all but the first pupil."""
    sheet = services.contacts.new_sheet(class_3b.group_id, NEXT_WEEK, "VO3-02").toggled(0)
    recorded = services.contacts.record(replace(sheet, company_name="De Kade", note="Jas mee"))
    with services.vault.database.write("het is zover") as session:
        session.get_one(Activity, recorded.activity_id).on = TODAY
    return recorded.activity_id


def said(dialog: VisitDialog) -> tuple[str, str, str]:
    form = dialog.form
    return form.title_label.text(), form.record_button.text(), form.count_label.text()


def shown(dialog: VisitDialog) -> list[str]:
    return [flag for flag, box in dialog.form.flag_row.boxes.items() if not box.isHidden()]


def test_a_day_to_come_turns_recording_into_planning_at_once_and_back(open_visit: VisitOpener) -> None:
    dialog = open_visit()
    recording = said(dialog)
    assert dialog.form.starts_at_widget.isHidden() and len(shown(dialog)) == 3
    dialog.model.give(3, "transport")
    dialog.form.on_edit.set_day(NEXT_WEEK)
    assert all(now != before for now, before in zip(said(dialog), recording, strict=True))
    assert dialog.windowTitle() == dialog.form.title_label.text()
    assert dialog.form.starts_at_edit.isVisible() and shown(dialog) == ["prepared"]
    assert not dialog.model.asks_why(3) and dialog.model.index(3, 1).data() == ""
    dialog.form.on_edit.set_day(TODAY)
    assert said(dialog)[:2] == recording[:2]
    assert dialog.model.attendance(3).reason == "transport"


def test_a_visit_is_planned_by_keyboard_and_said_in_one_sentence(open_visit: VisitOpener, services: Services) -> None:
    dialog = open_visit(on=NEXT_WEEK)
    QTest.keyClicks(dialog.form.company_combo, "De Kade")
    QTest.keyClicks(dialog.form.starts_at_edit, "930")
    dialog.form.attendance_view.setFocus()
    QTest.keyClick(dialog.form.attendance_view, Qt.Key.Key_Space)
    QTest.keyClicks(dialog.form.attendance_view, "v2")
    QTest.keyClick(dialog.form.attendance_view, Qt.Key.Key_Return, CTRL)
    assert dialog.recorded is not None and dialog.recorded.planned == 27
    assert "De Kade" in dialog.recorded.label and "12" in dialog.recorded.label
    sheet = services.contacts.open_sheet(dialog.recorded.activity_id)
    assert (sheet.starts_at, sheet.on, sheet.present, sheet.absent) == ("09:30", NEXT_WEEK, 27, 0)


def test_a_time_that_is_none_is_told_beside_its_field(open_visit: VisitOpener) -> None:
    dialog = open_visit(on=NEXT_WEEK, line_code="VO3-02")
    dialog.form.starts_at_edit.setText("25:00")
    dialog.record()
    assert dialog.recorded is None and not dialog.form.starts_at_problem.isHidden()
    assert dialog.form.starts_at_edit.hasFocus()
    dialog.form.on_edit.set_day(TODAY)
    dialog.record()
    assert dialog.recorded is not None, "on a day that has been nobody asks when it began"


def test_what_was_planned_opens_filled_in_with_the_keyboard_on_the_names(open_visit: VisitOpener, plan: UUID) -> None:
    dialog = open_visit(activity_id=plan)
    form = dialog.form
    assert form.company_combo.currentText() == "De Kade" and form.note_edit.toPlainText() == "Jas mee"
    assert form.line_combo.currentText().startswith("VO3-02")
    assert form.attendance_view.hasFocus() and form.call_off_button.isVisible() and len(shown(dialog)) == 3
    assert form.count_label.text().startswith("27 ")
    QTest.keyClick(form.attendance_view, Qt.Key.Key_Return, CTRL)
    assert dialog.recorded is not None and dialog.recorded.activity_id == plan
    assert (dialog.recorded.present, dialog.recorded.absent, dialog.recorded.planned) == (27, 0, 0)


def test_a_plan_is_called_off_after_a_question(
    open_visit: VisitOpener, plan: UUID, services: Services, messages: FakeMessages
) -> None:
    messages.will_answer(False, True)
    dialog = open_visit(activity_id=plan)
    before = vaults.tables(services.vault.database)
    dialog.form.call_off_button.click()
    assert dialog.isVisible() and messages.asked == [Asked("ask", ANY, ANY)]
    dialog.form.call_off_button.click()
    assert dialog.isHidden() and dialog.recorded is not None and "De Kade" in dialog.recorded.label
    with pytest.raises(KnownError):
        services.contacts.open_sheet(plan)
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_a_plan_that_somebody_else_took_away_is_told_in_the_dialog(
    open_visit: VisitOpener, plan: UUID, services: Services, messages: FakeMessages
) -> None:
    messages.will_answer(True)
    dialog = open_visit(activity_id=plan)
    services.contacts.cancel_plan(plan)
    dialog.record()
    assert dialog.recorded is None and dialog.form.trouble_label.isVisible()
    dialog.form.call_off_button.click()
    assert dialog.isVisible() and dialog.form.trouble_label.text()


def test_what_was_recorded_can_be_corrected_and_not_called_off(
    open_visit: VisitOpener, services: Services, class_3b: AClass
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, date(2026, 2, 3), "VO3-02").with_partly(2)
    activity_id = services.contacts.record(replace(sheet, looked_back=True)).activity_id
    dialog = open_visit(activity_id=activity_id)
    assert dialog.form.call_off_button.isHidden()
    assert dialog.form.flag_row.flags == {"looked_back"} and dialog.model.attendance(2).state is State.PARTLY
    dialog.form.on_edit.set_day(NEXT_WEEK)
    assert not dialog.form.on_problem.isHidden()
    dialog.form.on_edit.set_day(date(2026, 2, 4))
    dialog.model.toggle(2)
    dialog.record()
    assert dialog.recorded is not None and dialog.recorded.activity_id == activity_id
    assert services.contacts.open_sheet(activity_id).partly == 0
    again, before = open_visit(activity_id=activity_id), vaults.tables(services.vault.database)
    heard: list[bool] = []
    again.unchanged.connect(lambda: heard.append(True))
    again.record()
    assert heard and again.recorded is None and vaults.tables(services.vault.database) == before


def test_who_was_there_for_a_part_is_counted_apart(open_visit: VisitOpener) -> None:
    dialog = open_visit(line_code="VO3-02")
    dialog.form.attendance_view.setFocus()
    QTest.keyClick(dialog.form.attendance_view, Qt.Key.Key_Space)
    QTest.keyClick(dialog.form.attendance_view, "5")
    dialog.model.toggle(4)
    assert [word for word in dialog.form.count_label.text().replace(",", "").split() if word.isdigit()] == [
        "26", "1", "1",
    ]  # fmt: skip
    assert len(dialog.form.line_hint.text().splitlines()) == 3, "who does not count, and that it goes down as a stage"


def test_the_boxes_are_kept_and_never_needed(open_visit: VisitOpener, services: Services) -> None:
    dialog = open_visit(line_code="VO3-02")
    for box in dialog.form.flag_row.boxes.values():
        QTest.keyClick(box, Qt.Key.Key_Space)
    dialog.record()
    assert dialog.recorded is not None
    sheet = services.contacts.open_sheet(dialog.recorded.activity_id)
    assert (sheet.prepared, sheet.met_people, sheet.looked_back) == (True, True, True)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("look", "scale"), [("light", 1.0), ("dark", 1.0), ("light", 2.0)])
@pytest.mark.parametrize("day", [TODAY, NEXT_WEEK])
def test_nothing_is_cut_off_on_the_smallest_screen(
    open_visit: VisitOpener,
    plan: UUID,
    spoken: Language,
    looks: QApplication,
    language: str,
    look: str,
    scale: float,
    day: date,
) -> None:
    spoken.use(language)
    theme.apply(looks, look, scale)
    dialog = open_visit(activity_id=plan)
    dialog.form.on_edit.set_day(day)
    dialog.model.give(3, PARTLY)
    dialog.resize(1284 if scale > 1 else 1020, 722 if scale > 1 else 680)
    QApplication.processEvents()
    assert dialog.width() <= 1366 and dialog.height() <= 768
    kinds = (QLabel, QPushButton, QCheckBox)
    found = [widget for kind in kinds for widget in dialog.findChildren(kind) if widget.isVisible()]
    cut = [
        widget.objectName()
        for widget in found
        if not (isinstance(widget, QLabel) and widget.wordWrap()) and widget.width() < widget.sizeHint().width()
    ]
    assert cut == []
    assert dialog.form.attendance_view.height() >= 3 * theme.look().row_height
