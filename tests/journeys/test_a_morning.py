"""A guide's morning in the real window: what was planned, a talk with a next step, an agreement ticked off, undone."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.agreement import KEPT, OPEN
from routekaart_app.gui.dialogs.talk_dialog import TalkDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models.today_story import KEPT as DONE
from routekaart_app.gui.pages.today_page import TodayPage
from tests import vaults
from tests.builders import AClass
from tests.gui.conftest import WindowMaker

CONTROL = Qt.KeyboardModifier.ControlModifier
BEFORE, MORNING = date(2026, 3, 2), date(2026, 3, 4)


def on_monday(services: Services, klas: AClass) -> None:
    """A visit is planned for Wednesday, and something is agreed that is due on Tuesday."""
    services.contacts.record(services.contacts.new_sheet(klas.group_id, MORNING, "VO3-02"))
    services.agreements.add(klas.pupil_ids[1], "Drie bedrijven bellen", MORNING - timedelta(1), BEFORE)


def press(key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key for whatever has the keyboard."""
    widget: QWidget | None = (
        QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
    )
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def numbers(page: TodayPage) -> dict[str, int]:
    return {kind: int(tile.number) for kind, tile in page.tiles.items() if not tile.isHidden()}


def come_back(window: MainWindow, qtbot: QtBot) -> None:
    """What a desktop does when a dialog closes; the one of the tests leaves that to us."""
    with qtbot.waitActive(window):
        window.activateWindow()


def record_what_was_planned(window: MainWindow, page: TodayPage, qtbot: QtBot) -> None:
    page.week.link(0).setFocus()
    press(Qt.Key.Key_Space)
    dialog = window.findChild(VisitDialog)
    assert dialog is not None and dialog.model.sheet.on == MORNING
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    come_back(window, qtbot)
    assert page._plan.hasFocus(), "the row is gone; the keyboard is still in its card"


def talk_with_who_waits_longest(window: MainWindow, page: TodayPage, qtbot: QtBot) -> str:
    page.longest.link(0).setFocus()
    press(Qt.Key.Key_Space)
    dialog = window.findChild(TalkDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.form.note_edit.hasFocus)
    name = dialog.sheet.pupil.display_name
    for letter in "wil de zorg in":
        press(letter)
    press(Qt.Key.Key_Tab)
    while not dialog.form.next_step_edit.hasFocus():
        press(Qt.Key.Key_Tab)
    for letter in "open dag":
        press(letter)
    with qtbot.waitSignal(dialog.accepted):
        press(Qt.Key.Key_Return, CONTROL)
    come_back(window, qtbot)
    return name


def undo(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window._refresh.changed, timeout=20_000):
        window.undo()
    qtbot.waitUntil(lambda: not window.tasks.is_busy)


def test_a_morning(tmp_path: Path, class_3b: AClass, make_window: WindowMaker, qtbot: QtBot) -> None:
    folder = vaults.copied(tmp_path / "ochtend", with_class=True)
    with vaults.opened(folder, FrozenClock(BEFORE)) as services:
        on_monday(services, class_3b)
    with vaults.opened(folder, FrozenClock(MORNING)) as services:
        on_wednesday(services, class_3b, make_window, qtbot)


def on_wednesday(services: Services, class_3b: AClass, make_window: WindowMaker, qtbot: QtBot) -> None:
    """Everything is done from Vandaag, and every step can be taken back."""
    before = vaults.tables(services.vault.database)
    window = make_window(services)
    assert window.page_name == "today"
    page = window.page("today")
    assert isinstance(page, TodayPage)
    assert numbers(page)["no_talk"] == 28 and len(page.week.rows) == 1 and len(page.unfinished.rows) == 1
    with qtbot.waitActive(window):
        window.activateWindow()

    record_what_was_planned(window, page, qtbot)
    assert page.week.rows == () and "28" in window.message_bar.text

    name = talk_with_who_waits_longest(window, page, qtbot)
    assert numbers(page)["no_talk"] == 27 and name in window.message_bar.text
    assert [row.detail for row in page.agreements.rows] == ["open dag"]

    page.unfinished.link(0, page.unfinished.rows[0].actions.index(DONE)).setFocus()
    press(Qt.Key.Key_Space)
    assert page.unfinished.rows == ()
    assert services.agreements.of_pupil(class_3b.pupil_ids[1])[0].state == KEPT

    undo(window, qtbot)
    assert services.agreements.of_pupil(class_3b.pupil_ids[1])[0].state == OPEN and len(page.unfinished.rows) == 1
    undo(window, qtbot)
    assert numbers(page)["no_talk"] == 28 and page.agreements.rows == ()
    undo(window, qtbot)
    assert len(page.week.rows) == 1
    assert vaults.tables(services.vault.database) == before
    window.close()
