"""What is allowed at the turn of the school year and good to know before going on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from routekaart_app.domain.group_names import natural_key
from routekaart_app.domain.rollover import Enrolled, Move, Turn
from routekaart_app.domain.rollover_plan import Class, RolloverPlan
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

Arrivals = dict[Class, list[tuple[Enrolled, Move]]]
"""Who comes in each class of the new year."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know before going on, and whom it is about."""

    text: str
    pupils: tuple[Enrolled, ...]


def remarks(plan: RolloverPlan) -> tuple[Remark, ...]:
    """Classes that come together or hold only repeaters, pupils in no class, unknown years, and likely doubles."""
    arrivals: Arrivals = {}
    for pupil in plan.pupils:
        move = plan.moves[pupil.pupil_id]
        if move.school_id is not None and move.group:
            arrivals.setdefault((move.school_id, move.group.casefold()), []).append((pupil, move))
    return (*_joined(plan, arrivals), *_repeaters_only(plan, arrivals), *_odd_pupils(plan))


def _joined(plan: RolloverPlan, arrivals: Arrivals) -> list[Remark]:
    found = []
    for came in arrivals.values():
        names = {pupil.group_id: pupil.group for pupil, move in came if move.turn is Turn.UP and pupil.group}
        if len(names) > 1:
            old = ", ".join(sorted(names.values(), key=natural_key))
            new = _class(plan, came[0][1])
            text = _("{old} come together in class {new}.").format(old=old, new=new)
            found.append(Remark(text, tuple(pupil for pupil, _move in came)))
    return found


def _repeaters_only(plan: RolloverPlan, arrivals: Arrivals) -> list[Remark]:
    found = []
    for key, came in arrivals.items():
        if key not in plan.new_year.classes and all(move.turn is Turn.REPEAT for _pupil, move in came):
            name = _class(plan, came[0][1])
            text = _("Class {name} would hold only pupils who do the year again.").format(name=name)
            found.append(Remark(text, tuple(pupil for pupil, _move in came)))
    return found


def _class(plan: RolloverPlan, move: Move) -> str:
    """The name of a new class, with its school where there are several."""
    school = next((school.name for school in plan.schools if school.id == move.school_id), "")
    return f"{move.group} ({school})" if len(plan.schools) > 1 else move.group


def _odd_pupils(plan: RolloverPlan) -> tuple[Remark, ...]:
    staying = [pupil for pupil in plan.pupils if plan.moves[pupil.pupil_id].turn is not Turn.LEAVE]
    with_number = [pupil for pupil in staying if pupil.number and _stays(plan, pupil)]
    used = Counter((pupil.school_id, pupil.number) for pupil in with_number)

    def has_double(pupil: Enrolled) -> bool:
        key = (pupil.school_id, pupil.number)
        return used[key] > 1 or key in plan.new_year.numbers

    found = (
        _about(
            [pupil for pupil in staying if not plan.moves[pupil.pupil_id].group],
            lambda n: ngettext("{n} pupil will be in no class.", "{n} pupils will be in no class.", n),
        ),
        _about(
            [pupil for pupil in staying if pupil.place.year is None],
            lambda n: ngettext(
                "The year of {n} pupil is not known and stays so.",
                "The year of {n} pupils is not known and stays so.",
                n,
            ),
        ),
        _about(
            list(filter(has_double, with_number)),
            lambda n: ngettext(
                "{n} pupil has a number that somebody else at this school has too.",
                "{n} pupils have a number that somebody else at this school has too.",
                n,
            ),
        ),
        _about(
            [pupil for pupil in staying if _is_known_there(plan, pupil)],
            lambda n: ngettext(
                "{n} pupil seems to be at the new school already, from a list. Look for doubles afterwards.",
                "{n} pupils seem to be at the new school already, from a list. Look for doubles afterwards.",
                n,
            ),
        ),
    )
    return tuple(remark for remark in found if remark is not None)


def _stays(plan: RolloverPlan, pupil: Enrolled) -> bool:
    """Whether the pupil keeps the school, and with it the number."""
    return plan.moves[pupil.pupil_id].school_id == pupil.school_id


def _is_known_there(plan: RolloverPlan, pupil: Enrolled) -> bool:
    school: UUID | None = plan.moves[pupil.pupil_id].school_id
    if school is None or pupil.birth_date is None or _stays(plan, pupil):
        return False
    return (school, pupil.person_key, pupil.birth_date) in plan.new_year.people


def _about(pupils: list[Enrolled], say: Callable[[int], str]) -> Remark | None:
    return Remark(say(len(pupils)).format(n=len(pupils)), tuple(pupils)) if pupils else None
