"""The charts of a workbook of a yearly summary: Excel's own, drawn from the cells of the table beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from routekaart_app.domain.summary import Table
from routekaart_app.exchange.summary_sheets import shown

_BLUE, _LINES, _TEXT = "#1F5C99", "#D9D9D9", "#404040"
_GAP, _WIDTH, _HEIGHT, _PER_BAR = 1, 640, 320, 22


@dataclass(frozen=True, slots=True)
class _Chart:
    """`bar` lies down, `column` stands up; the columns of the table that are drawn, the first row nearest the top or
    left."""

    kind: str
    columns: tuple[str, ...]


_CHARTS = {
    "reach_by_line": _Chart("bar", ("share",)),
    "coverage_bands": _Chart("column", ("count",)),
    "reach_by_sector": _Chart("bar", ("share",)),
    "years": _Chart("column", ("reached_share", "company_share", "talk_share", "parents_share")),
}
_COLORS = (_BLUE, "#E08E2B", "#5B8C5A", "#7F7F7F")


def add_chart(book: Any, sheet: Any, sheet_name: str, table: Table, head: int) -> None:
    """Put the chart of a table at its right, when it has one and there is anything to draw; `head` is the row with its
    headings."""
    wanted = _CHARTS.get(table.id)
    ids = [column.id for column in table.columns]
    columns = [ids.index(name) for name in wanted.columns if name in ids] if wanted else []
    if wanted is None or not columns or not table.rows:
        return
    first, last = head + 1, head + len(table.rows)
    chart = book.add_chart({"type": wanted.kind})
    label = ids.index("key" if table.id == "reach_by_line" else "label")
    for at, color in zip(columns, _COLORS, strict=False):
        chart.add_series(
            {
                "name": [sheet_name, head, at],
                "categories": [sheet_name, first, label, last, label],
                "values": [sheet_name, first, at, last, at],
                # What a program shows that does not look at the cells: XlsxWriter would put 0 for an empty one.
                "values_data": [shown(row[at], table.columns[at].role) for row in table.rows],
                "fill": {"color": color},
                "gap": 60,
                "data_labels": {"value": True, "font": {"color": _TEXT, "size": 8}},
            }
        )
    is_share = table.columns[columns[0]].role == "share"
    values = {
        "min": 0, **({"max": 1} if is_share else {}), "num_format": "0%" if is_share else "#,##0",
        "major_gridlines": {"visible": True, "line": {"color": _LINES}}, "line": {"none": True},
    }  # fmt: skip
    names: dict[str, Any] = {"num_font": {"color": _TEXT}, "major_gridlines": {"visible": False}}
    if wanted.kind == "bar" or table.id == "years":  # the first row above, the latest year at the right
        names |= {"reverse": True, "crossing": "max"}
    lying = wanted.kind == "bar"
    chart.set_x_axis(values if lying else names)
    chart.set_y_axis(names if lying else values)
    chart.set_title({"name": table.title, "overlay": False, "name_font": {"size": 12, "color": _TEXT}})
    chart.set_legend({"position": "bottom"} if len(columns) > 1 else {"none": True})
    chart.show_blanks_as("gap")
    height = max(_HEIGHT, len(table.rows) * _PER_BAR + 90) if lying else _HEIGHT
    chart.set_size({"width": _WIDTH, "height": height})
    sheet.insert_chart(head, len(table.columns) + 1 + _GAP, chart, {"description": table.title})
