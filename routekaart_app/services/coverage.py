"""Coverage: counted by the database, judged by the rules, for a pupil, a group, a school or the whole region."""

from __future__ import annotations

from datetime import date
from functools import cache
from uuid import UUID

from routekaart_app.domain.coverage import NOTHING, Count, Figures, counted, figures, status, total
from routekaart_app.domain.overview import Cell, GroupCoverage, GroupFigures, PupilCoverage, PupilEntry
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.services import collector
from routekaart_app.store.database import Database
from routekaart_app.store.models import Group
from routekaart_app.store.queries import counting, moments, people, reflections
from routekaart_app.store.queries.counting import Cells, Tally
from routekaart_app.store.queries.scope import Cohort
from routekaart_app.store.session import no_longer_there


class Coverage:
    """How pupils stand on the routekaart on a day."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_group(self, group_id: UUID, on: date) -> GroupCoverage:
        """The class grid of a group; the counting day is moved into the group's own school year."""
        with self._database.read() as session:
            year = people.year_of_group(session, group_id)
            if year is None:
                raise no_longer_there(Group, "")
            day = year.clip(on)
            group = people.groups(session, year, day, group_id=group_id)[0]
            pupils = people.entries(session, year, on=day, group_id=group_id)
            seen = max(on, day)  # in a year that is over nothing is due or to come any more
            ids = [pupil.id for pupil in pupils]
            cells = counting.of_pupils(session, ids, seen, year)
            views = reflections.views(session, ids, year.first_day, day)
            lines = moments.lines(session, year)
        stays = {(pupil.place, pupil.entered) for pupil in pupils}
        shown = tuple(line for line in lines if any(line.applies(place, entered, year) for place, entered in stays))
        rows = tuple(row_of(pupil, shown, cells, year, seen) for pupil in pupils)
        return GroupCoverage(group, day, shown, rows, total(row.figures for row in rows), views)

    def of_pupil(self, pupil_id: UUID, on: date) -> tuple[PupilCoverage, tuple[RoutekaartLine, ...]] | None:
        """One pupil's school year on a day, with its lines; None when not enrolled on that day."""
        year = SchoolYear.of(on)
        with self._database.read() as session:
            pupils = people.entries(session, year, on=on, pupil_ids=[pupil_id])
            if not pupils:
                return None
            cells = counting.of_pupils(session, [pupil_id], on, year)
            lines = moments.lines(session, year)
        pupil = pupils[-1]
        own = tuple(line for line in lines if line.applies(pupil.place, pupil.entered, year))
        return row_of(pupil, own, cells, year, on), own

    def groups(self, on: date, school_id: UUID | None = None) -> tuple[GroupFigures, ...]:
        """The figures of every group with pupils on a day, in one school or in all.

        Equal counts are added up by the database first, so that a region is judged in some thousands of steps.
        """
        year = SchoolYear.of(on)
        with collector.paused(), self._database.read() as session:
            choices = people.groups(session, year, on, school_id=school_id)
            sizes, tallies = counting.tallied(session, year, on, school_id)
            lines = moments.lines(session, year)
        sums, unknown = judged(sizes, tallies, lines, year, on)
        return tuple(
            GroupFigures(choice, sums.get(choice.id, Figures()), unknown.get(choice.id, 0))
            for choice in choices
            if choice.pupils
        )


def judged(
    sizes: dict[Cohort, int],
    tallies: dict[Cohort, Tally],
    lines: tuple[RoutekaartLine, ...],
    year: SchoolYear,
    on: date,
) -> tuple[dict[UUID | None, Figures], dict[UUID | None, int]]:
    """Figures per group, and how many pupils of it have no track yet."""
    by_id = {line.id: line for line in lines}

    @cache  # the same for most of a region
    def untouched(place: Place, entered: date) -> tuple[frozenset[UUID], Figures]:
        """The lines of a pupil at this place, and the figures of one who has met none of them."""
        own = [line for line in lines if line.applies(place, entered, year)]
        return frozenset(line.id for line in own), total(figures(NOTHING, line, year, on) for line in own)

    @cache
    def gain(count: Count, line_id: UUID) -> Figures:
        """What having met a line changes in the figures."""
        return figures(count, by_id[line_id], year, on) - figures(NOTHING, by_id[line_id], year, on)

    sums: dict[UUID | None, Figures] = {}
    unknown: dict[UUID | None, int] = {}
    for cohort, size in sizes.items():
        own, nothing = untouched(cohort.place, cohort.entered)
        figure = sums.get(cohort.group_id, Figures()) + nothing.times(size)
        for line_id, seen in tallies.get(cohort, {}).items():
            for count, pupils in seen if line_id in own else ():
                figure += gain(count, line_id).times(pupils)
        sums[cohort.group_id] = figure
        if cohort.place.track_is_unknown:
            unknown[cohort.group_id] = unknown.get(cohort.group_id, 0) + size
    return sums, unknown


def row_of(
    pupil: PupilEntry, lines: tuple[RoutekaartLine, ...], cells: Cells, year: SchoolYear, on: date
) -> PupilCoverage:
    """One pupil against some lines: a cell for each, and the two figures over those the pupil has."""
    row = tuple(_cell(pupil, line, cells, year, on) for line in lines)
    counts = [
        figures(cells[(pupil.id, line.id)].count if (pupil.id, line.id) in cells else NOTHING, line, year, on)
        for line, cell in zip(lines, row, strict=True)
        if cell.applies
    ]
    return PupilCoverage(pupil, row, total(counts))


_EMPTY = counting.CellCount(NOTHING)


def _cell(pupil: PupilEntry, line: RoutekaartLine, cells: Cells, year: SchoolYear, on: date) -> Cell:
    found = cells.get((pupil.id, line.id), _EMPTY)
    return Cell(
        line.id,
        status(found.count, line, year, on),
        counted(found.count, line),
        line.target,
        found.count.partly,
        found.absent,
        found.planned_on,
        found.exempt_reason,
        line.applies(pupil.place, pupil.entered, year),
    )
