"""A visit that was begun survives a crash: kept within two seconds, opened again as it was, dropped when recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.contact import State
from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.models.attendance_model import PARTLY
from routekaart_app.store.models import Enrolment
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass
from tests.gui.conftest import free_widgets
from tests.gui.dialogs.conftest import VisitOpener


def half_filled(dialog: VisitDialog) -> None:
    """A visit that somebody was in the middle of."""
    QTest.keyClicks(dialog.form.company_combo, "De Kade")
    dialog.form.line_combo.setCurrentIndex(1)
    dialog.form.on_edit.set_day(date(2026, 3, 2))
    QTest.keyClicks(dialog.form.note_edit, "Ze mochten zelf lassen")
    dialog.form.flag_row.set_flags({"met_people"})
    dialog.model.give(3, "transport")
    dialog.model.give(4, PARTLY)


def kept(dialog: VisitDialog, qtbot: QtBot) -> UUID:
    """The draft that follows by itself."""
    with qtbot.waitSignal(dialog.drafts.saved, timeout=2_000) as caught:
        pass
    assert caught.args is not None
    found = caught.args[0]
    assert isinstance(found, UUID)
    return found


def test_what_was_filled_in_survives_the_end_of_the_program(
    open_visit: VisitOpener, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    dialog = open_visit()
    half_filled(dialog)
    draft_id = kept(dialog, qtbot)
    before = dialog._sheet()
    dialog.deleteLater()  # neither closed nor asked anything, as by a crash or a lock
    free_widgets()
    (draft,) = services.drafts.all()
    assert (draft.id, draft.kind, draft.subject_id) == (draft_id, "visit", class_3b.group_id)
    assert "3B" in draft.title and (before.line is None or before.line.code in draft.title)
    again = open_visit(draft_id=draft_id)
    assert replace(again._sheet(), lines=(), companies=()) == replace(before, lines=(), companies=())
    assert again.form.company_combo.currentText() == "De Kade"
    assert again.form.trouble_label.isHidden()
    assert [again.model.attendance(row).state for row in (3, 4, 5)] == [State.ABSENT, State.PARTLY, State.TOOK_PART]


def test_a_lock_keeps_what_was_changed_a_moment_ago(open_visit: VisitOpener, services: Services, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = open_visit(parent=window)
    dialog.model.toggle(2)
    assert services.drafts.all() == ()
    window.close()
    assert len(services.drafts.all()) == 1 and not dialog.drafts._timer.isActive()


def test_nothing_is_kept_before_the_first_change(open_visit: VisitOpener, services: Services) -> None:
    dialog = open_visit()
    dialog.drafts.save()
    assert services.drafts.all() == () and dialog.drafts.draft_id is None


def test_later_changes_go_into_the_same_draft(open_visit: VisitOpener, services: Services, qtbot: QtBot) -> None:
    dialog = open_visit()
    dialog.model.toggle(2)
    first = kept(dialog, qtbot)
    dialog.model.toggle(2)
    dialog.model.toggle(5)
    assert kept(dialog, qtbot) == first
    (draft,) = services.drafts.all()
    sheet, _said = services.contacts.drafted_sheet(dialog.model.sheet.group.id, draft.content)
    assert [item.state for item in (sheet.attendances[2], sheet.attendances[5])] == [State.TOOK_PART, State.ABSENT]


def test_a_draft_is_nobody_s_data_yet(open_visit: VisitOpener, services: Services, qtbot: QtBot) -> None:
    dialog = open_visit()
    dialog.model.toggle(2)
    kept(dialog, qtbot)
    assert services.history.undo_label() is None


@pytest.mark.parametrize("way", ["record", "stop"])
def test_recording_or_stopping_drops_the_draft(
    open_visit: VisitOpener, services: Services, messages: FakeMessages, qtbot: QtBot, way: str
) -> None:
    dialog = open_visit(line_code="VO3-02")
    dialog.model.toggle(2)
    kept(dialog, qtbot)
    dialog.model.toggle(3)
    if way == "stop":
        messages.will_answer(True)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        dialog.record()
    assert dialog.isHidden() and services.drafts.all() == ()
    assert not dialog.drafts._timer.isActive(), "or it would come back"


def test_a_draft_that_was_only_looked_at_stays(open_visit: VisitOpener, services: Services, qtbot: QtBot) -> None:
    dialog = open_visit()
    dialog.model.toggle(2)
    draft_id = kept(dialog, qtbot)
    dialog.deleteLater()
    free_widgets()
    again = open_visit(draft_id=draft_id)
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert again.isHidden() and len(services.drafts.all()) == 1


def test_a_draft_of_a_plan_goes_on_with_that_plan(
    open_visit: VisitOpener, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, date(2026, 3, 12), "VO3-02")
    activity_id = services.contacts.record(sheet).activity_id
    dialog = open_visit(activity_id=activity_id)
    dialog.form.starts_at_edit.setFocus()
    QTest.keyClicks(dialog.form.starts_at_edit, "10:1")
    draft_id = kept(dialog, qtbot)
    again = open_visit(draft_id=draft_id)
    assert again.form.starts_at_edit.text() == "10:1" and again.form.call_off_button.isVisible()
    QTest.keyClicks(again.form.starts_at_edit, "5")
    again.record()
    assert again.recorded is not None and again.recorded.activity_id == activity_id


def test_pupils_who_are_gone_are_told(
    open_visit: VisitOpener, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    dialog = open_visit()
    dialog.model.toggle(2)
    draft_id = kept(dialog, qtbot)
    with services.vault.database.write("weg") as session:
        row = session.query(Enrolment).filter_by(pupil_id=class_3b.pupil_ids[0]).one()
        row.ends_on = date(2026, 2, 1)
    again = open_visit(draft_id=draft_id)
    assert again.form.trouble_label.isVisible() and again.form.trouble_label.text().startswith("1 ")
    assert again.model.rowCount() == 27


@pytest.mark.parametrize("content", ["", "{", '{"on": 5}', '{"version": 99}'])
def test_a_damaged_draft_opens_a_new_visit_and_says_so(
    open_visit: VisitOpener, services: Services, class_3b: AClass, content: str
) -> None:
    draft_id = services.drafts.save("visit", class_3b.group_id, "Bezoek 3B", content)
    dialog = open_visit(draft_id=draft_id)
    assert dialog.form.trouble_label.isVisible() and dialog.model.sheet.present == 28
    dialog.form.line_combo.setCurrentIndex(1)
    dialog.record()
    assert dialog.recorded is not None and services.drafts.all() == ()


def test_a_draft_that_is_gone_is_a_new_visit(open_visit: VisitOpener, services: Services, class_3b: AClass) -> None:
    draft_id = services.drafts.save("visit", class_3b.group_id, "Bezoek 3B", "{}")
    services.drafts.drop(draft_id)
    assert open_visit(draft_id=draft_id).model.sheet.on == TODAY


def test_a_draft_that_cannot_be_kept_is_told_without_stopping_anybody(
    open_visit: VisitOpener, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_values: object) -> None:
        raise KnownError("The disk is full.", "Nothing was kept.", "Make room.")

    dialog = open_visit(line_code="VO3-02")
    dialog.model.toggle(2)
    monkeypatch.setattr(type(services.drafts), "save", full)
    dialog.drafts.save()
    assert dialog.form.trouble_label.text().startswith("The disk is full.")
    dialog.record()
    assert dialog.recorded is not None
