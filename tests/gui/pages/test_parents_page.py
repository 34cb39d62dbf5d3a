"""The lists of parents: who was not reached, meetings, who they are, and who would tell about their work."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.guardian import ON_REQUEST, Child, Guardian
from routekaart_app.gui.dialogs.guardian_dialog import GuardianDialog
from routekaart_app.gui.dialogs.guardian_doubles_dialog import GuardianDoublesDialog
from routekaart_app.gui.dialogs.lead_dialog import LeadDialog
from routekaart_app.gui.dialogs.meeting_dialog import MeetingDialog
from routekaart_app.gui.dialogs.parent_contact_dialog import ParentContactDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models.parent_lists import GUARDIANS, LEADS, MEETINGS, NOT_REACHED, ToReach
from routekaart_app.gui.pages.parents_page import ParentsPage
from routekaart_app.gui.pages.pupils_page import PupilsPage
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import put_away


@pytest.fixture
def page(window: MainWindow, services: Services, class_3b: AClass) -> ParentsPage:
    """Class 3B, of which one parent is known."""
    i18n.set_language("en")
    first, second = class_3b.pupil_ids[:2]
    children = (Child(first, "", "", "mother"), Child(second, "", "", "mother", ON_REQUEST))
    services.guardians.save(
        Guardian("Ayşe Aydın", "tr", "", True, "06 0000 0001", work="kok", work_agreed_on=TODAY, children=children)
    )
    window.choose_group(class_3b.group_id)
    window.open_page("parents")
    found = window.page("parents")
    assert isinstance(found, ParentsPage)
    return found


def opened(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return next(found for found in window.findChildren(kind) if not found.isHidden())


def cell(page: ParentsPage, row: int, title: str) -> str:
    column = next(column for column in page.model.columns if column.title == title)
    return column.text(page.model.row(row))


def row_of(page: ParentsPage, pupil_id: UUID) -> int:
    found = page.model.row_of(pupil_id)
    assert found is not None
    return found


def test_from_not_reached_to_reached(
    page: ParentsPage, window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    first = class_3b.pupil_ids[0]
    assert page.model.rowCount() == 28 and "28" in page.choices[NOT_REACHED].text() and page.table.hasFocus()
    at = row_of(page, first)
    assert "Ayşe Aydın 06 0000 0001" in cell(page, at, "Parents and telephone")
    assert cell(page, at, "What was tried") == "nothing yet" and cell(page, at, "Language") == "Turkish, interpreter"
    page.table.choose(first)
    assert page.pupil_id == first and not page.buttons["make_lead"].isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = opened(window, ParentContactDialog)
    assert isinstance(dialog, ParentContactDialog)
    dialog.form.attended_check.click()
    dialog.save()
    assert "phone call" in cell(page, row_of(page, first), "What was tried")

    sheet = services.parents.new_meeting(class_3b.group_id, TODAY)
    recorded = services.parents.record_meeting(sheet.toggled(0))
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.reached._figure == "27"
    page.filter.setText("xyz")
    assert page._empty.isVisible()
    page._empty.button.click()
    assert page.model.rowCount() == 1

    page.choices[MEETINGS].click()
    assert page.model.rowCount() == 1 and cell(page, 0, "Reached") == "27 of 28"
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    meeting = opened(window, MeetingDialog)
    assert isinstance(meeting, MeetingDialog) and meeting.model.sheet.activity_id == recorded.activity_id
    put_away([meeting])
    page.buttons["remove_meeting"].click()
    assert page.model.rowCount() == 0 and page._empty.button.text() == "Record meeting"
    page._empty.button.click()
    put_away([opened(window, MeetingDialog)])
    services.history.undo()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)

    page.reached.click()
    qtbot.waitUntil(lambda: window.page_name == "pupils")
    pupils = window.page("pupils")
    assert isinstance(pupils, PupilsPage)
    qtbot.waitUntil(lambda: pupils.model.total == 27)


def test_who_they_are_and_who_would_tell(
    page: ParentsPage, window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    services.guardians.save(Guardian("Ayşe Aydin", children=(Child(class_3b.pupil_ids[0]),)))
    page.show_list(GUARDIANS)
    assert page.model.rowCount() == 2 and page.menu.columns.isEnabled()
    rows = [page.model.row(at) for at in range(2)]
    known = next(at for at, row in enumerate(rows) if isinstance(row, Guardian) and row.phone)
    assert "told on request only (" in cell(page, known, "Custody and sending")
    page.menu.columns.actions()[-1].trigger()
    assert cell(page, known, "Would tell about") == "kok" and "work" in (window.settings.guardian_columns or ())
    page.table.copy()
    assert "Would tell about" in QApplication.clipboard().text().splitlines()[0]
    page.table.selectAll()
    page.menu.follow(GUARDIANS, page._pair is not None)
    page.menu.join.trigger()
    pair = opened(window, GuardianDoublesDialog)
    put_away([pair])
    page.table.choose(page.model.key_at(known))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    put_away([opened(window, GuardianDialog)])
    menu = page._menu()
    assert menu.actions()[0].text() == "Open parent …"
    menu.deleteLater()

    services.guardians.save(Guardian("Vader", children=(Child(class_3b.pupil_ids[0], custody="both"),)))
    page.menu.add_guardian.trigger()
    new = opened(window, GuardianDialog)
    assert isinstance(new, GuardianDialog)
    new.form.name_edit.setText("Zoë Nieuw")
    new.form.children_rows.add(Child(class_3b.pupil_ids[0], "Elif Aydın", custody="one"))
    new.save()
    assert "Elif" in new.label and "contradicts" in new.label
    qtbot.waitUntil(lambda: cell(page, page.table.chosen, "Parent or carer") == "Zoë Nieuw")
    assert window.focusWidget() is page.table

    page.show_list(LEADS)
    assert [cell(page, 0, title) for title in ("Would tell about", "In the register")] == ["kok", "not yet"]
    page.buttons["make_lead"].click()
    lead = opened(window, LeadDialog)
    assert isinstance(lead, LeadDialog) and "named after the work" in lead.form.company_hint.text()
    lead.form.company_combo.setEditText("Eethuis")
    lead.save()
    assert cell(page, 0, "In the register") == "Eethuis" and page.buttons["open_company"].isVisible()
    page.buttons["revoke"].click()
    assert cell(page, 0, "Agreed on") == "not agreed yet"
    page.show_context(replace(window.context, group_id=None, school_id=class_3b.school_id))
    page.show_list(NOT_REACHED)
    qtbot.waitUntil(lambda: page.model.rowCount() == 28)
    assert isinstance(page.model.row(0), ToReach)
    page.grab()
