"""Beheer: import, backup, check, settings, about."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.import_dialog import ImportDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.admin_page import AdminPage, _verdict
from routekaart_app.gui.widgets.look_choosers import LookChoosers
from routekaart_app.services.checks import CheckResult, Finding
from tests.gui.conftest import WindowMaker

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"


@pytest.fixture
def page(window: MainWindow) -> AdminPage:
    window.open_page("admin")
    found = window.page("admin")
    assert isinstance(found, AdminPage)
    return found


def text(page: QWidget, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.text()


def click(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_a_backup_is_made_told_and_listed(qtbot: QtBot, window: MainWindow, page: AdminPage) -> None:
    nothing = text(page, "backups_label")
    click(page, "backup_button")
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=20_000)
    assert text(page, "backups_label") != nothing
    assert "28" in text(page, "backups_label"), "with how many pupils it holds"
    (entry,) = page.services.backups.listed()
    assert entry.reason == "manual"


def test_older_backups_are_counted(page: AdminPage) -> None:
    for _number in range(7):
        page.services.backups.make("manual")
    page.reload()
    lines = text(page, "backups_label").splitlines()
    assert len(lines) == 6 and "2" in lines[-1]


def test_the_check_lists_what_it_finds(qtbot: QtBot, page: AdminPage) -> None:
    click(page, "check_button")
    findings = page.findChild(QLabel, "findings_label")
    assert findings is not None
    qtbot.waitUntil(findings.isVisible, timeout=20_000)
    assert findings.text()
    button = page.findChild(QPushButton, "check_button")
    assert button is not None and button.isEnabled()


def test_import_and_about_open_their_dialogs(window: MainWindow, page: AdminPage) -> None:
    click(page, "import_button")
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.reject()
    click(page, "about_button")
    about = window.findChild(QDialog, "AboutDialog")
    assert about is not None
    about.reject()


def test_settings_are_passed_on_at_once(qtbot: QtBot, window: MainWindow, page: AdminPage) -> None:
    choosers = page.findChild(LookChoosers)
    assert choosers is not None
    with qtbot.waitSignal(window.settings_wanted) as wanted:
        choosers.scale_chooser.picked.emit(1.75)
    assert wanted.args is not None and wanted.args[0].text_scale == 1.75
    with qtbot.waitSignal(window.settings_wanted) as wanted:
        choosers.theme_chooser.picked.emit("dark")
    assert wanted.args[0].text_scale == 1.75 and wanted.args[0].theme == "dark"


def test_cards_stand_in_one_column_when_the_text_is_large(
    looks: QApplication, make_window: WindowMaker, services: Services
) -> None:
    def columns(window: MainWindow) -> int:
        window.open_page("admin")
        QApplication.processEvents()
        page = window.page("admin")
        assert isinstance(page, AdminPage)
        return len({card.x() for card in page._cards})

    assert columns(make_window(services)) == 2
    theme.apply(looks, "light", 2.0)
    assert columns(make_window(services)) == 1


def test_the_keyboard_stays_on_the_button_that_was_pressed(qtbot: QtBot, window: MainWindow, page: AdminPage) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for name, shows in (("backup_button", "backups_label"), ("check_button", "findings_label")):
        button = page.findChild(QPushButton, name)
        assert button is not None
        before = text(page, shows)
        button.setFocus()
        button.click()
        button.click()
        assert button.hasFocus()
        qtbot.waitUntil(lambda shows=shows, before=before: text(page, shows) != before, timeout=20_000)  # type: ignore[misc]
        qtbot.waitUntil(lambda: not window.tasks.is_busy)
        assert window.focusWidget() is button, "a bar may have stood above the window meanwhile"
    assert len(page.services.backups.listed()) == 1, "the second press did not count"


def test_a_backup_before_an_import_is_listed_at_once(page: AdminPage) -> None:
    page.services.backups.make("import")
    page.services.imports.apply(page.services.imports.plan(SAMPLES / "edexml-vo.xml"))
    assert len(text(page, "backups_label").splitlines()) == 2


def test_what_has_the_keyboard_is_in_sight_when_the_text_is_large(
    qtbot: QtBot, looks: QApplication, make_window: WindowMaker, services: Services
) -> None:
    theme.apply(looks, "light", 2.0)
    window = make_window(services)
    window.open_page("admin")
    button = window.page("admin").findChild(QPushButton, "about_button")
    assert button is not None
    button.setFocus()
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect().height() == button.height())


def test_remarks_are_no_faults_and_still_told() -> None:
    gap = Finding("no-group", "Een leerling heeft geen klas.", 1, is_fault=False)
    well, gaps = _verdict(CheckResult(True, 1, 28, ())), _verdict(CheckResult(True, 1, 28, (gap,)))
    fault = _verdict(CheckResult(False, 1, 28, (gap,)))
    assert len({well, gaps, fault}) == 3
