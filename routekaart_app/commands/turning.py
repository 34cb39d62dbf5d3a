"""The command for the turn of the school year: shown first, and with --apply written."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from uuid import UUID

from routekaart_app import bootstrap, terminal
from routekaart_app.commands.common import find_pupil, find_school, opened, school_year
from routekaart_app.domain.rollover import DESTINATIONS, UNKNOWN, Enrolled
from routekaart_app.domain.rollover_plan import ClassTurn, RolloverPlan
from routekaart_app.domain.rollover_remarks import remarks
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext


def rollover(options: argparse.Namespace) -> int:
    """Turn to a school year: plan, and only with --apply write."""
    year = school_year(options.to_school_year)
    with opened(options) as services:
        plan = services.rollovers.plan(year, find_school(services, options.school))
        asked = _Asked(services, options)
        plan = asked.leaves(asked.repeats(plan))
        outcome = services.rollovers.apply(plan, terminal.TerminalProgress()) if options.apply else None
    counts = plan.counts
    result = {
        "up": counts.up,
        "repeat": counts.repeat,
        "leave": counts.leave,
        "new_groups": [name for _school, name in plan.new_groups],
        "applied": outcome is not None and outcome.written,
    }
    shown = _("Nothing was written. With --apply it is.") if counts.moving else _("There is nothing to do.")
    done = outcome.label if outcome is not None else shown
    said = (*_classes(plan), *(remark.text for remark in remarks(plan)), *_already(plan), *asked.in_vain)
    terminal.give(options, result, *said, done)
    return terminal.ATTENTION if asked.in_vain else terminal.OK


class _Asked:
    """What the options ask for single pupils; `in_vain` says for whom it came too late."""

    def __init__(self, services: bootstrap.Services, options: argparse.Namespace) -> None:
        self._services, self._options = services, options
        self.in_vain: list[str] = []

    def repeats(self, plan: RolloverPlan) -> RolloverPlan:
        """The plan in which those named do the year again; for who is in the new year it is settled."""
        for number in self._options.repeat:
            pupil_id = self._pupil(number)
            before = next((pupil for pupil in plan.already if pupil.pupil_id == pupil_id), None)
            if pupil_id in plan.moves:
                plan = plan.repeats([pupil_id])
            elif before is not None:
                now = self._services.pupils.dossier(pupil_id, plan.year.last_day).pupil.place
                if (now.stage, now.year) != (before.place.stage, before.place.year):
                    self._too_late(_("Pupil {number} is in {year} already and stays there."), number, plan.year)
            else:
                self._too_late(_("Pupil {number} does not end school year {year}."), number, plan.year.previous())
        return plan

    def leaves(self, plan: RolloverPlan) -> RolloverPlan:
        """The plan in which those named leave; for who has left it is settled.

        Raises KnownError for who is to do the year again as well.
        """
        twice = {self._pupil(number) for number in self._options.repeat}
        for text in self._options.leave:
            number, _is, destination = text.partition("=")
            if destination and destination not in DESTINATIONS:
                known = ", ".join(DESTINATIONS)
                what = _("“{word}” is no destination. Choose from: {known}.").format(word=destination, known=known)
                raise KnownError(what, _("Nothing was changed."), code="destination")
            pupil_id = self._pupil(number)
            if pupil_id in twice:
                what = _("Pupil {number} cannot both leave and do the year again.").format(number=number)
                raise KnownError(what, _("Nothing was changed."), code="both")
            if pupil_id in plan.moves:
                plan = plan.leaves([pupil_id], destination or UNKNOWN)
            elif _is_among(pupil_id, plan.already):
                self._too_late(_("Pupil {number} is in {year} already and stays there."), number, plan.year)
        return plan

    def _pupil(self, number: str) -> UUID:
        return find_pupil(self._services, number, self._options.school)

    def _too_late(self, text: str, number: str, year: SchoolYear) -> None:
        self.in_vain.append(text.format(number=number, year=year.name))


def _is_among(pupil_id: UUID, pupils: Iterable[Enrolled]) -> bool:
    return any(pupil.pupil_id == pupil_id for pupil in pupils)


def _classes(plan: RolloverPlan) -> Iterator[str]:
    """A sentence per class, with its school where there are several."""
    several = len({row.school_id for row in plan.classes}) > 1
    for row in plan.classes:
        name = row.name or _("no class")
        if row.new_name:
            name = _("{old} → {new}").format(old=name, new=row.new_name)
        place = f"{row.school}, {name}" if several else name
        yield _("{place}: {what}").format(place=place, what=_said(row))


def _said(row: ClassTurn) -> str:
    counts = row.counts
    parts = (
        (counts.up, ngettext("{n} up", "{n} up", counts.up)),
        (counts.repeat, ngettext("{n} does the year again", "{n} do the year again", counts.repeat)),
        (counts.leave, ngettext("{n} leaves", "{n} leave", counts.leave)),
    )
    return ", ".join(text.format(n=n) for n, text in parts if n)


def _already(plan: RolloverPlan) -> Iterator[str]:
    n = plan.counts.already
    if n:
        text = ngettext(
            "{n} pupil is in {year} already and stays there.", "{n} pupils are in {year} already and stay there.", n
        )
        yield text.format(n=n, year=plan.year.name)
