"""A yearly summary as an OpenDocument spreadsheet: a front sheet, a sheet per table with real numbers, and what is
counted. Source: OpenDocument 1.3, part 3.

Written by hand, as the sheets are plain: a program for such files takes seconds for a region. Like the workbook it has
no formula, and a hidden figure is an empty grey cell that is counted in the last column.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from routekaart_app.domain.summary import Summary, Table, Value
from routekaart_app.domain.summary_rules import is_hidden
from routekaart_app.exchange.summary_sheets import (
    about,
    definitions,
    for_people,
    hidden_said,
    main_figures,
    shown,
    whose,
)
from routekaart_app.exchange.summary_xlsx import sheet_name
from routekaart_app.i18n import gettext as _

_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The same in every file: the same summary gives the same bytes."""
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in (
        ("office", "office"), ("style", "style"), ("table", "table"), ("text", "text"), ("number", "datastyle"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
_STYLES = """<office:automatic-styles>
<style:style style:name="Wide" style:family="table-column"><style:table-column-properties style:column-width="7cm"/>
</style:style><style:style style:name="Slim" style:family="table-column">
<style:table-column-properties style:column-width="2.8cm"/></style:style>
<number:percentage-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1"/>
<number:text>%</number:text></number:percentage-style>
<number:number-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="1"
number:grouping="true"/></number:number-style>
<number:date-style style:name="N3"><number:day number:style="long"/><number:text>-</number:text>
<number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties fo:background-color="#DCE6F1"
fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Title" style:family="table-cell"><style:text-properties fo:font-weight="bold"
fo:font-size="14pt"/></style:style>
<style:style style:name="Share" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="Count" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="Day" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="Hidden" style:family="table-cell">
<style:table-cell-properties fo:background-color="#BFBFBF"/></style:style>
</office:automatic-styles>"""


class _Cell(NamedTuple):
    """What stands in a cell, and how."""

    value: Value | date
    style: str = ""


def to_sheets(summary: Summary) -> bytes:
    """The bytes of a spreadsheet. Texts are written as texts, whatever they begin with: none can act as a formula."""
    taken: set[str] = set()
    content = "".join(_sheet(sheet_name(title, taken), rows) for title, rows in _sheets(summary))
    body = f"<office:body><office:spreadsheet>{content}</office:spreadsheet></office:body>"
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {_SPACES} office:version="1.3">'
    members = {
        "mimetype": _KIND,
        "content.xml": f"{head}{_STYLES}{body}</office:document-content>",
        "META-INF/manifest.xml": _MANIFEST,
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        for name, text in members.items():
            info = zipfile.ZipInfo(name, _MOMENT)
            # The kind comes first and is not packed, so that a program knows it by its first bytes.
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            packed.writestr(info, text.encode())
    return target.getvalue()


_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)

_Rows = Iterable[Sequence[_Cell]]


def _sheets(summary: Summary) -> Iterator[tuple[str, _Rows]]:
    """Every sheet with its title, in the order of the workbook."""
    title = _Cell(_("Yearly summary {year}").format(year=summary.school_year), "Title")
    figures = ((_Cell(name), _large(figure, role)) for name, figure, role in main_figures(summary))
    told = ((_Cell(name, "Head"), _cell(value)) for name, value in about(summary))
    yield _("Overview"), ((title,), (), *figures, (), *told)
    for table in summary.tables:
        yield table.title, _table(table, summary)
    if summary.stories:
        head = _head(_("Story"), _("Whose"), _("Agreed on"))
        stories = ((_Cell(one.text), _Cell(whose(one.whose)), _cell(one.consent_on)) for one in summary.stories)
        yield _("Stories"), (head, *stories)
    heads = _head(_("Table"), _("Figure"), _("What is counted"))
    yield _("Definitions"), (heads, *(tuple(map(_Cell, texts)) for texts in definitions(summary)))


def _table(table: Table, summary: Summary) -> _Rows:
    table = for_people(table)
    gone = [[is_hidden(table, row, at) for at in range(len(row))] for row in table.rows]
    says = "  ".join(filter(None, (summary.definitions.get(table.id, ""), table.note)))
    told = hidden_said(summary) if any(map(any, gone)) else ""
    yield from ((_Cell(table.title, "Title"),), (_Cell(says),), (_Cell(told),))
    yield _head(*(column.title for column in table.columns), _("Hidden figures"))
    for row, hidden in zip(table.rows, gone, strict=True):
        cells = [
            _Cell(None, "Hidden") if is_gone else _cell(value, column.role)
            for value, column, is_gone in zip(row, table.columns, hidden, strict=True)
        ]
        yield (*cells, _cell(sum(hidden)))


def _head(*titles: str) -> tuple[_Cell, ...]:
    return tuple(_Cell(title, "Head") for title in titles)


def _cell(value: Value | date, role: str = "") -> _Cell:
    if isinstance(value, date):
        return _Cell(value, "Day")
    if isinstance(value, int | float):
        return _Cell(shown(value, role), "Share" if role == "share" else "Count")
    return _Cell(value)


def _large(figure: int | float | None, role: str) -> _Cell:
    """A main figure; that for each pupil has its decimal."""
    return _Cell(None, "Hidden") if figure is None else _Cell(figure) if role == "each" else _cell(figure, role)


def _sheet(name: str, rows: _Rows) -> str:
    found = list(rows)
    wide = max((len(row) for row in found), default=1)
    columns = '<table:table-column table:style-name="Wide" table:number-columns-repeated="2"/>'
    if wide > 2:
        columns += f'<table:table-column table:style-name="Slim" table:number-columns-repeated="{wide - 2}"/>'
    lines = "".join(f"<table:table-row>{''.join(map(_written, row)) or _EMPTY}</table:table-row>" for row in found)
    return f"<table:table table:name={quoteattr(name)}>{columns}{lines}</table:table>"


_EMPTY = "<table:table-cell/>"


def _written(cell: _Cell) -> str:
    style = f' table:style-name="{cell.style}"' if cell.style else ""
    value = cell.value
    if value is None or value == "":
        return f"<table:table-cell{style}/>"
    if isinstance(value, date):
        return f'<table:table-cell{style} office:value-type="date" office:date-value="{value.isoformat()}"/>'
    if isinstance(value, str):
        text = escape("".join(char if char.isprintable() else " " for char in value))
        return f'<table:table-cell{style} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
    kind = "percentage" if cell.style == "Share" else "float"
    return f'<table:table-cell{style} office:value-type="{kind}" office:value="{value!r}"/>'
