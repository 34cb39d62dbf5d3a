"""A yearly summary goes out as the schema says, comes back the same, and is refused in words when it no longer fits."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app import i18n
from routekaart_app.domain.summary import TABLES, Column, Scope, Story, Summary, Table
from routekaart_app.domain.summary_rules import PARTITIONS, ROLES, is_hidden
from routekaart_app.errors import KnownError
from routekaart_app.exchange import summary_file
from routekaart_app.exchange.summary_file import MAX_BYTES, from_json, read, to_json
from tests.summaries import a_summary, a_table

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "docs" / "summary.schema.json").read_text("utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "number": (int, float), "integer": int, "null": type(None)}
Data = dict[str, Any]


@pytest.fixture(autouse=True)
def _english() -> None:
    """Put back by the fixture of every test."""
    i18n.set_language("en")


def mismatch(value: Any, schema: Data, at: str = "") -> str:
    """Where a value is not as a schema says, "" when it is; only the words that our schema uses are known here."""
    words = schema.keys() - {"$schema", "$id", "$defs", "title", "description", "format"}
    if "$ref" in words:
        return mismatch(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")], at)
    kinds = schema.get("type", list(TYPES))
    if isinstance(value, bool) or not any(
        isinstance(value, TYPES[kind]) for kind in ([kinds] if isinstance(kinds, str) else kinds)
    ):
        return f"{at} type"
    rules: dict[str, Callable[[Any], bool]] = {
        "type": lambda _kinds: True,
        "const": lambda known: value == known,
        "enum": lambda known: value in known,
        "pattern": lambda pattern: re.search(pattern, value) is not None,
        "minLength": lambda least: len(value) >= least,
        "minItems": lambda least: len(value) >= least,
        "uniqueItems": lambda _true: len(set(value)) == len(value),
        "minimum": lambda least: value >= least,
        "maximum": lambda most: value <= most,
        "required": lambda names: set(names) <= value.keys(),
        "properties": lambda known: (
            not any(mismatch(value[name], known[name], name) for name in known if name in value)
        ),
        "additionalProperties": lambda rest: (
            not any(
                rest is False or mismatch(value[name], rest, name)
                for name in value.keys() - schema.get("properties", {})
            )
        ),
        "items": lambda items: not any(mismatch(item, items, at) for item in value),
    }
    return next((f"{at} {word}" for word in sorted(words) if not rules[word](schema[word])), "")


def data() -> Data:
    return json.loads(to_json(a_summary()))  # type: ignore[no-any-return]


def table(of: Data, table_id: str) -> Data:
    return next(one for one in of["tables"] if one["id"] == table_id)


def refused(content: bytes | Data) -> KnownError:
    with pytest.raises(KnownError) as caught:
        from_json(content if isinstance(content, bytes) else json.dumps(content).encode())
    return caught.value


def test_the_form_that_the_issue_fixes_and_the_schema_holds() -> None:
    written = data()
    assert list(written) == [
        "format", "version", "school_year", "scope", "counted_on", "program", "template", "minimum_cell",
        "definitions", "tables", "delivered_by", "stories", "missing", "digest",
    ]  # fmt: skip
    assert (written["format"], written["version"], written["minimum_cell"]) == ("routekaart-summary", 1, 5)
    assert list(written["tables"][1]) == ["id", "title", "columns", "rows", "note"]
    assert table(written, "reach_by_line")["rows"][1] == [
        "VO3-02", '=Gastles; met "tekens"', "guest lesson", 2, None, 60, None, None
    ]  # fmt: skip
    assert mismatch(written, SCHEMA) == ""
    assert tuple(SCHEMA["$defs"]["table"]["properties"]["id"]["enum"]) == TABLES
    assert tuple(SCHEMA["$defs"]["column"]["properties"]["role"]["enum"]) == ROLES
    assert mismatch(written | {"extra": 1}, SCHEMA) and mismatch(written | {"scope": "school:"}, SCHEMA)
    assert mismatch(written | {"tables": [{"id": "pupils"}]}, SCHEMA)


def test_it_comes_back_the_same() -> None:
    summary = a_summary(scope=Scope("municipality", "Schiedam: west"), delivered_by=("A", "B"), template="")
    assert from_json(to_json(summary)) == summary
    assert to_json(from_json(to_json(summary))) == to_json(summary)
    assert from_json(b"\xef\xbb\xbf" + to_json(summary)) == summary
    bare = replace(summary, tables=(), stories=(), definitions={})
    assert from_json(to_json(bare)) == bare


LINE = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)
FILLED = LINE.filter(bool)


@st.composite
def summaries(draw: st.DrawFn) -> Summary:
    """Any summary that keeps to the rules."""
    minimum = draw(st.integers(3, 10))
    columns = tuple(Column(name, draw(FILLED), name) for name in ("key", "label", "count", "of", "share", "number"))

    def row(key: str) -> tuple[str | int | float | None, ...]:
        of = draw(st.sampled_from([0, *range(minimum, 40)]))
        count = draw(st.sampled_from([number for number in range(of + 1) if number == 0 or number >= minimum]))
        shown = [draw(st.booleans()), draw(st.booleans())]
        share = count / of if all(shown) and of else None
        number = draw(st.none() | st.integers(0, 10**9) | st.floats(0, 1e6))
        return key, draw(LINE), count if shown[0] else None, of if shown[1] else None, share, number

    def made(table_id: str) -> Table:
        rows = tuple(row(key) for key in draw(st.lists(FILLED, unique=True, max_size=4)))
        return Table(table_id, draw(FILLED), columns, rows, draw(LINE))

    ids = draw(st.lists(st.sampled_from([one for one in TABLES if one not in PARTITIONS]), unique=True, max_size=3))
    return Summary(
        school_year="2025-2026",
        scope=draw(st.builds(Scope) | st.builds(Scope, st.sampled_from(["school", "municipality"]), FILLED)),
        counted_on=draw(st.dates(date(2025, 8, 1), date(2026, 7, 31))),
        program=draw(FILLED),
        template=draw(LINE),
        minimum=minimum,
        definitions=draw(st.dictionaries(LINE, LINE, max_size=3)),
        tables=tuple(made(table_id) for table_id in ids),
        delivered_by=tuple(draw(st.lists(FILLED, unique=True, min_size=1, max_size=3))),
        stories=tuple(draw(st.lists(st.builds(Story, FILLED, FILLED, st.dates()), max_size=2))),
    )


@settings(max_examples=30)
@given(summaries())
def test_every_summary_comes_back_the_same_and_keeps_to_the_schema(summary: Summary) -> None:
    written = to_json(summary)
    assert from_json(written) == summary
    assert mismatch(json.loads(written), SCHEMA) == ""


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"\xff\xfe{", "UTF-8"),
        (b'{\n "format": ', "line 2"),
        (b"[1]", "does not say that it is one"),
        (b'{"format": "routekaart-catalogue", "version": 1}', "does not say that it is one"),
        (b'{"format": "routekaart-summary"}', "which version"),
        (b'{"format": "routekaart-summary", "version": true}', "which version"),
        (b'{"format": "routekaart-summary", "version": 1}', "missing"),
        (b'{"format": "routekaart-summary", "format": 2}', "damaged"),
        (b"[" * 100_000, "damaged"),
        (b'{"a": NaN}', "damaged"),
        (b'{"a": ' + b"9" * 5_000 + b"}", "damaged"),
    ],
)
def test_what_is_no_summary_is_said_so(content: bytes, word: str) -> None:
    error = refused(content)
    assert word in error.what
    assert error.code == "bad-summary"
    assert error.safe and error.todo


def test_a_newer_one_a_large_one_and_none_at_all(tmp_path: Path) -> None:
    assert refused(data() | {"version": 2}).code == "newer-summary"
    assert refused(b" " * (MAX_BYTES + 1)).code == "too-large"
    for path in (tmp_path, tmp_path / "not-there.json"):
        with pytest.raises(KnownError) as caught:
            read(path)
        assert caught.value.code == "unreadable"
    (tmp_path / "a.json").write_bytes(to_json(a_summary()))
    assert read(tmp_path / "a.json") == a_summary()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("school_year", "2025-2027"),
        ("school_year", "2025-26"),
        ("scope", "region:x"),
        ("scope", "all:x"),
        ("scope", "school:"),
        ("counted_on", "20260731"),
        ("counted_on", 5),
        ("program", ""),
        ("template", None),
        ("template", "two\nlines"),
        ("minimum_cell", 2),
        ("minimum_cell", "5"),
        ("definitions", []),
        ("definitions", {"pupils": 1}),
        ("tables", {}),
        ("tables", [5]),
        ("delivered_by", []),
        ("delivered_by", ["A", "A"]),
        ("delivered_by", [""]),
        ("stories", [{"text": "x"}]),
        ("program", "half a letter \ud800"),
        ("unknown", 1),
    ],
)
def test_a_field_that_the_program_cannot_have_written(field: str, value: object) -> None:
    assert field in refused(data() | {field: value}).what or field in ("tables", "stories")


@pytest.mark.parametrize(
    ("where", "row", "column", "value", "word"),
    [
        ("reach_by_line", 0, 4, 3, "below 5 must be hidden"),
        ("reach_by_line", 0, 4, 61, "more than the number"),
        ("reach_by_line", 0, 4, -5, "below zero"),
        ("reach_by_line", 0, 4, "48", "a number"),
        ("reach_by_line", 0, 4, 48.5, "whole numbers"),
        ("reach_by_line", 0, 4, 50, "does not follow"),
        ("reach_by_line", 0, 6, 0.81, "does not follow"),
        ("reach_by_line", 0, 6, 1.5, "more than the whole"),
        ("reach_by_line", 1, 6, 0.4, "does not follow"),
        ("reach_by_line", 0, 0, "VO3-02", "twice"),
        ("reach_by_line", 0, 0, "", "a text"),
        ("reach_by_line", 0, 1, None, "a text"),
        ("reach_by_line", 0, 3, 10**11, "larger"),
        ("coverage_bands", 0, 2, 12, "rows together"),
        ("reach_by_sector", 0, 3, 240, "not follow"),
        ("parents", 0, 4, None, "not follow"),
        ("reach_by_campus", 0, 3, 240, "all pupils"),
        ("pupils", 0, 2, 240, "all pupils"),
        ("years", 0, 3, 121, "more than the number"),
        ("years", 0, 4, 0.9, "does not follow"),
        ("reach_by_line", 1, 5, 121, "more than all pupils"),
    ],
)
def test_a_figure_that_no_longer_fits(where: str, row: int, column: int, value: object, word: str) -> None:
    changed = data()
    table(changed, where)["rows"][row][column] = value
    if where == "coverage_bands":
        table(changed, where)["rows"][row][4] = None
    error = refused(changed)
    assert word in error.what and where.replace("_", " ") in error.what, error.what


def test_a_figure_typed_over_that_still_fits_is_found_by_the_digest() -> None:
    changed = data()
    table(changed, "pupils")["rows"][6][5] = 9999
    error = refused(changed)
    assert error.code == "changed-summary" and "changed after it was made" in error.what
    del changed["digest"]
    older = from_json(json.dumps(changed).encode())
    assert older.value("pupils", "moments", "number") == 9999 and not older.is_sealed
    # Laid out in another way, or written by another program, it is the same file.
    again = json.loads(
        json.dumps(data()), parse_float=lambda text: float(text) if float(text) % 1 else int(float(text))
    )
    assert from_json(json.dumps(again, indent=3, sort_keys=True).encode()).is_sealed
    assert refused(data() | {"digest": ""}).code == refused(data() | {"digest": 5}).code == "bad-summary"


def test_figures_of_other_pupils_and_days_outside_the_year() -> None:
    changed = data()
    rows = table(changed, "choices")["rows"]
    rows.append(["profile:E&M", "E&M", "profile choice", 10, 41, 10 / 41])
    assert "of other pupils" in refused(changed).what
    for day in ("2025-07-31", "2026-08-01", "1999-01-01"):
        assert "counting day" in refused(data() | {"counted_on": day}).what


def test_a_table_that_no_longer_fits() -> None:
    changes: list[tuple[Callable[[Data], object], str]] = [
        (lambda one: one.update(id="reach_by_shoe"), "unknown"),
        (lambda one: one.update(id="pupils"), "twice"),
        (lambda one: one.update(extra=1), "unknown"),
        (lambda one: one.update(rows=[5]), "list"),
        (lambda one: one["rows"][0].pop(), "number of cells"),
        (lambda one: one["rows"][0].__setitem__(2, [1]), "a text, a number or null"),
        (lambda one: one["columns"].pop(0), "key"),
        (lambda one: one["columns"][1].update(id="count"), "twice"),
        (lambda one: one["columns"][2].update(role="sum"), "role"),
        (lambda one: one["columns"][2].update(role="label"), "share"),
        (lambda one: one.pop("note"), "missing"),
    ]
    for change, word in changes:
        changed = data()
        change(table(changed, "reach_by_type"))
        assert word in refused(changed).what


def test_hidden_is_not_the_same_as_empty() -> None:
    pupils, lines = a_table("pupils"), a_table("reach_by_line")
    assert [is_hidden(pupils, row, 2) for row in pupils.rows] == [False, False, True, False, False, False, False]
    assert not any(is_hidden(pupils, row, 3) for row in pupils.rows)
    assert [is_hidden(lines, lines.rows[1], at) for at in range(8)] == [False] * 4 + [True, False, False, True]


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_words(content: bytes) -> None:
    try:
        from_json(content)
    except KnownError as error:
        assert error.what and error.code == "bad-summary"


@settings(max_examples=30)
@given(st.data())
def test_a_summary_changed_anywhere_is_read_or_refused_in_words(draw: st.DataObject) -> None:
    content = bytearray(summary_file.to_json(a_summary(definitions={})))
    at = draw.draw(st.integers(0, len(content) - 1))
    content[at : at + draw.draw(st.integers(0, 3))] = draw.draw(st.binary(max_size=3))
    try:
        assert isinstance(from_json(bytes(content)), Summary)
    except KnownError as error:
        assert error.what


ODD: list[Any] = [None, -1, 0, 3, 10**7, 10**13, 0.5, -0.0, 1e300, True, "", "x", "VO3-01", [], {}]


@settings(max_examples=60)
@given(st.data())
def test_a_cell_or_row_of_anything_is_read_or_refused_in_words(draw: st.DataObject) -> None:
    changed = data()
    one = draw.draw(st.sampled_from(changed["tables"]))
    row = draw.draw(st.sampled_from(one["rows"]))
    row[draw.draw(st.integers(0, len(row) - 1))] = draw.draw(st.sampled_from(ODD))
    if draw.draw(st.booleans()):
        one["rows"].append(draw.draw(st.lists(st.sampled_from(ODD), max_size=9)))
    try:
        assert mismatch(json.loads(to_json(from_json(json.dumps(changed).encode()))), SCHEMA) == ""
    except KnownError as error:
        assert error.what
