"""No small count follows from what was kept before a correction together with what is counted after it, nor from two
school years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, note, settings

from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Scope, Summary, Table
from routekaart_app.services import summary_counting, summary_tables
from routekaart_app.services.progress import SILENT
from routekaart_app.services.summary_before import Totals
from routekaart_app.services.summary_counting import Counted
from routekaart_app.services.template_saving import ensure_year
from routekaart_app.store.database import Session
from routekaart_app.store.models import (
    Activity,
    Agreement,
    Choice,
    Enrolment,
    Group,
    Growth,
    ParentContact,
    Participation,
    school_year_id,
)
from tests.builders import YEAR
from tests.services.test_summary_attack import (
    AT_RANDOM,
    CHANCES,
    MINIMUM,
    ON,
    Attacker,
    Sum,
    Unknown,
    region,
    secrets,
    written,
)

__all__ = ["region"]
LAST = YEAR.previous()


@dataclass(frozen=True)
class Told:
    """What was told at one time: the files of all places, and what each figure is in truth."""

    counted: Counted
    files: Mapping[str, tuple[Table, ...]]
    attacker: Attacker
    truth: Mapping[Unknown, int]

    def kept(self) -> list[Summary]:
        """The files as they are kept."""
        return [
            Summary(self.counted.year.name, _scope(place), self.counted.on, "", "", MINIMUM, {}, tables, ("",))
            for place, tables in self.files.items()
        ]


def told(
    services: Services,
    scopes: list[Scope],
    kept: list[Summary],
    *,
    on: date | None = None,
    year: SchoolYear = YEAR,
    later: SchoolYear | None = None,
) -> Told:
    """A school year as it is counted now; with what stands of it in the files of a `later` year, if there is one."""
    with services.vault.database.read() as session:
        counted = summary_counting.count(session, year, ON, MINIMUM, SILENT, on=on, kept=kept)
        beside = summary_counting.count(session, later, ON, MINIMUM, SILENT, kept=kept) if later else None
    files = {scope.written: summary_tables.tables(counted, scope) for scope in scopes}
    for scope in scopes if beside else ():
        (years,) = (table for table in summary_tables.tables(beside, scope) if table.id == "years")
        old = replace(years, rows=tuple(row for row in years.rows if row[0] == year.name))
        files[scope.written] = (*files[scope.written], old)
    where = counted.tally.where
    attacker = Attacker(files, {place: wider for place, wider in where.within.items() if wider is not None})
    totals = Totals(counted.tally)
    truth = {
        attacker.cell(table, row.key, column, place): totals.count(cell, place)
        for table, rows in counted.tally.rows.items()
        for row in rows
        for column, cell in row.cells.items()
        for place in ([row.school] if row.school else where.within)
        if row.earlier is None
    }
    return Told(counted, files, attacker, truth)


def corrected(session: Session, chance: Random) -> None:
    """A few rows are taken away or become otherwise, as in a correction."""
    for model in (Participation, Growth, Agreement, Choice, ParentContact):
        for row in session.query(model).order_by(model.id).all():
            if chance.random() < 0.06:
                session.delete(row)
    for stay in session.query(Enrolment).order_by(Enrolment.id).all():
        if chance.random() < 0.05:  # to a class of the same year: the attacker takes a class for a part of its year
            others = session.query(Group).filter_by(school_id=stay.school_id).order_by(Group.id).all()
            same = [one.id for one in others if one.name[0] == str(stay.year)]
            stay.group_id = chance.choice(same) if stay.group_id else None
        elif chance.random() < 0.03:
            stay.ends_on = stay.starts_on + timedelta(days=40)


class Joint(Attacker):
    """Knows what was told at both times, and of every figure whether it has changed between them: the worst case."""

    def __init__(self, before: Told, after: Told) -> None:
        self.shown, self.unknown, self.basis = {}, set(), {}
        self.at = (before, after)
        self.within = after.attacker.within
        for time, one in enumerate(self.at):
            for cell, value in one.attacker.shown.items():
                self.shown[self.name(time, cell)] = value
        for time, one in enumerate(self.at):
            for parts, whole in one.attacker._known_sums():
                self._learn([self.name(time, cell) for cell in parts], self.name(time, whole))

    def name(self, time: int, cell: Unknown) -> Unknown:
        """The figure at a time: one that is the same at both is one."""
        same = self.at[0].truth.get(cell) == self.at[1].truth.get(cell)
        return cell if same else (cell[0], cell[1], cell[2], f"{cell[3]}@{time}")


def leaks(joint: Joint) -> list[tuple[int, Sum]]:
    """Small counts of people that follow; those that follow at one time alone are for the other test."""
    found = []
    for time, one in enumerate(joint.at):
        for form in secrets(one.attacker):
            number = joint.known({joint.name(time, cell): often for cell, often in form.items()})
            if number is not None and 0 < number < MINIMUM and one.attacker.known(form) is None:
                found.append((time, form))
    for cell, value in joint.at[1].truth.items():
        was = joint.at[0].truth.get(cell)
        if was is not None and 0 < abs(was - value) < MINIMUM:
            form = {joint.name(1, cell): Fraction(1), joint.name(0, cell): Fraction(-1)}
            if joint.known(form) is not None:
                found.append((2, form))
    return found


def _scope(place: str) -> Scope:
    kind, _colon, name = place.partition(":")
    return Scope(kind, name)


def last_year(session: Session, chance: Random) -> None:
    """Everybody was at the same school the year before, and took part in something then or not."""
    ensure_year(session, LAST)
    year = school_year_id(LAST.start)
    visit, talk = (Activity(kind=kind, on=date(2025, 3, 4)) for kind in ("visit", "talk"))
    session.add_all([visit, talk])
    session.flush()
    for stay in session.query(Enrolment).filter_by(school_year_id=school_year_id(YEAR.start)).order_by(Enrolment.id):
        known = {"stage": stay.stage, "year": stay.year, "track": stay.track, "starts_on": LAST.first_day}
        session.add(Enrolment(pupil_id=stay.pupil_id, school_id=stay.school_id, school_year_id=year, **known))
        for activity in (visit, talk):
            if chance.random() < 0.6:
                part = Participation(activity_id=activity.id, pupil_id=stay.pupil_id, state="took_part")
                session.add(part)
                if chance.random() < 0.4:
                    contact = {"form": "evening", "role": "participant"}
                    session.add(ParentContact(activity_id=activity.id, pupil_id=stay.pupil_id, **contact))


def hold(found: list[tuple[int, Sum]], before: Told, after: Told) -> None:
    for _time, form in found[:3]:
        cells = {cell: (*cell[:3], cell[3].partition("@")[0]) for cell in form}
        note(repr({cell: (before.truth.get(plain), after.truth.get(plain)) for cell, plain in cells.items()}))
    assert not found, f"{len(found)} counts follow"


def look_at_correction(region: Services, chance: Random) -> None:
    """Fails when a small count follows from a summary and one after a correction."""
    scopes = written(region, chance)
    before = told(region, scopes, [], on=ON)
    with region.vault.database.write("a correction", undoable=False) as session:
        corrected(session, chance)
    after = told(region, scopes, before.kept(), on=ON)
    hold(leaks(Joint(before, after)), before, after)


def look_at_two_years(region: Services, chance: Random) -> None:
    """Fails when a small count follows from two school years."""
    scopes = written(region, chance)
    with region.vault.database.write("the year before", undoable=False) as session:
        last_year(session, chance)
    before = told(region, scopes, [], year=LAST)
    with region.vault.database.write("a correction", undoable=False) as session:
        corrected(session, chance)
    after = told(region, scopes, before.kept(), year=LAST, later=YEAR)
    hold(leaks(Joint(before, after)), before, after)
    for tables in after.files.values():
        own, beside = (row for table in tables if table.id == "years" for row in table.rows if row[0] == LAST.name)
        assert own == beside, "a year beside a later one tells what its own summary tells"
    kept = [*after.kept(), *before.kept()]
    assert told(region, scopes, kept, year=LAST, later=YEAR).files == after.files, "to keep it changes nothing"


@settings(max_examples=2)
@given(chance=CHANCES)
def test_a_correction_gives_nothing_away(region: Services, chance: Random) -> None:
    look_at_correction(region, chance)


@settings(max_examples=2)
@given(chance=CHANCES)
def test_two_school_years_give_nothing_away(region: Services, chance: Random) -> None:
    look_at_two_years(region, chance)


@pytest.mark.soak
@settings(AT_RANDOM)
@given(chance=CHANCES)
def test_corrections_by_chance_give_nothing_away(region: Services, chance: Random) -> None:
    look_at_correction(region, chance)


@pytest.mark.soak
@settings(AT_RANDOM)
@given(chance=CHANCES)
def test_school_years_by_chance_give_nothing_away(region: Services, chance: Random) -> None:
    look_at_two_years(region, chance)
