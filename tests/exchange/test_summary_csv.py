"""A yearly summary in one long table: for Dutch Excel with commas in numbers, for analysis with points."""

from __future__ import annotations

import csv
import io

from routekaart_app.domain.summary import Summary
from routekaart_app.exchange.csv_out import DANGEROUS
from routekaart_app.exchange.summary_csv import HEADER, to_analysis, to_excel
from tests.summaries import a_summary


def lines(data: bytes, separator: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator))


def figures(summary: Summary) -> int:
    return sum(
        value is not None
        for table in summary.tables
        for row in table.rows
        for column, value in zip(table.columns, row, strict=True)
        if column.role not in ("key", "label")
    )


def test_for_dutch_excel() -> None:
    data = to_excel(a_summary())
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") == len(lines(data, ";"))
    found = lines(data, ";")
    assert ["2025-2026", "all", "31-07-2026", "reach by line", "VO3-01", "Werkbezoek · visit", "share", "0,8",
            "0"] in found  # fmt: skip
    assert ["VO3-02", '\'=Gastles; met "tekens" · guest lesson', "count", "", "1"] in [row[4:] for row in found]


def test_for_analysis() -> None:
    data = to_analysis(a_summary())
    assert not data.startswith(b"\xef\xbb\xbf")
    header, *rows = lines(data, ",")
    assert tuple(header) == HEADER
    found = [dict(zip(header, row, strict=True)) for row in rows]
    share = next(
        row for row in found if row["table"] == "coverage_bands" and row["row"] == "75-99" and row["role"] == "share"
    )
    assert (share["value"], share["counted_on"], share["hidden"]) == (repr(40 / 120), "2026-07-31", "0")
    shown = [row for row in found if row["hidden"] == "0"]
    assert len(shown) == figures(a_summary()) and all(float(row["value"]) >= 0 for row in shown)
    hidden = [row for row in found if row["hidden"] == "1"]
    assert hidden and all(row["value"] == "" and row["role"] in ("count", "of") for row in hidden)
    assert not any(row["row"] == "schools" and row["column"] != "number" for row in found)


def test_no_cell_can_act_as_a_formula() -> None:
    summary = a_summary()
    for data, separator in ((to_excel(summary), ";"), (to_analysis(summary), ",")):
        assert not any(cell.startswith(DANGEROUS) for row in lines(data, separator) for cell in row)
