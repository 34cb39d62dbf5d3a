"""Writing a note: who may read it is said beforehand, and a private word is met with a soft one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from routekaart_app import log
from routekaart_app.bootstrap import Services
from routekaart_app.domain.note import CONFIDENTIAL, HIGHLIGHT, WORKING, Note
from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.note_dialog import NoteDialog
from routekaart_app.gui.main_window import MainWindow
from tests import vaults
from tests.builders import TODAY, AClass
from tests.gui.conftest import WindowMaker
from tests.gui.dialogs.conftest import put_away

Opener = Callable[..., NoteDialog]


@pytest.fixture
def pupil(class_3b: AClass) -> UUID:
    return class_3b.pupil_ids[1]


@pytest.fixture
def open_dialog(services: Services, window: MainWindow, pupil: UUID, qtbot: QtBot) -> Iterator[Opener]:
    made: list[NoteDialog] = []

    def make(note: Note | None = None) -> NoteDialog:
        dialog = NoteDialog(services, window, pupil, note, window)
        made.append(dialog)
        dialog.open()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield make
    put_away(made)


def test_a_bright_moment_is_kept_by_keyboard(open_dialog: Opener, services: Services, pupil: UUID) -> None:
    dialog = open_dialog()
    assert dialog.form.text_edit.hasFocus() and dialog.form.kind_combo.currentData() == HIGHLIGHT
    QTest.keyClicks(dialog.form.text_edit, "Sprak zelf drie mensen aan")
    QTest.keyClick(dialog.form.text_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (note,) = services.notes.of_pupil(pupil)
    assert dialog.isHidden() and "Sem de Groen" in dialog.label and "mensen" not in dialog.label
    assert (note.kind, note.text, note.author) == (HIGHLIGHT, "Sprak zelf drie mensen aan", "Gids")


def test_who_may_read_it_is_said(open_dialog: Opener) -> None:
    form = open_dialog().form
    said = set()
    for row in range(form.kind_combo.count()):
        form.kind_combo.setCurrentIndex(row)
        said.add(form.kind_hint.text())
        assert form.kind_combo.accessibleDescription() == form.kind_hint.text()
    assert len(said) == 3


def test_an_empty_note_is_a_problem_beside_the_text(open_dialog: Opener, services: Services, pupil: UUID) -> None:
    dialog = open_dialog()
    dialog.save()
    assert dialog.form.text_problem.isVisible() and dialog.form.text_edit.hasFocus()
    dialog.form.text_edit.setPlainText("woord " * 50_000)
    assert dialog.form.text_problem.isVisible()
    assert len(dialog.form.text_edit.toPlainText()) == 300_000  # nothing is lost of what was pasted
    dialog.form.text_edit.setPlainText("Kort")
    assert dialog.form.text_problem.isHidden()


def test_a_note_is_corrected_and_removed(open_dialog: Opener, services: Services, pupil: UUID) -> None:
    services.notes.save(replace(services.notes.new(pupil, WORKING, TODAY), text="Eerst"))
    dialog = open_dialog(services.notes.of_pupil(pupil)[0])
    assert dialog.form.text_edit.toPlainText() == "Eerst"
    dialog.form.text_edit.setPlainText("Later")
    dialog.save()
    (note,) = services.notes.of_pupil(pupil)
    assert (note.text, note.kind) == ("Later", WORKING)
    open_dialog(note).form.remove_button.click()
    assert services.notes.of_pupil(pupil) == ()


def test_a_private_word_is_met_softly_and_never_logged(
    open_dialog: Opener,
    services: Services,
    pupil: UUID,
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    logger = log.start(tmp_path / "log")
    dialog = open_dialog()
    warning, edit = dialog.form.text_warning, dialog.form.text_edit
    assert warning.isHidden()
    with caplog.at_level("DEBUG"):
        QTest.keyClicks(edit, "Bezoek aan het ziekenhuis. ")
        warning.look()
        assert warning.isHidden()
        QTest.keyClicks(edit, "Was ziek.")
        qtbot.waitUntil(warning.isVisible)
        assert "ziek" in warning.text() and edit.accessibleDescription() == warning.text()
        edit.setPlainText("Was er niet.")
        qtbot.waitUntil(warning.isHidden)
        assert edit.accessibleDescription() == ""
        edit.setPlainText("Was ziek.")
        qtbot.waitUntil(warning.isVisible)
        dialog.save()
    assert dialog.isHidden() and services.notes.of_pupil(pupil)[0].text == "Was ziek."
    for handler in logger.handlers[:]:
        handler.close()
        logger.removeHandler(handler)
    written = [path.read_text() for path in (tmp_path / "log").glob("*")]
    assert not any("ziek" in text for text in (*written, caplog.text))


def test_what_is_somebody_elses_is_not_opened(tmp_path: Path, pupil: UUID, make_window: WindowMaker) -> None:
    folder = vaults.copied(tmp_path / "met-twee", with_class=True)
    vaults.add_user(folder, "Collega", "guide", "een ander wachtwoord")
    with vaults.opened(folder) as services:
        services.notes.save(replace(services.notes.new(pupil, CONFIDENTIAL, TODAY), text="Vertelde iets"))
    with vaults.opened(folder, password="een ander wachtwoord") as services:
        window = make_window(services)
        (note,) = services.notes.of_pupil(pupil)
        assert note.text == "Vertelde iets"
        with pytest.raises(KnownError):
            NoteDialog(services, window, pupil, note, window)
        window.opens.note(pupil, note)
        assert window.findChild(NoteDialog) is None
        window.close()
