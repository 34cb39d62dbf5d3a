"""The line with stations of a pupil: every year in its tone, and each station with what there is to say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from routekaart_app.pictures import dossier_line
from tests.reports import data


def stations(**changes: object) -> dossier_line.LineOfStations:
    return dossier_line.stations(data.a_dossier(**changes), str, "en")


def test_years_run_from_the_first_school_to_what_is_to_come() -> None:
    blocks = stations().blocks
    assert [block.caption for block in blocks] == [
        "groep 6", "groep 7", "groep 8", "year 1", "year 2", "vmbo 3 · now", "vmbo 4", "mbo",
    ]  # fmt: skip
    assert [block.tone for block in blocks] == [
        "past", "past", "past", "earlier", "earlier", "now", "future", "future",
    ]  # fmt: skip


def test_a_station_tells_its_day_its_reason_or_how_far_it_has_come() -> None:
    now = {station.code: station for station in stations().blocks[5].stations}
    assert now["VO3-01"].detail == "11 February 2026, 2 of 2"
    assert now["VO3-02"].detail == "14 November 2025"
    assert now["VO3-03"].detail == "18 March 2026"
    assert now["VO3-04"].detail == ""
    assert now["VO3-06"].detail == "vrijstelling van school"
    assert not now["VO3-X1"].required


def test_moments_after_the_counting_day_give_no_day() -> None:
    later = data.a_moment(date(2026, 5, 1), "Later", line_code="VO3-02")
    now = {station.code: station for station in stations(moments=(later,)).blocks[5].stations}
    assert now["VO3-02"].detail == ""


def test_lines_a_pupil_does_not_have_are_no_stations() -> None:
    year = data.a_dossier().years[-1]
    cells = (replace(year.cells[0], applies=False), *year.cells[1:])
    blocks = stations(years=(replace(year, cells=cells),), to_come=()).blocks
    assert [len(block.stations) for block in blocks] == [6]
    assert stations(years=(), to_come=()).stations == ()
