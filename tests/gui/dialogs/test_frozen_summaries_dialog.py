"""Yearly summaries that were frozen are opened, held side by side, written, and removed."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.summary import Scope
from routekaart_app.gui.dialogs.differences_dialog import DifferencesDialog
from routekaart_app.gui.dialogs.frozen_summaries_dialog import FrozenSummariesDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.i18n import gettext as _
from tests.answers import FakeMessages
from tests.builders import TODAY, YEAR, AClass
from tests.gui.dialogs.conftest import put_away


def opened(services: Services, window: MainWindow, qtbot: QtBot, scope: Scope | None = None) -> FrozenSummariesDialog:
    dialog = FrozenSummariesDialog(services, window, YEAR, scope, window)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def compared(dialog: FrozenSummariesDialog, qtbot: QtBot) -> DifferencesDialog:
    qtbot.waitUntil(lambda: bool(dialog.findChildren(DifferencesDialog)))
    found = dialog.findChildren(DifferencesDialog)[-1]
    assert isinstance(found, DifferencesDialog)
    return found


def texts(dialog: DifferencesDialog) -> list[list[str]]:
    rows = [dialog.model.row(at) for at in range(dialog.model.rowCount())]
    return [[column.text(row) for column in dialog.model.columns] for row in rows]


def test_what_was_kept_is_held_beside_what_is_now(
    services: Services,
    class_3b: AClass,
    window: MainWindow,
    messages: FakeMessages,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    services.summaries.freeze(YEAR)
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-04"))
    school = services.summaries.freeze(YEAR, Scope("school", "99ZX"))
    dialog = opened(services, window, qtbot, Scope("school", "99ZX"))
    assert [row.scope.kind for row in dialog.chosen] == ["school"] and dialog.model.rowCount() == 2
    assert not dialog.two_button.isEnabled() and dialog.focusWidget() is dialog.table

    dialog.now_button.click()
    same = compared(dialog, qtbot)
    assert same.model.rowCount() == 0 and same.empty.isVisible(), "nothing differs, in words"
    put_away([same])

    dialog.table.selectAll()
    assert not dialog.now_button.isEnabled()
    dialog.two_button.click()
    qtbot.waitUntil(lambda: bool(dialog.trouble.text()))

    QTest.keyClick(dialog.table, Qt.Key.Key_End)
    dialog.now_button.click()
    other = compared(dialog, qtbot)
    (reached,) = [row for row in texts(other) if row[:2] == [_("Pupils"), _("took part in something")]]
    assert reached[2:] == [_("Pupils"), "0", "28", "+ 28"], "in words, not in codes"
    assert not any("–" in row[3:5] for row in texts(other)), "what is hidden is not even listed"
    other.copy_button.click()
    assert len(QApplication.clipboard().text().splitlines()) == other.model.rowCount() + 1
    put_away([other])

    target = tmp_path / "jaar.json"
    messages.will_answer(target)
    dialog.export_button.click()
    qtbot.waitUntil(lambda: target.exists() and not window.tasks.is_busy)
    assert json.loads(target.read_text("utf-8"))["scope"] == "all"

    QTest.keyClick(dialog.table, Qt.Key.Key_Home)
    messages.will_answer(False, True)
    dialog.remove_button.click()
    assert dialog.model.rowCount() == 2
    dialog.remove_button.click()
    assert dialog.model.rowCount() == 1 and window.message_bar.text
    assert dialog.undo_button.isVisible(), "the bar is behind the dialog"
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    assert not dialog.undo_button.isVisible()
    assert school.id in {one.id for one in services.summaries.frozen()}
    put_away([dialog])


def test_without_a_summary_it_says_what_to_do(services: Services, window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(services, window, qtbot)
    assert dialog.empty.isVisible() and not dialog.open_button.isEnabled()
    assert dialog.years.value == YEAR.name
    put_away([dialog])
