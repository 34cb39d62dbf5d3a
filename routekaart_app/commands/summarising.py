"""The commands that count a school year: a yearly summary on the screen, in a file, frozen, or beside another."""

from __future__ import annotations

import argparse
import json
from typing import Any
from uuid import UUID

from routekaart_app import formats, i18n, terminal
from routekaart_app.commands.common import opened, school_year
from routekaart_app.domain.summary import Beside, Difference, Frozen, Scope, Summary, Table, Value
from routekaart_app.domain.summary_difference import Named, named, untold
from routekaart_app.domain.summary_rules import is_hidden, scope_of, share_of
from routekaart_app.errors import KnownError
from routekaart_app.exchange.summary_file import to_json
from routekaart_app.i18n import gettext as _
from routekaart_app.services import summary_files
from routekaart_app.services.summary_words import hidden_told


def make(options: argparse.Namespace) -> int:
    """Count a school year; write it to the kind of file its name asks for, or tell it here."""
    year, scope = school_year(options.school_year), find_scope(options.scope)
    if options.to:
        summary_files.check_place(options.to)
    with opened(options) as services:
        progress = terminal.TerminalProgress()
        made = services.summaries.make(year, scope, minimum=options.minimum, progress=progress)
        warnings = services.summaries.warnings(made)
        is_drawn = options.to is not None and summary_files.is_drawn(options.to)
        beside = services.summaries.beside(made, progress=progress) if is_drawn else Beside(remarks=warnings)
    if options.to is None:
        result: dict[str, Any] = json.loads(to_json(made)) | {"warnings": list(warnings)}
        terminal.give(options, result, *warnings, lines=_lines(made))
        return terminal.ATTENTION if warnings else terminal.OK
    summary_files.write(made, options.to, for_analysis=options.for_analysis, beside=beside)
    result = {
        "file": str(options.to),
        "school_year": made.school_year,
        "scope": made.scope.written,
        "counted_on": made.counted_on.isoformat(),
        "warnings": list(warnings),
    }
    said = _("Yearly summary {year} written to {file}.").format(year=made.school_year, file=options.to)
    terminal.give(options, result, *warnings, said)
    return terminal.ATTENTION if warnings else terminal.OK


def freeze(options: argparse.Namespace) -> int:
    """Freeze a summary as it is now."""
    year, scope = school_year(options.school_year), find_scope(options.scope)
    with opened(options) as services:
        made = services.summaries.freeze(year, scope, minimum=options.minimum, progress=terminal.TerminalProgress())
    terminal.give(options, _frozen(made), made.label)
    return terminal.OK


def listed(options: argparse.Namespace) -> int:
    """The frozen summaries, newest first."""
    year = school_year(options.school_year) if options.school_year else None
    with opened(options) as services:
        found = services.summaries.frozen(year)
    said = i18n.ngettext("{count} frozen summary", "{count} frozen summaries", len(found)).format(count=len(found))
    lines = ["  ".join((str(one.id), one.school_year, _about(one.scope), _moment(one))) for one in found]
    terminal.give(options, {"summaries": [_frozen(one) for one in found]}, said, lines=lines)
    return terminal.OK


def diff(options: argparse.Namespace) -> int:
    """What differs between two frozen summaries, or between one and how it is now."""
    if len(options.summaries) > _TWO:
        terminal.say(_("Give one summary, or two."))
        return terminal.WRONG_USE
    first, *rest = [_id(text) for text in options.summaries]
    with opened(options) as services:
        before = services.summaries.one(first)
        after = services.summaries.one(rest[0]) if rest else services.summaries.again(first)
        found = services.summaries.differences(before, after)
    said = i18n.ngettext("{count} figure differs", "{count} figures differ", len(found)).format(count=len(found))
    lines, few = [_told(item) for item in named(before, after, found)], untold(before, after)
    if few:
        text = i18n.ngettext(
            "In {count} table something differs that could tell of few people; that is not told.",
            "In {count} tables something differs that could tell of few people; that is not told.",
            few,
        )
        lines.append(text.format(count=few))
    answer = {"differences": [_json(item) for item in found], "tables_not_told": few}
    terminal.give(options, answer, said, lines=lines)
    return terminal.OK


_TWO = 2


def _id(text: str) -> UUID:
    try:
        return UUID(text.strip())
    except ValueError:
        what = _("“{text}” is no summary.").format(text=text)
        raise KnownError(
            what, _("Nothing was changed."), _("Give its id, as list tells it."), code="no-summary"
        ) from None


def _frozen(one: Frozen) -> dict[str, Any]:
    return {
        "summary": str(one.id),
        "school_year": one.school_year,
        "scope": one.scope.written,
        "counted_on": one.counted_on.isoformat(),
        "frozen_at": one.frozen_at.isoformat(),
    }


def _about(scope: Scope) -> str:
    return scope.name or _("all schools")


def _moment(one: Frozen) -> str:
    """When it was counted, and at what time it was frozen."""
    day, at = formats.date_long(one.counted_on, i18n.language()), one.frozen_at.astimezone()
    return _("counted on {date}, frozen at {time}").format(date=day, time=f"{at:%H:%M}")


def _json(item: Difference) -> dict[str, Any]:
    return {
        "table": item.table,
        "row": item.row,
        "column": item.column,
        "before": item.before,
        "after": item.after,
        "hidden": item.hidden,
    }


def _told(item: Named) -> str:
    what = " · ".join((item.table, item.row, item.column))
    if item.hidden:
        return _("{what}: differs, by how much is not shown").format(what=what)
    before, after = (_cell(value, "count") for value in (item.before, item.after))
    return _("{what}: was {before}, is {after}").format(what=what, before=before, after=after)


def _lines(made: Summary) -> list[str]:
    """Every table with a heading and its columns below each other."""
    counted = _("counted on {date}, the year so far") if made.is_so_far else _("counted on {date}")
    day = counted.format(date=formats.date_long(made.counted_on, i18n.language()))
    title = _("Yearly summary {year}").format(year=made.school_year)
    found = ["", " · ".join((title, ", ".join(made.delivered_by), day)), hidden_told(made.minimum)]
    for table in made.tables:
        found += ["", table.title, *_in_columns(table), *([table.note] if table.note else [])]
    return found[1:]


def _in_columns(table: Table) -> list[str]:
    heads = [at for at, column in enumerate(table.columns) if column.role != "key"]
    cells = [[table.columns[at].title for at in heads]]
    cells += [[_shown(table, row, at) for at in heads] for row in table.rows]
    widths = [max(len(row[at]) for row in cells) for at in range(len(heads))]
    is_text = [table.columns[at].role == "label" for at in heads]
    return [
        "  "
        + "  ".join(
            text.ljust(width) if left else text.rjust(width)
            for text, width, left in zip(row, widths, is_text, strict=True)
        ).rstrip()
        for row in cells
    ]


def _shown(table: Table, row: tuple[Value, ...], at: int) -> str:
    """A cell of a row; a dash stands for what is hidden, and for a share of that."""
    role = table.columns[at].role
    if row[at] is None and role == "share":
        of = share_of(table, table.columns[at])
        return "–" if of and any(is_hidden(table, row, one) for one in of) else ""
    return "–" if is_hidden(table, row, at) else _cell(row[at], role)


def _cell(value: Value, role: str) -> str:
    if value is None:
        return "" if role == "number" else "–"
    if isinstance(value, float):
        return formats.share(value, i18n.language())
    return formats.number(value, i18n.language()) if isinstance(value, int) else value


def find_scope(text: str) -> Scope:
    """What a summary is to be about. Raises KnownError when the text says nothing known."""
    found = scope_of(text)
    if found is None:
        what = _("“{text}” does not say what the summary is about.").format(text=text)
        todo = _("Give all, school: with a BRIN, or municipality: with a name.")
        raise KnownError(what, _("Nothing was changed."), todo, code="no-scope")
    return found
