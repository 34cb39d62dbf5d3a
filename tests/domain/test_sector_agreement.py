"""What was used goes to the company's own promise first, then to that of its sector; nothing is counted twice."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain.sector_agreement import (
    MOST_PROMISED,
    CompanyUse,
    KindTotal,
    SectorAgreement,
    problems,
    rows,
    shared_out,
    totals,
    trimmed,
)

HARBOUR, CLINIC, MILL = (UUID(int=number) for number in (1, 2, 3))
SECTOR = {HARBOUR: "port", CLINIC: "care", MILL: "food"}


def promise(promised: int, company: UUID | None = None, sector: str = "port", what: str = "visits") -> SectorAgreement:
    return SectorAgreement(SECTOR.get(company, sector) if company else sector, what, promised, company_id=company)


def figures(*made: SectorAgreement, used: int = 0, planned: int = 0, at: UUID = HARBOUR) -> list[tuple[int, int]]:
    uses = [CompanyUse(at, SECTOR[at], "visits", used, planned)]
    return [(item.used, item.planned) for item in shared_out(made, uses)]


def test_a_company_keeps_its_own_promise_first_and_the_rest_is_its_sectors() -> None:
    assert figures(promise(10), promise(3, HARBOUR), used=5) == [(2, 0), (3, 0)]
    assert figures(promise(10), promise(3, HARBOUR), used=2, planned=4) == [(0, 3), (2, 1)]
    assert figures(promise(1), promise(2), promise(1, HARBOUR), used=5) == [(2, 0), (2, 0), (1, 0)]


def test_more_than_was_promised_stays_visible() -> None:
    assert figures(promise(2, HARBOUR), used=5) == [(5, 0)]
    assert figures(promise(2, HARBOUR), promise(1, HARBOUR), used=1, planned=5) == [(1, 4), (0, 1)]


def test_another_sector_another_company_and_another_kind_are_left_alone() -> None:
    others = promise(9, CLINIC), promise(9, sector="care"), promise(9, HARBOUR, what="places")
    assert figures(*others, used=5) == [(0, 0)] * 3
    stale = replace(promise(4, HARBOUR), used=9, planned=9)
    assert figures(stale, used=1) == [(1, 0)]


WHAT = st.sampled_from(("visits", "places"))
PROMISES = st.builds(
    promise,
    st.integers(1, 6),
    st.sampled_from((None, HARBOUR, CLINIC, MILL)),
    st.sampled_from(("port", "care")),
    WHAT,
)
USES = st.builds(
    lambda company, what, used, planned: CompanyUse(company, SECTOR[company], what, used, planned),
    st.sampled_from((HARBOUR, CLINIC, MILL)),
    WHAT,
    st.integers(0, 12),
    st.integers(0, 12),
)


def one_by_one(made: list[SectorAgreement], uses: list[CompanyUse]) -> list[tuple[int, int]]:
    """The same rule, told for every single visit."""
    counts = [[0, 0] for _ in made]
    singles = [(0, use) for use in uses for _ in range(use.used)] + [
        (1, use) for use in uses for _ in range(use.planned)
    ]
    for column, use in singles:
        own = [at for at, item in enumerate(made) if item.company_id == use.company_id and item.what == use.what]
        wide = [
            at
            for at, item in enumerate(made)
            if item.company_id is None and item.sector == use.sector and item.what == use.what
        ]
        open_ones = [at for at in (*own, *wide) if sum(counts[at]) < made[at].promised]
        for at in (open_ones or wide or own)[:1]:
            counts[at][column] += 1
    return [(used, planned) for used, planned in counts]


@given(st.lists(PROMISES, max_size=6), st.lists(USES, max_size=5, unique_by=lambda use: (use.company_id, use.what)))
def test_sharing_out_is_what_going_through_the_visits_one_by_one_gives(
    made: list[SectorAgreement], uses: list[CompanyUse]
) -> None:
    shared = shared_out(made, uses)
    assert [(item.used, item.planned) for item in shared] == one_by_one(made, uses)
    assert sum(item.used for item in shared) <= sum(use.used for use in uses)


def test_rows_add_up_per_sector_in_the_schools_order_and_per_municipality() -> None:
    schiedam = replace(promise(4, HARBOUR), municipality="Schiedam", used=1)
    made = [promise(5, sector="old"), promise(7), schiedam, promise(2, sector="care")]
    found = rows(made, {"care": 0, "port": 1})
    figures = [(row.sector, row.kinds[0].promised, row.kinds[0].used) for row in found]
    assert figures == [("care", 2, 0), ("port", 11, 1), ("old", 5, 0)]
    split = rows(made, {"care": 0, "port": 1}, by_municipality=True)
    assert [(row.sector, row.municipality, row.kinds[0].promised) for row in split][1:3] == [
        ("port", "", 7),
        ("port", "Schiedam", 4),
    ]
    assert split[2].agreements == (schiedam,)


def test_visits_lessons_and_places_are_never_added_up() -> None:
    made = [promise(40, what="places"), promise(5), replace(promise(2, HARBOUR), used=1, planned=1)]
    (row,) = rows(made, {})
    assert row.kinds == (KindTotal("visits", 7, 1, 1), KindTotal("places", 40, 0, 0)) == totals(made)
    assert totals(()) == ()


def test_what_must_be_mended_is_said_beside_its_field() -> None:
    good = promise(3)
    assert problems(good) == () == problems(replace(good, promised=MOST_PROMISED, plan="Sectorplan"))
    wrong = SectorAgreement("", "miracles", 0, plan="x" * 201, promised_by="\u200b", promised_to="\u202e")
    assert [item.field for item in problems(wrong)] == [
        "sector",
        "what",
        "promised",
        "plan",
        "promised_by",
        "promised_to",
    ]
    assert trimmed(replace(good, plan=" a \n b ", note=" c ")) == replace(good, plan="a b", note="c")
    assert [item.field for item in problems(replace(good, promised=MOST_PROMISED + 1))] == ["promised"]


@pytest.mark.parametrize("company", [None, HARBOUR])
def test_nothing_took_place(company: UUID | None) -> None:
    assert shared_out([promise(3, company)], ()) == (promise(3, company),)
