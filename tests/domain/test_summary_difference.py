"""What differs between two summaries, without telling of few people."""

from __future__ import annotations

from dataclasses import replace

from routekaart_app.domain.summary import Difference, Summary, Value
from routekaart_app.domain.summary_difference import differences
from tests.summaries import a_summary


def with_value(summary: Summary, table: str, key: str, column: str, value: Value) -> Summary:
    """The summary with one figure changed."""
    old = summary.table(table)
    at = old.column(column)
    rows = tuple((*row[:at], value, *row[at + 1 :]) if row[0] == key else row for row in old.rows)
    return replace(summary, tables=tuple(replace(old, rows=rows) if one is old else one for one in summary.tables))


def changed(column: str, value: Value, table: str = "reach_by_type", key: str = "talk") -> tuple[Difference, ...]:
    before = a_summary()
    return differences(before, with_value(before, table, key, column, value))


def test_the_same_differs_in_nothing() -> None:
    assert differences(a_summary(), a_summary()) == ()


def test_a_difference_is_told_unless_it_is_of_few_people() -> None:
    assert changed("count", 70) == (Difference("reach_by_type", "talk", "count", 60, 70),)
    assert changed("count", 62) == (Difference("reach_by_type", "talk", "count", 60, None, hidden=True),)
    assert changed("count", None) == (Difference("reach_by_type", "talk", "count", 60, None, hidden=True),)
    assert changed("share", 0.1) == ()
    assert changed("number", 13, "companies", "visited") == (Difference("companies", "visited", "number", 12, 13),)


def test_a_row_that_is_new_or_gone_counts_as_nobody() -> None:
    before = a_summary()
    table = before.table("reach_by_type")
    less = replace(
        before, tables=tuple(replace(table, rows=table.rows[:1]) if one is table else one for one in before.tables)
    )
    assert Difference("reach_by_type", "talk", "count", 0, 60) in differences(less, before)
    assert Difference("reach_by_type", "talk", "count", 60, 0) in differences(before, less)
