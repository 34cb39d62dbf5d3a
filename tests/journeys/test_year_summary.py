"""The year is over: its summary is frozen, something is corrected, the difference is told, and it is joined with that
of a second school without a small number coming out."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.gui.dialogs.differences_dialog import DifferencesDialog
from routekaart_app.gui.dialogs.frozen_summaries_dialog import FrozenSummariesDialog
from routekaart_app.gui.dialogs.join_summaries_dialog import JoinSummariesDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.year_page import YearPage
from routekaart_app.services import summary_files
from tests import vaults
from tests.answers import FakeMessages
from tests.builders import YEAR, a_class
from tests.gui.conftest import WindowMaker

D = TypeVar("D", bound=QDialog)
AFTERWARDS, VISITED = FrozenClock(date(2026, 8, 3)), date(2026, 3, 4)
ABSENT = 6


def visited(services: Services, was_there: Callable[[int], bool] = lambda _place: True) -> None:
    """The class goes on a visit; some are not there."""
    group = services.schools.groups(YEAR)[0]
    sheet = services.contacts.new_sheet(group.id, VISITED, "VO3-04")
    for place in range(len(sheet.attendances)):
        if not was_there(place):
            sheet = sheet.toggled(place)
    services.contacts.record(sheet)


def corrected(services: Services) -> None:
    """Some were not there after all."""
    (moment,) = services.pupils.dossier(vaults.the_class().pupil_ids[0], VISITED).moments
    sheet = services.contacts.open_sheet(moment.activity_id)
    for place in range(ABSENT):
        sheet = sheet.toggled(place)
    services.contacts.record(sheet)


def a_second_school(folder: Path, to: Path) -> None:
    """A small school with an administration of its own hands in its summary: two of twelve went along."""
    with vaults.opened(vaults.copied(folder), AFTERWARDS) as services:
        a_class(services.vault.database, name="3A", size=12, year=3, brin="99ZY")
        visited(services, lambda place: place < 2)
        summary_files.write(services.summaries.make(YEAR), to)


def the(kind: type[D], window: MainWindow, qtbot: QtBot) -> D:
    """The dialog of a kind that is open."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return next(one for one in window.findChildren(kind) if one.isVisible())


def figures(path: Path, table_id: str, key: str) -> dict[str, Any]:
    """One row of a file, by the ids of its columns."""
    made = json.loads(path.read_text("utf-8"))
    (table,) = (one for one in made["tables"] if one["id"] == table_id)
    (row,) = (one for one in table["rows"] if one[0] == key)
    return dict(zip((column["id"] for column in table["columns"]), row, strict=True))


def test_a_year_is_kept_corrected_and_joined(
    tmp_path: Path, make_window: WindowMaker, messages: FakeMessages, qtbot: QtBot
) -> None:
    mine, theirs, whole = (tmp_path / f"{name}.json" for name in ("mijn", "hun", "samen"))
    a_second_school(tmp_path / "tweede", theirs)
    with vaults.opened(vaults.copied(tmp_path / "eerste", with_class=True), AFTERWARDS) as services:
        visited(services)
        window = make_window(services)
        window.top_bar.year_chooser.picked.emit(YEAR)
        window.open_page("year")
        page = window.page("year")
        assert isinstance(page, YearPage)
        page.begin("freeze")
        qtbot.waitUntil(lambda: bool(services.summaries.frozen()))
        corrected(services)

        window.opens.frozen_summaries(YEAR)
        kept = the(FrozenSummariesDialog, window, qtbot)
        kept.now_button.click()
        differences = the(DifferencesDialog, window, qtbot)
        rows = [differences.model.row(at)[1] for at in range(differences.model.rowCount())]
        assert {(28, 28 - ABSENT, -ABSENT)} == {(row.before, row.after, row.by) for row in rows if row.by == -ABSENT}
        differences.reject()

        messages.will_answer(mine)
        kept.export_button.click()
        qtbot.waitUntil(mine.exists)
        assert figures(mine, "reach_by_type", "visit")["count"] == 28, "as it was on that day"
        QTest.keyClick(kept.table, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.shown is not None and page.shown.frozen is not None)

        window.opens.join_summaries()
        join = the(JoinSummariesDialog, window, qtbot)
        join.use_files([mine, theirs])
        qtbot.waitUntil(join.save_button.isEnabled)
        messages.will_answer(whole)
        join.save_button.click()
        qtbot.waitUntil(lambda: whole.name in window.message_bar.text)
        window.close()
    assert figures(theirs, "reach_by_type", "visit")["count"] is None, "two are hidden"
    assert figures(whole, "pupils", "pupils")["count"] == 40
    together = figures(whole, "reach_by_type", "visit")
    assert together["count"] is None and together["share"] is None, "else 30 - 28 would tell of the two"
