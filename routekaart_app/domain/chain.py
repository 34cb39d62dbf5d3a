"""The chain: activity, talk, reflection, next step; which of them belong together, and where one did not follow."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.reflection import Reflection
from routekaart_app.domain.routekaart import AT_COMPANY, TALKS
from routekaart_app.domain.schoolyear import SchoolYear

TALK, REFLECTION, NEXT_STEP = "talk", "reflection", "next_step"
STEPS = (TALK, REFLECTION, NEXT_STEP)
"""What follows an activity, in this order. Source: Expertisepunt LOB: after every activity a talk about it, in which
the pupil notes a reflection and what comes next."""
WEEKS_TO_TALK = 4
"""How long after an activity a talk about it may take; after that the chain is broken."""
WEEKS_TO_NEXT_STEP = 2
"""How long after a talk a next step may take."""


def talk_is_due(on: date) -> date:
    """The last day of an activity that should have been spoken about by now."""
    return on - timedelta(weeks=WEEKS_TO_TALK, days=1)


def next_step_is_due(on: date) -> date:
    """The last day of a talk that should have led to a next step by now."""
    return on - timedelta(weeks=WEEKS_TO_NEXT_STEP, days=1)


def is_broken(day: date, due: date, answered_on: date | None) -> bool:
    """Whether what was to follow did not: `day` is that of an activity and `answered_on` that of the pupil's last
    talk, or of a talk and of the last next step; `due` as `talk_is_due` and `next_step_is_due` say."""
    return day <= due and (answered_on is None or answered_on < day)


@dataclass(frozen=True, slots=True)
class Chain:
    """What followed one activity of a pupil. `agreement` was made in the talk or soon after it; a next step may also
    stand in the reflection. `talk_planned_on` is the day of a talk still to come. `broken` names the step that did
    not follow in time, "" while nothing is late."""

    activity_id: UUID
    on: date
    talk: ContactMoment | None = None
    reflection: Reflection | None = None
    agreement: Agreement | None = None
    talk_planned_on: date | None = None
    broken: str = ""

    def has(self, step: str) -> bool:
        """Whether one of `STEPS` is there."""
        if step == TALK:
            return self.talk is not None
        if step == REFLECTION:
            return self.reflection is not None
        return bool(self.next_step)

    @property
    def next_step(self) -> str:
        """What was agreed, or what the pupil planned in the reflection; "" when there is neither."""
        if self.agreement is not None:
            return self.agreement.text
        return self.reflection.next_step.strip() if self.reflection is not None else ""

    @property
    def missing(self) -> str:
        """The first step that is not there; "" when the chain is whole."""
        return next((step for step in STEPS if not self.has(step)), "")


def chains(
    moments: Iterable[ContactMoment], reflections: Sequence[Reflection], agreements: Sequence[Agreement], on: date
) -> dict[UUID, Chain]:
    """The chains of one pupil as they stand on a day, by activity.

    An activity with a company asks for one, and so has any other that was spoken about or reflected on. Only an
    activity of the school year of the day can be broken: what was left open before stays visible and asks no more.
    """
    moments = list(moments)
    talks = sorted((item for item in moments if item.kind in TALKS), key=lambda item: (item.on, item.activity_id))
    held = [item for item in talks if item.state is State.TOOK_PART and item.on <= on]
    planned = [item for item in talks if item.state is State.PLANNED and item.on >= on]
    linked = {item.activity_id for item in reflections} | {item.about_id for item in held}
    by_link = _by_link(reflections)
    done = [item for item in moments if item.state is State.TOOK_PART and item.on <= on and item.kind not in TALKS]
    last_talk = held[-1].on if held else None
    last_step = max(_step_days(reflections, agreements, on), default=None)
    found = {}
    for moment in done:
        if moment.kind in AT_COMPANY or moment.activity_id in linked:
            chain = _chain(moment, held, planned, by_link, agreements)
            found[moment.activity_id] = replace(chain, broken=_broken(chain, on, last_talk, last_step))
    return found


def talk_without_next_step(
    moments: Iterable[ContactMoment], reflections: Sequence[Reflection], agreements: Sequence[Agreement], on: date
) -> UUID | None:
    """The last talk of the school year when it led to no next step in time; None when all is well."""
    held = [item for item in moments if _is_talk(item) and item.on <= on and item.on in SchoolYear.of(on)]
    last = max(held, key=lambda item: (item.on, item.activity_id), default=None)
    answered = max(_step_days(reflections, agreements, on), default=None)
    return last.activity_id if last and is_broken(last.on, next_step_is_due(on), answered) else None


def _is_talk(moment: ContactMoment) -> bool:
    return moment.kind in TALKS and moment.state is State.TOOK_PART


def _step_days(reflections: Iterable[Reflection], agreements: Iterable[Agreement], on: date) -> list[date]:
    """The days up to now on which a next step was set."""
    days = [item.made_on for item in agreements] + [item.on for item in reflections if item.next_step.strip()]
    return [day for day in days if day <= on]


def _by_link(reflections: Sequence[Reflection]) -> dict[UUID, Reflection]:
    """The newest reflection on each activity; one that names only a talk stands under that talk."""
    found: dict[UUID, Reflection] = {}
    for item in sorted(reflections, key=lambda item: item.on):
        link = item.activity_id or item.talk_id
        if link is not None:
            found[link] = item
    return found


def _chain(
    moment: ContactMoment,
    held: Sequence[ContactMoment],
    planned: Sequence[ContactMoment],
    by_link: Mapping[UUID, Reflection],
    agreements: Sequence[Agreement],
) -> Chain:
    talk = talk_about(moment, held)
    in_talk = by_link.get(talk.activity_id) if talk else None
    to_come = talk_about(moment, planned) if talk is None else None
    return Chain(
        moment.activity_id,
        moment.on,
        talk,
        by_link.get(moment.activity_id) or in_talk,
        _agreed(talk, agreements) if talk else None,
        to_come.on if to_come else None,
    )


def talk_about(moment: ContactMoment, talks: Sequence[ContactMoment]) -> ContactMoment | None:
    """Which of some talks, given by day, belongs to an activity: the one that was about it, else the first on or after
    its day within `WEEKS_TO_TALK` that was not about something else. A talk before it only prepared it."""
    after = talks[bisect_left(talks, moment.on, key=lambda item: item.on) :]
    about = next((item for item in after if item.about_id == moment.activity_id), None)
    until = moment.on + timedelta(weeks=WEEKS_TO_TALK)
    return about or next((item for item in after if item.about_id is None and item.on <= until), None)


def _agreed(talk: ContactMoment, agreements: Sequence[Agreement]) -> Agreement | None:
    """What was agreed in a talk; what was noted by itself counts when it followed in time."""
    inside = [item for item in agreements if item.activity_id == talk.activity_id]
    until = talk.on + timedelta(weeks=WEEKS_TO_NEXT_STEP)
    loose = [item for item in agreements if item.activity_id is None and talk.on <= item.made_on <= until]
    return min(inside or loose, key=lambda item: (item.made_on, item.text), default=None)


def _broken(chain: Chain, on: date, last_talk: date | None, last_step: date | None) -> str:
    if chain.on not in SchoolYear.of(on):
        return ""
    if chain.talk is None:
        return TALK if is_broken(chain.on, talk_is_due(on), last_talk) else ""
    if not chain.next_step and is_broken(chain.talk.on, next_step_is_due(on), last_step):
        return NEXT_STEP
    return ""
