"""Visits for the agendas of others: classes, company and address, and never the name of a pupil."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from routekaart_app import words
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit import Visit, VisitState
from routekaart_app.domain.visit_brief import AT_SCHOOL, address
from routekaart_app.errors import KnownError
from routekaart_app.exchange.calendar_file import CalendarEvent, to_calendar
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import companies
from routekaart_app.services.report_names import joined, plain
from routekaart_app.services.visits import Visits
from routekaart_app.store import files
from routekaart_app.store.database import Database
from routekaart_app.store.queries import visits as queries

_DOMAIN = "routekaart"
_OWN = 1_000
"""What a change of the visit itself counts for: more than all renames of its classes and schools together."""
Schools = Mapping[UUID | None, tuple[UUID, str]]


class VisitCalendars:
    """Writes calendar files. What was called off is in them as called off, so that it goes from agendas that have it.

    What people type where they like (title, question, remarks, reason) stays out: a pupil may be named in it.
    """

    def __init__(self, database: Database, visits: Visits) -> None:
        self._database, self._visits = database, visits

    def write(
        self,
        path: Path,
        first: date,
        last: date,
        *,
        group_id: UUID | None = None,
        school_id: UUID | None = None,
    ) -> int:
        """Write the visits of a period to a file; returns how many. Raises KnownError for a period that ends before it
        begins, when there is no visit in it, and as `files.write_asked` does."""
        if last < first:
            what = _("The last day is before the first.")
            raise KnownError(what, _("Nothing was written."), code="period")
        return self._write(path, self._visits.listed(first, last, group_id=group_id, school_id=school_id))

    def write_one(self, path: Path, visit_id: UUID) -> int:
        """Write one visit to a file; raises KnownError also when it is gone."""
        return self._write(path, (self._visits.one(visit_id),))

    def _write(self, path: Path, visits: Sequence[Visit]) -> int:
        if not visits:
            what = _("There is no visit in this period.")
            raise KnownError(what, _("Nothing was written."), _("Choose another period."), code="no-visits")
        with self._database.read() as session:
            there = tuple(dict.fromkeys(item.id for visit in visits for item in visit.companies))
            hosts = {entry.id: entry for entry in companies.entries_in(session, there)}
            groups = {item.group_id for visit in visits for item in visit.groups if item.group_id}
            schools: Schools = dict(queries.school_names(session, groups).items())
            changes = queries.changes(session, [visit.id for visit in visits])
            renames = queries.renames(session, groups)
        events = [
            replace(_event(visit, hosts, schools), sequence=_sequence(visit, changes.get(visit.id, 0), renames))
            for visit in visits
        ]
        files.write_asked(path, to_calendar(events, self._database.clock.now()))
        return len(events)


def _sequence(visit: Visit, changes: int, renames: Mapping[UUID, int]) -> int:
    """The number of the newest change, which never falls: a class that leaves takes its renames along, but it is a
    change of the visit itself that it does."""
    return changes * _OWN + sum(renames.get(item.group_id, 0) for item in visit.groups if item.group_id)


def file_name(visit: Visit) -> str:
    """What the file of one visit is called when nobody says otherwise, without its ending."""
    company = visit.companies[0].name if visit.companies else ""
    return joined(plain(company)[:40].strip() or _("visit"), visit.on.isoformat())


def period_name(first: date, last: date) -> str:
    """What the file of a period is called when nobody says otherwise, without its ending."""
    year = SchoolYear.of(first)
    is_whole = (first, last) == (year.first_day, year.last_day)
    return joined(_("visits"), year.name if is_whole else f"{first.isoformat()}-{last.isoformat()}")


def _event(visit: Visit, hosts: Mapping[UUID | None, CompanyEntry], schools: Schools) -> CalendarEvent:
    kind = words.say(words.VISIT_KIND, visit.kind, _) if visit.kind else words.say(words.KIND, visit.activity_kind, _)
    company = ", ".join(item.name for item in visit.companies)
    who = _who(visit)
    about = f"{who}: {company or kind}" if who else company or kind
    lines = [kind[:1].upper() + kind[1:], _hours(visit)]
    lines += [_school(item.group_id, item.name, schools) for item in visit.groups]
    if visit.state is VisitState.CANCELLED:
        lines.append(_("called off"))
    return CalendarEvent(
        uid=f"{visit.id}@{_DOMAIN}",
        on=visit.on,
        last_day=visit.last_day,
        starts_at=visit.starts_at,
        ends_at=visit.ends_at,
        summary=about,
        location=_where(visit, hosts, schools),
        description="\n".join(dict.fromkeys(line for line in lines if line)),
        is_cancelled=visit.state is VisitState.CANCELLED,
    )


def _hours(visit: Visit) -> str:
    """The hours of a visit of several days, which stands in an agenda as whole days: repeating it every day (RFC 5545,
    3.8.5.3) would leave as many entries behind in agendas that drop the rule."""
    starts, ends = visit.starts_at, visit.ends_at
    if not starts or visit.last_day == visit.on:
        return ""
    if not ends:
        return _("every day from {time}").format(time=starts)
    if ends > starts:
        return _("every day {times}").format(times=f"{starts}-{ends}")
    return _("from {first} on the first day to {last} on the last day").format(first=starts, last=ends)


def _who(visit: Visit) -> str:
    """The classes; of single pupils how many there are."""
    alone = sum(item.pupils for item in visit.groups if item.group_id is None)
    said = [item.name for item in visit.groups if item.group_id is not None]
    if alone:
        said.append(ngettext("{count} pupil", "{count} pupils", alone).format(count=alone))
    return ", ".join(said)


def _school(group_id: UUID | None, name: str, schools: Schools) -> str:
    school = schools[group_id][1] if group_id in schools else ""
    return f"{name} ({school})" if school else ""


def _where(visit: Visit, hosts: Mapping[UUID | None, CompanyEntry], schools: Schools) -> str:
    """The address of the company, or for a guest lesson the school; the place that was filled in stands in front."""
    if visit.activity_kind in AT_SCHOOL:
        there = [schools[item.group_id][1] for item in visit.groups if item.group_id in schools]
    else:
        there = [address(hosts[item.id]) for item in visit.companies if item.id in hosts]
    return ", ".join(filter(None, (visit.place, "; ".join(dict.fromkeys(there)))))
