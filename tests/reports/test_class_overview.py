"""The class overview: marks, totals, and classes and routekaarten of any size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routekaart_app.domain.coverage import Status
from routekaart_app.domain.reflection import Views
from routekaart_app.pictures import status_mark
from routekaart_app.pictures.shapes import Text
from routekaart_app.reports import class_overview
from tests.reports import data, pdfs


def test_thirty_pupils_stand_on_one_page_with_figures_and_totals() -> None:
    (page,) = pdfs.pages(pdfs.overview(data.a_class(30, 7)))
    for text in ("3B", "30 pupils", "Aydın, Elif", "Class: done", "page 1 of 1", "VO3-04", "not yet due"):
        assert text in page
    done, needed = data.a_class(30, 7).done(1)
    assert f"{done} / {needed}" in page


def test_how_many_said_something_of_each_competency_stands_below() -> None:
    coverage = data.a_class(30, 7)
    ids = [row.pupil.id for row in coverage.pupils]
    views = tuple(Views(two, frozenset(ids[:2]), frozenset(ids[:1])) for two in ("KR", "NW"))
    (page,) = pdfs.pages(pdfs.overview(replace(coverage, views=views)))
    given = coverage.viewed(views[0], "pupil")[0]
    assert f"KR self {given}" in page and "NW self" in page and "of 30" in page


def test_more_pupils_run_on_under_the_same_heading() -> None:
    pages = pdfs.pages(pdfs.overview(data.a_class(70, 7)))
    assert len(pages) == 3
    assert all("VO3-04" in page and "Pupil" in page for page in pages)
    assert "Class: done" in pages[2]
    assert "page 3 of 3" in pages[2]


def test_sixty_lines_come_in_blocks_with_the_names_repeated() -> None:
    coverage = data.a_class(28, 60)
    pages = pdfs.pages(pdfs.overview(coverage))
    assert all(f"VO3-{n:02}" in "".join(pages) for n in range(1, 61))
    assert sum("Çelik, Kaan" in page for page in pages) == len(pages) == 5


@pytest.mark.parametrize(("pupils", "lines"), [(0, 0), (0, 7), (1, 0), (1, 1), (28, 13)])
def test_classes_of_any_size(pupils: int, lines: int) -> None:
    assert "3B" in pdfs.words(pdfs.overview(data.a_class(pupils, lines)))


def test_a_name_too_long_for_its_column_is_cut_with_an_ellipsis() -> None:
    coverage = data.a_class(2, 7)
    row = replace(coverage.pupils[0], pupil=data.a_pupil("Verbrugge-van Nieuwenhuizen, Maximiliaan " * 5))
    said = pdfs.words(pdfs.overview(replace(coverage, pupils=(row, coverage.pupils[1]))))
    assert "Verbrugge-van Nieuwenhui" in said
    assert "…" in said


def test_a_line_a_pupil_does_not_have_stays_blank() -> None:
    coverage = data.a_class(1, 1)
    cell = replace(coverage.pupils[0].cells[0], applies=False)
    assert class_overview._cell(cell, 50) == ()


def test_every_status_is_known_by_its_shape_alone() -> None:
    """In grey nothing but the form of a mark is left: no two may be equal without their colours."""
    forms = set()
    for status in Status:
        shapes = status_mark.mark(status, 5, 5, 10)
        colourless = [replace(s, **{k: "x" for k in ("fill", "stroke") if getattr(s, k, None)}) for s in shapes]
        forms.add(repr(colourless))
        assert not any(isinstance(shape, Text) for shape in shapes), "a mark is drawn, never a letter of a font"
    assert len(forms) == len(Status)
