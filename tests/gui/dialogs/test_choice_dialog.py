"""Keeping what a pupil chose and why, by keyboard, with what was chosen before in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.choice import Choice
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.choice_dialog import ChoiceDialog
from routekaart_app.gui.dialogs.pupil_dialog import PupilDialog
from routekaart_app.gui.main_window import MainWindow
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import put_away

Opener = Callable[..., ChoiceDialog]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pupil(class_3b: AClass) -> UUID:
    return class_3b.pupil_ids[1]


@pytest.fixture
def open_dialog(services: Services, window: MainWindow, pupil: UUID, qtbot: QtBot) -> Iterator[Opener]:
    made: list[ChoiceDialog] = []

    def make(choice: Choice | None = None) -> ChoiceDialog:
        dialog = ChoiceDialog(services, window, pupil, choice, window)
        made.append(dialog)
        dialog.open()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield make
    put_away(made)


def keep(services: Services, pupil: UUID, kind: str, value: str, on: date = TODAY, **more: str) -> Choice:
    services.choices.save(replace(services.choices.new(pupil, kind, on), value=value, **more))  # type: ignore[arg-type]
    return services.choices.of_pupil(pupil)[0]


def choose(dialog: ChoiceDialog, field: str, value: str) -> None:
    combo = getattr(dialog.form, f"{field}_combo")
    combo.setCurrentIndex(combo.findData(value))


def history(dialog: ChoiceDialog) -> str:
    labels = dialog.form.history_widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels) if dialog.form.history_widget.isVisible() else ""


def test_a_programme_is_kept_by_keyboard(open_dialog: Opener, services: Services, pupil: UUID) -> None:
    dialog = open_dialog()
    assert "Sem de Groen" in dialog.form.title_label.text()
    assert dialog.form.kind_combo.currentData() == "programme"  # vmbo 3: the profile was chosen last year
    assert dialog.form.value_combo.hasFocus() and dialog.form.promise_widget.isHidden()
    QTest.keyClicks(dialog.form.value_combo, "Verpleging")
    QTest.keyClick(dialog.form.value_combo, Qt.Key.Key_Tab)
    assert dialog.form.reason_edit.hasFocus()
    QTest.keyClicks(dialog.form.reason_edit, "Ik help graag")
    QTest.keyClick(dialog.form.reason_edit, Qt.Key.Key_Return, CONTROL)
    (kept,) = services.choices.of_pupil(pupil)
    assert dialog.isHidden() and "Sem de Groen" in dialog.label
    assert (kept.kind, kept.value, kept.reason, kept.on) == ("programme", "Verpleging", "Ik help graag", TODAY)


def test_what_was_chosen_before_is_in_sight_and_changes_with_the_kind(
    open_dialog: Opener, services: Services, pupil: UUID
) -> None:
    keep(services, pupil, "profile", "E&O", date(2025, 2, 3), reason="Later een winkel")
    dialog = open_dialog()
    assert history(dialog) == ""
    choose(dialog, "kind", "profile")
    assert "E&O" in history(dialog) and "Later een winkel" in history(dialog)
    assert not dialog.form.value_combo.isEditable() and dialog.form.value_combo.findData("CM") < 0
    choose(dialog, "value", "Z&W")
    dialog.save()
    assert [item.value for item in services.choices.of_pupil(pupil)] == ["Z&W", "E&O"]


def test_problems_stand_beside_their_fields(open_dialog: Opener, services: Services, pupil: UUID) -> None:
    dialog = open_dialog()
    dialog.form.on_edit.set_day(date(2026, 3, 5))
    dialog.save()
    form = dialog.form
    assert form.value_problem.isVisible() and form.on_problem.isVisible() and form.value_combo.hasFocus()
    form.value_combo.setEditText("Verpleging")
    form.on_edit.set_day(TODAY)
    assert form.value_problem.isHidden() and form.on_problem.isHidden()
    assert services.choices.of_pupil(pupil) == ()


def test_a_promise_goes_on_where_it_was(open_dialog: Opener, services: Services, pupil: UUID) -> None:
    keep(
        services, pupil, "guarantee", "Lasser", date(2026, 2, 2), state="offered", promise="job", company="Metaal Maas"
    )
    dialog = open_dialog()
    choose(dialog, "kind", "guarantee")
    form = dialog.form
    assert form.promise_widget.isVisible() and form.company_combo.currentText() == "Metaal Maas"
    assert (form.value_combo.currentText(), form.state_combo.currentData()) == ("Lasser", "accepted")
    form.on_edit.set_day(date(2026, 1, 1))
    dialog.save()
    assert form.on_problem.isVisible()
    form.on_edit.set_day(TODAY)
    dialog.save()
    assert [item.state for item in services.choices.of_pupil(pupil)] == ["accepted", "offered"]
    assert len(services.companies.all()) == 1


def test_a_lapsed_promise_is_a_hint_that_holds_nothing_back(
    open_dialog: Opener, services: Services, pupil: UUID
) -> None:
    keep(services, pupil, "guarantee", "Lasser", date(2026, 2, 2), state="lapsed")
    dialog = open_dialog()
    choose(dialog, "kind", "guarantee")
    assert dialog.form.value_combo.currentText() == "" and dialog.form.promise_hint.isHidden()
    dialog.form.value_combo.setEditText("Lasser")
    choose(dialog, "state", "redeemed")
    assert dialog.form.promise_hint.isVisible()
    dialog.save()
    assert dialog.isHidden()


def test_a_step_is_corrected_and_removed(open_dialog: Opener, services: Services, pupil: UUID) -> None:
    choice = keep(services, pupil, "sector", "care", date(2026, 1, 12), reason="Werken met mensen")
    dialog = open_dialog(choice)
    assert dialog.form.reason_edit.hasFocus() and dialog.form.value_combo.currentData() == "care"
    assert dialog.form.on_edit.day == date(2026, 1, 12) and history(dialog) == ""
    choose(dialog, "value", "port")
    dialog.save()
    (kept,) = services.choices.of_pupil(pupil)
    assert (kept.id, kept.value, kept.reason) == (choice.id, "port", "Werken met mensen")
    dialog = open_dialog(kept)
    dialog.form.remove_button.click()
    assert services.choices.of_pupil(pupil) == () and dialog.label and dialog.isHidden()
    services.history.undo()
    assert len(services.choices.of_pupil(pupil)) == 1
    assert open_dialog().form.remove_button.isHidden()


def test_a_profile_from_elsewhere_is_not_lost(open_dialog: Opener, services: Services, pupil: UUID) -> None:
    dialog = open_dialog(keep(services, pupil, "profile", "NG"))
    assert dialog.form.value_combo.currentData() == "NG"


def test_leaving_asks_only_when_something_was_changed(open_dialog: Opener, messages: FakeMessages) -> None:
    dialog = open_dialog()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden() and messages.asked == []
    messages.will_answer(False, True)
    dialog = open_dialog()
    dialog.form.reason_edit.setPlainText("Omdat")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_what_the_disk_refuses_is_said_here(
    open_dialog: Opener, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise KnownError("The disk is full.")

    dialog = open_dialog()
    dialog.form.value_combo.setEditText("Verpleging")
    monkeypatch.setattr(type(services.choices), "save", full)
    dialog.save()
    assert dialog.form.trouble_label.text() == "The disk is full." and dialog.isVisible()


def test_the_window_opens_it_and_says_what_was_done(
    window: MainWindow, services: Services, pupil: UUID, qtbot: QtBot
) -> None:
    window.opens.choice(pupil)
    dialog = window.findChild(ChoiceDialog)
    assert dialog is not None
    dialog.form.value_combo.setEditText("Verpleging")
    dialog.save()
    label = services.history.undo_label()
    assert label and label in [item.text() for item in window.findChildren(QLabel)]
    window.opens.choice(uuid4())  # somebody who is gone: told in the bar, no dialog
    assert [item for item in window.findChildren(ChoiceDialog) if item.isVisible()] == []


def test_the_next_step_of_a_promise_is_a_new_row(
    services: Services, window: MainWindow, pupil: UUID, qtbot: QtBot
) -> None:
    older = keep(services, pupil, "guarantee", "Logistiek", state="discussed", promise="job", company="De Haven")
    keep(services, pupil, "guarantee", "Zorg", state="offered", promise="interview")
    window.opens.choice(pupil, after=older)
    dialog = window.findChild(ChoiceDialog)
    assert dialog is not None
    typed = dialog.typed()
    assert (typed.value, typed.state, typed.company) == ("Logistiek", "offered", "De Haven") and typed.id != older.id
    dialog.save()
    assert len(services.choices.of_pupil(pupil)) == 3 and dialog.isHidden()
    put_away([dialog])


def test_today_is_proposed_while_an_older_year_is_on_screen_and_the_destination_is_near(
    services: Services, window: MainWindow, pupil: UUID, qtbot: QtBot
) -> None:
    services.routekaarten.ensure_template(SchoolYear(2024))
    window._choose_year(SchoolYear(2024))
    assert window.context.on < TODAY
    window.opens.choice(pupil)
    dialog = window.findChild(ChoiceDialog)
    assert dialog is not None and dialog.form.on_edit.day == TODAY
    dialog.form.destination_button.click()
    fields = window.findChild(PupilDialog)
    assert dialog.isHidden() and fields is not None
    qtbot.waitUntil(fields.form.destination_combo.hasFocus)
    put_away([dialog, fields])


def test_a_field_without_a_list_has_no_arrow(open_dialog: Opener, services: Services, pupil: UUID) -> None:
    combo = open_dialog().form.value_combo
    assert combo.count() == 0 and combo.property("kind") == "typed"
    keep(services, pupil, "programme", "Verpleging")
    combo = open_dialog().form.value_combo
    assert combo.count() == 1 and not combo.property("kind")
