"""The blank list: the order of the grid, which lines by default, and signs that the grid takes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from routekaart_app.domain.blank_list import MARKS, blank_list, open_lines
from routekaart_app.domain.coverage import Count
from routekaart_app.domain.overview import GroupCoverage, PupilCoverage
from routekaart_app.exchange import pasted_state
from tests.reports import data


def grid(*counts: Count) -> GroupCoverage:
    """One pupil of 3B with these counts on the lines of the third year, on 4 March."""
    coverage = data.a_class(1, len(counts))
    cells = tuple(data.a_cell(line, count) for line, count in zip(coverage.lines, counts, strict=True))
    row = PupilCoverage(coverage.pupils[0].pupil, cells, coverage.pupils[0].figures)
    return replace(coverage, pupils=(row,))


def test_open_is_what_somebody_still_has_to_meet_before_its_window_closes() -> None:
    nothing = Count()
    codes = [line.code for line in open_lines(grid(*[nothing] * 7))]
    assert codes == ["VO3-03", "VO3-04", "VO3-06", "VO3-X1"], "the windows of the others have closed"
    done = [line.code for line in open_lines(grid(nothing, nothing, Count(done=1), *[nothing] * 2, Count(exempt=True)))]
    assert done == ["VO3-04"]


def test_what_is_planned_after_its_window_is_still_open() -> None:
    assert [line.code for line in open_lines(grid(Count(planned=1)))] == ["VO3-01"]


def test_where_nothing_is_left_all_lines_are_there() -> None:
    coverage = grid(Count(done=2), Count(done=1))
    assert open_lines(coverage) == coverage.lines


def test_lines_stand_in_the_order_of_the_grid_whatever_the_order_asked() -> None:
    coverage = data.a_class(5, 7)
    made = blank_list(coverage, ["vo3-05", "VO3-01", "VO9-99"], 2)
    assert [one.line.code if one.line else "" for one in made.columns] == ["VO3-01", "VO3-05", "", ""]
    assert made.pupils == tuple(row.pupil for row in coverage.pupils)


def test_a_line_not_meant_for_a_pupil_has_no_box_and_an_exemption_does_not_show() -> None:
    coverage = data.a_class(2, 1)
    cell = replace(coverage.pupils[0].cells[0], applies=False)
    coverage = replace(coverage, pupils=(replace(coverage.pupils[0], cells=(cell,)), coverage.pupils[1]))
    (column,) = blank_list(coverage, ["VO3-01"]).columns
    assert column.meant == (False, True)
    (column,) = blank_list(grid(Count(exempt=True)), ["VO3-01"]).columns
    assert column.meant == (True,)


@pytest.mark.parametrize("mark", MARKS)
def test_every_sign_means_the_same_when_it_is_pasted(mark: str) -> None:
    today = date(2026, 3, 4)
    assert pasted_state.read(mark, today, today).wanted is MARKS[mark]
