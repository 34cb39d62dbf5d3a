"""Who gets a paper about a pupil: every rule, and that nobody is ever both told and withheld."""

from datetime import date, timedelta
from itertools import product
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain.guardian import BOTH, CUSTODY, ON_REQUEST, ONE, Child, Guardian
from routekaart_app.domain.parent_rights import (
    AGE_16,
    AGE_18,
    AGREED,
    BIRTH_UNKNOWN,
    CONFLICT,
    DO_NOT_SEND,
    FROM_16,
    FROM_18,
    INFORM,
    NEVER,
    NOBODY,
    REQUEST_ONLY,
    WHYS,
    AgeChoices,
    Receivers,
    age_bar,
    age_on,
    contradicts,
    receivers,
)

PUPIL, OTHER = UUID(int=1), UUID(int=2)
ON = date(2026, 3, 4)
YOUNG = date(2012, 1, 1)
EVERY_CUSTODY = ("", *CUSTODY)
DAYS = st.dates(date(1995, 1, 1), date(2030, 12, 31))


def guardian(name: str, custody: str = "", *, do_not_send: bool = False, of: UUID = PUPIL) -> Guardian:
    return Guardian(name, children=(Child(of, custody=custody, do_not_send=do_not_send),))


def told(*guardians: Guardian, on_request: bool = False) -> Receivers:
    return receivers(YOUNG, "VO", None, guardians, ON, pupil_id=PUPIL, on_request=on_request)


def names(found: Receivers) -> list[str]:
    return [one.name for one in found.guardians]


def whys(found: Receivers) -> dict[str, str]:
    return {item.guardian.name if item.guardian else "": item.why for item in found.withheld}


@pytest.mark.parametrize("custody", [("", ""), (BOTH, BOTH), (ONE,), (BOTH,), (BOTH, "")])
def test_who_has_custody_or_may_have_it_is_told(custody: tuple[str, ...]) -> None:
    found = told(*(guardian(f"ouder {place}", said) for place, said in enumerate(custody)))
    assert len(found.guardians) == len(custody)
    assert not found.withheld


def test_who_has_no_custody_is_told_on_request_only() -> None:
    mother, father = guardian("moeder", ONE), guardian("vader", ON_REQUEST)
    assert names(told(mother, father)) == ["moeder"]
    assert whys(told(mother, father)) == {"vader": REQUEST_ONLY}
    assert names(told(mother, father, on_request=True)) == ["moeder", "vader"]


def test_of_whom_it_is_not_known_has_no_custody_where_others_have_it_all() -> None:
    assert whys(told(guardian("moeder", ONE), guardian("oom"))) == {"oom": REQUEST_ONLY}
    assert whys(told(guardian("a", BOTH), guardian("b", BOTH), guardian("c"))) == {"c": REQUEST_ONLY}


def test_nothing_goes_to_who_is_marked_so_whatever_else_is_recorded() -> None:
    marked = guardian("vader", BOTH, do_not_send=True)
    found = told(guardian("moeder", BOTH), marked, on_request=True)
    assert (names(found), whys(found)) == (["moeder"], {"vader": DO_NOT_SEND})
    alone = told(guardian("vader", ON_REQUEST, do_not_send=True), on_request=True)
    assert whys(alone) == {"vader": DO_NOT_SEND}
    assert not alone.anybody  # and the paper does not go to "the parents of" either


@pytest.mark.parametrize("custody", [(BOTH, BOTH, BOTH), (ONE, BOTH), (ONE, ONE), (BOTH, ONE, BOTH)])
def test_of_custody_that_contradicts_itself_nobody_gets_it(custody: tuple[str, ...]) -> None:
    some = [guardian(f"ouder {place}", said) for place, said in enumerate(custody)]
    found = told(*some, guardian("oma", ON_REQUEST), guardian("oom"))
    assert not found.guardians
    assert whys(found) == {one.name: CONFLICT for one in some} | {"oma": REQUEST_ONLY, "oom": CONFLICT}


def test_what_holds_for_a_brother_or_sister_says_nothing_of_this_pupil() -> None:
    both = Guardian("vader", children=(Child(OTHER, do_not_send=True), Child(PUPIL)), id=UUID(int=3))
    assert names(told(both)) == ["vader"]


def test_with_nobody_recorded_it_goes_to_the_parents_of_the_pupil() -> None:
    found = told()
    assert found.to_the_parents
    assert found.anybody
    assert found.remarks == (NOBODY,)


@pytest.mark.parametrize(
    ("born", "stage", "agreed", "choices", "why"),
    [
        (date(2010, 3, 5), "VO", None, AgeChoices(AGREED), ""),  # 15 for one day more
        (date(2010, 3, 4), "VO", None, AgeChoices(AGREED), AGE_16),
        (date(2010, 3, 4), "VO", None, AgeChoices(INFORM), ""),
        (date(2010, 3, 4), "VO", ON, AgeChoices(AGREED), ""),
        (date(2010, 3, 4), "VO", ON + timedelta(1), AgeChoices(AGREED), AGE_16),
        (date(2008, 3, 5), "MBO", None, AgeChoices(), ""),
        (date(2008, 3, 4), "MBO", None, AgeChoices(), AGE_18),
        (date(2008, 3, 4), "VO", None, AgeChoices(INFORM, AGREED), AGE_18),
        (date(2008, 3, 4), "MBO", ON, AgeChoices(), ""),
        (date(2008, 3, 4), "MBO", None, AgeChoices(from_18=INFORM), ""),
        (date(2008, 3, 4), "MBO", ON, AgeChoices(from_18=NEVER), AGE_18),
        (None, "PO", None, AgeChoices(AGREED), ""),
        (None, "VO", None, AgeChoices(AGREED), ""),
        (None, "SO", None, AgeChoices(AGREED), ""),
        (None, "MBO", None, AgeChoices(), AGE_18),
        (None, "", None, AgeChoices(), AGE_18),
        (None, "MBO", ON, AgeChoices(), ""),
    ],
)
def test_the_age_of_a_pupil(born: date | None, stage: str, agreed: date | None, choices: AgeChoices, why: str) -> None:
    assert age_bar(born, stage, agreed, ON, choices) == why
    found = receivers(born, stage, agreed, [guardian("moeder")], ON, choices, pupil_id=PUPIL)
    assert whys(found) == ({"": why} if why else {})
    assert (BIRTH_UNKNOWN in found.remarks) == (born is None)


def test_who_is_born_on_the_last_of_february_is_older_on_the_first_of_march() -> None:
    born = date(2008, 2, 29)
    assert [age_on(born, day) for day in (date(2026, 2, 28), date(2026, 3, 1), date(2028, 2, 29))] == [17, 18, 20]


@given(
    st.none() | DAYS,
    st.sampled_from(("PO", "VO", "MBO", "SO", "")),
    st.none() | DAYS,
    st.lists(st.tuples(st.sampled_from(EVERY_CUSTODY), st.booleans()), max_size=5),
    DAYS,
    st.builds(AgeChoices, st.sampled_from(FROM_16), st.sampled_from(FROM_18)),
    st.booleans(),
)
def test_everybody_is_told_or_withheld_and_never_both(
    born: date | None,
    stage: str,
    agreed: date | None,
    said: list[tuple[str, bool]],
    on: date,
    choices: AgeChoices,
    asked: bool,
) -> None:
    some = [guardian(f"{place}", custody, do_not_send=marked) for place, (custody, marked) in enumerate(said)]
    found = receivers(born, stage, agreed, some, on, choices, pupil_id=PUPIL, on_request=asked)
    kept_from = [item.guardian for item in found.withheld if item.guardian]
    if age_bar(born, stage, agreed, on, choices):
        assert not found.anybody
        assert [item.guardian for item in found.withheld] == [None]
        return
    assert sorted(one.name for one in (*found.guardians, *kept_from)) == [one.name for one in some]
    assert found.to_the_parents == (not some)
    assert all(item.why in WHYS for item in found.withheld)
    for one in found.guardians:
        child = one.child(PUPIL)
        assert not child.do_not_send
        assert asked or child.custody != ON_REQUEST
    if contradicts([custody for custody, _marked in said]):
        assert all(one.child(PUPIL).custody == ON_REQUEST for one in found.guardians)


def test_asking_for_it_never_takes_it_from_somebody_else() -> None:
    for said in product(EVERY_CUSTODY, repeat=3):
        some = [guardian(f"{place}", custody) for place, custody in enumerate(said)]
        assert set(names(told(*some))) <= set(names(told(*some, on_request=True)))


def test_there_is_no_way_around_never() -> None:
    for agreed, asked in product((None, ON), (False, True)):
        found = receivers(
            date(2000, 1, 1), "MBO", agreed, [guardian("vader", BOTH)], ON, AgeChoices(INFORM, NEVER),
            pupil_id=PUPIL, on_request=asked,
        )  # fmt: skip
        assert not found.anybody
