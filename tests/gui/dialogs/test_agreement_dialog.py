"""An agreement on its own: made without a talk, corrected, settled, opened again and taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.agreement import DROPPED, KEPT, OPEN, Agreement
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.agreement_dialog import AgreementDialog
from routekaart_app.gui.main_window import MainWindow
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import put_away

Opener = Callable[..., AgreementDialog]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pupil(class_3b: AClass) -> UUID:
    return class_3b.pupil_ids[1]


@pytest.fixture
def open_dialog(services: Services, window: MainWindow, pupil: UUID, qtbot: QtBot) -> Iterator[Opener]:
    made: list[AgreementDialog] = []

    def make(agreement: Agreement | None = None) -> AgreementDialog:
        window.opens.agreement(pupil, agreement)
        dialog = window.findChildren(AgreementDialog)[-1]
        made.append(dialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield make
    put_away(made)


def test_one_is_made_without_a_talk_by_keyboard(
    open_dialog: Opener, services: Services, window: MainWindow, pupil: UUID
) -> None:
    dialog = open_dialog()
    form = dialog.form
    hint = dialog.findChild(QLabel, "ctrl_enter_hint")
    assert hint is not None and hint.isVisible() and hint.text().startswith("Ctrl+Enter: ")
    assert form.text_edit.hasFocus() and form.state_widget.isHidden() and form.remove_button.isHidden()
    QTest.keyClick(form.text_edit, Qt.Key.Key_Return, CTRL)
    assert form.text_problem.isVisible() and dialog.isVisible()
    QTest.keyClicks(form.text_edit, "Bellen naar tante, die verpleegkundige is, over haar ziekte")
    assert form.text_problem.isHidden()
    form.text_warning.look()
    assert form.text_warning.isVisible()  # and it holds nothing back
    QTest.keyClick(form.text_edit, Qt.Key.Key_Return, CTRL)
    (item,) = services.agreements.of_pupil(pupil)
    assert (item.made_on, item.due_on, item.state) == (TODAY, TODAY + timedelta(weeks=2), OPEN)
    assert "Sem de Groen" in window.message_bar.text


def test_one_is_corrected_settled_and_removed(
    open_dialog: Opener, services: Services, window: MainWindow, pupil: UUID, messages: FakeMessages
) -> None:
    made_on = TODAY - timedelta(weeks=3)
    made_by = services.agreements.add(pupil, "Bellen", TODAY + timedelta(3), made_on)
    (item,) = services.agreements.of_pupil(pupil)
    dialog = open_dialog(item)
    form = dialog.form
    assert form.text_edit.toPlainText() == "Bellen" and form.due_on_combo.due == item.due_on
    assert form.settled_on_edit.isHidden()
    dialog.save()  # nothing is different: nothing is said and there is nothing to take back
    assert dialog.isHidden() and dialog.label == "" and services.history.undo_label() == made_by
    dialog = open_dialog(item)
    form = dialog.form
    form.text_edit.setPlainText("Bellen\nen langsgaan")
    form.due_on_combo.set_due(None)
    form.state_combo.setCurrentIndex(form.state_combo.findData(KEPT))
    assert form.settled_on_edit.isVisible() and form.settled_on_edit.day == TODAY
    messages.will_answer(False)
    dialog.reject()
    assert dialog.isVisible()
    form.settled_on_edit.set_day(made_on - timedelta(1))
    dialog.save()
    assert form.settled_on_problem.isVisible()
    form.settled_on_edit.setFocus()
    QTest.keyClicks(form.settled_on_edit, "31-2")
    QTest.keyClick(form.settled_on_edit, Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible() and form.settled_on_problem.isVisible()  # a day that cannot be read blocks
    form.settled_on_edit.set_day(TODAY - timedelta(1))
    dialog.save()
    (kept,) = services.agreements.of_pupil(pupil)
    assert (kept.text, kept.due_on, kept.state) == ("Bellen en langsgaan", None, KEPT)
    assert kept.settled_on == TODAY - timedelta(1) and "langsgaan" in window.message_bar.text
    open_dialog(kept).form.remove_button.click()
    assert services.agreements.of_pupil(pupil) == () and "langsgaan" in window.message_bar.text
    services.history.undo()
    assert services.agreements.of_pupil(pupil) == (kept,)


def test_one_that_is_gone_is_told(open_dialog: Opener, services: Services, pupil: UUID) -> None:
    services.agreements.add(pupil, "Weg", None, TODAY)
    dialog = open_dialog(services.agreements.of_pupil(pupil)[0])
    services.history.undo()
    dialog.form.state_combo.setCurrentIndex(dialog.form.state_combo.findData(DROPPED))
    dialog.save()
    assert dialog.isVisible() and dialog.form.trouble_label.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_fits_the_smallest_screen(
    looks: QApplication, open_dialog: Opener, services: Services, pupil: UUID, scale: float
) -> None:
    theme.apply(looks, "dark", scale)
    services.agreements.add(pupil, "Bellen met iedereen. " * 20, None, TODAY)
    services.agreements.settle(services.agreements.of_pupil(pupil)[0].id, True, TODAY)
    dialog = open_dialog(services.agreements.of_pupil(pupil)[0])
    dialog.resize(1284, 722)
    assert (dialog.width(), dialog.height()) == (1284, 722)
