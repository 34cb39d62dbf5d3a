"""Why a moment counts or not, and why a pupil has a line or not."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

import pytest

from routekaart_app.domain.contact import FLAGS, ContactMoment, State
from routekaart_app.domain.coverage import Count, Figure, Figures, Status
from routekaart_app.domain.explanation import Explanation, Why, explain, judged, tally
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.reach import Chance
from routekaart_app.domain.routekaart import Misfit, RoutekaartLine
from routekaart_app.domain.stages import MBO, PO, VO, Place
from tests.domain.test_coverage import LINE, TWICE, YEAR

ON = date(2026, 3, 4)
FINAL = replace(LINE, stage=MBO, moment="final", tracks=())
SEM = PupilEntry(
    uuid.UUID(int=2), "1001", "Groen, Sem de", "Sem de Groen", uuid.UUID(int=3), "3B", "Voorbeeldcollege",
    Place(VO, 3, "kb"), YEAR.first_day,
)  # fmt: skip


def moment(state: State, on: date = date(2026, 1, 20), number: int = 1, **more: object) -> ContactMoment:
    made = ContactMoment(
        uuid.UUID(int=number), on, "", "placement", state, "", LINE.code, LINE.name, ("WE",), "", "", line_id=LINE.id
    )
    return replace(made, **more)  # type: ignore[arg-type]


def whys(*moments: ContactMoment, line: RoutekaartLine = LINE, **how: bool) -> list[Why]:
    return [item.why for item in judged(moments, line, ON, **how)]


def about(*moments: ContactMoment, line: RoutekaartLine = LINE, reason: str | None = None) -> Explanation:
    return explain(SEM, line, YEAR, ON, moments, reason)


@pytest.mark.parametrize(
    ("state", "on", "why"),
    [
        (State.TOOK_PART, date(2026, 1, 20), Why.COUNTS),
        (State.TOOK_PART, ON, Why.COUNTS),
        (State.TOOK_PART, date(2026, 3, 5), Why.LATER),
        (State.PARTLY, ON, Why.PARTLY),
        (State.PARTLY, date(2026, 3, 5), Why.LATER),
        (State.ABSENT, ON, Why.ABSENT),
        (State.ABSENT, date(2026, 3, 5), Why.LATER),
        (State.PLANNED, date(2026, 3, 3), Why.NOT_RECORDED),
        (State.PLANNED, ON, Why.PLANNED),
        (State.PLANNED, date(2026, 3, 5), Why.PLANNED),
    ],
)
def test_only_who_took_part_by_the_counting_day_counts(state: State, on: date, why: Why) -> None:
    assert whys(moment(state, on)) == [why]


def test_the_first_moments_meet_the_target_and_later_ones_add_nothing() -> None:
    later, first, absent = (
        moment(State.TOOK_PART, date(2026, 2, 1), 3),
        moment(State.TOOK_PART, date(2025, 12, 1), 2),
        moment(State.ABSENT, date(2025, 12, 8), 1),
    )
    assert whys(later, first, absent) == [Why.COUNTS, Why.ABSENT, Why.BEYOND]
    assert whys(later, first, absent, line=TWICE) == [Why.COUNTS, Why.ABSENT, Why.COUNTS]


def test_what_is_planned_beyond_the_target_is_told_as_such() -> None:
    done = moment(State.TOOK_PART)
    plans = [moment(State.PLANNED, date(2026, 3, day), day) for day in (4, 9)]
    assert whys(done, *plans, line=TWICE) == [Why.COUNTS, Why.PLANNED, Why.PLANNED_BEYOND]
    assert whys(done, *plans) == [Why.COUNTS, Why.PLANNED_BEYOND, Why.PLANNED_BEYOND]
    assert about(done, *plans, line=TWICE).status is Status.PLANNED


def test_what_was_met_goes_before_what_is_planned_for_the_same_day() -> None:
    planned, done = moment(State.PLANNED, ON, 1), moment(State.TOOK_PART, ON, 2)
    assert whys(planned, done) == [Why.PLANNED_BEYOND, Why.COUNTS]


def test_what_is_not_needed_or_not_meant_counts_for_nothing() -> None:
    assert whys(moment(State.TOOK_PART), needed=False) == [Why.NOT_NEEDED]
    assert whys(moment(State.TOOK_PART), meant=False) == [Why.NOT_MEANT]
    assert whys(moment(State.PLANNED, ON), needed=False) == [Why.NOT_NEEDED]
    assert whys(moment(State.PLANNED, ON), meant=False) == [Why.NOT_MEANT]
    assert whys(moment(State.ABSENT), needed=False) == [Why.ABSENT]


def test_an_explanation_has_status_figures_and_reach() -> None:
    found = about(moment(State.TOOK_PART), moment(State.PLANNED, date(2026, 4, 1), 2), line=TWICE)
    assert (found.status, found.misfit, found.counted) == (Status.PLANNED, None, 1)
    assert found.window == (date(2025, 11, 15), date(2026, 4, 15))
    assert found.adds == Figures(Figure(), Figure(1, 2))
    assert found.reach.chance is Chance.PLANNED


def test_an_exemption_is_told_with_its_reason_and_stands_beside_the_figure() -> None:
    found = about(moment(State.TOOK_PART), reason="eigen traject")
    assert (found.status, found.exempt_reason, found.counted) == (Status.EXEMPT, "eigen traject", 0)
    assert found.adds.year == Figure(0, 0, 1)
    assert about(moment(State.TOOK_PART), reason="").status is Status.EXEMPT


@pytest.mark.parametrize(
    ("place", "entered", "line", "misfit"),
    [
        (Place(VO, 3, "kb"), YEAR.first_day, LINE, None),
        (Place(VO, 3, ""), YEAR.first_day, LINE, None),
        (Place(VO, 3, "havo"), YEAR.first_day, LINE, Misfit.TRACK),
        (Place(VO, 2, "kb"), YEAR.first_day, LINE, Misfit.YEAR),
        (Place(PO, 8), YEAR.first_day, LINE, Misfit.STAGE),
        (Place(VO, 3, "kb"), date(2026, 4, 15), LINE, None),
        (Place(VO, 3, "kb"), date(2026, 4, 16), LINE, Misfit.LATE),
        (Place(VO, 3, "bb"), YEAR.first_day, replace(LINE, tracks=("vmbo", "not:bb")), Misfit.LEFT_OUT),
        (Place(VO, 3, "kb", own="Topklas"), YEAR.first_day, replace(LINE, tracks=("own:topklas",)), None),
        (Place(VO, 3, "kb"), YEAR.first_day, replace(LINE, tracks=("own:Topklas",)), Misfit.TRACK),
        (Place(VO, 3, "kb"), YEAR.first_day, replace(LINE, moment="after"), Misfit.AFTER),
        (Place(MBO, 1, level=3), YEAR.first_day, FINAL, Misfit.NOT_FINAL),
        (Place(MBO, 1, level=1), YEAR.first_day, replace(FINAL, tracks=("mbo",)), Misfit.TRACK),
        (Place(MBO, 1, level=1), YEAR.first_day, FINAL, None),
    ],
)  # fmt: skip
def test_why_a_pupil_has_a_line_or_not(
    place: Place, entered: date, line: RoutekaartLine, misfit: Misfit | None
) -> None:
    found = explain(replace(SEM, place=place, entered=entered), line, YEAR, ON, [moment(State.TOOK_PART)])
    assert found.misfit is misfit
    assert (found.status is None) is (misfit is not None) is not line.applies(place, entered, YEAR)
    if misfit:
        assert (found.counted, found.adds, found.moments[0].why) == (0, Figures(), Why.NOT_MEANT)


def test_an_optional_line_is_counted_and_adds_nothing() -> None:
    found = about(moment(State.TOOK_PART), line=replace(LINE, required=False))
    assert (found.status, found.counted, found.adds) == (Status.DONE, 1, Figures())


def test_what_makes_a_moment_meaningful_changes_no_figure() -> None:
    plain = [moment(State.TOOK_PART), moment(State.PARTLY, number=2), moment(State.ABSENT, number=3)]
    meant = [replace(item, flags=FLAGS) for item in plain]
    assert tally(plain, ON) == tally(meant, ON) == Count(1, 1, 0)
    bare, full = about(*plain), about(*meant)
    assert (bare.status, bare.counted, bare.adds, bare.reach) == (full.status, full.counted, full.adds, full.reach)
