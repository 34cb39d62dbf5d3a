"""A folder that is not there yet is made, answers have letters, and what was asked goes away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.gui import printing
from routekaart_app.gui.messages import FolderDialog, QtMessages, with_letters


def test_a_folder_that_was_typed_is_made(tmp_path: Path, qtbot: QtBot) -> None:
    dialog = FolderDialog(None, "Rapporten", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.selectFile(str(tmp_path / "nieuw" / "rapporten"))
    dialog.accept()
    assert (tmp_path / "nieuw" / "rapporten").is_dir()
    assert Path(dialog.selectedFiles()[0]) == tmp_path / "nieuw" / "rapporten"


def test_each_answer_has_a_letter_of_its_own() -> None:
    assert with_letters("Stop without saving", "Go on") == ("&Stop without saving", "&Go on")
    assert with_letters("Stoppen", "Sluiten en bewaren", "Stop & weg", "…") == (
        "&Stoppen",
        "Sluiten &en bewaren",
        "Stop && &weg",
        "…",
    )


def test_what_was_asked_does_not_stay_as_long_as_the_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    window = QWidget()
    qtbot.addWidget(window)
    messages = QtMessages(window)
    assert not messages.ask("Weg?", "Alles", yes="Ja", no="Nee")
    messages.tell("Klaar", "Alles")
    assert printing.choose_printer(window, "Rapporten", 1) is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(QDialog) == []
