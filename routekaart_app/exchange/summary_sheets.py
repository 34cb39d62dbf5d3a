"""What the sheets of a yearly summary say, in whatever kind of workbook: the main figures, what it is about, the tables
as people read them, and what every figure means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain.summary import Summary, Table, Value
from routekaart_app.i18n import gettext as _

_WITH_CODES = frozenset({"reach_by_line"})


def main_figures(summary: Summary) -> list[tuple[str, int | float | None, str]]:
    """The figures of which a year is told first: what each counts, the figure (None where it is not shown), and its
    role as that of a column."""
    pupils, moments = summary.value("pupils", "pupils", "count"), summary.value("pupils", "moments", "number")
    each = None
    if isinstance(pupils, int) and isinstance(moments, int) and pupils:
        each = round(moments / pupils, 1)
    parents = _number(summary.value("parents", "reached", "share"))
    return [
        (_("Pupils"), _number(pupils), "count"),
        (_("Contact moments, really lived through"), _number(moments), "number"),
        (_("Contact moments for each pupil"), each, "each"),
        (_("Companies visited"), _number(summary.value("companies", "visited", "number")), "number"),
        (_("Share of pupils of whom a parent was reached"), parents, "share"),
    ]  # fmt: skip


def for_people(table: Table) -> Table:
    """The table with names first and codes, which are for programs, last; codes that people know stand second."""
    places = [at for at, column in enumerate(table.columns) if column.role != "key"]
    keys = [at for at, column in enumerate(table.columns) if column.role == "key"]
    order = [*places[:1], *keys, *places[1:]] if with_codes(table) else [*places, *keys]
    rows = tuple(tuple(row[at] for at in order) for row in table.rows)
    return replace(table, columns=tuple(table.columns[at] for at in order), rows=rows)


def with_codes(table: Table) -> bool:
    """Whether people know the codes of a table, so that these stand beside the names."""
    return table.id in _WITH_CODES


def shown(value: Value, role: str) -> Value:
    """A figure as it stands in a cell: shares in whole per cents, rounded down like everywhere else. The numbers they
    are made of stand beside them."""
    return formats.whole_percent(value) / 100 if role == "share" and isinstance(value, int | float) else value


def whose(told_by: str) -> str:
    """Whose words a story is."""
    return words.say(words.WHOSE, told_by, _)


def rounding() -> str:
    """How shares are rounded."""
    return _("Shares are whole per cents, rounded down, so that 100% is everybody.")


def about(summary: Summary) -> list[tuple[str, str | date | int]]:
    """What the front sheet tells below the main figures: what a summary is about, when it was counted, and what is
    hidden."""
    return [
        (_("School year"), summary.school_year),
        (_("About"), _scope_said(summary)),
        (_("Delivered by"), ", ".join(summary.delivered_by)),
        *([(_("Not delivered yet"), ", ".join(summary.missing))] if summary.missing else []),
        (_("Counted on"), summary.counted_on),
        *([(_("School year so far"), _("the school year was not over yet"))] if summary.is_so_far else []),
        (_("Routekaart"), summary.template),
        (_("Counted by"), f"Routekaart {summary.program}"),
        (_("Least count shown"), summary.minimum),
        (_("Shares"), rounding()),
        (_("Hidden"), summary.definitions.get("suppression") or hidden_said(summary)),
    ]


def definitions(summary: Summary) -> list[tuple[str, str, str]]:
    """Every table and column that has a definition, by their titles."""
    return [
        (table.title, column.title if column else "", text)
        for table in summary.tables
        for column in (None, *table.columns)
        if (text := summary.definitions.get(f"{table.id}.{column.id}" if column else table.id, ""))
    ]


def hidden_said(summary: Summary) -> str:
    """What a hidden figure means, in a sentence."""
    said = _("Counts of 1 to {most} people are hidden, and so are others from which these could be worked out.")
    return said.format(most=summary.minimum - 1)


def _scope_said(summary: Summary) -> str:
    kind, name = summary.scope.kind, summary.scope.name
    if kind == "school":
        return _("school {name}").format(name=name)
    if kind == "municipality":
        return _("the schools in {name}").format(name=name)
    return _("everything that was delivered") if len(summary.delivered_by) > 1 else summary.delivered_by[0]


def _number(value: Value) -> int | float | None:
    return value if isinstance(value, int | float) else None
