"""The turn of the school year: planned first, written in one step, taken back in one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from routekaart_app.domain.rollover import Enrolled, Move
from routekaart_app.domain.rollover_plan import Counts, RolloverPlan
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import rollover_writing
from routekaart_app.services.backups import Backups
from routekaart_app.services.progress import SILENT, Progress
from routekaart_app.store.database import Database, Session
from routekaart_app.store.queries import people, turning

SEASON = "05-01"
"""From this day on in a school year the turn to the next one makes sense."""


@dataclass(frozen=True, slots=True)
class RolloverOutcome:
    """What was written, and the sentence that says so; `written` is False when there was nothing to write.

    `groups` tells for each class of the old year into which class of the new one most of its pupils went up.
    """

    written: bool
    label: str
    counts: Counts = field(default_factory=Counts)
    groups: Mapping[UUID, UUID] = field(default_factory=dict)


class Rollovers:
    """Pupils go from one school year to the next."""

    def __init__(self, database: Database, backups: Backups) -> None:
        self._database = database
        self._backups = backups

    def years(self) -> tuple[SchoolYear, ...]:
        """The school years one can turn to, the most likely first; empty while there are no pupils.

        That is the one after the newest with pupils, and the newest itself while somebody of the year before is not
        in it; it comes first when a whole school is not, until the next turn is due. It also comes first while it has
        not begun: who takes the step again means that one, and nobody goes two years ahead without choosing so.
        """
        with self._database.read() as session:
            newest = turning.newest_year(session)
            if newest is None:
                return ()
            behind, done = turning.schools_of_turn(session, newest)
        today = self._database.clock.today()
        if today < newest.first_day:
            return (newest, newest.next())
        if not behind:
            return (newest.next(),)
        is_early = today < newest.day(SEASON)
        return (newest, newest.next()) if behind - done and is_early else (newest.next(), newest)

    def plan(self, to_year: SchoolYear, school_id: UUID | None = None) -> RolloverPlan:
        """What turning to a school year would do, in one school or in all; nothing is written.

        Raises KnownError "school-year" for a year that is too early or too late, or without pupils in the one before.
        """
        with self._database.read() as session:
            _check(to_year, turning.newest_year(session))
            endings = turning.endings(session, to_year.previous())
            there, new_year = turning.new_year(session, to_year)
            schools = people.schools(session)
        if not endings:
            what = _("There are no pupils in {before} who could go to {year}.")
            raise _refused(what.format(before=to_year.previous().name, year=to_year.name))
        mine = [item.pupil for item in endings.values() if school_id in (None, item.pupil.school_id)]
        return RolloverPlan.propose(
            to_year,
            schools,
            (pupil for pupil in mine if pupil.pupil_id not in there),
            (pupil for pupil in mine if pupil.pupil_id in there),
            new_year,
        )

    def apply(self, plan: RolloverPlan, progress: Progress = SILENT) -> RolloverOutcome:
        """Write a plan, as one step that can be undone, after a verified backup.

        Who is in the new year already, or has left since the plan was made, stays as they are; with nobody left to
        move nothing is written at all. Raises KnownError when the plan has problems, and passes on Cancelled from
        `progress`, in which case nothing is kept.
        """
        problems = plan.problems()
        if problems:
            raise KnownError(problems[0].message, _("Nothing was changed."), code="rollover")
        with self._database.read() as session:
            counts = _counts(_remaining(session, plan))
        if not counts.moving:
            what = _("Nothing to do: everybody is in {year} already.").format(year=plan.year.name)
            return RolloverOutcome(False, what)
        progress.step(0, counts.moving, _("Making a backup …"))
        self._backups.make("rollover")
        label = _label(plan.year, counts)
        with self._database.write(label) as session:
            groups = rollover_writing.write(session, plan.year, _remaining(session, plan), progress)
        return RolloverOutcome(True, label, counts, groups)


def _check(year: SchoolYear, newest: SchoolYear | None) -> None:
    if newest is None:
        raise _refused(_("There are no pupils yet."))
    if year < newest:
        what = _("School year {year} is over: there are pupils in {newest} already.")
        raise _refused(what.format(year=year.name, newest=newest.name))
    if year > newest.next():
        what = _("The years follow each other: first go from {newest} to {following}.")
        raise _refused(what.format(newest=newest.name, following=newest.next().name))


def _refused(what: str) -> KnownError:
    return KnownError(what, _("Nothing was changed."), code="school-year")


def _remaining(session: Session, plan: RolloverPlan) -> list[tuple[turning.Ending, Move]]:
    """What of a plan is still to be done, with how each pupil ends the old year now."""
    endings = turning.endings(session, plan.year.previous())
    there, _new_year = turning.new_year(session, plan.year)
    return [
        (endings[pupil.pupil_id], plan.moves[pupil.pupil_id])
        for pupil in plan.pupils
        if pupil.pupil_id not in there and _is_as_planned(pupil, endings.get(pupil.pupil_id))
    ]


def _is_as_planned(pupil: Enrolled, now: turning.Ending | None) -> bool:
    """Whether the pupil is still at the school the plan knew."""
    return now is not None and now.pupil.school_id == pupil.school_id


def _counts(moves: list[tuple[turning.Ending, Move]]) -> Counts:
    return Counts.of(move.turn for _ending, move in moves)


def _label(year: SchoolYear, counts: Counts) -> str:
    parts = (
        (counts.up, ngettext("{n} up", "{n} up", counts.up)),
        (counts.repeat, ngettext("{n} does the year again", "{n} do the year again", counts.repeat)),
        (counts.leave, ngettext("{n} has left", "{n} have left", counts.leave)),
        (counts.transfer, ngettext("{n} to another school here", "{n} to another school here", counts.transfer)),
    )
    said = ", ".join(text.format(n=n) for n, text in parts if n)
    return _("To school year {year}: {parts}").format(year=year.name, parts=said)
