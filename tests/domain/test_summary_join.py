"""Joined summaries add up what is shown, in whatever order, and tell nothing that the parts hide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app.domain.summary import Column, Scope, Summary, Table, Value
from routekaart_app.domain.summary_join import join
from routekaart_app.domain.summary_order import order
from routekaart_app.domain.summary_rules import problems
from routekaart_app.domain.suppression import TOTAL, Block, Cell, hidden
from routekaart_app.services.summary_words import COLUMNS
from tests.domain.test_suppression import FLAT, attacked
from tests.summaries import a_summary

MINIMUM = 5
Row = tuple[Value, ...]


def a_part(name: str, **tables: list[Row]) -> Summary:
    """A summary of one deliverer with these rows; a share is filled in where both its numbers are shown."""
    made = []
    for table_id, rows in tables.items():
        columns = tuple(Column(one, one, role) for one, role in COLUMNS[table_id])
        ids = [column.id for column in columns]
        full = []
        for row in rows:
            cells = dict(zip((one for one in ids if one != "share"), row, strict=True))
            count, of = cells.get("count"), cells.get("of")
            shown = isinstance(count, int) and isinstance(of, int) and of
            cells["share"] = count / of if shown else None  # type: ignore[operator]
            full.append(tuple(cells[one] for one in ids))
        made.append(Table(table_id, table_id, columns, tuple(full)))
    return a_summary(tables=tuple(made), delivered_by=(name,), stories=(), definitions={"b": "B", "a": "A"})


def rows_of(summary: Summary, table_id: str) -> dict[Value, Row]:
    return {row[0]: row[1:] for row in summary.table(table_id).rows}


def pupils(count: int | None) -> list[Row]:
    return [("pupils", "Pupils", count, None, None)]


def test_what_is_shown_is_added_and_what_is_hidden_stays_so() -> None:
    one = a_part("A", pupils=pupils(120), reach_by_sector=[("care", "Care", 30, 120), ("port", "Port", None, 120)])
    other = a_part("B", pupils=pupils(80), reach_by_sector=[("care", "Care", 10, 80), ("port", "Port", 50, 80)])
    both = join([one, other])
    assert rows_of(both, "reach_by_sector") == {"care": ("Care", 40, 200, 0.2), "port": ("Port", None, 200, None)}
    assert rows_of(both, "pupils")["pupils"][1] == 200
    assert (both.scope, both.delivered_by) == (Scope(), ("A", "B"))


def test_who_lacks_a_row_has_nobody_in_it() -> None:
    one = a_part("A", pupils=pupils(120), reach_by_sector=[("own", "Own", 30, 120)], reach_by_track=[])
    other = a_part("B", pupils=pupils(80), reach_by_sector=[], reach_by_track=[("kb", "vmbo-kb", 60, 80)])
    both = join([one, other])
    assert rows_of(both, "reach_by_sector") == {"own": ("Own", 30, 200, 0.15)}
    assert rows_of(both, "reach_by_track") == {"kb": ("vmbo-kb", 60, 80, 0.75)}
    unknown = join([one, a_part("C", pupils=pupils(None), reach_by_sector=[], reach_by_track=[])])
    assert rows_of(unknown, "reach_by_sector") == {"own": ("Own", 30, None, None)}


def test_a_target_is_no_sum_and_names_stand_side_by_side() -> None:
    line = ("VO3-01", "Werkbezoek", "visit", 1, 48, 60, 0)
    one, same = a_part("A", reach_by_line=[line]), a_part("B", reach_by_line=[line])
    assert rows_of(join([one, same]), "reach_by_line") == {"VO3-01": ("Werkbezoek", "visit", 1, 96, 120, 0.8, 0)}
    other = a_part("C", reach_by_line=[("VO3-01", "Kijkje", "visit", 2, 12, 60, None), ("VO3-2", "x", "y", 3, 0, 0, 0)])
    found = rows_of(join([one, other]), "reach_by_line")
    assert found["VO3-01"] == ("Kijkje / Werkbezoek", "visit", None, 60, 120, 0.5, None)
    assert found["VO3-2"] == ("x", "y", 3, 0, 0, None, 0)


def test_a_year_that_one_has_no_figures_of_is_left_out() -> None:
    one, other = a_summary(), a_summary(delivered_by=("B",))
    years = replace(other.table("years"), rows=other.table("years").rows[:1])
    tables = tuple(years if table.id == "years" else table for table in other.tables)
    found = rows_of(join([one, replace(other, tables=tables)]), "years")
    assert found == {"2025-2026": ("2025-2026", 240, 192, 0.8, None, None, 120, 0.5, 108, 0.45)}


def test_what_few_chose_is_told_among_the_others() -> None:
    one = a_part(
        "A",
        choices=[
            ("school:MBO Rijnmond", "MBO Rijnmond", "school", 12, 40),
            ("school:other", "another", "school", 6, 40),
        ],
    )
    vague = a_part("B", choices=[("school:other", "another", "school", None, 30)])
    clear = a_part("C", choices=[("school:other", "another", "school", 0, 20)])
    assert rows_of(join([one, clear]), "choices") == {
        "school:MBO Rijnmond": ("MBO Rijnmond", "school", 12, 60, 0.2),
        "school:other": ("another", "school", 6, 60, 0.1),
    }
    assert rows_of(join([one, vague]), "choices") == {"school:other": ("another", "school", None, 70, None)}
    known = a_part(
        "D", choices=[("profile:Z&W", "Z&W", "profile", 12, 40), ("profile:other", "another", "profile", 8, 40)]
    )
    none = a_part("E", choices=[("profile:other", "another", "profile", 7, 40)])
    assert rows_of(join([known, none]), "choices")["profile:Z&W"] == ("Z&W", "profile", 12, 80, 0.15)
    bare = a_part("F", choices=[("school:MBO Rijnmond", "MBO Rijnmond", "school", 9, 20)])
    assert rows_of(join([bare, vague]), "choices") == {"school:other": ("another", "school", None, 50, None)}


def test_what_is_told_about_the_whole() -> None:
    one = a_summary(counted_on=date(2026, 6, 1), template="Eigen", program="0.2")
    other = a_summary(delivered_by=("Andere school",))
    both = join([one, other], {"companies": "Counted for each."})
    assert (both.counted_on, both.template, both.program) == (
        date(2026, 7, 31), "Eigen; Routekaart 2025-2026", "0.0.0; 0.2"
    )  # fmt: skip
    assert both.delivered_by == ("Andere school", "Voorbeeldbestuur")
    assert both.table("companies").note == "Counted for each."
    assert both.table("choices").note == "A note."
    assert len(both.stories) == 1
    assert not list(problems(both))


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        ("coverage_bands", ["none", "0-0", "1-24", "25-49", "50-74", "75-99", "100-100"]),
        ("reach_by_line", ["PO6-01", "VO3-2", "VO3-10", "PRO-01", "MB1-01", "EIGEN-1"]),
        ("reach_by_year", ["PO7", "PO8", "VO1", "MBO2", "x"]),
        ("reach_by_track", ["bb", "bb/kb", "kb", "havo", "eigen", "?"]),
        ("destinations", ["to:vo", "to:unknown", "look_back:started", "look_back:unknown", "look_back:none"]),
        ("years", ["2025-2026", "2024-2025"]),
        ("competencies", ["KR:pupil", "KR:guide", "MR:pupil"]),
        ("choices", ["school:A", "school:B", "school:other", "profile:BWI", "profile:Z&W"]),
        ("companies", ["known", "visited", "would_host:not_asked", "would_host:yes"]),
    ],
)
def test_rows_stand_as_people_expect_them(table: str, keys: list[str]) -> None:
    mixed = keys[::-1]
    assert sorted(mixed, key=lambda key: order(table, key)) == keys


NUMBERS = st.none() | st.sampled_from([0, 5, 6, 9, 14])
KEYS = st.lists(st.sampled_from(["school:A", "school:B", "school:other", "profile:BWI"]), unique=True)
LABELS = st.sampled_from(["a", "b", "a / c"])


@st.composite
def parts(draw: st.DrawFn) -> Summary:
    """Any part, whose tables have any rows."""

    def row(table_id: str, key: str, of: Value) -> Row:
        values: dict[str, st.SearchStrategy[Value]] = {"count": NUMBERS, "label": LABELS, "number": NUMBERS}
        return (
            key,
            *(of if one == "of" else draw(values[role]) for one, role in COLUMNS[table_id][1:] if one != "share"),
        )

    def rows(table_id: str, keys: st.SearchStrategy[list[str]]) -> list[Row]:
        ofs = {kind: draw(NUMBERS) for kind in ("school", "profile", "x")}
        return [row(table_id, key, ofs.get(key.partition(":")[0], ofs["x"])) for key in draw(keys)]

    few = st.lists(st.sampled_from(["x", "y", "z"]), unique=True)
    made = a_part(
        draw(st.text(min_size=1, max_size=3)),
        pupils=rows("pupils", st.just(["pupils"])),
        reach_by_line=rows("reach_by_line", few),
        reach_by_sector=rows("reach_by_sector", few),
        companies=rows("companies", few),
        choices=rows("choices", KEYS),
    )
    return replace(made, counted_on=draw(st.dates()), template=draw(LABELS), program=draw(st.sampled_from(["1", "2"])))


@settings(max_examples=15)
@given(st.lists(parts(), min_size=3, max_size=3))
def test_order_and_steps_do_not_matter(three: list[Summary]) -> None:
    notes = {"companies": "Note."}
    whole = join(three, notes)
    assert join(three[::-1], notes) == whole
    for one, two, rest in permutations(three):
        assert join([join([one, two], notes), rest], notes) == whole


def published(block: Block) -> tuple[frozenset[Cell], dict[Cell, int | None]]:
    gone = hidden(block, MINIMUM)
    return gone, {cell: None if cell in gone else count for cell, count in block.values().items()}


def as_part(name: str, block: Block) -> Summary:
    """What a deliverer hands on of people who are of one kind each."""
    shown = published(block)[1]
    total = shown[TOTAL, "region"]
    bands = [(kind, kind, shown[kind, "region"], total) for kind in block.kinds]
    return a_part(name, pupils=pupils(total), coverage_bands=bands)


def of_two(most: int) -> st.SearchStrategy[Block]:
    counts = st.fixed_dictionaries({(kind, "region"): st.integers(0, most) for kind in "xyz"})
    return st.builds(lambda found: Block(tuple("xyz"), FLAT, found), counts)


@settings(max_examples=20)
@given(of_two(7), of_two(7))
def test_joining_gives_nothing_away(one: Block, other: Block) -> None:
    """Against who sees only the whole, and against who delivered one part and takes it from the whole."""
    both = join([as_part("A", one), as_part("B", other)])
    found: dict[Cell, Value] = {(str(row[0]), "region"): row[2] for row in both.table("coverage_bands").rows}
    found[TOTAL, "region"] = rows_of(both, "pupils")["pupils"][1]
    gone = frozenset(cell for cell, value in found.items() if value is None)
    assert gone == published(one)[0] | published(other)[0]
    sums = Block(one.kinds, FLAT, {cell: one.counts[cell] + other.counts[cell] for cell in one.counts})
    assert all(found[cell] == count for cell, count in sums.values().items() if cell not in gone)
    for part in (one, other, sums):
        known = attacked(part, gone, 14)
        small = [cell for cell, count in part.values().items() if 0 < count < MINIMUM]
        assert all(len(known[cell]) >= MINIMUM for cell in small), (small, known)
