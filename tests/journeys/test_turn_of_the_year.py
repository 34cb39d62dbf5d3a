"""The turn of the school year by keyboard: one again, one away, groep 8 to the secondary school, and all undone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.stages import PO, VO
from routekaart_app.gui.dialogs.rollover_dialog import CLASSES, PUPILS, SUMMARY, YEAR, RolloverDialog
from routekaart_app.gui.main_window import MainWindow
from tests import vaults
from tests.builders import YEAR as OLD
from tests.builders import a_class
from tests.gui.conftest import WindowMaker

NEW = OLD.next()
TODAY = date(2026, 8, 24)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key for whatever has the keyboard."""
    widget: QWidget | None = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def type_text(text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, text)


def tab_to(wanted: QWidget) -> None:
    """Tab until this has the keyboard."""
    for _turn in range(20):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {wanted.objectName()}")


def open_wizard(window: MainWindow, qtbot: QtBot) -> RolloverDialog:
    window.open_page("admin")
    with qtbot.waitActive(window):
        window.activateWindow()
    button = window.findChild(QPushButton, "rollover_button")
    assert button is not None
    button.setFocus()
    press(Qt.Key.Key_Space)
    dialog = window.findChild(RolloverDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def go_on(dialog: RolloverDialog, qtbot: QtBot) -> None:
    before = dialog.form.pages_stack.currentIndex()
    tab_to(dialog.form.next_button)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.form.pages_stack.currentIndex() == before + 1, timeout=20_000)


def choose(dialog: RolloverDialog, search: str, extra: int, turn: str) -> None:
    """Look for pupils, choose the first and some below it, and say what happens."""
    page = dialog.pupils
    assert page is not None
    page.filter.setFocus()
    page.filter.selectAll()
    type_text(search)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Home)
    for _row in range(extra):
        press(Qt.Key.Key_Down, SHIFT)
    assert len(page.table.selected) == 1 + extra
    press(Qt.Key.Key_Return)
    assert page.turn.hasFocus()
    press(Qt.Key.Key_Home)
    for _step in range(("up", "repeat", "leave", "school").index(turn)):
        press(Qt.Key.Key_Down)


def names_in(services: Services, name: str) -> list[str]:
    group = services.schools.find_group(name, TODAY)
    return [pupil.listed_name for pupil in services.pupils.all(NEW, group_id=group.id)]


def turn_the_year(dialog: RolloverDialog, qtbot: QtBot) -> tuple[str, str]:
    """All four steps by keyboard; returns who repeats and who leaves."""
    assert dialog.form.pages_stack.currentIndex() == YEAR
    go_on(dialog, qtbot)
    assert dialog.form.pages_stack.currentIndex() == CLASSES
    go_on(dialog, qtbot)
    page = dialog.pupils
    assert dialog.form.pages_stack.currentIndex() == PUPILS and page is not None
    choose(dialog, "3B 1001", 0, "repeat")
    repeater = page.model.row(0).pupil.name
    tab_to(page.apply_button)
    press(Qt.Key.Key_Space)
    choose(dialog, "3B 1002", 0, "leave")
    leaver = page.model.row(0).pupil.name
    tab_to(page.name)
    type_text("Vakcollege Verzonnen")
    press(Qt.Key.Key_Return)
    choose(dialog, "8A", 5, "school")
    tab_to(page.school)
    type_text("Voor")
    tab_to(page.group)
    type_text("1A")
    press(Qt.Key.Key_Return)
    go_on(dialog, qtbot)
    assert dialog.form.pages_stack.currentIndex() == SUMMARY and dialog.plan is not None
    counts = dialog.plan.counts
    assert (counts.up, counts.repeat, counts.leave, counts.transfer) == (26, 1, 1, 6)
    tab_to(dialog.form.next_button)
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        press(Qt.Key.Key_Space)
    return repeater, leaver


def a_primary_school(services: Services) -> UUID:
    """Groep 8 of six; the names of the schools differ, so that a few letters find one."""
    made = a_class(services.vault.database, name="8A", size=6, stage=PO, year=8, track="", brin="99PO", first_number=1)
    with services.vault.database.write("the primary school has a name of its own", undoable=False) as session:
        from routekaart_app.store.models import School

        session.get_one(School, made.school_id).name = "De Krijtladder"
    return made.pupil_ids[0]


def test_everybody_goes_to_the_new_year_and_back(tmp_path: Path, make_window: WindowMaker, qtbot: QtBot) -> None:
    folder = vaults.copied(tmp_path / "overgang", with_class=True)
    with vaults.opened(folder, FrozenClock(TODAY)) as services:
        child = a_primary_school(services)
        before = vaults.tables(services.vault.database)
        window = make_window(services)
        window.choose_group(vaults.the_class().group_id)
        dialog = open_wizard(window, qtbot)
        repeater, leaver = turn_the_year(dialog, qtbot)

        assert window.context.year == NEW and "2026-2027" in window.message_bar.text
        window.open_page("grid")
        assert window.context.group_id == services.schools.find_group("4B", TODAY).id
        assert names_in(services, "3B") == [repeater]
        assert len(names_in(services, "4B")) == 26 and leaver not in names_in(services, "4B")
        assert len(names_in(services, "1A")) == 6
        gone = services.pupils.all(OLD, group_id=vaults.the_class().group_id, on=OLD.last_day)
        assert len(gone) == 28, "last year is as it was"

        window.open_pupil(child)
        years = services.pupils.dossier(child, TODAY).years
        assert [(item.place.stage, item.group) for item in years] == [(PO, "8A"), (VO, "1A")]

        with qtbot.waitSignal(window._refresh.changed, timeout=20_000):
            window.undo()
        assert vaults.tables(services.vault.database) == before
        assert window.context.year == OLD
        assert services.checks.run().ok
        window.close()
