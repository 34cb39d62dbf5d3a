"""What the page of the yearly summary says in large, which rows it leaves out, and what a sheet gets of a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from routekaart_app import i18n
from routekaart_app.clock import new_id
from routekaart_app.domain.overview import SchoolChoice
from routekaart_app.domain.summary import Frozen, Scope
from routekaart_app.gui.models import year_words
from routekaart_app.gui.models.summary_rows import SummaryModel, said_of
from routekaart_app.gui.models.summary_words import about_of, file_name
from routekaart_app.gui.models.year_filter import YearFilter, offered, phase_of
from routekaart_app.gui.models.year_scopes import called, scope_of
from routekaart_app.pictures import summary_charts
from tests.domain.test_summary_difference import with_value
from tests.summaries import a_summary


@pytest.fixture(autouse=True)
def english() -> None:
    """Sentences as they stand in the code."""
    i18n.set_language("en")


def test_the_head_says_when_it_was_counted_and_that_the_year_is_not_over() -> None:
    made = a_summary()
    said = year_words.about(made, "all schools", date(2026, 3, 4))
    assert "120 pupils" in said and "31 July 2026" in said and "so far" in said
    assert "not shown" in year_words.hiding(made) and "frozen" not in year_words.hiding(made, is_frozen_before=True)
    less = with_value(made, "pupils", "moments", "number", None)
    assert "frozen" in year_words.hiding(less, is_frozen_before=True)
    assert "fewer than 5" in year_words.hiding_told(made)
    assert "so far" not in year_words.about(made, "all schools", date(2026, 8, 1))
    kept = Frozen(new_id(), made.school_year, Scope(), made.counted_on, datetime(2026, 8, 2, 9, tzinfo=UTC))
    said = year_words.about(made, "all schools", date(2026, 3, 4), kept)
    assert "frozen on 2 August 2026" in said and "so far" not in said
    assert year_words.title(made) == "Yearly summary 2025–2026"


def test_the_large_figures_are_those_of_the_tables_and_a_dash_where_they_are_hidden() -> None:
    made = a_summary()
    before = a_summary(
        tables=tuple(replace(table, rows=()) if table.id == "pupils" else table for table in made.tables)
    )
    moments, each, companies, parents = year_words.figures(made, made)
    assert (moments.said, each.said, companies.said, parents.said) == ("843", "7", "12", "45 %")
    assert "last year 7" in each.caption and "5 for the first time" in companies.caption
    assert "last year" not in year_words.figures(made, before)[1].caption
    assert [figure.said for figure in year_words.figures(before)[:2]] == ["–", "–"]
    assert year_words.promises(made) == "talked about 9 · redeemed 6"
    assert year_words.row_name(made, "reach_by_line", "VO3-02", "count").endswith("· guest lesson")
    assert year_words.row_name(made, "competencies", "KR:pupil", "beginning").endswith("· beginning")


def test_a_phase_and_a_sector_leave_out_rows_and_change_no_figure() -> None:
    made = a_summary()
    narrow = YearFilter(phase="PO").of(made)
    assert [row[0] for row in narrow.table("reach_by_phase").rows] == ["PO"]
    assert [row[0] for row in narrow.table("reach_by_year").rows] == ["PO8"]
    assert narrow.table("reach_by_line").rows == () and narrow.table("pupils") == made.table("pupils")
    assert YearFilter(sector="port").of(made).table("sector_agreements").rows == ()
    assert YearFilter(sector="care").of(made).table("reach_by_sector") == made.table("reach_by_sector")
    assert YearFilter().of(made) is made and YearFilter().said(made) == ""
    whole = {chart.id: chart for chart in summary_charts.charts(made)}
    seen = {chart.id: chart for chart in YearFilter(phase="VO", sector="care").charts(whole.values())}
    (bar,) = seen["reach_by_sector"].bars
    assert bar.key == "care" and seen["reach_by_sector"].most == whole["reach_by_sector"].most, "as large as among all"
    assert seen["reach_by_type"].bars == whole["reach_by_type"].bars
    assert "all phases" in seen["reach_by_type"].caption and "all phases" not in seen["reach_by_sector"].caption
    assert "secondary school" in YearFilter(phase="VO").said(made)
    assert [phase_of("reach_by_line", code) for code in ("PO6-01", "PRO-01", "HV3-01", "MB1-02", "EIGEN-1")] == [
        "PO", "VO", "VO", "MBO", "",
    ]  # fmt: skip
    assert offered(made, "reach_by_phase", "of") == (("PO", "primary school"), ("VO", "secondary school"))
    assert offered(made, "reach_by_campus", "count") == (), "nothing is told of a campus nobody met"


def test_a_hidden_figure_says_why_and_a_sheet_gets_numbers_and_no_formula() -> None:
    made, model = a_summary(), SummaryModel()
    table = made.table("reach_by_line")
    model.show_table(made, table)
    titles = [column.title for column in model.columns]
    count, share = titles.index("count"), titles.index("share")
    shown, hidden = model.index(0, count), model.index(1, count)
    assert (shown.data(), hidden.data(), model.index(1, share).data()) == ("48", "–", "–")
    assert "fewer than 5" in hidden.data(Qt.ItemDataRole.ToolTipRole)
    assert "fewer than 5" in hidden.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "What count is." in said_of(made, table)[1]
    assert model.headerData(count, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == ("What count is.")
    heading, first, second = (line.split("\t") for line in model.sheet().split("\n"))
    assert heading[0] == "key" and first[count] == "48" and first[share] == "80%"
    assert second[1].startswith("'=Gastles") and second[count] == "–"


def test_a_file_is_called_after_what_it_is_about_and_says_when_the_year_is_not_over() -> None:
    made = a_summary(scope=Scope("school", "99ZZ"), delivered_by=("Sint-Jan's École",), counted_on=date(2026, 3, 4))
    name = file_name(made.school_year, about_of(made), made.counted_on)
    assert name == "yearly-summary_2025-2026_Sint-Jans-Ecole_so-far_2026-03-04.xlsx"
    town = a_summary(scope=Scope("municipality", "Schiedam"))
    assert about_of(town) == "Schiedam" and about_of(a_summary()) == "Voorbeeldbestuur"
    assert file_name("2025-2026", about_of(a_summary(delivered_by=("A", "B"))), date(2026, 7, 31), ".pdf") == (
        "yearly-summary_2025-2026_all-schools_2026-07-31.pdf"
    )


def test_a_figure_of_things_has_nobody_behind_it() -> None:
    made, model = a_summary(), SummaryModel()
    model.show_table(made, made.table("companies"))
    assert model.figure_at(0, 1) is None and model.main_column(0) == 0
    model.show_table(made, made.table("competencies"))
    titles = [column.title for column in model.columns]
    assert model.figure_at(0, 0) == ("KR:pupil", "count")
    assert model.figure_at(0, titles.index("beginning")) == ("KR:pupil", "beginning")
    assert model.figure_at(1, titles.index("independent")) == ("KR:guide", "count"), "behind nought there is nobody"
    model.sort(titles.index("count"))
    assert model.row(0).key == "KR:guide", "what is hidden stands below all that is shown"


def test_it_is_about_the_school_that_is_chosen_and_names_the_only_one() -> None:
    one, other = (SchoolChoice(new_id(), name, brin, "00", "VO") for name, brin in (("De Haven", "99ZX"), ("Zuid", "")))
    haven, zuid = Scope("school", "99ZX00"), Scope("school", "Zuid")
    known = {Scope(): "all schools", haven: "De Haven", zuid: "Zuid"}
    assert scope_of(one.id, (one, other), known) == haven and scope_of(other.id, (one, other), known) == zuid
    assert scope_of(None, (one, other), known) == scope_of(one.id, (one,), known) == Scope()
    assert called(Scope(), known) == "all schools" and called(haven, known) == "De Haven"
    assert called(Scope(), {Scope(): "all schools", haven: "De Haven"}) == "De Haven"
