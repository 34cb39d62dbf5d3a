"""A yearly summary as a workbook: numbers are numbers, what is hidden is empty, and nothing can act as a formula."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from routekaart_app import formats, i18n
from routekaart_app.domain.summary import Scope, Summary
from routekaart_app.exchange.summary_sheets import for_people, shown
from routekaart_app.exchange.summary_xlsx import HEAD, sheet_name, to_workbook
from tests.summaries import a_summary

OFFICE = shutil.which("soffice")
Cells = list[list[object]]
SUMS = 60
"""The line of the sums that a test adds, below every table."""


@pytest.fixture(autouse=True)
def _english() -> None:
    """The words of the code itself."""
    i18n.set_language("en")


def sheets(data: bytes) -> dict[str, Cells]:
    """The cells of every sheet, from its first."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def parts(data: bytes, pattern: str) -> list[str]:
    """The XML of the members with such names."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return [packed.read(name).decode() for name in sorted(packed.namelist()) if re.search(pattern, name)]


def sums_of(summary: Summary) -> dict[str, list[float]]:
    """The sum of what is shown in every column of figures, by the title of the table."""
    return {
        table.title: [
            sum(shown(row[at], column.role) or 0 for row in table.rows)  # type: ignore[misc]
            for at, column in enumerate(table.columns)
            if column.role not in ("key", "label")
        ]
        for table in map(for_people, summary.tables)
    }


def sums_in(summary: Summary, data: bytes) -> dict[str, list[float]]:
    """The same from the cells of a workbook; only numbers are added up, as a sheet does."""
    found = sheets(data)
    return {
        table.title: [
            sum(row[at] for row in found[table.title][HEAD + 1 :] if isinstance(row[at], int | float))
            for at, column in enumerate(table.columns)
            if column.role not in ("key", "label")
        ]
        for table in map(for_people, summary.tables)
    }


def test_every_table_has_a_sheet_with_real_numbers() -> None:
    summary = a_summary()
    data = to_workbook(summary)
    found = sheets(data)
    titles = [table.title for table in summary.tables]
    assert list(found) == ["Overview", *titles, "Stories", "Definitions"]
    lines = found["reach by line"]
    assert lines[HEAD] == ["label", "key", "kind", "target", "count", "of", "share", "excused", "Hidden figures"]
    assert lines[HEAD + 1] == ["Werkbezoek", "VO3-01", "visit", 1, 48, 60, 0.8, 0, 0]
    assert lines[HEAD + 2] == ['=Gastles; met "tekens"', "VO3-02", "guest lesson", 2, "", 60, "", "", 2]
    assert lines[1][0] == "What is counted in reach_by_line." and "1 to 4 people" in str(lines[2][0])
    assert found["activities"][2][0] == ""
    assert found["activities"][HEAD][:2] == ["label", "activities"] and found["activities"][HEAD][5] == "key"
    assert sums_in(summary, data) == {name: pytest.approx(sums) for name, sums in sums_of(summary).items()}


def test_the_front_and_the_last_sheets() -> None:
    found = sheets(to_workbook(a_summary(scope=Scope("municipality", "Schiedam"))))
    front = {str(row[0]): row[1] for row in found["Overview"]}
    assert (front["Counted on"], front["Least count shown"]) == (date(2026, 7, 31), 5)
    assert (front["About"], front["Delivered by"]) == ("the schools in Schiedam", "Voorbeeldbestuur")
    large = [(row[0], row[1]) for row in found["Overview"][2:7]]
    assert large == [
        ("Pupils", 120), ("Contact moments, really lived through", 843), ("Contact moments for each pupil", 7),
        ("Companies visited", 12), ("Share of pupils of whom a parent was reached", 0.45),
    ]  # fmt: skip
    assert found["Stories"][1] == ["Ik wist niet dat een haven zo groot was.", "pupil", date(2026, 5, 1)]
    joined = sheets(to_workbook(a_summary(missing=("De Kade (99ZW)",))))
    assert ["Not delivered yet", "De Kade (99ZW)"] in [row[:2] for row in joined["Overview"]]
    assert ["reach by line", "", "What is counted in reach_by_line."] in found["Definitions"]
    assert ["reach by line", "share", "What share is."] in found["Definitions"]


def test_nothing_is_calculated_linked_or_different_the_next_time() -> None:
    data = to_workbook(a_summary())
    pages = parts(data, "^xl/worksheets/sheet")
    assert len(pages) == 25
    assert not any("<f>" in page or "<f " in page or "<hyperlink" in page for page in pages)
    assert parts(data, "externalLink|vbaProject|connections") == []
    assert data == to_workbook(a_summary())


def test_headings_stay_rows_can_be_filtered_and_charts_are_native() -> None:
    data = to_workbook(a_summary())
    pages = parts(data, "^xl/worksheets/sheet")
    assert sum("<autoFilter" in page for page in pages) == 23
    assert sum('state="frozen"' in page for page in pages) == 24
    charts = parts(data, "^xl/charts/chart")
    assert len(charts) == 4 and all("<c:dispBlanksAs" not in chart or '"gap"' in chart for chart in charts)
    assert "<c:f>'reach by line'!$G$5:$G$6</c:f>" in "".join(charts)
    (styles,) = parts(data, "styles.xml")
    assert 'formatCode="0.0%"' not in styles and 'formatCode="dd-mm-yyyy"' in styles


def test_what_is_hidden_is_a_gap_in_every_chart_also_in_what_it_remembers() -> None:
    """A chart keeps the figures it was made of; programs show those without looking at the cells."""
    summary = a_summary()
    charts = parts(to_workbook(summary), "^xl/charts/chart")
    found = [re.findall(r"<c:val>.*?</c:val>", chart, re.DOTALL) for chart in charts]
    points = [
        [dict(re.findall(r'<c:pt idx="(\d+)"><c:v>([^<]*)</c:v>', series)) for series in chart] for chart in found
    ]
    lines, sectors, bands, years = points
    assert lines == [{"0": "0.8"}] and sectors == [{"0": "0.25"}]
    assert bands == [{"0": "0", "3": "16", "4": "30", "5": "40", "6": "25"}], "two bands are hidden"
    assert [set(series) for series in years] == [{"0", "1"}, {"1"}, {"0", "1"}, {"0", "1"}]
    assert '<c:ptCount val="7"/>' in found[2][0]


def test_shares_are_the_same_whole_per_cents_as_everywhere() -> None:
    rows = (("visit", "company visit", 622, 1200, 622 / 1200), ("talk", "talk", 29, 100, 29 / 100))
    table = replace(a_summary().table("reach_by_type"), rows=rows)
    found = sheets(to_workbook(a_summary(tables=(table,))))["reach by type"]
    assert [row[3] for row in found[HEAD + 1 :]] == [0.51, 0.29]
    assert [formats.percent(row[2], row[3], "nl") for row in rows] == ["51 %", "29 %"]
    assert [formats.share(row[4], "nl") for row in rows] == ["51 %", "29 %"]


def test_names_of_sheets_are_short_and_each_its_own() -> None:
    taken: set[str] = set()
    names = [sheet_name(title, taken) for title in ("a/b:c", "A b c", "", "x" * 40, "X" * 40)]
    assert names == ["a b c", "A b c 2", "-", "x" * 31, "X" * 27 + " 2"]


@pytest.mark.soak
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
def test_libreoffice_adds_up_the_same(tmp_path: Path) -> None:
    """Sums put below every column are worked out by LibreOffice itself, and the sheets come back as they went."""
    summary = a_summary()
    path = tmp_path / "a.xlsx"
    path.write_bytes(with_sums(summary, to_workbook(summary)))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    words = [OFFICE or "", home, "--headless", "--convert-to", "ods", "--outdir", str(tmp_path), str(path)]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    saved = (tmp_path / "a.ods").read_bytes()
    found = sheets(saved)
    for table in map(for_people, summary.tables):
        row = found[table.title][SUMS - 1]
        figures = [at for at, column in enumerate(table.columns) if column.role not in ("key", "label")]
        assert [row[at] for at in figures] == pytest.approx(sums_of(summary)[table.title]), table.id


def with_sums(summary: Summary, data: bytes) -> bytes:
    """The workbook with a row of sums far below every table, as somebody would add them."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(target, "w") as out:
        for name in packed.namelist():
            page = packed.read(name)
            number = re.search(r"^xl/worksheets/sheet(\d+)\.xml$", name)
            at = int(number[1]) - 2 if number else -1  # the first is the front sheet
            if 0 <= at < len(summary.tables):
                letters = [chr(ord("A") + place) for place in range(len(summary.tables[at].columns))]
                cells = "".join(
                    f'<c r="{one}{SUMS}"><f>SUM({one}{HEAD + 2}:{one}{SUMS - 1})</f></c>' for one in letters
                )
                page = page.replace(b"</sheetData>", f'<row r="{SUMS}">{cells}</row></sheetData>'.encode())
            out.writestr(name, page)
    return target.getvalue()
