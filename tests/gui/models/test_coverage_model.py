"""The class grid as a table: shapes, words and figures of every cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from routekaart_app.domain.coverage import Figure, Status
from routekaart_app.domain.overview import Cell, GroupCoverage
from routekaart_app.gui.models.coverage_model import (
    FIGURES,
    CoverageModel,
    Mark,
    cell_said,
    figure_said,
    marks,
    not_needed,
)
from tests.gui import snapshots

SAID = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def coverage() -> GroupCoverage:
    return snapshots.coverage()


@pytest.fixture
def model(coverage: GroupCoverage) -> CoverageModel:
    made = CoverageModel()
    made.show(coverage)
    return made


def test_it_is_a_sound_model(model: CoverageModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_it_is_sound_while_there_is_nothing(qtmodeltester: ModelTester) -> None:
    empty = CoverageModel()
    qtmodeltester.check(empty)
    assert (empty.rowCount(), empty.columnCount()) == (0, 0)


def test_lines_of_other_years_have_no_column(model: CoverageModel) -> None:
    codes = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount() - FIGURES)]
    assert codes == ["VO3-01", "VO3-02", "VO3-03", "VO3-04", "VO3-05", "VO3-06"]


def test_a_screen_reader_hears_pupil_line_and_status(model: CoverageModel) -> None:
    assert model.index(0, 1).data(SAID) == "Elif Aydın, VO3-02 Snuffel- of beroepsstage: gedaan"


def test_the_last_columns_are_the_two_figures(model: CoverageModel) -> None:
    due, year = model.columnCount() - 2, model.columnCount() - 1
    assert model.figure(0, due) == model.pupil(0).figures.due
    assert model.figure(0, year) == model.pupil(0).figures.year
    assert model.index(0, year).data() == "28 %"
    assert model.cell(0, due) is None and model.marks(0, due) == ()


def test_the_same_class_again_keeps_everything_in_place(
    model: CoverageModel, coverage: GroupCoverage, qtbot: QtBot
) -> None:
    again = replace(coverage, on=date(2026, 3, 5))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(again)
    with qtbot.waitSignal(model.modelReset):
        model.show(replace(again, pupils=again.pupils[:3]))


def cell(status: Status, counted: int = 0, target: int = 1, **more: object) -> Cell:
    return Cell(None, status, counted, target, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (cell(Status.DONE, 1), ["done"]),
        (cell(Status.DONE, 2, 2), ["done", "done"]),
        (cell(Status.PARTLY, 0, 1, partly=1), ["partly"]),
        (cell(Status.PARTLY, 1, 2), ["done", "due"]),
        (cell(Status.PARTLY, 0, 2, partly=1), ["partly", "due"]),
        (cell(Status.PARTLY, 1, 2, partly=3), ["done", "partly"]),
        (cell(Status.DUE), ["due"]),
        (cell(Status.EXEMPT, exempt_reason="x"), ["exempt"]),
        (cell(Status.PLANNED, 1, 2, planned_on=date(2026, 3, 12)), ["done", "planned"]),
        (cell(Status.NOT_YET, applies=False), []),
        (cell(Status.DUE, absent=2), ["absent", "due"]),
        (cell(Status.DONE, 1, absent=1), ["done"]),
        (cell(Status.EXEMPT, absent=1, exempt_reason="x"), ["exempt"]),
        (cell(Status.PARTLY, 1, 2, absent=1), ["done", "absent", "due"]),
        (cell(Status.PARTLY, 0, 1, partly=1, absent=1), ["partly", "absent"]),
        (cell(Status.PLANNED, absent=1, planned_on=date(2026, 3, 12)), ["absent", "planned"]),
    ],
)
def test_every_moment_has_a_shape(coverage: GroupCoverage, shown: Cell, expected: list[str]) -> None:
    assert [mark.status for mark in marks(shown, coverage.lines[0], coverage)] == expected


def test_what_is_planned_shows_its_day(coverage: GroupCoverage) -> None:
    planned = cell(Status.PLANNED, planned_on=date(2026, 3, 12))
    assert marks(planned, coverage.lines[0], coverage) == (Mark(Status.PLANNED, "12/3"),)


def test_a_cell_says_why(model: CoverageModel) -> None:
    assert cell_said(cell(Status.EXEMPT, exempt_reason="al gedaan")).endswith(", al gedaan")
    assert "1" in cell_said(cell(Status.PARTLY, 1, 2))
    assert len(cell_said(cell(Status.MISSED, absent=2, partly=1)).split(", ")) == 3
    assert cell_said(cell(Status.DUE, applies=False))


def test_nothing_is_hidden_in_a_figure() -> None:
    assert "2" in not_needed(Figure(1, 3, 2)) and not_needed(Figure(1, 3, 2)) in figure_said(Figure(1, 3, 2))
    assert not_needed(Figure(1, 3)) == ""


def test_headings_tell_all_about_a_line(model: CoverageModel) -> None:
    tip = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "VO3-02 Snuffel- of beroepsstage" in tip and "15 nov" in tip
    assert model.headerData(0, Qt.Orientation.Vertical) == "Aydın, Elif"
    last = model.columnCount() - 1
    assert model.headerData(last, Qt.Orientation.Horizontal, SAID) == model.figure_words(last)[1]
