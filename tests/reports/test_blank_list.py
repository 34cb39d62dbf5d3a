"""The blank list on paper: the order of the grid, room to write, headings on every page, and no more than is needed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from routekaart_app.domain.blank_list import MARKS, blank_list
from routekaart_app.domain.overview import GroupCoverage
from routekaart_app.pictures.shapes import RoundRect
from routekaart_app.reports import blank_list as report
from routekaart_app.reports.document import SIDEWAYS, UPRIGHT
from tests.reports import data, pdfs

GOLDEN = Path(__file__).with_name("blank_list.txt")


def paper(coverage: GroupCoverage, lines: int = 6, empty: int = 0) -> list[str]:
    """The text of the pages with the first lines of a class."""
    made = blank_list(coverage, [line.code for line in coverage.lines[:lines]], empty)
    size = report.paper([made])
    return pdfs.laid_out(pdfs.made(report.part(made, pdfs.T, size), paper=size))


def boxes(coverage: GroupCoverage, lines: int = 6) -> int:
    """How many boxes the rows have, without those of the legend."""
    made = blank_list(coverage, [line.code for line in coverage.lines[:lines]])
    blocks = report.part(made, pdfs.T, report.paper([made])).blocks
    shapes = [shape for block in blocks[:-1] for placed in block.pictures() for shape in placed.shapes]
    return sum(isinstance(shape, RoundRect) for shape in shapes)


def test_the_text_is_that_of_the_golden_page() -> None:
    (page,) = paper(data.a_class(4, 7), lines=3, empty=1)
    assert page.split("\n") == GOLDEN.read_text("utf-8").splitlines()


def test_thirty_pupils_and_six_lines_stand_on_one_upright_page_in_the_order_of_the_grid() -> None:
    coverage = data.a_class(30, 7)
    (page,) = paper(coverage)
    found = re.findall(r"^\d{6}$", page, re.MULTILINE)
    assert found == [row.pupil.number for row in coverage.pupils]
    names = [row.pupil.listed_name for row in coverage.pupils]
    assert [line for line in page.split("\n") if line in set(names)] == names
    assert re.findall(r"^VO3-\d\d$", page, re.MULTILINE) == [line.code for line in coverage.lines[:6]]
    assert page.count("date") == 6


def test_every_pupil_has_a_box_for_every_line_that_is_meant_for_them() -> None:
    coverage = data.a_class(5, 7)
    assert boxes(coverage) == 5 * 6
    cells = (replace(coverage.pupils[0].cells[0], applies=False), *coverage.pupils[0].cells[1:])
    coverage = replace(coverage, pupils=(replace(coverage.pupils[0], cells=cells), *coverage.pupils[1:]))
    assert boxes(coverage) == 5 * 6 - 1


def test_how_anybody_stands_is_not_on_paper() -> None:
    (page,) = paper(data.a_class(28, 7))
    assert "%" not in page and "mentor" not in page and "Voorbeeld," not in page
    for word in ("missed", "planned", "due", "not needed"):
        assert word not in page


def test_a_long_class_runs_on_under_the_same_heading() -> None:
    pages = paper(data.a_class(70, 7))
    assert len(pages) == 3
    assert all("VO3-04" in page and "Number" in page and "date" in page for page in pages)
    assert [f"page {n} of 3" in page for n, page in enumerate(pages, 1)] == [True] * 3
    assert "destroy this sheet" in pages[2] and "destroy this sheet" not in pages[0]


def test_many_lines_lie_on_the_side_and_run_on_with_the_names_repeated() -> None:
    coverage = data.a_class(20, 30)
    made = blank_list(coverage, [line.code for line in coverage.lines])
    assert report.paper([made]) is SIDEWAYS and report.paper([blank_list(coverage, ["VO3-01"])]) is UPRIGHT
    pages = paper(coverage, lines=30)
    assert "".join(pages).count("Çelik, Kaan") == 3
    assert [code for page in pages for code in re.findall(r"^VO3-\d\d$", page, re.MULTILINE)] == [
        line.code for line in coverage.lines
    ]


def test_the_signs_on_paper_are_those_of_the_grid() -> None:
    (page,) = paper(data.a_class(2, 7))
    lines = page.split("\n")
    assert all(mark in lines for mark in MARKS)


@pytest.mark.parametrize(("pupils", "lines", "empty"), [(0, 0, 0), (0, 6, 0), (1, 0, 0), (1, 1, 0), (28, 0, 10)])
def test_lists_of_any_size(pupils: int, lines: int, empty: int) -> None:
    assert any("3B" in page for page in paper(data.a_class(pupils, max(lines, 1)), lines, empty))


def test_names_and_numbers_too_long_are_cut_with_an_ellipsis() -> None:
    coverage = data.a_class(1, 7)
    pupil = replace(coverage.pupils[0].pupil, listed_name="Verbrugge-van Nieuwenhuizen, Max", number="1" * 40)
    (page,) = paper(replace(coverage, pupils=(replace(coverage.pupils[0], pupil=pupil),)))
    assert page.count("…") == 2
