"""Adding, changing and removing a company."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain import company_rules
from routekaart_app.domain.company import CAMPUSES, SECTORS, CompanyEntry, ContactPerson
from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.company_dialog import NEW, CompanyDialog
from routekaart_app.gui.models.merge_words import COMPANY_FIELDS
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import put_away
from tests.services.test_company_fields import FULL

Opener = Callable[..., CompanyDialog]


@pytest.fixture
def open_dialog(services: Services, messages: FakeMessages, qtbot: QtBot, looks: QApplication) -> Iterator[Opener]:
    made: list[CompanyDialog] = []

    def make(entry: CompanyEntry = NEW) -> CompanyDialog:
        dialog = CompanyDialog(services, messages, entry=entry)
        made.append(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    yield make
    put_away(made)


def test_a_company_is_added_by_keyboard(open_dialog: Opener, services: Services) -> None:
    dialog = open_dialog()
    QTest.keyClicks(dialog.form.name_edit, "  Zorghub   Westwijk ")
    QTest.keyClick(dialog.form.name_edit, Qt.Key.Key_Return)
    assert dialog.isHidden() and "Zorghub Westwijk" in dialog.label
    assert services.companies.all()[0].name == "Zorghub Westwijk"


def test_a_campus_proposes_its_sector_and_overwrites_none(open_dialog: Opener) -> None:
    form = open_dialog().form
    form.campus_combo.setCurrentText("FIA")
    form.campus_combo.activated.emit(form.campus_combo.currentIndex())
    assert form.sector_combo.currentData() == CAMPUSES["FIA"]
    form.campus_combo.setCurrentText("MICS")
    form.campus_combo.activated.emit(form.campus_combo.currentIndex())
    assert form.sector_combo.currentData() == CAMPUSES["FIA"]


def test_every_field_can_be_seen_and_changed(open_dialog: Opener) -> None:
    dialog = open_dialog(FULL)
    dialog._entry = NEW  # what is typed is all there is
    typed, wrong = dialog._typed()
    assert (company_rules.cleaned(typed), wrong) == (FULL, ()), "but for the empty row for a contact"
    assert COMPANY_FIELDS.keys() == set(CompanyEntry.MERGED), "and where two are made one it has a name"


def test_every_sector_and_campus_can_be_chosen(open_dialog: Opener) -> None:
    form = open_dialog().form
    assert [form.sector_combo.itemData(row) for row in range(1, form.sector_combo.count())] == list(SECTORS)
    assert [form.campus_combo.itemText(row) for row in range(1, form.campus_combo.count())] == list(CAMPUSES)


def test_a_problem_stands_beside_the_name(open_dialog: Opener, services: Services) -> None:
    services.companies.save(CompanyEntry("Zorghub"))
    dialog = open_dialog()
    dialog.save()
    assert dialog.form.name_problem.isVisible() and dialog.form.name_edit.hasFocus()
    dialog.form.name_edit.setText("zorghub")
    assert dialog.form.name_problem.isHidden()
    dialog.save()
    assert dialog.form.name_problem.isVisible() and dialog.isVisible()
    assert len(services.companies.all()) == 1


def test_a_company_is_changed(open_dialog: Opener, services: Services) -> None:
    services.companies.save(CompanyEntry("Zorghub", "care", "ZIA", "Vlaardingen", "Bel vooraf"))
    dialog = open_dialog(services.companies.all()[0])
    assert dialog.form.sector_combo.currentData() == "care"
    assert dialog.form.note_edit.toPlainText() == "Bel vooraf"
    dialog.form.municipality_edit.setText("Schiedam")
    dialog.save()
    assert services.companies.all()[0] == replace(dialog._entry, municipality="Schiedam")


def test_a_company_is_removed_and_comes_back_with_undo(open_dialog: Opener, services: Services) -> None:
    services.companies.save(CompanyEntry("Zorghub"))
    dialog = open_dialog(services.companies.all()[0])
    dialog.form.remove_button.click()
    assert services.companies.all() == () and dialog.label
    services.history.undo()
    assert len(services.companies.all()) == 1


def test_a_company_where_pupils_were_stays(open_dialog: Opener, services: Services, class_3b: AClass) -> None:
    company = services.companies.save(CompanyEntry("Zorghub"))
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY)
    services.contacts.record(replace(sheet, company_id=company))
    dialog = open_dialog(services.companies.all()[0])
    dialog.form.remove_button.click()
    assert dialog.form.trouble_label.isVisible() and dialog.isVisible()


def test_a_new_company_cannot_be_removed(open_dialog: Opener) -> None:
    dialog = open_dialog()
    dialog.remove()
    assert dialog.form.remove_button.isHidden() and dialog.isVisible()


def test_what_the_disk_refuses_is_said_here(
    open_dialog: Opener, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise KnownError("The disk is full.")

    dialog = open_dialog()
    dialog.form.name_edit.setText("Zorghub")
    monkeypatch.setattr(type(services.companies), "save", full)
    dialog.save()
    assert dialog.form.trouble_label.text() == "The disk is full." and dialog.isVisible()


def test_escape_asks_only_when_something_was_changed(
    open_dialog: Opener, services: Services, messages: FakeMessages
) -> None:
    dialog = open_dialog()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden() and messages.asked == []
    messages.will_answer(False, True)
    dialog = open_dialog()
    dialog.form.name_edit.setText("Zorghub")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden() and services.companies.all() == ()


def test_contacts_are_rows_and_every_problem_stands_in_its_place(open_dialog: Opener, services: Services) -> None:
    dialog = open_dialog(CompanyEntry("Zorghub", contacts=(ContactPerson("Sam"), ContactPerson("Bo"))))
    form = dialog.form

    def field(name: str) -> QLineEdit:
        found = dialog.findChild(QLineEdit, f"{name}_edit")
        assert isinstance(found, QLineEdit)
        return found

    remove = dialog.findChild(QPushButton, "contact_0_remove_button")
    assert isinstance(remove, QPushButton)
    remove.click()
    assert field("contact_0_name").text() == "Bo" and field("contact_0_name").hasFocus()
    form.contacts_rows.add_button.click()
    QTest.keyClicks(field("contact_1_name"), "Noor")
    QTest.keyClick(field("contact_1_name"), Qt.Key.Key_Tab)
    assert field("contact_1_role").hasFocus()
    field("contact_1_email").setText("noor@")
    field("capacity_per_visit").setText("veel")
    field("last_contact_on").setText("morgen")
    dialog.save()
    wrong = {edit.objectName() for edit in dialog.findChildren(QLineEdit) if edit.property("problem")}
    assert wrong == {"contact_1_email_edit", "capacity_per_visit_edit", "last_contact_on_edit"} and dialog.isVisible()
    field("contact_1_email").setText("noor@gmail.com")
    assert form.private_remark.isVisible() and not field("contact_1_email").property("problem")
    field("capacity_per_visit").setText("12")
    field("last_contact_on").setText("3-2-2026")
    field("languages").setText("Nederlands, Pools,")
    form.vo_check.setChecked(True)
    form.contacts_rows.add_button.click()
    dialog.save()
    (kept,) = services.companies.all()
    assert dialog.company_id == kept.id and kept.capacity_per_visit == 12 and str(kept.last_contact_on) == "2026-02-03"
    assert (kept.languages, kept.suitable_for) == (("Nederlands", "Pools"), ("VO",))
    assert [one.name for one in kept.contacts] == ["Bo", "Noor"]
