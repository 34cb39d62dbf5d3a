"""Painting the class grid of 30 pupils by 60 lines: against a bare table of as many texts, and within 50 ms."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING

from routekaart_app.domain.coverage import Figure, Figures, Status, total
from routekaart_app.domain.overview import Cell, GroupChoice, GroupCoverage, PupilCoverage, PupilEntry
from routekaart_app.domain.routekaart import COMPETENCIES, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from tests.bench import _measure
from tools.bench import Row

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget

PUPILS, LINES, ROUNDS = 30, 60, 15
BAR_MS, BAR_RATIO = 50, 1.0


def main() -> list[Row]:
    """What a window of 1366 x 768 shows, and all 1,800 cells at once."""
    _measure.off_screen()
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from routekaart_app.gui import theme
    from routekaart_app.gui.models.coverage_model import CoverageModel
    from routekaart_app.gui.widgets.grid_view import GridView

    app = QApplication([])
    theme.apply(app, "light")
    model = CoverageModel()
    model.show(coverage())
    grid = GridView(model)
    model.setParent(grid)
    rows = []
    window, whole = QSize(1366, 768), QSize(grid.table.names.asked_width() + _width(grid.table) + 40, 1000)
    for name, size in (("as a window shows it", window), ("all 1,800 cells", whole)):
        bare = _bare()
        _show(grid, size)
        _show(bare, size)
        ours, theirs = _measure.by_turns(grid.grab, bare.grab, rounds=ROUNDS)
        rows.append(_measure.against(f"paint the class grid, {name}", ours, "bare table", theirs, BAR_RATIO))
        rows.append(_measure.within(f"paint the class grid, {name}", ours, BAR_MS / 1000))
        bare.close()
    grid.close()
    return rows


def _show(widget: QWidget, size: QSize) -> None:
    from PySide6.QtWidgets import QApplication

    widget.resize(size)
    widget.show()
    for _time in range(3):
        QApplication.processEvents()


def _width(table: object) -> int:
    from routekaart_app.gui.widgets.grid_table import CoverageTable

    assert isinstance(table, CoverageTable)
    return sum(table.lines.asked_width(column) for column in range(table.model().columnCount()))


def _bare() -> QWidget:
    """Qt's own table with as many texts, headings and rows as high."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QTableView

    from routekaart_app.gui import theme

    table = QTableView()
    model = QStandardItemModel(PUPILS, LINES + 2, table)
    for row in range(PUPILS):
        for column in range(LINES + 2):
            model.setItem(row, column, QStandardItem("gedaan"))
    table.setModel(model)
    table.verticalHeader().setDefaultSectionSize(theme.look().row_height)
    table.horizontalHeader().setDefaultSectionSize(118)
    return table


def coverage() -> GroupCoverage:
    """An invented class in which every kind of cell occurs."""
    lines = tuple(_line(place) for place in range(LINES))
    rows = tuple(_row(place, lines) for place in range(PUPILS))
    group = GroupChoice(uuid.uuid4(), "3B", uuid.uuid4(), "Voorbeeldcollege", SchoolYear(2025), "", PUPILS)
    return GroupCoverage(group, _measure.TODAY, lines, rows, total(row.figures for row in rows))


def _line(place: int) -> RoutekaartLine:
    return RoutekaartLine(
        uuid.uuid4(), f"VO3-{place:02}", f"Kennismaken met werk {place}", "visit", "VO", (3,), (), "", True,
        1 + place % 2, "10-01", "06-30", COMPETENCIES[: 1 + place % 4], "I", place,
    )  # fmt: skip


def _row(place: int, lines: tuple[RoutekaartLine, ...]) -> PupilCoverage:
    name = f"Achternaam{place:02}, Voornaam"
    where = Place("VO", 3, "kb")
    pupil = PupilEntry(uuid.uuid4(), str(1001 + place), name, name, None, "3B", "", where, date(2025, 8, 1))
    cells = tuple(_cell((place * 7 + column) % 9, line) for column, line in enumerate(lines))
    return PupilCoverage(pupil, cells, Figures(Figure(place % 20, 20), Figure(place % 40, 60)))


def _cell(kind: int, line: RoutekaartLine) -> Cell:
    planned = date(2026, 3, 12 + kind) if kind == 1 else None
    done = line.target if kind in (0, 5, 7) else min(kind % 2, line.target - 1)
    found = {1: Status.PLANNED, 2: Status.PARTLY, 3: Status.DUE, 4: Status.MISSED, 6: Status.EXEMPT, 8: Status.NOT_YET}
    return Cell(line.id, found.get(kind, Status.DONE), done, line.target, int(kind == 2), 0, planned)
