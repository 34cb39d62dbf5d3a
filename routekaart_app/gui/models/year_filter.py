"""What of a yearly summary is looked at: the rows about one phase, or one sector. It hides rows and counts nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from routekaart_app.domain.stages import HBO, MBO, PO, SO, VO
from routekaart_app.domain.summary import Summary, Table
from routekaart_app.i18n import gettext as _
from routekaart_app.pictures.bar_chart import BarChart
from routekaart_app.pictures.summary_charts import line_group

_PHASE_OF_LINES: Mapping[str, str] = {"PRO": VO, "HV": VO, "MB": MBO}
_STAGE = re.compile(f"{MBO}|{HBO}|{PO}|{VO}|{SO}")
_BY_PHASE = frozenset({"reach_by_phase", "reach_by_year", "reach_by_line"})
_BY_SECTOR = frozenset({"reach_by_sector", "sector_agreements"})
_SECTOR_CHOICE = "sector:"


@dataclass(frozen=True, slots=True)
class YearFilter:
    """A phase and a sector by their keys; "" for all of them."""

    phase: str = ""
    sector: str = ""

    @property
    def is_narrow(self) -> bool:
        """Whether anything is left out."""
        return bool(self.phase or self.sector)

    def of(self, summary: Summary) -> Summary:
        """The summary with only the rows that are looked at; tables that tell of no phase or sector stay whole."""
        if not self.is_narrow:
            return summary
        return replace(summary, tables=tuple(self._table(table) for table in summary.tables))

    def charts(self, charts: Iterable[BarChart]) -> tuple[BarChart, ...]:
        """The charts of the whole summary with only the bars that are looked at, drawn as large as among all; one that
        tells of no phase or sector stays whole and says so."""
        return tuple(chart for chart in map(self._chart, charts) if chart.bars)

    def _chart(self, chart: BarChart) -> BarChart:
        table_id = chart.id.partition(":")[0]
        if self.narrows(table_id):
            return replace(chart, bars=tuple(bar for bar in chart.bars if self._stands(table_id, bar.key)))
        whole = (_("all phases") if self.phase else "", _("all sectors") if self.sector else "")
        return replace(chart, caption=" · ".join(filter(None, (chart.caption, *whole))))

    def said(self, summary: Summary) -> str:
        """What a filter narrows and what not, in words; "" without one."""
        if not self.is_narrow:
            return ""
        kinds = ((self.phase, "reach_by_phase", "of"), (self.sector, "reach_by_sector", "count"))
        found = [dict(offered(summary, table, column)).get(key, key) for key, table, column in kinds if key]
        said = _(
            "Only the lines and tables that tell of it are narrowed to {what}; all other figures are of all pupils."
        )
        if self.sector and not self.phase:
            said = _(
                "Only sectors and the tables that tell of them are narrowed to {what}; all other figures are of all "
                "pupils."
            )
        return said.format(what=", ".join(found))

    def narrows(self, table_id: str) -> bool:
        """Whether rows of this table are left out."""
        return bool((self.phase and table_id in _BY_PHASE) or (self.sector and table_id in _BY_SECTOR))

    def _table(self, table: Table) -> Table:
        return replace(table, rows=tuple(row for row in table.rows if self._stands(table.id, str(row[0]))))

    def _stands(self, table_id: str, key: str) -> bool:
        if self.phase and table_id in _BY_PHASE:
            return phase_of(table_id, key) in (self.phase, "")
        if self.sector and table_id in _BY_SECTOR:
            return key.partition(":")[0] == self.sector
        if self.sector and table_id == "choices" and key.startswith(_SECTOR_CHOICE):
            return key.removeprefix(_SECTOR_CHOICE) == self.sector
        return True


def phase_of(table_id: str, key: str) -> str:
    """The phase a row is about; "" where its key does not say, as with a line that has a code of the school's own."""
    if table_id == "reach_by_line":
        group = line_group(key)
        key = _PHASE_OF_LINES.get(group, group)
    found = _STAGE.match(key)
    return found[0] if found else ""


def offered(summary: Summary, table_id: str, column: str) -> tuple[tuple[str, str], ...]:
    """The rows of a table by key and name, to choose from, of which a column is not nought."""
    tables = {table.id: table for table in summary.tables}
    if table_id not in tables:
        return ()
    table = tables[table_id]
    label, count = table.column("label"), table.column(column)
    return tuple((str(row[0]), str(row[label])) for row in table.rows if row[count] != 0)
