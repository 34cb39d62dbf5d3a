"""The whole way through the real window: import, visit, undo, redo, report on paper, close and open again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.clock import FrozenClock
from routekaart_app.domain.coverage import Status
from routekaart_app.gui.dialogs.import_dialog import DONE, PREVIEW, ImportDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.reports_page import ReportsPage
from tests import vaults
from tests.answers import FakeMessages
from tests.gui.conftest import WindowMaker

CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 20)


def a_class_list(folder: Path) -> Path:
    """The file a school would hand over: class 3B, semicolons, names with accents."""
    names = ("Elif;;Aydın", "Sem;de;Groen", "Yasmina;;Haddad", "Łukasz;;Nowak", "Fleur;van der;Berg")
    rows = [f"{1001 + at};{name};3B;3;VMBO KB" for at, name in enumerate(names)]
    path = folder / "klas 3B.csv"
    path.write_text("\n".join(("Stamnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Leerjaar;Opleiding", *rows)), "utf-8")
    return path


def press(key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key for whatever has the keyboard."""
    widget: QWidget | None = (
        QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
    )
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def bring_in(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    window.opens.importing()
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.use_file(path)
    qtbot.waitUntil(lambda: dialog.form.pages_stack.currentIndex() == PREVIEW, timeout=20_000)
    dialog.form.next_button.click()
    qtbot.waitUntil(lambda: dialog.form.pages_stack.currentIndex() == DONE, timeout=20_000)
    dialog.form.next_button.click()


def record_a_visit(window: MainWindow, qtbot: QtBot) -> None:
    """By keyboard: the company typed, one name looked up and left out, recorded."""
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    dialog = window.findChild(VisitDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    for letter in "Scheepswerf":
        press(letter)
    # counts for the line that most still wait for, which stands below "no line"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(key)
    for letter in "Gro":
        press(letter)
    press(Qt.Key.Key_Space)
    press("V")
    with qtbot.waitSignal(dialog.accepted):
        press(Qt.Key.Key_Return, CONTROL)


def statuses(window: MainWindow, code: str) -> list[Status]:
    group = window.context.group_id
    assert group is not None
    grid = window._services.coverage.of_group(group, TODAY)
    column = next(at for at, line in enumerate(grid.lines) if line.code == code)
    return [row.cells[column].status for row in grid.pupils]


def save_reports(window: MainWindow, folder: Path, messages: FakeMessages, qtbot: QtBot) -> Path:
    window.make_reports()
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    qtbot.waitUntil(lambda: page.desk.preview.pages > 0, timeout=20_000)
    messages.will_answer(folder / "Klas 3B.pdf")
    page.desk.foot.form.save_button.click()
    qtbot.waitUntil(lambda: bool(list(folder.glob("*.pdf"))), timeout=20_000)
    qtbot.waitUntil(lambda: not window.tasks.is_busy, timeout=20_000)
    return next(folder.glob("*.pdf"))


def test_from_the_import_file_to_the_paper_and_back_again(
    tmp_path: Path, make_window: WindowMaker, messages: FakeMessages, qtbot: QtBot
) -> None:
    folder, reports = vaults.copied(tmp_path / "école & co"), tmp_path / "rapporten"
    reports.mkdir()
    clock = FrozenClock(TODAY)
    with vaults.opened(folder, clock) as services:
        services.schools.add("Voorbeeldcollege", brin="99ZX")
        window = make_window(services)
        bring_in(window, a_class_list(tmp_path), qtbot)
        assert services.schools.group(window.context.group_id).name == "3B"  # type: ignore[arg-type]

        record_a_visit(window, qtbot)
        done = statuses(window, "VO3-02")
        assert done.count(Status.DONE) == 4 and done.count(Status.DUE) == 1
        assert "Scheepswerf" in window.message_bar.text and "4" in window.message_bar.text

        with qtbot.waitSignal(window._refresh.changed, timeout=20_000):
            window.undo()
        assert Status.DONE not in statuses(window, "VO3-02")
        with qtbot.waitSignal(window._refresh.changed, timeout=20_000):
            window.redo()
        assert statuses(window, "VO3-02") == done

        paper = PdfReader(save_reports(window, reports, messages, qtbot))
        text = "".join(page.extract_text() for page in paper.pages)
        assert "Fleur van der Berg" in text and "Łukasz Nowak" in text and "Scheepswerf" in text
        assert messages.unused == []
        window.close()

    with vaults.opened(folder, clock) as services:
        again = make_window(services)
        again.choose_group(services.schools.find_group("3B", TODAY).id)
        assert statuses(again, "VO3-02") == done
        assert services.history.undo_label() is not None and "Scheepswerf" in str(services.history.undo_label())
        assert services.checks.run().ok
