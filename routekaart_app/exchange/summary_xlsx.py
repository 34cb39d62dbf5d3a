"""A yearly summary as a workbook: a front sheet, a sheet per table with real numbers, charts, and what is counted.

There is no formula in it, so nothing recalculates a figure that is hidden. Such a figure is an empty cell with a
pattern, never a nought or a text: a sum passes over it, a chart has a gap there, and the last column of the table says
how many figures of the row are hidden, for who cannot see the pattern and to filter by. Shares are whole per cents,
rounded down as everywhere; the numbers they are made of stand beside them.
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
from routekaart_app.exchange.summary_sheets import (
    about,
    definitions,
    for_people,
    hidden_said,
    main_figures,
    shown,
    whose,
    with_codes,
)
from routekaart_app.i18n import gettext as _

HEAD = 3
"""The row with the headings of a table, from 0: above it stand its title, what is counted, and what is hidden."""
_WIDEST, _NARROWEST = 60, 10
_LINE, _TWO_LINES = 15.5, 32  # points
_ABOUT = 90
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
    large: Any
    large_each: Any
    large_share: Any
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
            share=book.add_format({"num_format": "0%"}),
            large=book.add_format({"bold": True, "font_size": 14, "num_format": "#,##0", "align": "left"}),
            large_each=book.add_format({"bold": True, "font_size": 14, "num_format": "0.0", "align": "left"}),
            large_share=book.add_format({"bold": True, "font_size": 14, "num_format": "0%", "align": "left"}),
            hidden=book.add_format({"pattern": 14, "fg_color": "#A6A6A6", "bg_color": "#FFFFFF"}),
        )

    def front(self, summary: Summary) -> None:
        """The main figures, what this is about, when it was counted, and what the pattern means."""
        sheet = self._sheet(_("Overview"))
        sheet.write_string(0, 0, _("Yearly summary {year}").format(year=summary.school_year), self._form.title)
        figures, told = main_figures(summary), about(summary)
        large = {"share": self._form.large_share, "each": self._form.large_each}
        for line, (name, figure, role) in enumerate(figures, start=2):
            sheet.write_string(line, 0, name, self._form.wrap)
            if figure is None:
                sheet.write_blank(line, 1, None, self._form.hidden)
            else:
                sheet.write_number(line, 1, shown(figure, role), large.get(role, self._form.large))
        first = len(figures) + 3
        for line, (name, value) in enumerate(told, start=first):
            sheet.write_string(line, 0, name, self._form.name)
            if isinstance(value, date):
                sheet.write_datetime(line, 1, value, self._form.day)
            elif isinstance(value, int):
                sheet.write_number(line, 1, value, self._book.add_format({"align": "left"}))
            else:
                sheet.write_string(line, 1, value, self._form.wrap)
                sheet.set_row(line, _lines_of(value, _ABOUT) * _LINE)
        sheet.write_blank(first + len(told) + 1, 0, None, self._form.hidden)
        sheet.write_string(first + len(told) + 1, 1, _("a hidden figure"))
        sheet.set_column(0, 0, 42)
        sheet.set_column(1, 1, _ABOUT)

    def table(self, table: Table, summary: Summary) -> None:
        """One table: title, what is counted, headings that stay in sight, and a chart beside it."""
        table = for_people(table)
        name = sheet_name(table.title, self._names)
        sheet = self._add(name)
        sheet.write_string(0, 0, table.title, self._form.title)
        gone = [sum(is_hidden(table, row, at) for at in range(len(row))) for row in table.rows]
        says = "  ".join(filter(None, (summary.definitions.get(table.id, ""), table.note)))
        self._across(sheet, 1, says, table)
        if any(gone):
            self._across(sheet, 2, hidden_said(summary), table)
        for at, column in enumerate(table.columns):
            is_text = column.role in ("key", "label")
            sheet.write_string(HEAD, at, column.title, self._form.head if is_text else self._form.right)
            is_hidden_code = column.role == "key" and not with_codes(table)  # for programs, and to look a row up
            width = _width(column.title, [row[at] for row in table.rows])
            sheet.set_column(at, at, width, None, {"hidden": True} if is_hidden_code else {})
        sheet.set_row(HEAD, _TWO_LINES)
        last = len(table.columns)
        sheet.write_string(HEAD, last, _("Hidden figures"), self._form.right)
        sheet.set_column(last, last, _NARROWEST)
        for line, row in enumerate(table.rows, start=HEAD + 1):
            for at, value in enumerate(row):
                self._cell(sheet, (line, at), value, table.columns[at].role, is_hidden(table, row, at))
            sheet.write_number(line, last, gone[line - HEAD - 1], self._form.count)
        sheet.freeze_panes(HEAD + 1, 1)
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
            sheet.write_string(line, 1, whose(story.whose))
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
            sheet.write_number(*at, shown(value, role), self._form.share if role == "share" else self._form.count)

    def _across(self, sheet: Any, line: int, text: str, table: Table) -> None:
        """A sentence over all columns of a table, in as many lines as it takes."""
        last = len(table.columns)
        stands = [at for at, one in enumerate(table.columns) if one.role != "key" or with_codes(table)]
        wide = sum(_width(table.columns[at].title, [row[at] for row in table.rows]) for at in stands)
        sheet.merge_range(line, 0, line, last, text, self._form.wrap)
        sheet.set_row(line, _lines_of(text, wide + _NARROWEST) * _LINE)

    def _sheet(self, title: str) -> Any:
        return self._add(sheet_name(title, self._names))

    def _add(self, name: str) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        return sheet


def _lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a cell so many letters wide; rather one too many than the last one cut off."""
    return 1 + int(len(text) * 1.1) // width


def _width(title: str, values: list[Value]) -> int:
    longest = max((len(value) for value in values if isinstance(value, str)), default=0)
    word = max(map(len, title.split()), default=0)  # of a heading in two lines, with room for the mark of the filter
    return min(_WIDEST, max(_NARROWEST, longest + 2, word + 4, len(title) // 2 + 5))


def _midnight(day: date) -> Any:
    from datetime import datetime

    return datetime(day.year, day.month, day.day)
