"""What a yearly summary shows, as bar charts for the screen and for paper: from its shown figures, and from no others.

The part of an id before a colon is the table a chart is about; its bars have the keys of rows of that table. Charts of
"years" name their column behind the colon, those of "reach_by_line" the years whose lines they have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from routekaart_app import formats, words
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.summary import Summary, Value
from routekaart_app.i18n import N_, Catalog, catalog, language
from routekaart_app.pictures.bar_chart import HIDDEN, Bar, BarChart

YEARS_SHOWN = ("reached", "company", "talk", "parents")
"""The columns of the table of years that are drawn, each a chart."""
OTHER = "other"
_YEARS_SAY: Mapping[str, str] = {
    "reached": N_("Took part in something"),
    "company": N_("Met a company"),
    "talk": N_("Spoken with"),
    "parents": N_("Parents reached"),
}
_LINES_OF: Mapping[str, str] = {
    "PRO": N_("Practical education"),
    "HV": N_("Havo and vwo"),
    "MB": words.STAGE["MBO"],
    OTHER: N_("Other lines"),
}
_IN_A_YEAR = re.compile("((?:PO|VO)[0-9])(?:[^0-9].*)?")
_FAMILY = re.compile("(PRO|HV|MB)")
_TELL = ("on_the_way", "independent")
"""The words on a competency that a bar is about."""
_SIDES: Mapping[str, str] = {"pupil": N_("What pupils say themselves"), "guide": N_("What their guides say")}
_Row = dict[str, Value]
_Figure = Callable[[_Row], tuple[float | None, str]]


def charts(
    summary: Summary, *, aim: int | None = None, previous: Summary | None = None, t: Catalog | None = None
) -> tuple[BarChart, ...]:
    """Every chart there are figures for, in the order of the tables. `aim` is what is striven for in per cents,
    `previous` the summary of the year before, `t` the words, by default those of the screen."""
    made = _Charts(summary, aim, previous, t or catalog("app", language()))
    return tuple(chart for chart in made.all() if chart.bars)


def shares(summary: Summary, table_id: str, *, previous: Summary | None = None, t: Catalog | None = None) -> BarChart:
    """The counts of any table as parts of the people beside them, without a title; a table that is not in the summary
    has no bars."""
    return _Charts(summary, None, previous, t or catalog("app", language())).shares(table_id, "", "")


def line_group(code: str) -> str:
    """With which lines the line of this code stands in one chart: "PO6", "VO1", "PRO", "HV", "MB" or `OTHER`."""
    year = _IN_A_YEAR.fullmatch(code)
    family = _FAMILY.match(code)
    return year[1] if year else family[1] if family else OTHER


def capital(text: str) -> str:
    """The text with its first letter as at the beginning of a line."""
    return text[:1].upper() + text[1:]


class _Charts:
    """The charts of one summary."""

    def __init__(self, summary: Summary, aim: int | None, previous: Summary | None, t: Catalog) -> None:
        self._summary, self._previous = summary, previous
        self._aim = None if aim is None else aim / 100
        self._t = t

    def all(self) -> Iterator[BarChart]:
        """Also those without bars."""
        t = self._t
        of_all = t.gettext("part of all pupils")
        yield from self._lines()
        yield self.shares("reach_by_type", t.gettext("Reach by kind of activity"), of_all)
        yield self._sectors()
        yield self.shares("coverage_bands", t.gettext("How much was done of what was due"), of_all)
        for side, title in _SIDES.items():
            yield self._competencies(side, t.gettext(title))
        forms = self.shares(
            "parents", t.gettext("Parents reached"), t.gettext("part of all pupils of whom a parent was reached")
        )
        yield replace(forms, bars=tuple(bar for bar in forms.bars if bar.key.partition(":")[0] in ("reached", "form")))
        yield self._counts(
            "aandebak", t.gettext("AanDeBak"), t.gettext("pupils, by how far the promise of work stands")
        )
        for column in YEARS_SHOWN:
            yield self._years(column, t.gettext(_YEARS_SAY[column]))

    def _lines(self) -> Iterator[BarChart]:
        """A chart of each year or family of lines that are meant for anybody: few enough to be quiet."""
        whole = self.shares(
            "reach_by_line", "", self._t.gettext("part of the pupils a line is meant for, who met it"), self._aim
        )
        groups: dict[str, list[Bar]] = {}
        of = {row["key"]: row.get("of") for row in self._summary.rows("reach_by_line")}
        for bar in whole.bars:
            if of[bar.key] == 0:
                continue  # meant for nobody there is
            groups.setdefault(line_group(bar.key), []).append(bar)
        for name, bars in groups.items():
            yield replace(whole, id=f"{whole.id}:{name}", title=self._group_title(name), bars=tuple(bars))

    def _group_title(self, name: str) -> str:
        if name in _LINES_OF:
            said = self._t.gettext(_LINES_OF[name])
        else:
            said = next((str(row["label"]) for row in self._summary.rows("reach_by_year") if row["key"] == name), name)
        return capital(said)

    def _sectors(self) -> BarChart:
        t = self._t
        chart = self._counts(
            "reach_by_sector", t.gettext("Sectors"), t.gettext("pupils who met a company in this sector")
        )
        bars = sorted(chart.bars, key=lambda bar: -1.0 if bar.value is None else bar.value, reverse=True)
        return replace(chart, bars=tuple(replace(bar, color="done") for bar in bars))

    def shares(self, table: str, title: str, caption: str, mark: float | None = None) -> BarChart:
        """Counts as parts of the people beside them."""
        bars = self._bars(table, mark, self._share)
        return BarChart(table, title, self._caption(caption, bars, mark), bars)

    def _counts(self, table: str, title: str, caption: str) -> BarChart:
        bars = self._bars(table, None, self._count)
        most = max((value for bar in bars for value in (bar.value, bar.before) if value is not None), default=0.0)
        return BarChart(table, title, self._caption(caption, bars), bars, max(most, 1.0))

    def _bars(self, table: str, mark: float | None, figure: _Figure) -> tuple[Bar, ...]:
        before = {row["key"]: row for row in self._before(table)}
        found = []
        for row in self._summary.rows(table):
            value, said = figure(row)
            was = _shown(figure, before.get(row["key"]))
            found.append(Bar(str(row["key"]), capital(str(row["label"])), value, said, *was, mark))
        return _with_before(found)

    def _competencies(self, side: str, title: str) -> BarChart:
        """Of those of whom something was said how many are on the way or do it alone; beside it how complete that
        is."""
        t = self._t
        before = {row["key"]: row for row in self._before("competencies")}
        bars = []
        for row in self._summary.rows("competencies"):
            two, _colon, whose = str(row["key"]).partition(":")
            if whose != side:
                continue
            value, said = self._told(row)
            was = _shown(self._told, before.get(row["key"]))
            filled = t.gettext("told by {share}") if side == "pupil" else t.gettext("told of {share}")
            bar = Bar(str(row["key"]), capital(str(row["label"])), value, said, *was)
            color = two if two in COMPETENCIES else bar.color
            bars.append(replace(bar, color=color, beside=filled.format(share=self._share(row)[1])))
        caption = self._caption(t.gettext("on the way, or does this alone"), _with_before(bars))
        return BarChart(f"competencies:{side}", title, caption, _with_before(bars))

    def _told(self, row: _Row) -> tuple[float | None, str]:
        parts = [row.get(name) for name in _TELL]
        shown = [part for part in parts if isinstance(part, int)]
        return self._share({"count": sum(shown) if len(shown) == len(parts) else None, "of": row.get("count")})

    def _before(self, table: str) -> tuple[_Row, ...]:
        return self._previous.rows(table) if self._previous else ()

    def _years(self, column: str, title: str) -> BarChart:
        """One figure of up to four school years, the latest first."""
        bars = []
        for place, row in enumerate(self._summary.rows("years")):
            value, said = self._share({"count": row.get(column), "of": row.get("pupils")})
            color = "muted" if place else "accent"
            name = str(row["label"]).replace("-", "–")
            bars.append(Bar(str(row["key"]), name, value, said, color=color))
        caption = self._t.gettext("part of all pupils of each school year")
        return BarChart(f"years:{column}", title, caption, tuple(bars))

    def _share(self, row: _Row) -> tuple[float | None, str]:
        """A count as a part of the people beside it, both of which must be shown."""
        part, whole = row.get("count"), row.get("of")
        if part == 0:  # nobody, of however many
            return 0.0, formats.percent(0, 1, self._t.language) if whole != 0 else "0"
        if not isinstance(part, int) or not isinstance(whole, int):
            return None, HIDDEN
        return part / whole, formats.percent(part, whole, self._t.language)

    def _count(self, row: _Row) -> tuple[float | None, str]:
        count = row.get("count")
        if not isinstance(count, int):
            return None, HIDDEN
        return float(count), formats.number(count, self._t.language)

    def _caption(self, text: str, bars: Sequence[Bar], mark: float | None = None) -> str:
        """What the bars are, with what the grey ones and the marks are where there are any."""
        before = self._t.gettext("grey = last year") if any(bar.before is not None for bar in bars) else ""
        aim = self._t.gettext("mark = aim of {share} %").format(share=round(mark * 100)) if mark is not None else ""
        return " · ".join(filter(None, (text, before, aim)))


def _with_before(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """The bars with last year's figures; without them where they are all nought or not shown: beside nothing but
    noughts and blanks the year before would look as if nothing had been done."""
    if any(bar.before for bar in bars):
        return tuple(bars)
    return tuple(replace(bar, before=None, before_said="") for bar in bars)


def _shown(figure: _Figure, row: _Row | None) -> tuple[float | None, str]:
    """A figure of the year before; nothing at all where there is none or it is not shown."""
    value, said = figure(row) if row and row.get("of") != 0 else (None, "")
    return (None, "") if value is None else (value, said)
