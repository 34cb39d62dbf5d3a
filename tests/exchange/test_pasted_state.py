"""What people write in a spreadsheet for a contact moment, and what it means."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from routekaart_app.domain.cell_edit import Wanted
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import Cell
from routekaart_app.exchange.pasted_state import Reading, read, written

TODAY = date(2026, 3, 4)


def reading(text: str) -> Reading:
    return read(text, TODAY, TODAY)


@pytest.mark.parametrize("text", ["x", "X", "1", " 1.0 ", "ja", "Gedaan", "v", "✓", "✔", "yes", "done", "WAAR", "+"])
def test_done(text: str) -> None:
    assert reading(text) == Reading(Wanted.DONE)


@pytest.mark.parametrize("text", ["deels", "Deels gedaan", "half", "/", "½", "partly"])
def test_partly(text: str) -> None:
    assert reading(text) == Reading(Wanted.PARTLY)


@pytest.mark.parametrize("text", ["afwezig", "Niet erbij", "-", "–", "a", "absent", "not there"])
def test_absent(text: str) -> None:
    assert reading(text) == Reading(Wanted.ABSENT)


@pytest.mark.parametrize(
    "text", ["", " ", "0", "nee", "no", "gemist", "aan de beurt", "nog niet aan de beurt", "n.v.t."]
)
def test_what_says_nothing_leaves_the_cell_alone(text: str) -> None:
    assert reading(text) == Reading()


@pytest.mark.parametrize("text", ["2-3-2026", "02-03-2026", "2/3/26", "2026-03-02", "2-3", "2/3", "46083"])
def test_a_day_gone_by_is_done_on_that_day(text: str) -> None:
    assert reading(text) == Reading(Wanted.DONE, date(2026, 3, 2))


@pytest.mark.parametrize("text", ["12-3-2026", "gepland 12-3-2026", "gepland op 12/3", "planned 12-3", "12/3"])
def test_a_day_to_come_is_planned(text: str) -> None:
    assert reading(text) == Reading(Wanted.PLANNED, date(2026, 3, 12))


def test_a_day_and_a_month_fall_in_the_school_year() -> None:
    assert reading("30/11") == Reading(Wanted.DONE, date(2025, 11, 30))
    assert reading("31-2").flaw == "unreadable"


def test_planned_without_a_day_is_a_guess() -> None:
    assert reading("gepland") == Reading(Wanted.PLANNED, date(2026, 3, 11), flaw="guessed")


def test_a_day_of_another_year_and_nonsense_are_told() -> None:
    assert reading("2-3-2024").flaw == "outside" and reading("1-9-2026").flaw == "outside"
    for text in ("misschien", "xx", "31-2-2026", "9" * 500, "gepland ooit"):
        assert reading(text) == Reading(flaw="unreadable")


def test_some_of_a_target() -> None:
    assert reading("1 van 2") == Reading(Wanted.DONE, times=1)
    assert reading("1 of 2") == Reading(Wanted.DONE, times=1)
    assert reading("0 van 2") == Reading()


def a_cell(status: Status, counted: int, target: int, partly: int, absent: int, planned_on: date | None) -> Cell:
    return Cell(uuid.UUID(int=1), status, counted, target, partly, absent, planned_on)


cells = st.builds(
    a_cell, st.sampled_from(list(Status)), st.integers(0, 9), st.integers(1, 9), st.integers(0, 2), st.integers(0, 2),
    st.none() | st.dates(date(2026, 3, 4), date(2026, 7, 31)),
)  # fmt: skip


@given(cells, st.sampled_from(["nl", "en"]))
def test_what_is_copied_can_always_be_read(cell: Cell, language: str) -> None:
    assume(cell.status is not Status.PLANNED or cell.planned_on is not None)
    assert reading(written(cell, language)).flaw == ""


@given(st.text(max_size=80))
def test_any_text_is_answered(text: str) -> None:
    found = reading(text)
    assert found.flaw in ("", "unreadable", "outside", "guessed")
    assert found.wanted is not Wanted.PLANNED or found.on is not None
