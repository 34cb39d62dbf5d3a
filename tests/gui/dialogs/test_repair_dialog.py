"""What can be mended is shown first, chosen, and mended in one step."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui.dialogs.repair_dialog import RepairDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.store.models import Activity, Pupil
from tests.builders import TODAY
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


def test_with_nothing_ticked_it_cannot_be_pressed(services: Services, window: MainWindow, qtbot: QtBot) -> None:
    with services.vault.database.write("fouten") as session:
        session.add(Activity(kind="visit", on=TODAY))
    dialog = RepairDialog(services, window, window)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.boxes["empty"].setChecked(False)
    assert not dialog.mend_button.isEnabled()
    put_away([dialog])
