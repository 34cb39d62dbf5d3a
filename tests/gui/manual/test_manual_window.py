"""The manual beside the program: from where somebody is, by keyboard alone, also in a dialog, and onto paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.manual import pages, paper, targets
from routekaart_app.gui.manual.window import ManualWindow, show_manual
from routekaart_app.gui.manual_opener import ManualKey
from routekaart_app.gui.translator import Language
from routekaart_app.services.report_pages import page_count
from tests.answers import FakeMessages
from tests.gui.conftest import free_widgets


@pytest.fixture(autouse=True)
def put_away() -> Iterator[None]:
    """No manual stays open after a test."""
    yield
    for open_one in manuals():
        open_one.close()
    free_widgets()


def manuals() -> list[ManualWindow]:
    found = (one for one in QApplication.topLevelWidgets() if isinstance(one, ManualWindow))
    return [one for one in found if isValid(one) and one.isVisible()]


class Blocked(QObject):
    """Hears whether a window was stopped by a dialog."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.was_blocked = False
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.was_blocked |= event.type() == QEvent.Type.WindowBlocked
        return False


def test_f1_opens_the_page_of_where_one_is(
    qtbot: QtBot, window: MainWindow, messages: FakeMessages, qapp: QApplication
) -> None:
    key = ManualKey(qapp, lambda: messages, window)
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F1)
    (manual,) = manuals()
    assert manual.page_shown == "admin" and manual.parentWidget() is None
    blocked = Blocked(manual)
    window.opens.visit()
    dialog = window.findChild(VisitDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: qapp.focusWidget() is not None and qapp.focusWidget().window() is dialog)
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_F1)
    assert manuals() == [manual] and manual.page_shown == "record_visit"
    assert not blocked.was_blocked, "it can be read while the dialog is open"
    QDialog.done(dialog, 0)
    assert targets.of(window.top_bar) == "admin"
    key.deleteLater()


def test_a_dialog_that_stops_everything_gets_a_manual_of_its_own(qtbot: QtBot, looks: QApplication) -> None:
    beside = show_manual("undo", FakeMessages())
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.open()
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    manual = show_manual(targets.of(dialog), FakeMessages())
    assert manual is not beside and manual.parentWidget() is dialog
    assert manual.page_shown == pages.FIRST
    assert show_manual("keys", FakeMessages()) is manual
    manual.close()


def test_it_is_read_by_keyboard(qtbot: QtBot, looks: QApplication) -> None:
    manual = show_manual("start", FakeMessages())
    with qtbot.waitActive(manual):
        manual.activateWindow()
    manual.view.asked.emit("keys")
    manual.view.asked.emit("https://example.org")
    assert manual.page_shown == "keys"
    QTest.keyClick(manual.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert manual.page_shown == "start" and manual.forward_button.isEnabled()
    QTest.keyClick(manual.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert manual.page_shown == "keys" and not manual.forward_button.isEnabled()
    QTest.keyClick(manual.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert manual.search_edit.hasFocus()
    QTest.keyClicks(manual.search_edit, "ouderavond")
    QTest.keyClick(manual.search_edit, Qt.Key.Key_Down)
    assert manual.page_shown == "parents_evening" and manual.view.extraSelections()
    assert manual.contents.hasFocus() and manual.contents.accessibleName() and manual.view.accessibleName()
    manual.search_edit.setText("dit woord staat nergens xyz")
    assert manual.contents.topLevelItemCount() == 1
    manual.search_edit.clear()
    assert manual.contents.topLevelItemCount() == len(pages.GROUPS)
    QTest.keyClick(manual.view, Qt.Key.Key_Escape)
    assert manuals() == []


def test_it_follows_look_and_language(qtbot: QtBot, looks: QApplication, spoken: Language) -> None:
    manual = show_manual("record_visit", FakeMessages())
    before, dutch = manual.view.document(), manual.view.toPlainText()
    spoken.use("en")
    qtbot.waitUntil(lambda: manual.view.document() is not before)
    assert manual.view.toPlainText() != dutch and "Ctrl+B" in manual.view.toPlainText()
    theme.apply(looks, "dark", 2.0)
    qtbot.waitUntil(lambda: manual.view.document().defaultFont().pixelSize() == round(theme.look().size("body")))
    qtbot.waitUntil(lambda: manual.view.horizontalScrollBar().maximum() == 0)  # all of it fits the width


def test_a_page_goes_to_paper(
    qtbot: QtBot, looks: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages = FakeMessages(tmp_path / "toetsen.pdf", None)
    manual = show_manual("keys", messages)
    manual.save_button.click()
    assert page_count((tmp_path / "toetsen.pdf").read_bytes()) >= 2
    manual.save_button.click()
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    manual.print_button.click()
    assert messages.asked[-1].kind == "error"
    assert len(paper.pdf(pages.page("record_visit"))) > 10_000, "with its picture"
