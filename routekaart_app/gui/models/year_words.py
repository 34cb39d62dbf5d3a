"""What the page of the yearly summary says in large: what it is about, its main figures, and the promises of work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Frozen, Summary, Value
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services import summary_words

NOT_SHOWN = "–"
"""What stands for a figure that is hidden, or that there is not."""
BETWEEN = " · "
_MAIN = "count"


@dataclass(frozen=True, slots=True)
class YearFigure:
    """A large figure with what it counts; `row` of `table` has the pupils behind it, "" where it is about things."""

    said: str
    caption: str
    table: str = ""
    row: str = ""


def title(summary: Summary) -> str:
    """What the page is called."""
    return _("Yearly summary {year}").format(year=shown_year(summary.school_year))


def about(summary: Summary, name: str, today: date, frozen: Frozen | None = None) -> str:
    """What it is about and when it was counted; of one that was frozen when that was."""
    parts = [name]
    pupils = value(summary, "pupils", "pupils", "count")
    if isinstance(pupils, int):
        said = formats.number(pupils, language())
        parts.append(ngettext("{count} pupil", "{count} pupils", pupils).format(count=said))
    frozen_on = frozen.frozen_at.astimezone().date() if frozen else None
    if frozen_on != summary.counted_on:
        is_so_far = frozen_on is None and is_under_way(summary, today)
        counted = _("counted on {date}, the year so far") if is_so_far else _("counted on {date}")
        parts.append(counted.format(date=formats.date_long(summary.counted_on, language())))
    if frozen_on is not None:
        parts.append(_("frozen on {date}").format(date=formats.date_long(frozen_on, language())))
    return BETWEEN.join(parts)


def hiding(summary: Summary, *, is_frozen_before: bool = False) -> str:
    """What is not in it; where even the first figure is not, since an earlier summary was frozen, that."""
    moments, pupils = value(summary, "pupils", "moments", "number"), value(summary, "pupils", "pupils", "count")
    if is_frozen_before and (moments is None or pupils is None):
        return _("without names; – = not shown: here it differs too little from what was frozen")
    return _("without names; – = not shown")


def hiding_told(summary: Summary) -> str:
    """Why something is not in it."""
    return summary_words.hidden_told(summary.minimum)


def is_under_way(summary: Summary, today: date) -> bool:
    """Whether the school year is not over yet."""
    year = SchoolYear.parse(summary.school_year)
    return year is not None and today <= year.last_day


def figures(summary: Summary, previous: Summary | None = None) -> tuple[YearFigure, ...]:
    """The four figures of which a year is told first."""
    moments = value(summary, "pupils", "moments", "number")
    visited, new = (value(summary, "companies", row, "number") for row in ("visited", "new"))
    each, before = _per_pupil(summary), _per_pupil(previous) if previous else ""
    companies = _("companies visited")
    if isinstance(new, int) and isinstance(visited, int):
        companies = _("companies visited, {count} for the first time").format(count=formats.number(new, language()))
    by_pupil = _("for each pupil")
    if before:
        by_pupil = _("for each pupil (last year {figure})").format(figure=before)
    return (
        YearFigure(_number(moments), _("contact moments, experienced"), "pupils", "reached"),
        YearFigure(each or NOT_SHOWN, by_pupil, "pupils", "pupils"),
        YearFigure(_number(visited), companies, "pupils", "company"),
        YearFigure(_share(summary, "parents", "reached"), _("of pupils: a parent reached"), "parents", "reached"),
    )


def promises(summary: Summary) -> str:
    """How far the promises of work stand, in one line."""
    table = next((table for table in summary.tables if table.id == "aandebak"), None)
    if table is None:
        return ""
    label, count = table.column("label"), table.column("count")
    return BETWEEN.join(f"{row[label]} {_number(row[count])}" for row in table.rows)


def whose(told_by: str) -> str:
    """Whose words a story is."""
    return words.say(words.WHOSE, told_by, _)


def value(summary: Summary, table_id: str, row_key: str, column: str) -> Value:
    """One figure; None where it is hidden or there is none."""
    for table in summary.tables:
        if table.id == table_id:
            at = table.column(column)
            return next((row[at] for row in table.rows if row[0] == row_key), None)
    return None


def row_name(summary: Summary, table_id: str, row_key: str, column_id: str) -> str:
    """What a figure is called: its table, the texts of its row, and its column where that is not the main one."""
    table = summary.table(table_id)
    row = next((row for row in table.rows if row[0] == row_key), ())
    parts = [table.title]
    for column, found in zip(table.columns, row, strict=False):
        if column.role == "label":
            parts.append(str(found or ""))
        elif column.id == column_id != _MAIN:
            parts.append(column.title)
    return BETWEEN.join(dict.fromkeys(filter(None, parts)))


def shown_year(name: str) -> str:
    """A school year with the dash that is set between numbers."""
    return name.replace("-", "–")


def _number(found: Value) -> str:
    return formats.number(found, language()) if isinstance(found, int) else NOT_SHOWN


def _per_pupil(summary: Summary) -> str:
    pupils, moments = value(summary, "pupils", "pupils", "count"), value(summary, "pupils", "moments", "number")
    if not isinstance(pupils, int) or not isinstance(moments, int) or not pupils:
        return ""
    return formats.number(round(moments / pupils, 1), language())


def _share(summary: Summary, table_id: str, row_key: str) -> str:
    part, whole = (value(summary, table_id, row_key, column) for column in ("count", "of"))
    if not isinstance(part, int) or not isinstance(whole, int):
        return NOT_SHOWN
    return formats.percent(part, whole, language())
