"""What lines of one kind tell together with how many took part in anything of that kind."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.stages import Place
from routekaart_app.domain.summary import Scope
from routekaart_app.domain.summary_spreads import ALL, Places, Spread, hide
from routekaart_app.services.summary_lines import add_lines_of_kinds
from routekaart_app.services.summary_people import Map, People, Pupils, SchoolPlace, Standing, Tally
from routekaart_app.services.summary_reach import TookPart, kind_bit
from tests.builders import YEAR

SCHOOL = "school:99ZZ"
GROEP_8, KLAS_4 = Place("PO", 8), Place("VO", 4, "kb")


def a_line(number: int, stage: str, year: int, target: int = 1) -> RoutekaartLine:
    return RoutekaartLine(
        UUID(int=number), f"{stage}{year}-{number}", "", "transfer", stage, (year,), (), "year", True, target, "08-01",
        "07-31", (), "N", number,
    )  # fmt: skip


def spreads(lines: tuple[RoutekaartLine, ...], did: Mapping[Place, tuple[int, Mapping[int, int]]]) -> dict[str, Spread]:
    """The spreads over lines of who is at each place: how many, and how many of them met the line of that number, all
    of them one after the other."""
    at = {place: Standing(number, SCHOOL, None, place, YEAR.first_day) for number, place in enumerate(did)}
    stands, reached, kinds = [], [], []
    for place, (number, met) in did.items():
        for pupil in range(number):
            bits = sum(1 << line for line, often in met.items() if pupil < often)
            stands.append(at[place])
            reached.append(bits)
            kinds.append(kind_bit("transfer") if bits else 0)
    where = Map({b"": SchoolPlace(Scope("school", "99ZZ"), "", "")}, {ALL: None, SCHOOL: ALL})
    people = People([bytes([number]) for number in range(len(stands))], [SCHOOL] * len(stands))
    pupils = Pupils(people, {}, stands, list(at.values()), YEAR, date(2026, 6, 1))
    tally = Tally(where, 5)
    add_lines_of_kinds(tally, pupils, TookPart(kinds, reached, [], [], [], lines))
    return tally.spreads


def gone(found: dict[str, Spread], spread: str) -> set[str]:
    where = Places({ALL: None, SCHOOL: ALL}, {SCHOOL: SCHOOL}, frozenset())
    return {kind for kind, place in hide(found.values(), where, 5).gone[spread] if place == SCHOOL}


def test_lines_for_different_pupils_are_parts_of_their_kind() -> None:
    lines = a_line(0, "PO", 8), a_line(1, "VO", 4)
    found = spreads(lines, {GROEP_8: (22, {0: 1}), KLAS_4: (21, {1: 15})})
    (spread,) = found.values()
    assert spread.counts == {("0", SCHOOL): 1, ("1", SCHOOL): 15, ("out", SCHOOL): 27}
    assert {"0", "1"} <= gone(found, "lines:transfer:0")


def test_with_one_line_its_kind_is_hidden_with_it() -> None:
    found = spreads((a_line(0, "PO", 8),), {GROEP_8: (22, {0: 2})})
    assert {"0", "out"} <= gone(found, "lines:transfer:0")


def test_of_lines_for_the_same_pupils_the_largest_stands_for_all_and_the_small_ones_each_in_its_turn() -> None:
    lines = a_line(0, "PO", 8), a_line(1, "PO", 8), a_line(2, "VO", 4)
    found = spreads(lines, {GROEP_8: (22, {0: 3, 1: 18}), KLAS_4: (21, {2: 15})})
    assert [spread.kinds for spread in found.values()] == [
        ("1", "2", "1+", "rest", "out"),
        ("0", "2", "0+", "rest", "out"),
    ]
    assert found["lines:transfer:1"].counts["0+", SCHOOL] == 15


def test_who_did_less_than_a_line_asks_is_not_known() -> None:
    found = spreads((a_line(0, "PO", 8, target=2),), {GROEP_8: (22, {0: 18})})
    assert found["lines:transfer:0"].given == {"rest"} and "0+" in found["lines:transfer:0"].kinds
