"""From form to dossier: forms are printed in class order, filled in by pen, typed in as a stack, and seen again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.reflection import GrowthView
from routekaart_app.gui.dialogs.stack_dialog import StackDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.reports_page import ReportsPage
from tests import vaults
from tests.answers import FakeMessages
from tests.builders import TODAY, YEAR, AClass
from tests.reports.pdfs import pages

CTRL = Qt.KeyboardModifier.ControlModifier
PEN = {0: ("Zien hoe het is", 3), 2: ("Ik weet het nog niet", 2), 3: ("Werken met mensen", 4)}
"""What some wrote and ticked, by their place among those who were there; the others handed nothing in."""


@pytest.fixture
def printed(
    window: MainWindow, services: Services, class_3b: AClass, messages: FakeMessages, tmp_path: Path, qtbot: QtBot
) -> Path:
    """The forms of class 3B about a placement, saved from the page of reports; the second pupil was absent."""
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")
    services.contacts.record(replace(sheet, company_name="Zorghub").with_reason(1, "transport"))
    window.choose_group(class_3b.group_id)
    window.open_page("reports")
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    form = page.desk.options.form
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("form"))
    assert form.about_combo.isVisibleTo(page) and form.about_combo.count() == 2
    form.about_combo.setCurrentIndex(1)
    messages.will_answer(tmp_path / "formulieren.pdf")
    page.desk.foot.form.save_button.click()
    qtbot.waitUntil(lambda: not window.tasks.is_busy, timeout=30_000)
    if not (tmp_path / "formulieren.pdf").exists():  # who was not there gets no form: that is said first
        assert form.findings_label.isVisible()
        page.desk.foot.form.save_button.click()
    qtbot.waitUntil(lambda: (tmp_path / "formulieren.pdf").exists() and not window.tasks.is_busy, timeout=30_000)
    return tmp_path / "formulieren.pdf"


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def test_a_stack_of_forms_goes_from_paper_into_the_dossiers(
    printed: Path, window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    forms = [" ".join(page.split()) for page in pages(printed)]
    order = services.pupils.all(YEAR, group_id=class_3b.group_id, on=TODAY)
    there = [pupil for at, pupil in enumerate(order) if at != 1]  # who was absent gets no form
    assert len(forms) == 27 and all(pupil.display_name in form for pupil, form in zip(there, forms, strict=True))
    assert all("Zorghub" in form for form in forms)

    before = vaults.tables(services.vault.database)
    window._actions.trigger("enter_forms")
    dialog = window.findChild(StackDialog)
    assert dialog is not None
    QApplication.processEvents()  # the window below may still be coming to the front
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    assert [sheet.pupil.id for sheet in dialog.stack.sheets] == [pupil.id for pupil in there]
    dialog.fields.focus_first()
    for place in range(max(PEN) + 1):
        if place not in PEN:
            press(Qt.Key.Key_PageDown, CTRL)
            continue
        text, word = PEN[place]
        for letter in text:
            QTest.keyClick(QApplication.focusWidget(), letter)
        for _stop in range(6):  # the other three points, then KR and MR
            press(Qt.Key.Key_Tab)
        press(getattr(Qt.Key, f"Key_{word}"))
        press(Qt.Key.Key_Return, CTRL)
    assert dialog.stack.done == len(PEN)
    dialog.form.close_button.click()
    assert "3" in window.message_bar.text

    for place, (text, word) in PEN.items():
        (kept,) = services.reflections.of_pupil(there[place].id)
        levels = ("not_discussed", "beginning", "on_the_way", "independent")
        assert kept.goal == text and kept.growth == (GrowthView("WE", levels[word - 1], ""),)
        assert "Zorghub" in kept.activity and kept.guide_words == ""
    grid = services.coverage.of_group(class_3b.group_id, TODAY)
    assert [grid.viewed(item, "pupil") for item in grid.views if item.competency == "WE"] == [(3, 28)]
    for _step in PEN:
        services.history.undo()
    assert vaults.tables(services.vault.database) == before
