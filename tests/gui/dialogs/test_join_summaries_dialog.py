"""Summaries of several administrations: those that go together are joined, a wrong one costs nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.summary import Scope
from routekaart_app.exchange.summary_file import to_json
from routekaart_app.gui.dialogs.join_summaries_dialog import JoinSummariesDialog
from routekaart_app.gui.main_window import MainWindow
from tests.answers import FakeMessages
from tests.gui.dialogs.conftest import put_away
from tests.services.test_summary_joining import a_part


def a_file(folder: Path, name: str, schools: Mapping[str, str], **changes: object) -> Path:
    path = folder / name
    path.write_bytes(to_json(a_part(schools, **changes)))
    return path


def dropped(dialog: JoinSummariesDialog, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    keys = Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys))


def test_files_are_joined_and_who_is_missing_is_told(
    services: Services, window: MainWindow, messages: FakeMessages, qtbot: QtBot, tmp_path: Path
) -> None:
    anchor = a_file(tmp_path, "anker.json", {"99ZX": "Het Anker"})
    bridge = a_file(tmp_path, "brug.json", {"99ZY": "De Brug"}, scope=Scope("school", "99ZY"))
    other_year = a_file(
        tmp_path, "oud.json", {"99ZZ": "De Kade"}, school_year="2024-2025", counted_on=date(2025, 7, 31)
    )
    nonsense = tmp_path / "iets.json"
    nonsense.write_text("{}", "utf-8")
    expected = tmp_path / "wie.txt"
    expected.write_text("Het Anker\nDe Brug\nDe Werf\n", "utf-8")
    dialog = JoinSummariesDialog(services, window, window)
    dialog.open()
    model = dialog.model
    assert dialog.empty.isVisible() and not dialog.save_button.isEnabled()

    messages.will_answer(anchor)
    dialog.empty.button.click()
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert not dialog.save_button.isEnabled(), "one is not joined with anything"
    dropped(dialog, bridge, other_year, nonsense, anchor)
    qtbot.waitUntil(lambda: model.rowCount() == 4)
    rows = [model.row(at) for at in range(4)]
    assert [row.name for row in rows] == ["anker.json", "brug.json", "oud.json", "iets.json"], "each once"
    assert [bool(row.remark) for row in rows] == [False, False, True, True]
    dialog.table.choose(other_year)
    assert "2024-2025" in dialog.below.text() and dialog.save_button.isEnabled()

    assert "anker.json" in dialog.head.about.text(), "that it was there already"
    assert dialog.table.columnSpan(2, 1) > 1 and dialog.model.columns[3].text(rows[1]) == "De Brug", "not its code"
    assert dialog.table.hasFocus() and not messages.unused

    messages.will_answer(False, True, expected)
    dialog.expected_button.click()
    dialog.expected_button.click()
    qtbot.waitUntil(lambda: model.rowCount() == 5)
    assert (model.row(4).name, model.row(4).path) == ("De Werf", None)
    dialog.table.choose(nonsense)
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: model.rowCount() == 4)

    messages.will_answer(anchor, tmp_path / "samen.json")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: bool(dialog.trouble.text()))
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "samen.json" in dialog.below.text())
    assert dialog.isVisible(), "another kind of file can follow"
    made = json.loads((tmp_path / "samen.json").read_text("utf-8"))
    assert made["delivered_by"] == ["De Brug", "Het Anker"] and "samen.json" in window.message_bar.text
    assert str(tmp_path) in window.message_bar.text
    dialog.table.choose(bridge)
    dialog.take_off()
    qtbot.waitUntil(lambda: "samen.json" not in dialog.below.text() and not window.tasks.is_busy)
    messages.will_answer(False, True)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    put_away([dialog])
