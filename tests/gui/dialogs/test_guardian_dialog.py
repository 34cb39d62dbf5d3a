"""A parent or carer: added on the page of a pupil, recognised when known, changed, shared by brothers, made one."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.gui.dialogs.consent_dialog import ConsentDialog
from routekaart_app.gui.dialogs.guardian_dialog import GuardianDialog
from routekaart_app.gui.dialogs.guardian_doubles_dialog import GuardianDoublesDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.services.school_settings import PARENTS_16
from routekaart_app.store.models import Pupil
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass


@pytest.fixture
def here(window: MainWindow, class_3b: AClass) -> MainWindow:
    i18n.set_language("en")
    window.choose_group(class_3b.group_id)
    return window


def opened(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return next(found for found in window.findChildren(kind) if not found.isHidden())


def guardian_dialog(window: MainWindow, guardian_id: UUID | None = None, pupil: UUID | None = None) -> GuardianDialog:
    window.opens.guardian(guardian_id, pupil_id=pupil)
    found = opened(window, GuardianDialog)
    assert isinstance(found, GuardianDialog)
    return found


def part(dialog: QWidget, kind: type, name: str) -> object:
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def choose(dialog: QWidget, name: str, value: str) -> None:
    combo = part(dialog, QComboBox, f"{name}_combo")
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData(value))


def test_a_parent_is_added_and_known_again_for_a_brother(
    here: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    first, second = class_3b.pupil_ids[:2]
    dialog = guardian_dialog(here, pupil=first)
    dialog.save()
    assert dialog.form.name_problem.isVisible() and dialog.focusWidget() is dialog.form.name_edit
    dialog.form.name_edit.setText("Ayşe Aydın")
    dialog.form.phone_edit.setText("bel maar")
    choose(dialog, "talk_language", "tr")
    choose(dialog, "child_0_relation", "mother")
    choose(dialog, "child_0_custody", "one")
    box = part(dialog, QCheckBox, "child_0_do_not_send_check")
    assert isinstance(box, QCheckBox)
    box.click()
    dialog.save()
    because = part(dialog, QLineEdit, "child_0_do_not_send_because_edit")
    assert isinstance(because, QLineEdit) and because.property("problem") and dialog.form.phone_problem.isVisible()
    QTest.keyClicks(because, "op verzoek")
    dialog.form.phone_edit.setText("06 0000 0001")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isHidden() and "Ayşe Aydın" in dialog.label
    (kept,) = services.guardians.of(first)
    child = kept.children[0]
    assert (child.relation, child.custody, child.do_not_send, child.do_not_send_because) == (
        "mother", "one", True, "op verzoek",
    )  # fmt: skip

    dialog = guardian_dialog(here, pupil=second)
    qtbot.waitUntil(lambda: bool(dialog._everybody))
    QTest.keyClicks(dialog.form.name_edit, "aydin")
    qtbot.waitUntil(dialog.form.known_button.isVisible)
    assert "Ayşe Aydın" in dialog.form.known_button.text()
    dialog.form.known_button.click()
    assert dialog.form.phone_edit.text() == "06 0000 0001"
    dialog.save()
    (same,) = services.guardians.of(second)
    assert same.id == kept.id and {one.pupil_id for one in same.children} == {first, second}


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_children_are_added_by_name_and_taken_off_and_work_is_noted(
    here: MainWindow, services: Services, class_3b: AClass, messages: FakeMessages
) -> None:
    first, second = class_3b.pupil_ids[:2]
    services.guardians.save(Guardian("S. Haddad", children=(Child(first, relation="father"),)))
    (known,) = services.guardians.of(first)
    dialog = guardian_dialog(here, known.id)
    form = dialog.form
    (name,) = (row.display_name for row in services.pupils.all(here.context.year) if row.id == second)
    QTest.keyClicks(form.child_edit, name)
    QTest.keyClick(form.child_edit, Qt.Key.Key_Return)
    assert [one.relation for one in form.children_rows.children_here] == ["father", "father"]
    off = part(dialog, QPushButton, "child_0_remove_button")
    assert isinstance(off, QPushButton)
    off.click()
    assert form.work_agreed_check.isHidden()
    QTest.keyClicks(form.work_edit, "lasser")
    form.work_agreed_check.click()
    form.work_agreed_on_edit.set_day(date(2026, 3, 2))
    dialog.save()
    (changed,) = services.guardians.of(second)
    assert (changed.work, changed.work_agreed_on) == ("lasser", date(2026, 3, 2))
    assert services.guardians.of(first) == ()

    dialog = guardian_dialog(here, known.id)
    dialog.form.name_edit.setText("Iemand anders")
    messages.will_answer(False)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.form.remove_button.click()
    assert services.guardians.all() == () and dialog.isHidden()
    services.history.undo()
    assert len(services.guardians.all()) == 1


def test_two_entries_become_one(here: MainWindow, services: Services, class_3b: AClass) -> None:
    child = Child(class_3b.pupil_ids[0])
    services.guardians.save(Guardian("Ayşe Aydın", "tr", children=(child,)))
    services.guardians.save(Guardian("Ayse Aydin", phone="06 0000 0001", children=(child,)))
    here.opens.guardian_doubles()
    dialog = opened(here, GuardianDoublesDialog)
    assert isinstance(dialog, GuardianDoublesDialog) and dialog.model.rowCount() == 1
    dialog.merge()
    (one,) = services.guardians.all()
    assert (one.talk_language, one.phone) == ("tr", "06 0000 0001") and dialog.model.rowCount() == 0
    dialog.accept()


def test_a_pupil_of_age_decides(here: MainWindow, services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    with services.vault.database.write("born earlier") as session:
        session.get_one(Pupil, pupil_id).birth_date = date(2008, 1, 5)
    here.open_pupil(pupil_id)
    card = here.page("pupil").columns.parents  # type: ignore[attr-defined]
    assert "18" in card._rule and "agrees" in card._rule
    step = services.history.undo_label()
    card.rows[0].link.click()
    unchanged = opened(here, ConsentDialog)
    assert isinstance(unchanged, ConsentDialog)
    unchanged.save()
    assert unchanged.label == "" and services.history.undo_label() == step, "nothing changed is no step"
    card.rows[0].link.click()
    dialog = next(found for found in here.findChildren(ConsentDialog) if found is not unchanged)
    assert isinstance(dialog, ConsentDialog) and dialog.form.agreed_on_edit.isHidden()
    dialog.form.agreed_check.click()
    dialog.form.agreed_on_edit.set_day(date(2027, 1, 1))
    dialog.save()
    assert dialog.form.agreed_on_problem.isVisible()
    dialog.form.agreed_on_edit.set_day(TODAY)
    dialog.save()
    assert services.guardians.agreed_on(pupil_id) == TODAY and "4 March 2026" in card._rule

    here.open_page("admin")
    choosers = here.page("admin")._school_choosers  # type: ignore[attr-defined]
    choosers.age_choosers[PARENTS_16].picked.emit("agreed")
    assert services.guardians.ages().from_16 == "agreed"
    assert choosers.age_choosers[PARENTS_16].value == "agreed"
