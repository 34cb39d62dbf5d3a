"""What holds for every dialog of the window: it fits at any size, speaks both languages, closes on Escape, is freed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.exchange import reader
from routekaart_app.exchange.records import UnknownColumns
from routekaart_app.gui import theme
from routekaart_app.gui.administrations import Administrations
from routekaart_app.gui.dialogs.about_dialog import AboutDialog
from routekaart_app.gui.dialogs.crash_dialog import CrashDialog
from routekaart_app.gui.dialogs.import_dialog import ImportDialog
from routekaart_app.gui.dialogs.mapping_dialog import MappingDialog
from routekaart_app.gui.dialogs.new_administration_dialog import NewAdministrationDialog
from routekaart_app.gui.dialogs.unlock_dialog import UnlockDialog
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.translator import Language
from tests.answers import FakeMessages
from tests.gui.conftest import free_widgets

YEAR = SchoolYear.of(date(2026, 3, 4))
NAMES = ("about", "crash", "import", "mapping", "new", "unlock")
DialogMaker = Callable[[str], QDialog]


def unknown_columns() -> UnknownColumns:
    try:
        reader.read_bytes(b"A;B\n1;Testa\n")
    except UnknownColumns as unknown:
        return unknown
    raise AssertionError


@pytest.fixture
def above(qtbot: QtBot, looks: QApplication) -> QWidget:
    """The window that dialogs open from."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def make(qtbot: QtBot, above: QWidget, services: Services, messages: FakeMessages) -> DialogMaker:
    def made(name: str) -> QDialog:
        makers: dict[str, Callable[[], QDialog]] = {
            "about": lambda: AboutDialog(services.vault.folder, above),
            "crash": lambda: CrashDialog("Routekaart", above),
            "import": lambda: ImportDialog(services, YEAR, messages, above),
            "mapping": lambda: MappingDialog(unknown_columns(), above),
            "new": lambda: NewAdministrationDialog(Administrations(), messages, above),
            "unlock": lambda: UnlockDialog(Path("/home/v/Verzonnen College"), Administrations(), above, "een hint"),
        }
        dialog = makers[name]()
        open_freed(dialog)
        qtbot.waitExposed(dialog)
        return dialog

    return made


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("language", "look"), [("nl", "light"), ("en", "dark")])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_off(
    looks: QApplication, spoken: Language, make: DialogMaker, name: str, language: str, look: str, scale: float
) -> None:
    spoken.use(language)
    theme.apply(looks, look, scale)
    dialog = make(name)
    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width() and dialog.height() <= room.height()
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.objectName()
            assert button.height() >= button.sizeHint().height(), button.objectName()
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.objectName() or label.text()


@pytest.mark.parametrize("name", NAMES)
def test_escape_closes_and_the_dialog_is_freed(qtbot: QtBot, make: DialogMaker, name: str) -> None:
    dialog = make(name)
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        free_widgets()


@pytest.mark.parametrize("name", NAMES)
def test_tab_comes_by_every_button_and_back(qtbot: QtBot, make: DialogMaker, name: str) -> None:
    dialog = make(name)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    start = QApplication.focusWidget()
    seen: set[QWidget] = set()
    for _press in range(60):
        focus = QApplication.focusWidget()
        if focus is None or (seen and focus is start):
            break
        seen.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    else:
        pytest.fail("Tab never came back")
    buttons = {
        button
        for button in dialog.findChildren(QPushButton)
        if button.isVisible() and button.isEnabled() and button.focusPolicy() & Qt.FocusPolicy.TabFocus.value
    }
    assert buttons <= seen, [button.objectName() for button in buttons - seen]


def test_the_words_of_a_form_follow_the_language(spoken: Language, make: DialogMaker) -> None:
    spoken.use("en")
    assert make("import").windowTitle() == "Import pupils"
    about = make("about")
    assert isinstance(about, AboutDialog)
    assert any("internet" in label.text() for label in about.findChildren(QLabel))
