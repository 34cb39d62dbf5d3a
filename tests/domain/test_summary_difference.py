"""What differs between two summaries, without telling of few people."""

from __future__ import annotations

from dataclasses import replace

from routekaart_app.domain.summary import Difference, Summary, Value
from routekaart_app.domain.summary_difference import differences, untold
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
    assert differences(a_summary(), a_summary()) == () and untold(a_summary(), a_summary()) == 0


def test_a_difference_is_told_unless_it_is_of_few_people() -> None:
    assert changed("count", 70) == (Difference("reach_by_type", "talk", "count", 60, 70),)
    assert changed("share", 0.1) == ()
    assert changed("number", 13, "companies", "visited") == (Difference("companies", "visited", "number", 12, 13),)
    assert changed("number", 843 + 5, "pupils", "moments") and not changed("number", 842, "pupils", "moments")
    for value in (62, None):
        few = with_value(a_summary(), "reach_by_type", "talk", "count", value)
        assert differences(a_summary(), few) == () and untold(a_summary(), few) == 1


def test_where_few_people_differ_no_number_of_things_tells_how_much() -> None:
    """Else the moments that are gone are those of the one pupil who is."""
    after = with_value(a_summary(), "pupils", "talk", "count", 59)
    for table, key, column, value in (
        ("pupils", "moments", "number", 840),
        ("companies", "visited", "number", 13),
        ("activities", "visit", "activities", 5),
    ):
        after = with_value(after, table, key, column, value)
    after = with_value(after, "reach_by_type", "talk", "count", 70)
    after = with_value(after, "reach_by_line", "VO3-01", "target", 3)
    after = with_value(after, "sector_agreements", "care:visits", "promised", 12)
    told = [(one.table, one.column) for one in differences(a_summary(), after)]
    assert told == [("reach_by_line", "target"), ("reach_by_type", "count"), ("sector_agreements", "promised")]
    assert untold(a_summary(), after) == 3
    much = with_value(after, "pupils", "moments", "number", 900)
    assert ("pupils", "number") in [(one.table, one.column) for one in differences(a_summary(), much)], "both show it"


def test_a_row_that_is_in_one_only_is_not_of_nobody_in_the_other() -> None:
    before = a_summary()
    table = before.table("reach_by_type")
    less = replace(
        before, tables=tuple(replace(table, rows=table.rows[:1]) if one is table else one for one in before.tables)
    )
    assert Difference("reach_by_type", "talk", "count", None, 60, hidden=True) in differences(less, before)
    assert Difference("reach_by_type", "talk", "count", 60, None, hidden=True) in differences(before, less)
    assert untold(before, less) == 0
    nobody = with_value(with_value(before, "reach_by_type", "talk", "count", 0), "reach_by_type", "talk", "of", None)
    assert not [one for one in differences(less, nobody) if one.table == "reach_by_type"]
