"""A yearly summary as an OpenDocument spreadsheet: the same cells as the workbook, and nothing that can act."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from xml.etree.ElementTree import fromstring

import pytest
from python_calamine import CalamineWorkbook

from routekaart_app import i18n
from routekaart_app.exchange.summary_ods import to_sheets
from routekaart_app.exchange.summary_xlsx import HEAD
from tests.exchange.test_summary_xlsx import sums_in, sums_of
from tests.summaries import a_summary


@pytest.fixture(autouse=True)
def english() -> None:
    """The words of the code itself."""
    i18n.set_language("en")


def test_every_table_has_a_sheet_with_real_numbers_and_hidden_ones_are_counted() -> None:
    summary = a_summary()
    data = to_sheets(summary)
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    assert book.sheet_names == ["Overview", *(table.title for table in summary.tables), "Stories", "Definitions"]
    lines = book.get_sheet_by_name("reach by line").to_python(skip_empty_area=False)
    assert lines[HEAD] == ["label", "key", "kind", "target", "count", "of", "share", "excused", "Hidden figures"]
    assert lines[HEAD + 1] == ["Werkbezoek", "VO3-01", "visit", 1, 48, 60, 0.8, 0, 0]
    assert lines[HEAD + 2] == ['=Gastles; met "tekens"', "VO3-02", "guest lesson", 2, "", 60, "", "", 2]
    assert sums_in(summary, data) == {name: pytest.approx(sums) for name, sums in sums_of(summary).items()}
    front = {str(row[0]): row[1:2] for row in book.get_sheet_by_name("Overview").to_python()}
    assert front["Counted on"] == [date(2026, 7, 31)] and front["Least count shown"] == [5]


def test_the_file_is_plain_and_the_same_the_next_time() -> None:
    data = to_sheets(a_summary())
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.namelist() == ["mimetype", "content.xml", "META-INF/manifest.xml"]
        assert packed.infolist()[0].compress_type == zipfile.ZIP_STORED
        content = packed.read("content.xml").decode()
    assert "formula" not in content and "href" not in content
    assert fromstring(content) is not None and data == to_sheets(a_summary())
