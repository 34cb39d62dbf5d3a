"""Opening an administration: password, recovery key, and what is wrong beside the field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from routekaart_app.clock import FrozenClock
from routekaart_app.gui.administrations import Administrations
from routekaart_app.gui.dialogs.unlock_dialog import UnlockDialog
from tests import vaults

Opener = Callable[[Path], UnlockDialog]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return vaults.copied(tmp_path / "Verzonnen College")


@pytest.fixture
def ask(qtbot: QtBot, looks: QApplication, clock: FrozenClock) -> Iterator[Opener]:
    """Opens the dialog for a folder."""
    made: list[UnlockDialog] = []

    def open_for(folder: Path) -> UnlockDialog:
        dialog = UnlockDialog(folder, Administrations(clock), hint="")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        made.append(dialog)
        dialog.show()
        return dialog

    yield open_for
    for dialog in made:
        dialog.reject()


def problem(dialog: UnlockDialog) -> str:
    label = dialog.form.password_problem
    return "" if label.isHidden() else label.text()


@pytest.mark.parametrize("secret", [vaults.PASSWORD, "the key"])
def test_the_password_and_the_recovery_key_open_it(qtbot: QtBot, ask: Opener, folder: Path, secret: str) -> None:
    dialog = ask(folder)
    typed = vaults.recovery_key().lower().replace("-", " ") if secret == "the key" else secret
    qtbot.keyClicks(dialog.form.password_edit, typed)
    with qtbot.waitSignal(dialog.opened, timeout=10_000) as opened:
        qtbot.keyClick(dialog.form.password_edit, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert opened.args is not None
    assert opened.args[0].vault.folder == folder
    opened.args[0].close()
    assert dialog.form.password_edit.text() == "", "the password does not outlive the dialog"


def test_a_wrong_password_is_told_beside_the_field_and_stays_selected(qtbot: QtBot, ask: Opener, folder: Path) -> None:
    before = vaults.hashes(folder)
    dialog = ask(folder)
    qtbot.keyClicks(dialog.form.password_edit, "verkeerd")
    dialog.form.open_button.click()
    qtbot.waitUntil(lambda: bool(problem(dialog)), timeout=10_000)
    assert dialog.isVisible() and dialog.form.open_button.isEnabled()
    assert dialog.form.password_edit.selectedText()
    assert dialog.form.password_edit.property("problem")
    assert vaults.hashes(folder) == before


def test_one_that_is_open_elsewhere_says_so(qtbot: QtBot, ask: Opener, folder: Path) -> None:
    with vaults.opened(folder):
        dialog = ask(folder)
        qtbot.keyClicks(dialog.form.password_edit, vaults.PASSWORD)
        dialog.form.open_button.click()
        qtbot.waitUntil(lambda: bool(problem(dialog)), timeout=10_000)


def test_nothing_typed_asks_to_type(ask: Opener, folder: Path) -> None:
    dialog = ask(folder)
    dialog.form.open_button.click()
    assert problem(dialog)


def test_what_is_typed_can_be_shown(ask: Opener, folder: Path) -> None:
    dialog = ask(folder)
    assert dialog.form.folder_label.text() == "Verzonnen College"
    assert dialog.form.password_edit.echoMode() == QLineEdit.EchoMode.Password
    dialog.form.show_check.click()
    assert dialog.form.password_edit.echoMode() == QLineEdit.EchoMode.Normal


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, ask: Opener, folder: Path) -> None:
    before = vaults.hashes(folder)
    dialog = ask(folder)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and vaults.hashes(folder) == before


def test_escape_while_it_opens_leaves_it_free_to_be_opened(qtbot: QtBot, ask: Opener, folder: Path) -> None:
    dialog = ask(folder)
    qtbot.keyClicks(dialog.form.password_edit, vaults.PASSWORD)
    dialog.form.open_button.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    with vaults.opened(folder) as services:
        assert services.vault.folder == folder
