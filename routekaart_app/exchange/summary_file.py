"""A yearly summary as a file: JSON as docs/summary.schema.json says it, every field and figure checked as it comes
back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from routekaart_app.domain import suppression
from routekaart_app.domain.summary import FORMAT, VERSION, Column, Story, Summary, Table, Value
from routekaart_app.domain.summary_rules import Wrong, problems
from routekaart_app.exchange.summary_fields import Fields, cut, is_text, no_longer_fits, refused
from routekaart_app.i18n import gettext as _

MAX_BYTES = 20_000_000
_FIELDS = (
    "format", "version", "school_year", "scope", "counted_on", "program", "template", "minimum_cell", "definitions",
    "tables", "delivered_by", "stories",
)  # fmt: skip
_LATER = ("missing", "digest")
"""Fields that older files of this version have not."""
_TABLE = ("id", "title", "columns", "rows", "note")
_COLUMN = ("id", "title", "role")
_STORY = ("text", "whose", "consent_on")
_DIGITS = 12
"""A whole number of more digits is none; one of thousands would keep the reader busy for hours."""


def to_json(summary: Summary) -> bytes:
    """The bytes of a summary: the same for the same summary. Of a table every row stands on a line of its own."""
    data: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "school_year": summary.school_year,
        "scope": summary.scope.written,
        "counted_on": summary.counted_on.isoformat(),
        "program": summary.program,
        "template": summary.template,
        "minimum_cell": summary.minimum,
        "definitions": dict(summary.definitions),
        "tables": [],
        "delivered_by": list(summary.delivered_by),
        "stories": [
            {"text": story.text, "whose": story.whose, "consent_on": story.consent_on.isoformat()}
            for story in summary.stories
        ],
        "missing": list(summary.missing),
    }
    data["digest"] = digest(data | {"tables": [_bare(table) for table in summary.tables]})
    texts = {name: _written(value) for name, value in data.items()}
    texts["tables"] = _list([_table_written(table) for table in summary.tables], 1)
    fields = [f" {_json(name)}: {text}" for name, text in texts.items()]
    return ("{\n" + ",\n".join(fields) + "\n}\n").encode()


def digest(data: Mapping[str, object]) -> str:
    """The SHA-256 over all fields of a file but this one, however it is laid out: names in order, no white, in ASCII.
    It tells a figure that was typed over from one that was counted; whoever wants to can work it out anew, so it is no
    signature."""
    rest = {name: _even(value) for name, value in data.items() if name != "digest"}
    text = json.dumps(rest, ensure_ascii=True, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _even(value: object) -> object:
    """The value with 1.0 as 1: other programs write no difference between these."""
    if isinstance(value, dict):
        return {name: _even(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_even(one) for one in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def read(path: Path) -> Summary:
    """Read a summary file. Raises KnownError, in words, when it cannot be opened, and as `from_json` does."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        what = _("The file {name} cannot be opened: it is not there, it is a folder, or you may not read it.")
        raise refused(what.format(name=path.name), _("Check the name and the folder."), "unreadable") from None
    return from_json(content)


def from_json(content: bytes) -> Summary:
    """The summary in the bytes of a file. Raises KnownError in the user's words: "too-large"; "bad-summary" when it is
    no summary, is damaged, or was changed by hand so that it no longer fits; "newer-summary"."""
    if len(content) > MAX_BYTES:
        raise refused(_("This file is larger than a yearly summary can be."), code="too-large")
    data = _loaded(content)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise refused(_("This is not a yearly summary: the file does not say that it is one."))
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise refused(_("This yearly summary does not say which version it has."))
    if version > VERSION:
        todo = _("Install the newer program, or ask for a file made with this one.")
        raise refused(_("This yearly summary was made by a newer program."), todo, "newer-summary")
    summary = _summary(Fields(data, _FIELDS, later=_LATER))
    wrong = next(problems(summary), None)
    if wrong is not None:
        raise no_longer_fits(_place(summary, wrong), wrong.reason)
    if summary.is_sealed and data["digest"] != digest(data):
        what = _("This yearly summary was changed after it was made.")
        raise refused(what, _("Ask for the file again, as the program made it."), "changed-summary")
    return summary


def _summary(fields: Fields) -> Summary:
    return Summary(
        school_year=fields.year("school_year"),
        scope=fields.scope("scope"),
        counted_on=fields.day("counted_on"),
        program=fields.text("program"),
        template=fields.text("template", empty=True),
        minimum=fields.whole("minimum_cell", suppression.LEAST, suppression.MOST),
        definitions=fields.words("definitions"),
        tables=tuple(_table(item) for item in fields.items("tables")),
        delivered_by=fields.texts("delivered_by"),
        stories=tuple(_story(item) for item in fields.items("stories")),
        missing=fields.texts("missing", empty=True) if fields.has("missing") else (),
        is_sealed=fields.has("digest") and bool(fields.text("digest")),
    )


def _table(item: object) -> Table:
    name = item.get("id") if isinstance(item, dict) else None
    where = _("table {table}").format(table=cut(name)) if isinstance(name, str) else ""
    fields = Fields(item, _TABLE, where)
    columns = tuple(
        Column(one.text("id"), one.text("title"), one.text("role"))
        for one in (Fields(column, _COLUMN, where) for column in fields.items("columns"))
    )
    rows = tuple(tuple(_cells(row, where)) for row in fields.items("rows"))
    return Table(fields.text("id"), fields.text("title"), columns, rows, fields.text("note", empty=True, lines=True))


def _cells(row: object, where: str) -> Iterator[Value]:
    if not isinstance(row, list):
        raise no_longer_fits(where, _("every row must be a list"))
    for value in row:
        if value is not None and type(value) not in (int, float) and not is_text(value):
            raise no_longer_fits(where, _("a cell holds a text, a number or null"))
        yield value


def _story(item: object) -> Story:
    fields = Fields(item, _STORY, _("the stories"))
    return Story(fields.text("text", lines=True), fields.text("whose"), fields.day("consent_on"))


def _loaded(content: bytes) -> Any:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refused(_("This is not a yearly summary: it is not plain text in UTF-8.")) from None
    if not text.strip():
        raise refused(_("This file is empty."))
    try:
        return json.loads(text, parse_constant=_no_number, parse_int=_whole, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        what = _("This is not a yearly summary, or it was damaged: line {number} cannot be read.")
        raise refused(what.format(number=error.lineno)) from None
    except (ValueError, RecursionError):
        raise refused(_("This is not a yearly summary, or it was damaged.")) from None


def _no_number(text: str) -> None:
    raise ValueError(text)


def _whole(text: str) -> int:
    if len(text) > _DIGITS:
        raise ValueError(text[:_DIGITS])
    return int(text)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which no name stands twice: else one reader would take the first and another the last."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _written(value: object) -> str:
    if isinstance(value, dict):
        pairs = [f"  {_json(key)}: {_json(said)}" for key, said in value.items()]
        return "{\n" + ",\n".join(pairs) + "\n }" if pairs else "{}"
    if isinstance(value, list):
        return _list([_json(item) for item in value], 1)
    return _json(value)


def _bare(table: Table) -> dict[str, object]:
    """A table as a reader of the file gets it."""
    return {
        "id": table.id,
        "title": table.title,
        "columns": [{"id": one.id, "title": one.title, "role": one.role} for one in table.columns],
        "rows": [list(row) for row in table.rows],
        "note": table.note,
    }


def _table_written(table: Table) -> str:
    columns = [_json({"id": one.id, "title": one.title, "role": one.role}) for one in table.columns]
    fields = {
        "id": _json(table.id),
        "title": _json(table.title),
        "columns": _list(columns, 3),
        "rows": _list([_json(list(row)) for row in table.rows], 3),
        "note": _json(table.note),
    }
    return "{\n" + ",\n".join(f"   {_json(name)}: {value}" for name, value in fields.items()) + "\n  }"


def _list(items: Sequence[str], depth: int) -> str:
    """Each of a list on a line of its own."""
    pad = " " * depth
    return "[\n" + ",\n".join(f"{pad} {item}" for item in items) + f"\n{pad}]" if items else "[]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _place(summary: Summary, wrong: Wrong) -> str:
    """Where something does not fit, in words: table, row and column as they are called in the file."""
    if not wrong.table:
        return ""
    table = next((one for one in summary.tables if one.id == wrong.table), None)
    titles: Mapping[str, str] = {one.id: one.title for one in table.columns} if table else {}
    parts = [_("table {table}").format(table=cut(table.title if table else wrong.table))]
    if wrong.row:
        parts.append(_("row {row}").format(row=cut(wrong.row)))
    if wrong.column:
        parts.append(_("column {column}").format(column=cut(titles.get(wrong.column, wrong.column))))
    return ", ".join(parts)
