"""The report of one pupil in a dialog of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.report_dialog import ReportDialog
from routekaart_app.gui.main_window import MainWindow
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import put_away


@pytest.fixture
def dialog(window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot) -> Iterator[ReportDialog]:
    pupil = services.pupils.dossier(class_3b.pupil_ids[0], TODAY).pupil
    made = ReportDialog(services, window, pupil, window)
    with qtbot.waitActive(made):
        made.show()
    yield made
    qtbot.waitUntil(lambda: not window.tasks.is_busy, timeout=20_000)
    put_away([made])


def test_it_is_about_this_pupil_and_starts_at_the_choice_of_report(dialog: ReportDialog, class_3b: AClass) -> None:
    request = dialog.desk.options.request()
    assert request is not None and request.pupil_ids == (class_3b.pupil_ids[0],)
    assert dialog.desk.options.form.kind_combo.hasFocus()
    assert dialog.desk.options.form.files_combo.isHidden()


def test_the_overview_of_the_class_can_be_made_from_here(dialog: ReportDialog, class_3b: AClass) -> None:
    form = dialog.desk.options.form
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("class"))
    request = dialog.desk.options.request()
    assert request is not None and (request.kind, request.group_id) == ("class", class_3b.group_id)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_buttons_stay_in_sight_and_the_preview_scrolls_by_itself(
    dialog: ReportDialog, looks: QApplication, messages: FakeMessages, tmp_path: Path, qtbot: QtBot, scale: float
) -> None:
    theme.apply(looks, "light", scale)
    dialog.resize(1284, 722)
    desk = dialog.desk
    form, foot = desk.options.form, desk.foot.form
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("dossier"))
    qtbot.waitUntil(lambda: desk.preview.pages > 0, timeout=20_000)
    messages.will_answer(tmp_path / "a-place-with-a-long-name" / "Een bestand.pdf")
    while foot.folder_button.isHidden():
        foot.save_button.click()
        qtbot.waitUntil(lambda: not dialog.desk._window.tasks.is_busy, timeout=20_000)
    QApplication.processEvents()
    assert dialog.size().toTuple() == (1284, 722)
    for button in (foot.save_button, foot.print_button, foot.folder_button):
        corner = button.mapTo(dialog, button.rect().bottomRight())
        assert dialog.rect().contains(corner) and not button.visibleRegion().isEmpty()
    assert foot.outcome_label.width() > foot.outcome_label.fontMetrics().averageCharWidth() * 20
    areas = [area for area in (desk._options_area, desk._whole_area) if area.verticalScrollBar().maximum() > 0]
    assert areas == [desk._options_area if scale == 1.0 else desk._whole_area]
    assert desk._options_area.isAncestorOf(desk.options) == (scale == 1.0)


def test_enter_presses_only_the_button_it_is_on(dialog: ReportDialog, messages: FakeMessages) -> None:
    QTest.keyClick(dialog.desk.options.form.language_combo, Qt.Key.Key_Return)
    assert dialog.isVisible() and messages.asked == []
    close = dialog.findChild(QPushButton, "close_button")
    assert isinstance(close, QPushButton)
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Return)
    assert dialog.isHidden()


def test_escape_closes_it_and_drops_what_is_on_its_way(dialog: ReportDialog, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.tasks.is_busy)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.tasks.is_busy, timeout=20_000)
    assert dialog.isHidden() and dialog.desk.preview.pages == 0
