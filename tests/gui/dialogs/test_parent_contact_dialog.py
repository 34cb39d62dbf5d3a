"""Contact with a parent of one pupil: in a few keys, what was tried, at an activity of that day, corrected."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.gui.dialogs.parent_contact_dialog import ParentContactDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.pupil_page import PupilPage
from tests.builders import TODAY, AClass

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow, services: Services, class_3b: AClass) -> PupilPage:
    """A pupil with two parents."""
    i18n.set_language("en")
    pupil_id = class_3b.pupil_ids[0]
    mother = Child(pupil_id, "", "", "mother")
    services.guardians.save(Guardian("Ayşe Aydın", "tr", "", True, "06 0000 0001", children=(mother,)))
    father = Child(pupil_id, "", "", "father", "on_request", True, "op verzoek")
    services.guardians.save(Guardian("Can Aydın", children=(father,)))
    window.choose_group(class_3b.group_id)
    window.open_pupil(pupil_id)
    found = window.page("pupil")
    assert isinstance(found, PupilPage)
    return found


def dialog_above(window: MainWindow) -> ParentContactDialog:
    return next(found for found in window.findChildren(ParentContactDialog) if not found.isHidden())


def pick(dialog: ParentContactDialog, name: str, value: object) -> None:
    combo = getattr(dialog.form, f"{name}_combo")
    values = [combo.itemData(row) for row in range(combo.count())]
    combo.setCurrentIndex(values.index(value))
    combo.activated.emit(combo.currentIndex())


def test_from_the_page_of_a_pupil(page: PupilPage, window: MainWindow, services: Services, class_3b: AClass) -> None:
    pupil_id, card = class_3b.pupil_ids[0], page.columns.parents
    said = "\n".join(label.text() for row in card.rows for label in row.findChildren(QLabel))
    assert "Ayşe Aydın · mother" in said and "06 0000 0001 · Turkish, with an interpreter" in said
    assert "no custody: told on request only" in said and "Do not send: op verzoek" in said

    QTest.keyClick(window, Qt.Key.Key_O, CTRL)
    dialog = dialog_above(window)
    assert dialog.focusWidget() is dialog.form.form_combo and dialog.form.form_combo.currentData() == "phone"
    pick(dialog, "who", next(one.id for one in services.guardians.of(pupil_id) if one.talk_language))
    assert dialog.form.language_combo.currentData() == "tr" and dialog.form.interpreter_check.isChecked()
    assert "06 0000 0001" in dialog.form.who_hint.text()
    dialog.form.attended_check.click()
    assert dialog.form.attended_hint.isVisible() and not dialog.form.words_edit.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    (tried,) = services.parents.contacts_of(pupil_id)
    assert not tried.attended and tried.guardian == "Ayşe Aydın"

    card.new.click()
    dialog = dialog_above(window)
    pick(dialog, "form", "home_visit")
    pick(dialog, "who", "grandparent")
    dialog.form.words_edit.setPlainText("Hij kookt graag")
    dialog.form.agreement_edit.setText("Bel de kok")
    dialog.form.on_edit.set_day(TODAY.replace(year=2027))
    dialog.save()
    assert dialog.form.on_problem.isVisible()
    dialog.form.on_edit.set_day(TODAY)
    dialog.save()
    reached = next(item for item in services.parents.contacts_of(pupil_id) if item.attended)
    assert (reached.form, reached.who, reached.words) == ("home_visit", "grandparent", "Hij kookt graag")
    assert [item.text for item in services.agreements.of_pupil(pupil_id)] == ["Bel de kok"]

    second = services.guardians.of(pupil_id)[1].id
    card.first_asked.emit(second)
    assert services.guardians.of(pupil_id)[0].id == second

    card.contact_asked.emit(reached)
    dialog = dialog_above(window)
    assert dialog.form.save_button.text() == "Save" and dialog.form.words_edit.toPlainText() == "Hij kookt graag"
    dialog.form.remove_button.click()
    assert [item.attended for item in services.parents.contacts_of(pupil_id)] == [False]


def test_along_on_a_visit_of_the_class(
    page: PupilPage, window: MainWindow, services: Services, class_3b: AClass
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")
    visit = services.contacts.record(replace(sheet, company_name="De Kade")).activity_id
    window.opens.parent_contact(class_3b.pupil_ids[0])
    dialog = dialog_above(window)
    assert dialog.form.occasion_combo.isHidden() and dialog.form.line_combo.isVisible()
    pick(dialog, "form", "along")
    assert dialog.form.occasion_combo.isVisible() and dialog.form.occasion_combo.currentData() == visit
    assert dialog.form.line_combo.isHidden()
    dialog.save()
    (along,) = services.parents.contacts_of(class_3b.pupil_ids[0])
    assert along.activity_id == visit
