"""Beginning an administration: three steps, problems beside fields, and a key that must be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from routekaart_app import paths
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui import recovery_sheet
from routekaart_app.gui.administrations import Administrations
from routekaart_app.gui.dialogs.new_administration_dialog import KEY, PASSWORD, SCHOOL, NewAdministrationDialog
from routekaart_app.store.keys import FLOOR
from tests import vaults
from tests.answers import FakeMessages

WORDS = "vier losse woorden hier"


@pytest.fixture
def dialog(
    qtbot: QtBot, looks: QApplication, clock: FrozenClock, messages: FakeMessages
) -> Iterator[NewAdministrationDialog]:
    made = NewAdministrationDialog(Administrations(clock, FLOOR), messages)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.done(0)


def step(dialog: NewAdministrationDialog) -> int:
    return dialog.form.pages_stack.currentIndex()


def problem(dialog: NewAdministrationDialog, field: str) -> str:
    label = getattr(dialog.form, f"{field}_problem")
    return "" if label.isHidden() else label.text()


def fill_school(qtbot: QtBot, dialog: NewAdministrationDialog) -> None:
    qtbot.keyClicks(dialog.form.school_edit, "Verzonnen College")
    qtbot.keyClicks(dialog.form.user_edit, "M. van Voorbeeld")


def make(qtbot: QtBot, dialog: NewAdministrationDialog) -> None:
    """Fill in everything and wait for the key."""
    fill_school(qtbot, dialog)
    dialog.form.next_button.click()
    dialog.form.password_edit.setText(WORDS)
    dialog.form.again_edit.setText(WORDS)
    dialog.form.next_button.click()
    qtbot.waitUntil(lambda: step(dialog) == KEY, timeout=20_000)


def test_an_administration_is_made_with_school_and_routekaart(qtbot: QtBot, dialog: NewAdministrationDialog) -> None:
    make(qtbot, dialog)
    assert not dialog.form.next_button.isEnabled(), "the key must be kept first"
    dialog.form.kept_check.click()
    with qtbot.waitSignal(dialog.created) as created:
        dialog.form.next_button.click()
    assert created.args is not None
    services = created.args[0]
    try:
        assert services.vault.folder == paths.data_folder() / "Verzonnen College"
        assert [school.name for school in services.schools.schools()] == ["Verzonnen College"]
        assert services.schools.schools()[0].stage == "VO"
        assert services.routekaarten.lines(SchoolYear(2025))
        assert services.history.undo_label() is None, "undo does not take the school away"
    finally:
        services.close()
    assert not dialog.isVisible()


def test_the_key_on_the_page_opens_it(qtbot: QtBot, dialog: NewAdministrationDialog) -> None:
    make(qtbot, dialog)
    text = dialog.form.key_browser.toPlainText()
    found = re.findall(r"\b[0-9A-Z]{5}\b", text)
    dialog.form.kept_check.click()
    with qtbot.waitSignal(dialog.created) as created:
        dialog.form.next_button.click()
    assert created.args is not None
    created.args[0].close()
    with vaults.opened(created.args[0].vault.folder, password="-".join(found[-6:])) as services:
        assert services.schools.schools()


def test_each_problem_stands_beside_its_field(qtbot: QtBot, dialog: NewAdministrationDialog) -> None:
    dialog.form.brin_edit.setText("abc")
    dialog.form.folder_edit.clear()
    dialog.form.next_button.click()
    assert step(dialog) == SCHOOL
    assert all(problem(dialog, field) for field in ("school", "brin", "user", "folder"))
    assert dialog.form.school_edit.hasFocus()
    dialog.form.brin_edit.setText("99zx01")
    fill_school(qtbot, dialog)
    dialog.form.next_button.click()
    assert step(dialog) == PASSWORD


def test_a_synced_folder_is_refused_beside_the_field(
    qtbot: QtBot, dialog: NewAdministrationDialog, tmp_path: Path
) -> None:
    fill_school(qtbot, dialog)
    dialog.form.folder_edit.setText(str(tmp_path / "OneDrive - School" / "routekaart"))
    dialog.form.next_button.click()
    assert step(dialog) == SCHOOL
    assert "OneDrive" in problem(dialog, "folder")


def test_a_folder_that_holds_one_already_is_refused(
    qtbot: QtBot, dialog: NewAdministrationDialog, tmp_path: Path
) -> None:
    taken = vaults.copied(tmp_path / "bestaand")
    before = vaults.hashes(taken)
    fill_school(qtbot, dialog)
    dialog.form.folder_edit.setText(str(taken))
    dialog.form.next_button.click()
    dialog.form.password_edit.setText(WORDS)
    dialog.form.again_edit.setText(WORDS)
    dialog.form.next_button.click()
    qtbot.waitUntil(lambda: bool(problem(dialog, "folder")), timeout=20_000)
    assert step(dialog) == SCHOOL and vaults.hashes(taken) == before


@pytest.mark.parametrize(("password", "again", "field"), [("kort", "kort", "password"), (WORDS, "anders", "again")])
def test_a_short_or_mistyped_password_is_told(
    qtbot: QtBot, dialog: NewAdministrationDialog, password: str, again: str, field: str
) -> None:
    fill_school(qtbot, dialog)
    dialog.form.next_button.click()
    dialog.form.password_edit.setText(password)
    dialog.form.again_edit.setText(again)
    dialog.form.next_button.click()
    assert step(dialog) == PASSWORD and problem(dialog, field)


def test_strength_is_said_while_typing(qtbot: QtBot, dialog: NewAdministrationDialog) -> None:
    said = set()
    for typed in ("", "acht letters", WORDS):
        dialog.form.password_edit.setText(typed)
        said.add(dialog.form.strength_label.text())
    assert len(said) == 3


def test_the_folder_follows_the_name_until_it_is_chosen(
    qtbot: QtBot, dialog: NewAdministrationDialog, messages: FakeMessages, tmp_path: Path
) -> None:
    qtbot.keyClicks(dialog.form.school_edit, "OBS De/Regenboog")
    assert Path(dialog.form.folder_edit.text()) == paths.data_folder() / "OBS DeRegenboog"
    (tmp_path / "schijf").mkdir()
    messages.will_answer(tmp_path / "schijf")
    dialog.form.folder_button.click()
    qtbot.keyClicks(dialog.form.school_edit, " 2")
    assert Path(dialog.form.folder_edit.text()) == tmp_path / "schijf"


def test_back_keeps_what_was_typed_and_escape_leaves_nothing(qtbot: QtBot, dialog: NewAdministrationDialog) -> None:
    fill_school(qtbot, dialog)
    dialog.form.next_button.click()
    dialog.form.back_button.click()
    assert step(dialog) == SCHOOL and dialog.form.school_edit.text() == "Verzonnen College"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not (paths.data_folder() / "Verzonnen College").exists()


def test_leaving_without_the_key_is_asked_about(
    qtbot: QtBot, dialog: NewAdministrationDialog, messages: FakeMessages
) -> None:
    make(qtbot, dialog)
    messages.will_answer(False)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    messages.will_answer(True)
    with qtbot.waitSignal(dialog.created) as created:
        dialog.reject()
    assert created.args is not None
    created.args[0].close()


def test_the_key_can_be_kept_as_pdf(
    qtbot: QtBot, dialog: NewAdministrationDialog, messages: FakeMessages, tmp_path: Path
) -> None:
    make(qtbot, dialog)
    messages.will_answer(tmp_path / "sleutel.pdf", tmp_path, None)
    dialog.form.pdf_button.click()
    (page,) = PdfReader(tmp_path / "sleutel.pdf").pages
    assert "Verzonnen College" in " ".join(page.extract_text().split())
    dialog.form.pdf_button.click()
    assert messages.asked[-1].kind == "error", "a folder cannot be written as a file"
    dialog.form.pdf_button.click()
    dialog.form.kept_check.click()
    with qtbot.waitSignal(dialog.created) as created:
        dialog.form.next_button.click()
    assert created.args is not None
    created.args[0].close()


def test_what_people_typed_is_no_markup(tmp_path: Path) -> None:
    page = recovery_sheet.html("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF", "<b>School & Co</b>", tmp_path, date(2026, 3, 4))
    assert "&lt;b&gt;School &amp; Co" in page


def test_what_is_typed_can_be_shown(dialog: NewAdministrationDialog) -> None:
    dialog.form.show_check.setChecked(True)
    assert dialog.form.again_edit.echoMode() == QLineEdit.EchoMode.Normal
