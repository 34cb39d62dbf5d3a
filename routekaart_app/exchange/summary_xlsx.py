"""A yearly summary as a workbook: a front sheet, a sheet per table with real numbers, charts, and what is counted.

There is no formula in it, so nothing recalculates a figure that is hidden. Such a figure is an empty cell with a
pattern, never a nought or a text: a sum passes over it, a chart has a gap there, and the last column of the table says
how many figures of the row are hidden, for who cannot see the pattern and to filter by.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from routekaart_app.domain.summary import Summary, Table, Value
from routekaart_app.domain.summary_rules import is_hidden
from routekaart_app.exchange.summary_charts import add_chart
from routekaart_app.i18n import gettext as _

HEAD = 3
"""The row with the headings of a table, from 0: above it stand its title, what is counted, and what is hidden."""
_WIDEST, _NARROWEST = 60, 10
_TWO_LINES = 32  # points
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31


def to_workbook(summary: Summary) -> bytes:
    """The bytes of a workbook. Texts are written as texts, whatever they begin with: none can act as a formula."""
    from xlsxwriter import Workbook  # only for who wants one: it takes a while to load

    target = io.BytesIO()
    # Nothing that differs from one moment to the next: the same summary gives the same bytes.
    with Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        moment = {"title": _("Yearly summary {year}").format(year=summary.school_year)}
        book.set_properties({**moment, "created": _midnight(summary.counted_on)})
        writer = _Writer(book)
        writer.front(summary)
        for table in summary.tables:
            writer.table(table, summary)
        if summary.stories:
            writer.stories(summary)
        writer.definitions(summary)
    return target.getvalue()


def sheet_name(title: str, taken: set[str]) -> str:
    """A name that a sheet may have and no other has, in whatever capitals; it is added to those taken."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:_LONGEST_NAME] or "-"
    number, found = 1, name
    while found.casefold() in taken:
        number += 1
        found = f"{name[: _LONGEST_NAME - 4]} {number}"
    taken.add(found.casefold())
    return found


@dataclass(frozen=True, slots=True)
class _Formats:
    title: Any
    head: Any
    right: Any
    name: Any
    wrap: Any
    day: Any
    count: Any
    share: Any
    hidden: Any


class _Writer:
    """Fills the sheets of one workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._names: set[str] = {"history"}  # Excel keeps this name for itself
        head = {
            "bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DCE6F1", "bottom": 1,
            "bottom_color": "#7F7F7F",
        }  # fmt: skip
        self._form = _Formats(
            title=book.add_format({"bold": True, "font_size": 14}),
            head=book.add_format(head),
            right=book.add_format({**head, "align": "right"}),
            name=book.add_format({"bold": True, "valign": "top"}),
            wrap=book.add_format({"text_wrap": True, "valign": "top"}),
            day=book.add_format({"num_format": "dd-mm-yyyy", "align": "left"}),
            count=book.add_format({"num_format": "#,##0"}),
            share=book.add_format({"num_format": "0.0%"}),
            hidden=book.add_format({"pattern": 14, "fg_color": "#A6A6A6", "bg_color": "#FFFFFF"}),
        )

    def front(self, summary: Summary) -> None:
        """What this is about, when it was counted, and what the pattern means."""
        sheet = self._sheet(_("Overview"))
        sheet.write_string(0, 0, _("Yearly summary {year}").format(year=summary.school_year), self._form.title)
        told = about(summary)
        for line, (name, value) in enumerate(told, start=2):
            sheet.write_string(line, 0, name, self._form.name)
            if isinstance(value, date):
                sheet.write_datetime(line, 1, value, self._form.day)
            elif isinstance(value, int):
                sheet.write_number(line, 1, value, self._book.add_format({"align": "left"}))
            else:
                sheet.write_string(line, 1, value, self._form.wrap)
        sheet.write_blank(len(told) + 3, 0, None, self._form.hidden)
        sheet.write_string(len(told) + 3, 1, _("a hidden figure"))
        sheet.set_column(0, 0, 22)
        sheet.set_column(1, 1, 90)

    def table(self, table: Table, summary: Summary) -> None:
        """One table: title, what is counted, headings that stay in sight, and a chart beside it."""
        name = sheet_name(table.title, self._names)
        sheet = self._add(name)
        sheet.write_string(0, 0, table.title, self._form.title)
        sheet.write_string(1, 0, "  ".join(filter(None, (summary.definitions.get(table.id, ""), table.note))))
        gone = [sum(is_hidden(table, row, at) for at in range(len(row))) for row in table.rows]
        if any(gone):
            sheet.write_string(2, 0, hidden_said(summary))
        for at, column in enumerate(table.columns):
            is_text = column.role in ("key", "label")
            sheet.write_string(HEAD, at, column.title, self._form.head if is_text else self._form.right)
            sheet.set_column(at, at, _width(column.title, [row[at] for row in table.rows]))
        sheet.set_row(HEAD, _TWO_LINES)
        last = len(table.columns)
        sheet.write_string(HEAD, last, _("Hidden figures"), self._form.right)
        sheet.set_column(last, last, _NARROWEST)
        for line, row in enumerate(table.rows, start=HEAD + 1):
            for at, value in enumerate(row):
                self._cell(sheet, (line, at), value, table.columns[at].role, is_hidden(table, row, at))
            sheet.write_number(line, last, gone[line - HEAD - 1], self._form.count)
        sheet.freeze_panes(HEAD + 1, 2)
        sheet.autofilter(HEAD, 0, HEAD + max(1, len(table.rows)), last)
        sheet.repeat_rows(HEAD)
        add_chart(self._book, sheet, name, table, HEAD)

    def stories(self, summary: Summary) -> None:
        """What may be told, without names."""
        sheet = self._sheet(_("Stories"))
        for at, (head, width) in enumerate(((_("Story"), 90), (_("Whose"), 16), (_("Agreed on"), 14))):
            sheet.write_string(0, at, head, self._form.head)
            sheet.set_column(at, at, width)
        for line, story in enumerate(summary.stories, start=1):
            sheet.write_string(line, 0, story.text, self._form.wrap)
            sheet.write_string(line, 1, story.whose)
            sheet.write_datetime(line, 2, story.consent_on, self._form.day)
        sheet.freeze_panes(1, 0)

    def definitions(self, summary: Summary) -> None:
        """What every table and column counts."""
        sheet = self._sheet(_("Definitions"))
        for at, (head, width) in enumerate(((_("Table"), 30), (_("Figure"), 26), (_("What is counted"), 100))):
            sheet.write_string(0, at, head, self._form.head)
            sheet.set_column(at, at, width)
        told = definitions(summary)
        for line, texts in enumerate(told, start=1):
            for at, text in enumerate(texts):
                sheet.write_string(line, at, text, self._form.wrap)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(told)), 2)

    def _cell(self, sheet: Any, at: tuple[int, int], value: Value, role: str, gone: bool) -> None:
        if gone:
            sheet.write_blank(*at, None, self._form.hidden)
        elif isinstance(value, str):
            sheet.write_string(*at, value)
        elif value is not None:
            sheet.write_number(*at, value, self._form.share if role == "share" else self._form.count)

    def _sheet(self, title: str) -> Any:
        return self._add(sheet_name(title, self._names))

    def _add(self, name: str) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        return sheet


def about(summary: Summary) -> list[tuple[str, str | date | int]]:
    """What the front sheet tells: what a summary is about, when it was counted, and what is hidden."""
    return [
        (_("School year"), summary.school_year),
        (_("About"), _scope_said(summary)),
        (_("Delivered by"), ", ".join(summary.delivered_by)),
        (_("Counted on"), summary.counted_on),
        (_("Routekaart"), summary.template),
        (_("Counted by"), f"Routekaart {summary.program}"),
        (_("Least count shown"), summary.minimum),
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
    return _("everything that was delivered") if len(summary.delivered_by) > 1 else _("the whole administration")


def _width(title: str, values: list[Value]) -> int:
    longest = max((len(value) for value in values if isinstance(value, str)), default=0)
    word = max(map(len, title.split()), default=0)  # of a heading in two lines, with room for the mark of the filter
    return min(_WIDEST, max(_NARROWEST, longest + 2, word + 4, len(title) // 2 + 5))


def _midnight(day: date) -> Any:
    from datetime import datetime

    return datetime(day.year, day.month, day.day)
