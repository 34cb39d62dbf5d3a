"""What follows an activity: which talk, reflection and next step belong to it, and when the chain is broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from routekaart_app.domain import chain
from routekaart_app.domain.agreement import OPEN, Agreement
from routekaart_app.domain.chain import NEXT_STEP, REFLECTION, TALK, Chain
from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.reflection import Reflection

ON = date(2026, 3, 4)
PUPIL = uuid4()


def moment(on: date, kind: str = "visit", state: State = State.TOOK_PART, about: UUID | None = None) -> ContactMoment:
    return ContactMoment(uuid4(), on, "", kind, state, "", "", "", (), "", "", about_id=about)


def talk(on: date, about: UUID | None = None, state: State = State.TOOK_PART) -> ContactMoment:
    return moment(on, "talk", state, about)


def reflection(on: date, activity: UUID | None = None, talk: UUID | None = None, step: str = "") -> Reflection:
    return Reflection(uuid4(), PUPIL, on, next_step=step, activity_id=activity, talk_id=talk)


def agreement(on: date, talk: UUID | None = None) -> Agreement:
    return Agreement(uuid4(), PUPIL, "Elif", "3B", "Bel het mbo", on, None, OPEN, activity_id=talk)


def of(
    *moments: ContactMoment,
    reflections: tuple[Reflection, ...] = (),
    agreements: tuple[Agreement, ...] = (),
    on: date = ON,
) -> Chain:
    """The chain of the first of these."""
    return chain.chains(moments, reflections, agreements, on)[moments[0].activity_id]


@pytest.mark.parametrize(
    ("due", "day"), [(chain.talk_is_due, date(2026, 2, 3)), (chain.next_step_is_due, date(2026, 2, 17))]
)
def test_a_talk_is_to_follow_within_four_weeks_and_a_next_step_within_two(
    due: Callable[[date], date], day: date
) -> None:
    until = due(date(2026, 3, 4))
    assert chain.is_broken(day, until, None)
    assert not chain.is_broken(day + timedelta(days=1), until, None)  # so many weeks ago to the day
    assert chain.is_broken(day, until, day - timedelta(days=1))
    assert not chain.is_broken(day, until, day)
    assert not chain.is_broken(day, until, date(2026, 3, 4))


VISIT = moment(date(2026, 1, 20))


def test_nothing_followed_yet() -> None:
    found = of(VISIT)
    assert (found.missing, found.broken, found.next_step) == (TALK, TALK, "")
    assert not any(found.has(step) for step in chain.STEPS)


def test_a_chain_that_is_not_late_is_not_broken() -> None:
    found = of(moment(ON - timedelta(weeks=4)))
    assert (found.missing, found.broken) == (TALK, "")


@pytest.mark.parametrize("days", [0, 1, 28])
def test_the_first_talk_within_four_weeks_belongs_to_it(days: int) -> None:
    first = talk(VISIT.on + timedelta(days=days))
    found = of(VISIT, talk(VISIT.on - timedelta(days=1)), talk(VISIT.on + timedelta(days=28)), first)
    assert found.talk is not None and found.talk.on == first.on
    assert found.missing == REFLECTION


def test_a_talk_that_was_about_it_comes_first_however_late() -> None:
    about = talk(date(2026, 3, 3), about=VISIT.activity_id)
    found = of(VISIT, talk(VISIT.on), about)
    assert found.talk == about


def test_a_talk_before_it_only_prepared_it() -> None:
    assert of(VISIT, talk(VISIT.on - timedelta(days=1), about=VISIT.activity_id)).talk is None


def test_a_talk_about_something_else_is_not_about_this() -> None:
    other = moment(date(2026, 1, 21))
    found = of(VISIT, other, talk(date(2026, 1, 22), about=other.activity_id))
    assert found.talk is None and found.broken == "", "there was a talk since, so nobody is chased"


def test_a_later_talk_belongs_to_what_it_is_about_and_a_loose_one_to_what_it_is_next_to() -> None:
    earlier, later = moment(date(2026, 1, 5)), moment(date(2026, 2, 2))
    about_later, loose = talk(date(2026, 2, 3), about=later.activity_id), talk(date(2026, 2, 10))
    found = chain.chains([earlier, later, about_later, loose], (), (), ON)
    assert found[later.activity_id].talk == about_later
    assert found[earlier.activity_id].talk is None, "the loose one came more than four weeks after it"
    assert of(moment(date(2026, 2, 1)), about_later, loose).talk == loose, "never one about something else"
    elsewhere = talk(date(2026, 2, 3), about=uuid4())
    assert of(later, elsewhere).talk is None, "about what this pupil was not even at"


def test_a_talk_after_four_weeks_mends_the_chain_without_belonging_to_it() -> None:
    found = of(VISIT, talk(VISIT.on + timedelta(days=29)))
    assert (found.talk, found.missing, found.broken) == (None, TALK, "")


def test_a_talk_that_is_planned_is_said_and_is_not_held() -> None:
    found = of(VISIT, talk(ON, about=VISIT.activity_id, state=State.PLANNED))
    assert (found.talk, found.talk_planned_on, found.broken) == (None, ON, TALK)


def test_absent_planned_and_still_to_come_have_no_chain() -> None:
    moments = [moment(VISIT.on, state=State.ABSENT), moment(ON, state=State.PLANNED), moment(ON + timedelta(days=1))]
    assert chain.chains(moments, (), (), ON) == {}


def test_only_an_activity_with_a_company_asks_for_a_chain_unless_something_followed() -> None:
    training = moment(VISIT.on, "training")
    assert chain.chains([training], (), (), ON) == {}
    assert of(training, reflections=(reflection(ON, training.activity_id),)).has(REFLECTION)
    assert of(training, talk(ON, about=training.activity_id)).has(TALK)


def test_a_reflection_belongs_by_activity_or_by_the_talk_in_which_it_was_done() -> None:
    held = talk(VISIT.on)
    own, in_talk = reflection(ON, VISIT.activity_id), reflection(ON, None, held.activity_id)
    elsewhere = reflection(ON, uuid4(), held.activity_id)
    assert of(VISIT, held, reflections=(own, in_talk)).reflection == own
    assert of(VISIT, held, reflections=(in_talk,)).reflection == in_talk
    assert of(VISIT, held, reflections=(elsewhere,)).reflection is None


def test_the_next_step_is_agreed_in_the_talk_or_written_in_the_reflection() -> None:
    held = talk(VISIT.on)
    agreed = agreement(held.on, held.activity_id)
    written = reflection(ON, VISIT.activity_id, step=" Bel Zorghub ")
    assert of(VISIT, held, agreements=(agreed,)).agreement == agreed
    whole = of(VISIT, held, reflections=(written,))
    assert whole.next_step == "Bel Zorghub" and whole.missing == "" and whole.broken == ""


def test_an_agreement_by_itself_counts_when_it_follows_in_time() -> None:
    held = talk(VISIT.on)
    assert of(VISIT, held, agreements=(agreement(held.on + timedelta(days=14)),)).has(NEXT_STEP)
    for late in (agreement(held.on + timedelta(days=15)), agreement(held.on, uuid4())):
        assert not of(VISIT, held, agreements=(late,)).has(NEXT_STEP)


def test_a_talk_without_a_next_step_breaks_the_chain_after_two_weeks() -> None:
    held = talk(VISIT.on)
    assert of(VISIT, held, on=held.on + timedelta(days=14)).broken == ""
    assert of(VISIT, held, on=held.on + timedelta(days=15)).broken == NEXT_STEP
    assert chain.talk_without_next_step([VISIT, held], (), (), ON) == held.activity_id
    stepped = reflection(held.on, step="Verder kijken")
    assert chain.talk_without_next_step([VISIT, held], (stepped,), (), ON) is None


def test_an_earlier_school_year_is_not_chased() -> None:
    found = of(replace(VISIT, on=date(2025, 7, 1)))
    assert (found.missing, found.broken) == (TALK, "")
