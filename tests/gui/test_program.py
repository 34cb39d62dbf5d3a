"""From the start page to an open administration and back: the first start, locking, settings, and the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app import settings as settings_file
from routekaart_app.clock import FrozenClock
from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.gui import administrations, clipboard, theme
from routekaart_app.gui.administrations import Administrations
from routekaart_app.gui.dialogs.new_administration_dialog import KEY, NewAdministrationDialog
from routekaart_app.gui.dialogs.unlock_dialog import UnlockDialog
from routekaart_app.gui.program import Program, kept_place
from routekaart_app.gui.tour import FIRST
from routekaart_app.gui.translator import Language
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.look_choosers import LookChoosers
from routekaart_app.paths import EXAMPLE_NAME, example_folder
from routekaart_app.services.progress import SILENT
from routekaart_app.settings import Settings
from routekaart_app.store.keys import FLOOR
from tests import vaults
from tests.answers import FakeMessages
from tests.gui.conftest import free_widgets


@pytest.fixture(autouse=True)
def small_example(monkeypatch: pytest.MonkeyPatch) -> None:
    """The invented school with few pupils: quick to make."""
    monkeypatch.setattr(administrations, "EXAMPLE_PUPILS", 60)
    monkeypatch.setattr(administrations, "EXAMPLE_YEARS", 1)


@pytest.fixture
def program(
    qtbot: QtBot, looks: QApplication, spoken: Language, clock: FrozenClock, messages: FakeMessages, config_folder: Path
) -> Iterator[Program]:
    spoken.silence()
    made = Program(looks, config_folder, administrations=Administrations(clock, FLOOR), messages=messages)
    yield made
    for page in filter(None, (made.window, made.start_page)):
        for dialog in page.findChildren(QDialog):
            dialog.close()
        page.close()
    made._language.silence()
    made.deleteLater()
    free_widgets()


def click(page: QWidget | None, name: str) -> None:
    assert page is not None
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def unlock(qtbot: QtBot, program: Program, password: str = vaults.PASSWORD) -> UnlockDialog:
    assert program.start_page is not None
    dialog = program.start_page.findChild(UnlockDialog)
    assert dialog is not None
    dialog.form.password_edit.setText(password)
    dialog.form.open_button.click()
    return dialog


def open_vault(qtbot: QtBot, program: Program, folder: Path) -> None:
    program.begin(folder)
    unlock(qtbot, program)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)


def test_a_first_start_offers_three_ways(program: Program) -> None:
    program.begin(None)
    page = program.start_page
    assert page is not None and page.isVisible()
    for button in (page.new_button, page.example_button, page.existing_button):
        assert button.isVisible() and button.accessibleName()
    click(page, "manual_button")
    (manual,) = [one for one in QApplication.topLevelWidgets() if one.objectName() == "manual_window"]
    manual.close()
    assert page.findChild(QPushButton, "recent_0_button") is None


def test_a_new_administration_opens_its_window(qtbot: QtBot, program: Program) -> None:
    program.begin(None)
    click(program.start_page, "new_button")
    assert program.start_page is not None
    dialog = program.start_page.findChild(NewAdministrationDialog)
    assert dialog is not None
    dialog.form.school_edit.setText("Verzonnen College")
    dialog.form.user_edit.setText("M. van Voorbeeld")
    dialog.form.folder_edit.setText(str(program._config_folder.parent / "nieuw"))
    dialog.form.next_button.click()
    dialog.form.password_edit.setText("vier losse woorden hier")
    dialog.form.again_edit.setText("vier losse woorden hier")
    dialog.form.next_button.click()
    qtbot.waitUntil(lambda: dialog.form.pages_stack.currentIndex() == KEY, timeout=20_000)
    dialog.form.kept_check.click()
    dialog.form.next_button.click()
    assert program.window is not None and program.window.isVisible()
    assert program.start_page is None
    assert program.settings.recent == (str(program._config_folder.parent / "nieuw"),)


def test_the_invented_school_is_made_once_and_then_opened(qtbot: QtBot, program: Program) -> None:
    program.begin(None)
    click(program.start_page, "example_button")
    qtbot.waitUntil(lambda: program.window is not None, timeout=60_000)
    assert program.window is not None and program.window.context.group_id is not None
    assert program.settings.recent == (), "it has a place of its own on the start page"
    made = (example_folder() / "keys.json").read_bytes()
    clipboard.put("Elif")
    program.lock()
    assert QApplication.clipboard().text() == ""
    assert program.start_page is not None
    dialog = program.start_page.findChild(UnlockDialog)
    assert dialog is not None and "voorbeeld" in dialog.form.hint_label.text()
    dialog.reject()
    program.open_example()
    qtbot.waitUntil(lambda: program.window is not None, timeout=60_000)
    assert (example_folder() / "keys.json").read_bytes() == made
    begin_anew(qtbot, program)
    assert (example_folder() / "keys.json").read_bytes() != made
    clipboard.put("Elif")
    click(program.window, "example_stop_button")
    page: QWidget | None = program.start_page
    assert program.window is None and page is not None and page.isVisible()
    assert page.findChild(UnlockDialog) is None and QApplication.clipboard().text() == "", "closed, and free to choose"


def begin_anew(qtbot: QtBot, program: Program) -> None:
    """It says that it is for practice, and begins anew where somebody says so."""
    before, messages = program.window, program.messages
    assert before is not None and isinstance(messages, FakeMessages)
    assert before.windowTitle() not in (f"{EXAMPLE_NAME} – Routekaart", "") and program.settings.tour == FIRST
    messages.will_answer(False, True)
    click(before, "example_anew_button")
    assert program.window is before
    click(before, "example_anew_button")
    qtbot.waitUntil(lambda: program.window is not None and program.window is not before, timeout=60_000)


def test_making_it_can_be_stopped_and_leaves_nothing(clock: FrozenClock) -> None:
    class Stopping:
        def step(self, done: int, of: int, text: str = "") -> None:
            raise Cancelled

    makes = Administrations(clock, FLOOR)
    with pytest.raises(Cancelled):
        makes.open_example(Stopping())
    assert not example_folder().exists()
    assert list(example_folder().parent.iterdir()) == []
    services = makes.open_example(SILENT)
    services.close()
    with pytest.raises(Cancelled):
        makes.renew_example(Stopping())
    assert list(example_folder().parent.iterdir()) == [example_folder()], "the one that was there stays"


def test_being_stopped_is_told(program: Program) -> None:
    program.begin(None)
    program._example_failed(Cancelled())
    assert program.start_page is not None and program.start_page.message_bar.text


def test_an_example_with_another_password_asks_for_it(qtbot: QtBot, program: Program) -> None:
    program.begin(None)
    program._example_failed(KnownError("Dat is het wachtwoord niet.", code="wrong-password"))
    assert program.start_page is not None and program.start_page.findChild(UnlockDialog) is not None


def test_an_administration_named_at_the_start_asks_its_password(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_vault(qtbot, program, vaults.copied(tmp_path / "met-klas", with_class=True))
    assert program.window is not None and program.window.isVisible()
    assert program.start_page is None


def test_recent_ones_stand_on_the_start_page(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    folder = vaults.copied(tmp_path / "laatst")
    program.settings = replace(program.settings, recent=(str(tmp_path / "weg"), str(folder)))
    program.begin(None)
    click(program.start_page, "recent_0_button")
    unlock(qtbot, program)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)
    assert program.window is not None and program.window.windowTitle().startswith("laatst")


def test_an_existing_one_is_chosen_by_its_folder(
    qtbot: QtBot, program: Program, messages: FakeMessages, tmp_path: Path
) -> None:
    messages.will_answer(None, vaults.copied(tmp_path / "bestaand"))
    program.begin(None)
    click(program.start_page, "existing_button")
    assert program.start_page is not None and program.start_page.findChild(UnlockDialog) is None
    click(program.start_page, "existing_button")
    unlock(qtbot, program)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)


def test_locking_closes_the_administration_and_asks_again(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    folder = vaults.copied(tmp_path / "met-klas", with_class=True)
    open_vault(qtbot, program, folder)
    assert program.window is not None
    program.window.top_bar.lock_button.click()
    assert program.window is None
    with vaults.opened(folder) as services:
        assert services.schools.schools(), "nobody holds it any more"
    unlock(qtbot, program)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)


def test_closing_the_window_closes_the_administration(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    folder = vaults.copied(tmp_path / "met-klas", with_class=True)
    open_vault(qtbot, program, folder)
    assert program.window is not None
    program.window.resize(1000, 700)
    program.window.close()
    assert program.window is None
    kept = settings_file.load(program._config_folder)
    assert kept.window is not None and kept.window[2:] == (1000, 700)
    with vaults.opened(folder):
        pass


def test_another_language_makes_the_window_anew_with_the_same_administration(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    open_vault(qtbot, program, vaults.copied(tmp_path / "met-klas", with_class=True))
    before = program.window
    assert before is not None
    before.open_page("admin")
    before.change_settings(replace(program.settings, language="en"))
    after = program.window
    assert after is not None and after is not before
    assert i18n.language() == "en" and after.page_name == "admin"
    assert after.rail.button("pupils").text() == "Pupils"
    assert settings_file.load(program._config_folder).language == "en"
    after.choose_group(after.context.group_id)  # type: ignore[arg-type]


def test_theme_and_size_apply_at_once_to_the_same_window(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_vault(qtbot, program, vaults.copied(tmp_path / "met-klas", with_class=True))
    before = program.window
    assert before is not None
    before.change_settings(replace(program.settings, theme="dark", text_scale=1.5))
    assert program.window is before
    assert theme.look().tokens.theme == "dark" and theme.look().scale == 1.5


def test_the_start_page_changes_language_too(qtbot: QtBot, program: Program) -> None:
    program.begin(None)
    page = program.start_page
    assert page is not None
    qtbot.waitUntil(lambda: page.findChild(LookChoosers) is not None)
    choosers = page.findChild(LookChoosers)
    assert choosers is not None
    choosers.language_chooser.picked.emit("en")
    assert program.start_page is not page and i18n.language() == "en"


def test_trouble_is_told_in_whatever_window_there_is(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.fail(KnownError("Nog geen venster."))
    program.begin(vaults.copied(tmp_path / "met-klas", with_class=True))
    program.fail(KnownError("De schijf is vol."))
    assert program.start_page is not None and "schijf" in program.start_page.message_bar.text
    unlock(qtbot, program)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)
    program.fail(KnownError("De schijf is vol."))
    assert program.window is not None and "schijf" in program.window.message_bar.text


def test_settings_that_cannot_be_kept_are_told(program: Program, tmp_path: Path) -> None:
    program.begin(None)
    program._config_folder.parent.mkdir(exist_ok=True)
    program._config_folder.write_text("a file where the folder should be")
    program.change_settings(Settings(theme="dark"))
    assert program.start_page is not None and program.start_page.message_bar.text
    assert theme.look().tokens.theme == "dark"


def test_enter_presses_a_choice(qtbot: QtBot, program: Program) -> None:
    program.begin(None)
    assert program.start_page is not None
    qtbot.keyClick(program.start_page.new_button, Qt.Key.Key_Return)
    assert program.start_page.findChild(NewAdministrationDialog) is not None


def test_the_newest_administration_is_first_and_has_the_keyboard(program: Program, tmp_path: Path) -> None:
    folders = [vaults.copied(tmp_path / name) for name in ("nieuwste", "ouder")]
    program.settings = replace(program.settings, recent=tuple(str(folder) for folder in folders))
    program.begin(None)
    page = program.start_page
    assert page is not None
    newest = page.findChild(QPushButton, "recent_0_button")
    assert newest is not None and page.focusWidget() is newest and newest.accessibleName() == "nieuwste"
    QApplication.processEvents()
    assert newest.y() < page.new_button.y()


def test_after_another_language_the_keyboard_is_where_it_was(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.begin(None)
    first = program.start_page
    assert first is not None
    qtbot.waitUntil(lambda: first.findChild(LookChoosers) is not None)
    choosers = first.findChild(LookChoosers)
    assert choosers is not None
    choosers.language_chooser.setFocus()
    choosers.language_chooser.picked.emit("en")
    qtbot.waitUntil(lambda: focused(program.start_page) == "language_chooser")
    open_vault(qtbot, program, vaults.copied(tmp_path / "met-klas", with_class=True))
    assert program.window is not None
    program.window.open_page("admin")
    chooser = program.window.findChild(Chooser, "language_chooser")
    assert chooser is not None
    chooser.setFocus()
    chooser.picked.emit("nl")
    assert focused(program.window) == "language_chooser"


def focused(window: QWidget | None) -> str:
    at = window.focusWidget() if window is not None else None
    return at.objectName() if at is not None else ""


def test_a_window_that_filled_the_screen_does_so_again(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    folder = vaults.copied(tmp_path / "met-klas", with_class=True)
    open_vault(qtbot, program, folder)
    assert program.window is not None
    program.window.showMaximized()
    program.window.close()
    kept = settings_file.load(program._config_folder)
    assert kept.is_maximized and kept.window is not None
    open_vault(qtbot, program, folder)
    assert program.window is not None and program.window.isMaximized()


def test_a_kept_place_is_brought_within_the_screen() -> None:
    screen, other = QRect(0, 0, 1366, 728), QRect(1366, 0, 1920, 1040)
    assert kept_place(QRect(1000, 500, 900, 600), [screen]) == QRect(466, 128, 900, 600)
    assert kept_place(QRect(-40, -40, 4000, 3000), [screen]) == screen
    assert kept_place(QRect(1500, 100, 900, 600), [screen, other]) == QRect(1500, 100, 900, 600)
    assert kept_place(QRect(1500, 100, 900, 600), [screen]) is None
