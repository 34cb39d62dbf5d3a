"""The charts of a yearly summary: its shown figures, those of the year before, and nothing that it hides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routekaart_app import i18n
from routekaart_app.domain.summary import Summary, Table
from routekaart_app.pictures.bar_chart import BarChart
from routekaart_app.pictures.summary_charts import charts, line_group
from tests.summaries import a_summary


@pytest.fixture(autouse=True)
def english() -> None:
    """Sentences as they stand in the code."""
    i18n.set_language("en")


def chart(chart_id: str, summary: Summary | None = None, previous: Summary | None = None) -> BarChart:
    found = charts(summary or a_summary(), aim=85, previous=previous)
    return next(one for one in found if one.id == chart_id)


def changed(table: str, rows: tuple[tuple[object, ...], ...]) -> Summary:
    summary = a_summary()
    made: tuple[Table, ...] = tuple(
        replace(one, rows=rows) if one.id == table else one  # type: ignore[arg-type]
        for one in summary.tables
    )
    return replace(summary, tables=made)


def test_lines_have_the_aim_and_stand_with_those_of_their_year() -> None:
    lines = chart("reach_by_line:VO3")
    assert lines.title == "Year 3" and "mark = aim of 85 %" in lines.caption and "last year" not in lines.caption
    first, second = lines.bars
    assert (first.key, first.value, first.said, first.mark) == ("VO3-01", 0.8, "80 %", 0.85)
    assert (second.value, second.said) == (None, "–")
    assert chart("reach_by_type").bars[0].mark is None
    groups = ["PO6-01", "VO4-02", "VO", "HVB-01", "HV3-01", "PRO-2", "MBL-01", "XY1", ""]
    assert [line_group(code) for code in groups] == ["PO6", "VO4", "other", "HV", "HV", "PRO", "MB", "other", "other"]


def test_a_line_for_nobody_has_no_bar() -> None:
    summary = changed("reach_by_line", (("VO3-01", "Stage", "visit", 1, 0, 0, None, 0),))
    assert not [one for one in charts(summary) if one.id.startswith("reach_by_line")]


def test_last_year_stands_beside_where_it_is_shown() -> None:
    previous = changed("reach_by_sector", (("care", "Care", 12, 120, 0.1), ("port", "Port", 40, 120, 0.3)))
    (bar,) = chart("reach_by_sector", previous=previous).bars
    assert (bar.value, bar.said, bar.before, bar.before_said) == (30.0, "30", 12.0, "12")
    hidden = changed("reach_by_sector", (("care", "Care", None, 120, None),))
    (bar,) = chart("reach_by_sector", previous=hidden).bars
    assert (bar.before, bar.before_said) == (None, "")
    assert "last year" in chart("reach_by_sector", previous=previous).caption
    assert "last year" not in chart("reach_by_sector", previous=hidden).caption


def test_what_is_said_of_competencies_goes_with_how_complete_it_is() -> None:
    (pupil,) = chart("competencies:pupil").bars
    assert (pupil.key, pupil.color, pupil.said, pupil.beside) == ("KR:pupil", "KR", "71 %", "told by 58 %")
    (guide,) = chart("competencies:guide").bars
    assert guide.value is None and guide.beside == "told of –"
    one_hidden = changed("competencies", (("KR:pupil", "Qualities", "pupil", 70, 120, 0.583, 20, 30, None),))
    assert chart("competencies:pupil", one_hidden).bars[0].value is None


def test_sectors_stand_by_number_with_hidden_ones_last_and_years_by_figure() -> None:
    rows = (("port", "Port", 9, 120, 0.1), ("ict", "ICT", None, 120, None), ("care", "Care", 30, 120, 0.25))
    sectors = chart("reach_by_sector", changed("reach_by_sector", rows))
    assert [bar.key for bar in sectors.bars] == ["care", "port", "ict"] and sectors.most == 30
    assert [bar.said for bar in chart("years:reached").bars] == ["80 %", "70 %"]
    assert [bar.said for bar in chart("years:company").bars] == ["–", "45 %"]


def test_a_summary_without_anything_has_no_charts() -> None:
    assert charts(replace(a_summary(), tables=())) == ()
