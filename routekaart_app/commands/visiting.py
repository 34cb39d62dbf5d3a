"""The commands about visits: plan one, record who was there, call it off, and list them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from routekaart_app import bootstrap, terminal, words
from routekaart_app.commands.common import find_group, known, opened, refuse_slip, told_new, unknown_company
from routekaart_app.commands.recording import reason_of
from routekaart_app.domain import names
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit import Visit
from routekaart_app.domain.visit_plan import PlanGroup, VisitPlan
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import visit_words

KINDS = {
    "bedrijfsbezoek": "company_visit",
    "gastles": "guest_lesson",
    "gastles_hto": "hybrid_lesson",
    "bliksemstage": "lightning_placement",
    "snuffelstage": "taster_placement",
    "beroepsstage": "taster_placement",
    "meeloopdag": "taster_day",
    "campusbezoek": "campus_visit",
    "event": "event",
    "evenement": "event",
    "stage": "placement",
    "bpv": "placement",
}
"""The words of the field; those of the program and of the screen do as well."""
_BETWEEN = re.compile(r"\s*[-–]\s*")
_AT_SCHOOL = re.compile(r"(\d{2}[A-Za-z]{2}(?:\d{2})?)\s*:\s*(.+)")
"""A BRIN and a class: "99ZZ:3B"."""
_FLAGS = {
    "on": "--date",
    "starts_at": "--time",
    "ends_at": "--time",
    "company": "--company",
    "until": "--until",
    "place": "--place",
}


def plan(options: argparse.Namespace) -> int:
    """Plan a visit; what it clashes with is told and stops nothing."""
    kind = _kind(options.kind)
    starts_at, _dash, ends_at = _BETWEEN.sub("-", options.time).partition("-")
    with opened(options) as services:
        groups = [_group(services, options, name) for name in options.group]
        wanted = services.visits.new_plan(options.date, group_ids=groups, kind=kind)
        new = unknown_company(options.company, wanted.known)
        if new and not options.new_company:
            refuse_slip(new, wanted.known)
        wanted, lineless = _on_lines(wanted, options.line, dict(zip(options.group, groups, strict=True)))
        wanted = replace(
            wanted,
            company_name=options.company,
            starts_at=starts_at,
            ends_at=ends_at,
            until=options.until,
            place=options.place,
        )
        problem = next(iter(wanted.problems(services.clock.today())), None)
        if problem:
            raise KnownError(_told(problem), _("Nothing was planned."), code="problems")
        done = services.visits.plan(wanted)
    loose = [] if any(item.line_id for item in wanted.groups) else [_("It counts for no line. Give one with --line.")]
    warnings = [{"kind": str(item.kind), "text": item.text} for item in done.warnings] + lineless
    result: dict[str, Any] = {"visit": str(done.visit_id), "warnings": warnings}
    said = [done.label, *loose, *(item["text"] for item in warnings)]
    terminal.give(options, *told_new(result, new, said))
    return terminal.ATTENTION if warnings else terminal.OK


def hold(options: argparse.Namespace) -> int:
    """Record a visit: everybody in its groups was there, except."""
    absent: dict[str, str] = {}
    for item in options.absent:
        typed, _equals, why = item.partition("=")
        number = typed.strip()
        if not number:
            terminal.say(_("--absent: give the number of a pupil before the =."))
            return terminal.WRONG_USE
        if number in absent:
            terminal.say(_("--absent: pupil {number} is named twice.").format(number=number))
            return terminal.WRONG_USE
        absent[number] = reason_of(why)
    with opened(options) as services:
        done = services.visits.hold(visit_id(options.visit), absent, options.partly)
    result = {"visit": options.visit, "present": done.present, "absent": done.absent, "left": list(done.left)}
    terminal.give(options, result, done.label)
    return terminal.ATTENTION if done.left else terminal.OK


def cancel(options: argparse.Namespace) -> int:
    """Call off a visit that was planned."""
    with opened(options) as services:
        label = services.visits.cancel(visit_id(options.visit), options.because)
    terminal.give(options, {"visit": options.visit, "because": options.because}, label)
    return terminal.OK


def listed(options: argparse.Namespace) -> int:
    """The visits of a period, by day."""
    with opened(options) as services:
        year = SchoolYear.of(options.first_day or options.last_day or services.clock.today())
        first, last = options.first_day or year.first_day, options.last_day or year.last_day
        if last < first:
            what = _("The last day is before the first.")
            raise KnownError(what, "", _("Choose another period."), code="period")
        found = services.visits.listed(first, last)
    said = ngettext("{count} visit", "{count} visits", len(found)).format(count=len(found))
    terminal.give(options, {"visits": [_result(visit) for visit in found]}, said, lines=[_line(item) for item in found])
    return terminal.OK


def calendar(options: argparse.Namespace) -> int:
    """Write one visit, or those of a period, to a calendar file."""
    if options.visit and options.last_day:
        terminal.say(_("--to-date does not go with --visit."))
        return terminal.WRONG_USE
    with opened(options) as services:
        if options.visit:
            count = services.calendars.write_one(options.to, visit_id(options.visit))
        else:
            year = SchoolYear.of(options.first_day or options.last_day or services.clock.today())
            first, last = options.first_day or year.first_day, options.last_day or year.last_day
            count = services.calendars.write(options.to, first, last)
    said = ngettext("{count} visit written to {file}.", "{count} visits written to {file}.", count)
    terminal.give(options, {"visits": count, "file": str(options.to)}, said.format(count=count, file=options.to))
    return terminal.OK


def _group(services: bootstrap.Services, options: argparse.Namespace, name: str) -> UUID:
    """The class that was named, with the BRIN of its school in front where groups of several go along; in the school
    year of the visit or else in the present one, which is then told."""
    at = _AT_SCHOOL.match(name.strip())
    asked = argparse.Namespace(group=at[2] if at else name, school=at[1] if at else options.school)
    try:
        return find_group(services, asked, options.date).id
    except KnownError as error:
        if error.code != "no-group":
            raise
        try:
            return find_group(services, asked, services.clock.today()).id
        except KnownError:
            raise error from None


def _on_lines(
    wanted: VisitPlan, asked: Sequence[str], typed: Mapping[str, UUID]
) -> tuple[VisitPlan, list[dict[str, str]]]:
    """The plan with its groups on the lines asked for: "VO3-02" for every group that has it, "3B=VO3-02" for one of
    them. Of a group without that line, what was proposed stays and is told. Raises KnownError where nobody has it."""
    ids = {names.fold(name): key for name, key in typed.items()}
    ids |= {names.fold(item.group.name): item.group.id for item in wanted.groups if item.group} | ids
    own = [(name.strip(), code.strip()) for name, equals, code in (text.rpartition("=") for text in asked) if equals]
    mine = {ids.get(names.fold(name)): code for name, code in own}
    if None in mine:
        name = next(name for name, _code in own if names.fold(name) not in ids)
        what = _("--line: {group} is no class of this visit.").format(group=name)
        raise KnownError(what, _("Nothing was planned."), code="no-group")
    for key, code in mine.items():
        wanted = _on_line(wanted, [key], code)[0]
    told = []
    for code in (text for text in asked if "=" not in text):
        wanted, without = _on_line(wanted, [key for key in wanted.group_ids if key not in mine], code)
        text = _("{group} does not have the line {code}; it counts for {line}.")
        for item in without:
            line, name = item.line.code if item.line else _("no line"), item.group.name if item.group else ""
            told.append({"kind": "no_line", "group": name, "text": text.format(group=name, code=code, line=line)})
    return wanted, told


def _on_line(wanted: VisitPlan, keys: Sequence[UUID | None], code: str) -> tuple[VisitPlan, list[PlanGroup]]:
    """The plan with those of some groups on a line that have it, and the others."""
    without = []
    for item in [item for item in wanted.groups if item.group_id in keys]:
        changed = wanted.on_code(code, item.group_id)
        wanted = changed or wanted
        without += [] if changed else [item]
    if len(without) == len(keys) and without:
        groups = ", ".join(item.group.name for item in without if item.group)
        what = _("Nobody in {group} has the line {code}.").format(group=groups, code=code)
        raise KnownError(what, _("Nothing was planned."), _("Check the code."), code="no-line")
    return wanted, without


def _kind(text: str) -> str:
    found = known(
        text.replace("_", " "), {word.replace("_", " "): key for word, key in KINDS.items()}, words.VISIT_KIND
    )
    if not found and text.strip().casefold() in words.VISIT_KIND:
        found = text.strip().casefold()
    if found:
        return found
    what = _("“{word}” is not known here. Choose from: {known}.").format(word=text, known=", ".join(KINDS))
    raise KnownError(what, _("Nothing was changed."), code="word")


def _told(problem: Problem) -> str:
    """A problem with the option it is about, as there is no field here."""
    flag = _FLAGS.get(problem.field)
    return f"{flag}: {problem.message}" if flag else problem.message


def visit_id(text: str) -> UUID:
    """The id of a visit as it was typed. Raises KnownError for what is none."""
    try:
        return UUID(text.strip())
    except ValueError:
        what = _("“{text}” is no visit.").format(text=text)
        raise KnownError(what, _("Nothing was changed."), _("Give its id."), code="no-visit") from None


def _result(visit: Visit) -> dict[str, Any]:
    return {
        "visit": str(visit.id),
        "date": visit.on.isoformat(),
        "until": visit.last_day.isoformat(),
        "time": "-".join(time for time in (visit.starts_at, visit.ends_at) if time),
        "kind": next((word for word, key in KINDS.items() if key == visit.kind), visit.activity_kind),
        "state": str(visit.state),
        "companies": [item.name for item in visit.companies],
        "groups": [{"group": item.name, "line": item.line_code, "pupils": item.went} for item in visit.groups],
        "pupils": visit.went,
        "because": visit.cancelled_because,
    }


def _line(visit: Visit) -> str:
    groups = ", ".join(item.name for item in visit.groups if item.name)
    state = words.say(words.VISIT_STATE, visit.state, _)
    return "  ".join(part for part in (visit_words.when(visit), visit_words.what(visit), groups, state) if part)
