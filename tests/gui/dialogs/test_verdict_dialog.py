"""Saying that a dossier is complete, and taking that back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui.dialogs.verdict_dialog import VerdictDialog
from routekaart_app.gui.main_window import MainWindow
from tests.builders import TODAY, AClass, a_class
from tests.gui.dialogs.conftest import put_away

Opener = Callable[[], VerdictDialog]


@pytest.fixture
def pupil(class_3b: AClass) -> UUID:
    return class_3b.pupil_ids[1]


@pytest.fixture
def open_dialog(services: Services, window: MainWindow, pupil: UUID, qtbot: QtBot) -> Iterator[Opener]:
    made: list[VerdictDialog] = []

    def make() -> VerdictDialog:
        dialog = VerdictDialog(services, window, pupil, window)
        made.append(dialog)
        dialog.open()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield make
    put_away(made)


def test_the_user_judges_today_unless_said_otherwise(open_dialog: Opener, services: Services, pupil: UUID) -> None:
    dialog = open_dialog()
    assert dialog.form.judged_by_edit.text() == "Gids" and dialog.form.on_edit.day == TODAY
    assert dialog.form.history_widget.isHidden()
    dialog.form.judged_by_edit.clear()
    dialog.save()
    assert dialog.form.judged_by_problem.isVisible() and dialog.form.judged_by_edit.hasFocus()
    dialog.form.judged_by_edit.setText("M. van Voorbeeld")
    dialog.form.on_edit.set_day(date(2026, 3, 2))
    dialog.form.note_edit.setPlainText("Mooi geordend")
    dialog.save()
    (verdict,) = services.verdicts.of_pupil(pupil)
    assert dialog.isHidden() and "Sem de Groen" in dialog.label
    assert (verdict.on, verdict.judged_by, verdict.note) == (date(2026, 3, 2), "M. van Voorbeeld", "Mooi geordend")


def test_an_earlier_judgement_is_in_sight_and_can_be_taken_back(
    open_dialog: Opener, services: Services, pupil: UUID
) -> None:
    services.verdicts.give(pupil, date(2026, 2, 2), "M. van Voorbeeld")
    dialog = open_dialog()
    (link,) = dialog.form.history_widget.findChildren(QPushButton)
    assert "M. van Voorbeeld" in link.accessibleName()
    link.click()
    assert dialog.isHidden() and services.verdicts.of_pupil(pupil) == ()
    services.history.undo()
    assert len(services.verdicts.of_pupil(pupil)) == 1


def test_the_line_is_done_with_it_unless_it_is_unticked(
    services: Services, window: MainWindow, pupil: UUID, qtbot: QtBot
) -> None:
    fourth = a_class(services.vault.database, name="4B", size=2, year=4, brin="99ZY", first_number=3001)
    services.contacts.record(services.contacts.new_sheet(fourth.group_id, date(2026, 2, 2), "VO4-02"))
    dialogs = [VerdictDialog(services, window, one, window) for one in (*fourth.pupil_ids, pupil)]
    assert [dialog.form.line_check.isHidden() for dialog in dialogs] == [False, False, True]
    assert "VO4-05" in dialogs[0].form.line_check.text() and dialogs[0].form.remark_label.text()
    dialogs[0].form.on_edit.set_day(date(2025, 6, 1))
    assert dialogs[0].form.line_check.isHidden(), "a line of this year is not done in another"
    dialogs[0].form.on_edit.set_day(TODAY)
    dialogs[1].form.line_check.setChecked(False)
    for dialog in dialogs[:2]:
        dialog.form.judged_by_edit.setText("M. van Voorbeeld")
        dialog.save()
    done = [[item.line_code for item in services.pupils.dossier(one, TODAY).moments] for one in fourth.pupil_ids]
    assert ["VO4-05" in codes for codes in done] == [True, False]
    put_away(dialogs)
