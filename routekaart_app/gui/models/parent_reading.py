"""Reads what the lists of parents show of a class, a school or all; slow for many, hence without widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain.parent_counts import NotReached
from routekaart_app.gui.context import Context
from routekaart_app.gui.models.parent_lists import LEADS, MEETINGS, NOT_REACHED, ParentRow, ToReach

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


@dataclass(frozen=True, slots=True)
class ParentList:
    """The rows of one list, and how many were reached."""

    reach: NotReached
    rows: Sequence[ParentRow]


def read(services: Services, context: Context, view: str) -> ParentList:
    """One of `parent_lists.LISTS`. Those who would tell about their work are the same for every class."""
    parents, guardians, year = services.parents, services.guardians, context.year
    group_id, school_id = _where(context)
    reach = parents.not_reached(year, group_id=group_id, school_id=school_id, on=context.on)
    if view == NOT_REACHED:
        known = guardians.of_many([pupil.pupil_id for pupil in reach.pupils])
        return ParentList(reach, [ToReach(pupil, known[pupil.pupil_id]) for pupil in reach.pupils])
    if view == MEETINGS:
        return ParentList(reach, parents.meetings(year, group_id=group_id, school_id=school_id))
    if view == LEADS:
        return ParentList(reach, parents.leads())
    if group_id is None and school_id is None:
        return ParentList(reach, guardians.all())
    pupils = services.pupils.all(year, school_id=school_id, group_id=group_id, on=context.on)
    found = guardians.of_many([pupil.id for pupil in pupils]).values()
    return ParentList(reach, list({one.id: one for theirs in found for one in theirs}.values()))


def reached(services: Services, context: Context) -> frozenset[UUID]:
    """The pupils of whom a parent was reached this school year."""
    group_id, school_id = _where(context)
    counts = services.parents.counts(context.year, group_id=group_id, school_id=school_id, on=context.on)
    return frozenset(pupil_id for pupil_id, counted in counts.of_pupil.items() if counted.reached)


def _where(context: Context) -> tuple[UUID | None, UUID | None]:
    """The class, else the school."""
    return context.group_id, context.school_id if context.group_id is None else None
