"""A stack of paper forms: typed pupil after pupil in class order, one step each, and who is done is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.reflection import POINTS
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.stack_dialog import StackDialog
from routekaart_app.gui.main_window import MainWindow
from tests.answers import FakeMessages
from tests.builders import TODAY, YEAR, AClass
from tests.gui.dialogs.conftest import put_away

Opener = Callable[..., StackDialog]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def activity(services: Services, class_3b: AClass) -> UUID:
    """A placement from which the second and the fifth of the class were absent."""
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")
    sheet = replace(sheet, company_name="Zorghub").with_reason(1, "transport").with_reason(4, "transport")
    return services.contacts.record(sheet).activity_id


@pytest.fixture
def names(services: Services, class_3b: AClass) -> list[str]:
    everyone = services.pupils.all(YEAR, group_id=class_3b.group_id, on=TODAY)
    return [pupil.listed_name for at, pupil in enumerate(everyone) if at not in (1, 4)]


@pytest.fixture
def open_stack(services: Services, class_3b: AClass, window: MainWindow, qtbot: QtBot) -> Iterator[Opener]:
    made: list[StackDialog] = []

    def make(*options: Any) -> StackDialog:
        dialog = StackDialog(services, window, class_3b.group_id, *options)
        made.append(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    yield make
    put_away(made)


def words(text: str) -> None:
    for letter in text:
        QTest.keyClick(QApplication.focusWidget(), letter)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def test_pupils_stand_in_class_order_without_the_absent(open_stack: Opener, activity: UUID, names: list[str]) -> None:
    dialog = open_stack(activity)
    shown = dialog.form.pupils_list
    assert [shown.item(row).text() for row in range(shown.count())] == names
    assert not dialog.fields.form.guide_frame.isVisible() and not dialog.fields.form.question_card.isVisible()
    dialog.fields.form.goal_edit.setPlainText("Was ziek.")
    dialog.fields.form.goal_warning.look()
    assert dialog.fields.form.goal_warning.isVisible()
    dialog.fields.form.on_edit.setFocus()
    QTest.keyClicks(dialog.fields.form.on_edit, "31-2")
    QTest.keyClick(dialog.fields.form.on_edit, Qt.Key.Key_Return, CTRL)
    assert dialog.stack.at == 0 and dialog.fields.form.on_problem.isVisible(), "a day that cannot be read blocks"


def test_save_goes_on_to_the_next_that_is_not_in(
    open_stack: Opener, activity: UUID, services: Services, names: list[str]
) -> None:
    dialog = open_stack(activity)
    for text in ("een", "twee", "drie"):
        assert dialog.fields.form.goal_edit.hasFocus()
        words(text)
        press(Qt.Key.Key_Return)
    assert dialog.stack.done == 3 and dialog.stack.at == 3
    press(Qt.Key.Key_PageUp)
    assert dialog.stack.at == 2 and dialog.stack.sheet.goal == "drie"
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_PageDown)
    assert dialog.stack.at == 4 and dialog.form.pupils_list.currentRow() == 4
    assert services.history.undo_label() and dialog.label.startswith("3")


def test_each_pupil_is_a_step_of_its_own(open_stack: Opener, activity: UUID, services: Services) -> None:
    dialog = open_stack(activity)
    pupils = [sheet.pupil.id for sheet in dialog.stack.sheets[:2]]
    for text in ("een", "twee"):
        words(text)
        press(Qt.Key.Key_Return)
    services.history.undo()
    assert [len(services.reflections.of_pupil(pupil)) for pupil in pupils] == [1, 0]
    services.history.undo()
    assert [len(services.reflections.of_pupil(pupil)) for pupil in pupils] == [0, 0]


def test_what_was_typed_and_not_saved_stays_is_shown_and_asked_about(
    open_stack: Opener, activity: UUID, messages: FakeMessages, services: Services, qtbot: QtBot
) -> None:
    dialog = open_stack(activity)
    words("half")
    qtbot.waitUntil(lambda: len(services.drafts.all()) == 1, timeout=10_000)
    press(Qt.Key.Key_PageDown)
    assert dialog.stack.state(0) == "typed" and dialog.fields.form.goal_edit.toPlainText() == ""
    press(Qt.Key.Key_PageUp)
    assert dialog.fields.form.goal_edit.toPlainText() == "half"
    messages.will_answer(False)
    dialog.reject()
    assert dialog.isVisible()
    messages.will_answer(True)
    dialog.reject()
    assert not dialog.isVisible() and services.drafts.all() == () and dialog.label == ""


def test_an_empty_form_is_not_kept(open_stack: Opener, activity: UUID, services: Services) -> None:
    dialog = open_stack(activity)
    press(Qt.Key.Key_Return)
    assert dialog.stack.at == 0 and dialog.stack.done == 0
    assert dialog.fields.form.goal_problem.text()


def test_who_is_in_already_is_shown_and_can_be_corrected(
    open_stack: Opener, activity: UUID, services: Services, class_3b: AClass
) -> None:
    first = services.reflections.stack(class_3b.group_id, activity, TODAY)[0]
    services.reflections.save(first.said("goal", "Eerder"))
    dialog = open_stack(activity)
    assert dialog.stack.at == 1 and dialog.stack.state(0) == "in"
    press(Qt.Key.Key_PageUp)
    assert dialog.fields.form.goal_edit.toPlainText() == "Eerder"
    dialog.fields.form.result_edit.setPlainText("Erbij")
    press(Qt.Key.Key_Return)
    (kept,) = services.reflections.of_pupil(first.pupil.id)
    assert (kept.goal, kept.result) == ("Eerder", "Erbij")


def test_it_ends_when_all_are_in(open_stack: Opener, activity: UUID, services: Services, class_3b: AClass) -> None:
    sheets = services.reflections.stack(class_3b.group_id, activity, TODAY)
    for sheet in sheets[1:]:
        services.reflections.save(sheet.said("goal", "x"))
    dialog = open_stack(activity)
    assert dialog.stack.at == 0
    words("laatste")
    press(Qt.Key.Key_Return)
    assert dialog.stack.done == len(sheets) and dialog.form.close_button.hasFocus()
    dialog.form.close_button.click()
    assert dialog.result() == StackDialog.DialogCode.Accepted and dialog.label.startswith("1")


def test_another_activity_is_chosen_on_top(
    open_stack: Opener, activity: UUID, services: Services, class_3b: AClass
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-03")
    other = services.contacts.record(replace(sheet, company_name="Havenbedrijf")).activity_id
    dialog = open_stack()
    assert dialog.form.stack_combo.count() == 2 and dialog.form.stack_combo.hasFocus()
    at = 0 if dialog.stack.sheet.activity_id == activity else 1
    dialog.form.stack_combo.setCurrentIndex(1 - at)
    dialog.form.stack_combo.activated.emit(1 - at)
    assert {dialog.stack.sheet.activity_id} <= {activity, other}
    assert len(dialog.stack) in (26, 28)


def test_the_window_opens_it_and_says_what_is_missing(window: MainWindow, services: Services, class_3b: AClass) -> None:
    window.choose_group(class_3b.group_id)
    window.opens.stack()
    assert window.findChild(StackDialog) is None and window.message_bar.text
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")
    services.contacts.record(replace(sheet, company_name="Zorghub"))
    window._actions.trigger("enter_forms")
    dialog = window.findChild(StackDialog)
    assert dialog is not None
    dialog.fields.form.goal_edit.setPlainText("een")
    dialog.save()
    dialog.reject()
    assert "1" in window.message_bar.text


def test_nobody_there_is_told(open_stack: Opener, activity: UUID) -> None:
    with pytest.raises(KnownError):
        open_stack(uuid4())


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_fits_the_smallest_screen(looks: QApplication, open_stack: Opener, activity: UUID, scale: float) -> None:
    theme.apply(looks, "light", scale)
    dialog = open_stack(activity)
    dialog.resize(1284, 722)
    QApplication.processEvents()
    assert dialog.width() <= 1284 and dialog.height() <= 722
    form = dialog.fields.form
    for point in POINTS:
        label, edit = getattr(form, f"{point}_label"), getattr(form, f"{point}_edit")
        assert edit.height() >= 2 * edit.fontMetrics().lineSpacing()
        assert (
            label.geometry().bottom() <= edit.geometry().top()
            and edit.geometry().bottom() < form.points_widget.height()
        )
