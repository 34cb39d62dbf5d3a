"""What can be mended is shown first, chosen, and mended in one step."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui.dialogs.repair_dialog import RepairDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.pupils_page import PupilsPage
from routekaart_app.store.models import Activity, Enrolment, Pupil
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import put_away


def test_what_is_ticked_is_mended(services: Services, window: MainWindow, qtbot: QtBot) -> None:
    with services.vault.database.write("fouten") as session:
        session.query(Pupil).limit(1).one().birth_date = date(1811, 1, 1)
        session.add(Activity(kind="visit", on=TODAY))
    dialog = RepairDialog(services, window, window)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert set(dialog.boxes) == {"birth-date", "empty"}
    dialog.boxes["empty"].setChecked(False)
    dialog.mend()
    assert dialog.label and dialog.isHidden()
    assert [item.code for item in services.checks.run().findings] == ["empty"]
    put_away([dialog])


def test_without_faults_there_is_nothing_to_do(services: Services, window: MainWindow, qtbot: QtBot) -> None:
    dialog = RepairDialog(services, window, window)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert dialog.boxes == {} and dialog.mend_button.isHidden()
    put_away([dialog])


def test_a_gap_shows_the_pupils_it_is_about(
    services: Services, window: MainWindow, class_3b: AClass, qtbot: QtBot
) -> None:
    with services.vault.database.write("geen klas") as session:
        session.query(Enrolment).filter_by(pupil_id=class_3b.pupil_ids[2]).one().group_id = None
    gone = class_3b.pupil_ids[2]
    assert services.checks.pupils_behind("no-group") == (gone,)
    dialog = RepairDialog(services, window, window)
    with qtbot.waitActive(dialog):
        dialog.show()
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert len(said) == 3, "a heading, who has to look, and the gap: there is no step to undo"
    button = dialog.findChild(QPushButton, "no-group_button")
    assert isinstance(button, QPushButton)
    button.click()
    page = window.page("pupils")
    assert isinstance(page, PupilsPage) and dialog.isHidden() and page.isVisible()
    qtbot.waitUntil(lambda: [page.model.key_at(at) for at in range(page.model.rowCount())] == [gone], timeout=5000)
    everyone = page.findChild(QPushButton, "everyone_button")
    assert isinstance(everyone, QPushButton) and everyone.isVisible()
    everyone.click()
    qtbot.waitUntil(lambda: page.model.total > 1, timeout=5000)
    assert everyone.isHidden()
    put_away([dialog])


def test_with_nothing_ticked_it_cannot_be_pressed(services: Services, window: MainWindow, qtbot: QtBot) -> None:
    with services.vault.database.write("fouten") as session:
        session.add(Activity(kind="visit", on=TODAY))
    dialog = RepairDialog(services, window, window)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.boxes["empty"].setChecked(False)
    assert not dialog.mend_button.isEnabled()
    put_away([dialog])
