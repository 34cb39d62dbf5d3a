"""Looking back a year after leaving."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.look_back_dialog import LookBackDialog
from routekaart_app.gui.main_window import MainWindow
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import put_away

LATER = date(2026, 12, 15)


@pytest.fixture
def pupil(class_3b: AClass) -> UUID:
    return class_3b.pupil_ids[1]


def test_how_it_is_going_is_noted(services: Services, window: MainWindow, pupil: UUID, qtbot: QtBot) -> None:
    services.choices.leave_for(pupil, "mbo", "Verzonnen Vakcollege", date(2026, 3, 2))
    services.vault.database.clock = FrozenClock(LATER)
    dialog = LookBackDialog(services, window, pupil, None, window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert "Verzonnen Vakcollege" in dialog.form.pupil_label.text()
    dialog.save()
    assert dialog.form.look_back_problem.isVisible() and dialog.form.look_back_combo.hasFocus()
    dialog.form.look_back_combo.setCurrentIndex(dialog.form.look_back_combo.findData("changed"))
    dialog.form.on_edit.set_day(date(2026, 3, 1))
    assert dialog.form.look_back_problem.isHidden() and dialog.form.on_problem.isVisible()
    dialog.form.on_edit.set_day(TODAY)
    assert dialog.form.on_problem.isVisible(), "two days is too soon"
    dialog.form.on_edit.set_day(LATER)
    dialog.save()
    assert dialog.isHidden() and "Sem de Groen" in dialog.label
    (gone,) = services.choices.destinations(pupil)
    assert (gone.look_back, gone.looked_back_on) == ("changed", LATER)
    again = LookBackDialog(services, window, pupil, gone.enrolment_id, window)
    assert again.form.look_back_combo.currentData() == "changed"
    put_away([dialog, again])


def test_without_a_destination_it_says_what_to_do(services: Services, window: MainWindow, pupil: UUID) -> None:
    with pytest.raises(KnownError) as refusal:
        LookBackDialog(services, window, pupil, None, window)
    assert refusal.value.code == "no-destination" and refusal.value.todo
    window.opens.look_back(pupil)  # told in the bar
