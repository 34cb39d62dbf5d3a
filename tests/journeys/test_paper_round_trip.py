"""From the grid to paper and back: the blank list is printed, filled in by pen, and typed in from top to bottom."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.coverage import Status
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.grid_page import GridPage
from routekaart_app.gui.pages.reports_page import ReportsPage
from routekaart_app.gui.widgets.paper_strip import PaperStrip
from tests import vaults
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass

DAY = date(2026, 2, 10)
CODE = "VO3-05"
PEN = {"1003": "-", "1007": "/", "1011": "-", "1015": ""}
"""What was written by pen beside some numbers; everybody else has a tick."""


@pytest.fixture
def printed(window: MainWindow, class_3b: AClass, messages: FakeMessages, tmp_path: Path, qtbot: QtBot) -> Path:
    """The blank list of class 3B with two lines, saved from the page of reports."""
    window.choose_group(class_3b.group_id)
    window.open_page("reports")
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    options = page.desk.options
    form = options.form
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("blank"))
    form.columns_combo.setCurrentIndex(form.columns_combo.findData("some"))
    for row in range(options.lines.rowCount()):
        chosen = options.lines.index(row).data().split()[0] in (CODE, "VO3-02")
        state = Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        options.lines.setData(options.lines.index(row), state.value, Qt.ItemDataRole.CheckStateRole)
    messages.will_answer(tmp_path / "lijst.pdf")
    page.desk.foot.form.save_button.click()
    qtbot.waitUntil(lambda: (tmp_path / "lijst.pdf").exists() and not window.tasks.is_busy, timeout=20_000)
    return tmp_path / "lijst.pdf"


def on_paper(path: Path, codes: set[str]) -> tuple[list[str], list[str]]:
    """The numbers of the pupils and the codes of the columns, as they stand on paper."""
    lines = [line.strip() for page in PdfReader(path).pages for line in page.extract_text().split("\n")]
    return [line for line in lines if line.isdigit() and len(line) == 4], [line for line in lines if line in codes]


def test_what_is_written_on_paper_is_typed_in_in_the_same_order(
    printed: Path, window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    before = vaults.tables(services.vault.database)
    window.open_page("grid")
    page = window.page("grid")
    assert isinstance(page, GridPage)
    grid = services.coverage.of_group(class_3b.group_id, TODAY)
    all_codes = [line.code for line in grid.lines]
    numbers, codes = on_paper(printed, set(all_codes))
    assert numbers == [row.pupil.number for row in grid.pupils] and len(numbers) == 28
    assert codes == [code for code in all_codes if code in (CODE, "VO3-02")]

    with qtbot.waitActive(window):
        window.activateWindow()
    page.table.setFocus()
    column = all_codes.index(CODE)
    page.table.setCurrentIndex(page.model.index(0, column))
    QTest.keyClick(page.table, Qt.Key.Key_F8)
    strip = page.findChild(PaperStrip)
    assert strip is not None
    strip.day_edit.set_day(DAY)
    page.table.setFocus()
    presses = 0
    for number in numbers:
        mark = PEN.get(number, "v")
        widget = QApplication.focusWidget()
        if mark:
            QTest.keyClicks(widget, mark)
        else:
            QTest.keyClick(widget, Qt.Key.Key_Return)
        presses += 1
    assert presses == 28, "one key for each pupil"

    rows = services.coverage.of_group(class_3b.group_id, TODAY).pupils
    stands = {row.pupil.number: row.cells[column] for row in rows}
    expected = {number for number in numbers if number not in PEN}
    assert {number for number, cell in stands.items() if cell.status is Status.DONE} == expected
    assert {number for number, cell in stands.items() if cell.absent} == {"1003", "1011"}
    assert {number for number, cell in stands.items() if cell.partly} == {"1007"}
    days = {moment.on for row in rows for moment in services.pupils.dossier(row.pupil.id, TODAY).moments}
    assert days == {DAY}

    for _step in range(27):
        services.history.undo()
    assert vaults.tables(services.vault.database) == before
