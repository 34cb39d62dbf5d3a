"""What has been experienced of what was due: the rules, one by one."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app import words
from routekaart_app.domain.coverage import (
    Count,
    Figure,
    Figures,
    Status,
    counted,
    figures,
    status,
    total,
)
from routekaart_app.domain.routekaart import RoutekaartLine, lines_for
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import MBO, PO, SO, VO, Place

YEAR = SchoolYear(2025)
LINE = RoutekaartLine(
    id=uuid.UUID(int=1), code="VO3-02", name="Snuffelstage", kind="placement", stage=VO, years=(3,), tracks=("vmbo",),
    moment="year", required=True, target=1, due_from="11-15", due_until="04-15", competencies=("WE",), parents="I",
    position=1,
)  # fmt: skip
TWICE = replace(LINE, target=2)
BEFORE, WITHIN, LAST_DAY, AFTER = date(2025, 10, 1), date(2026, 3, 4), date(2026, 4, 15), date(2026, 4, 16)
COUNTS = st.builds(Count, st.integers(0, 4), st.integers(0, 3), st.integers(0, 2), st.booleans())
DAYS = st.dates(YEAR.first_day, YEAR.last_day)


@pytest.mark.parametrize(
    ("count", "line", "on", "expected"),
    [
        (Count(), LINE, BEFORE, Status.NOT_YET),
        (Count(), LINE, date(2025, 11, 14), Status.NOT_YET),
        (Count(), LINE, date(2025, 11, 15), Status.DUE),
        (Count(), LINE, LAST_DAY, Status.DUE),
        (Count(), LINE, AFTER, Status.MISSED),
        (Count(done=1), LINE, BEFORE, Status.DONE),
        (Count(done=1), LINE, AFTER, Status.DONE),
        (Count(done=1), TWICE, WITHIN, Status.PARTLY),
        (Count(done=1), TWICE, AFTER, Status.PARTLY),
        (Count(done=2), TWICE, WITHIN, Status.DONE),
        (Count(done=3), TWICE, WITHIN, Status.DONE),
        (Count(partly=1), LINE, WITHIN, Status.PARTLY),
        (Count(partly=3), LINE, AFTER, Status.PARTLY),
        (Count(planned=1), LINE, WITHIN, Status.PLANNED),
        (Count(done=1, planned=1), TWICE, WITHIN, Status.PLANNED),
        (Count(done=1, planned=1), LINE, WITHIN, Status.DONE),
        (Count(planned=1), LINE, AFTER, Status.PLANNED),
        (Count(exempt=True), LINE, AFTER, Status.EXEMPT),
        (Count(done=1, exempt=True), LINE, WITHIN, Status.EXEMPT),
    ],
)
def test_a_line_has_the_status_that_its_moments_and_the_calendar_give(
    count: Count, line: RoutekaartLine, on: date, expected: Status
) -> None:
    assert status(count, line, YEAR, on) is expected


def test_every_status_can_happen_and_has_a_word() -> None:
    assert {str(item) for item in Status} == set(words.STATUS)
    assert len(Status) == 7


def test_more_moments_than_asked_count_no_more_than_asked() -> None:
    assert counted(Count(done=5), TWICE) == 2
    assert figures(Count(done=5), TWICE, YEAR, AFTER).year == Figure(2, 2)


def test_a_line_to_be_met_twice_weighs_twice() -> None:
    assert figures(Count(done=1), TWICE, YEAR, AFTER) == Figures(Figure(1, 2), Figure(1, 2))


def test_partly_and_planned_count_for_nothing_yet() -> None:
    assert figures(Count(partly=2, planned=1), LINE, YEAR, AFTER) == Figures(Figure(0, 1), Figure(0, 1))


def test_a_line_counts_as_due_from_the_last_day_of_its_window() -> None:
    assert figures(Count(done=1), LINE, YEAR, LAST_DAY - timedelta(days=1)).due == Figure()
    assert figures(Count(done=1), LINE, YEAR, LAST_DAY).due == Figure(1, 1)


def test_an_optional_line_adds_nothing_even_when_it_was_done() -> None:
    assert figures(Count(done=1), replace(LINE, required=False), YEAR, AFTER) == Figures()


def test_what_is_not_needed_stays_visible_beside_both_figures() -> None:
    exempt = Count(done=1, exempt=True)
    assert figures(exempt, TWICE, YEAR, AFTER) == Figures(Figure(0, 0, 2), Figure(0, 0, 2))
    assert figures(exempt, TWICE, YEAR, BEFORE) == Figures(Figure(), Figure(0, 0, 2))


@given(COUNTS, st.integers(1, 3), DAYS)
def test_never_more_is_done_than_was_to_be_and_the_year_holds_what_was_due(count: Count, target: int, on: date) -> None:
    found = figures(count, replace(LINE, target=target), YEAR, on)
    assert 0 <= found.due.done <= found.due.of
    assert found.due.of <= found.year.of and found.due.done <= found.year.done
    assert found.year.of + found.year.exempt == target


@given(COUNTS, DAYS)
def test_a_line_is_done_exactly_when_all_of_it_counts_and_it_is_needed(count: Count, on: date) -> None:
    complete = counted(count, TWICE) == TWICE.target and not count.exempt
    assert (status(count, TWICE, YEAR, on) is Status.DONE) == complete


@given(st.lists(st.tuples(COUNTS, DAYS), max_size=5), st.integers(0, 40))
def test_the_figure_of_equal_pupils_is_the_sum_of_their_figures(counts: list[tuple[Count, date]], pupils: int) -> None:
    each = [figures(count, TWICE, YEAR, on) for count, on in counts]
    assert total(each).times(pupils) == total(item for item in each for _ in range(pupils))


@pytest.mark.parametrize(
    ("place", "line", "fits"),
    [
        (Place(VO, 3, "kb"), LINE, True),
        (Place(VO, 3, "gl/tl"), LINE, True),
        (Place(VO, 3, "tl/havo"), LINE, True),
        (Place(VO, 3, ""), LINE, True),
        (Place(VO, 3, "havo"), LINE, False),
        (Place(VO, 3, "pro"), LINE, False),
        (Place(VO, 3, "isk"), LINE, False),
        (Place(VO, 2, "kb"), LINE, False),
        (Place(VO, None, "kb"), LINE, False),
        (Place(PO, 3), LINE, False),
        (Place(SO, 3), LINE, False),
        (Place(VO, 5, "kb"), replace(LINE, years=()), True),
        (Place(MBO, 3, level=4), replace(LINE, stage=MBO, years=(), tracks=(), moment="final"), True),
        (Place(MBO, 2, level=4), replace(LINE, stage=MBO, years=(), tracks=(), moment="final"), False),
        (Place(MBO, 1, level=1), replace(LINE, stage=MBO, years=(), tracks=(), moment="final"), True),
        (Place(MBO, None, level=2), replace(LINE, stage=MBO, years=(), tracks=(), moment="final"), False),
        (Place(MBO, 1, level=1), replace(LINE, stage=MBO, years=(1,), tracks=("entree",)), True),
        (Place(MBO, 1, level=2), replace(LINE, stage=MBO, years=(1,), tracks=("entree",)), False),
        (Place(VO, 3, "kb"), replace(LINE, moment="after"), False),
        (Place(SO, 7), replace(LINE, stage=PO, years=(7,), tracks=()), True),
        (Place(SO, None), replace(LINE, stage=PO, years=(), tracks=()), False),
    ],
)
def test_a_line_is_for_those_whose_stage_year_and_track_it_names(
    place: Place, line: RoutekaartLine, fits: bool
) -> None:
    assert line.fits(place) is fits


def test_who_came_in_later_has_only_the_lines_still_open_that_day() -> None:
    place = Place(VO, 3, "kb")
    early = replace(LINE, code="VO3-03", due_from="09-15", due_until="12-15")
    both = (early, LINE)
    assert lines_for(both, place, YEAR.first_day, YEAR) == both
    assert lines_for(both, place, date(2025, 12, 15), YEAR) == both
    assert lines_for(both, place, date(2025, 12, 16), YEAR) == (LINE,)
    assert lines_for(both, place, date(2026, 6, 1), YEAR) == ()
