"""Choosing a folder that is not there yet makes it."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from routekaart_app.gui.messages import FolderDialog, with_letters


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
