"""The routekaart of each school year: every year has its own, so that last year's figures stay what they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import astuple
from uuid import UUID

from routekaart_app import clock
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.exchange import template_file
from routekaart_app.exchange.template_file import TemplateLine
from routekaart_app.i18n import gettext as _
from routekaart_app.paths import resource
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Line, Template, Year, school_year_id
from routekaart_app.store.queries import moments, templates


class Routekaarten:
    """Which lines pupils are to meet, per school year."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ensure_template(self, year: SchoolYear) -> None:
        """Give a school year its routekaart when it has none: that of the year before, or the one shipped along."""
        with self._database.read() as session:
            if templates.name(session, year) is not None:
                return
        label = _("Routekaart made for {year}").format(year=year.name)
        with self._database.write(label, undoable=False) as session:
            ensure_in(session, year)

    def lines(self, year: SchoolYear) -> tuple[RoutekaartLine, ...]:
        """The lines of a school year in their own order; empty when that year has no routekaart."""
        with self._database.read() as session:
            return moments.lines(session, year)


def ensure_in(session: Session, year: SchoolYear, new_id: Callable[[], UUID] = clock.new_id) -> None:
    """Do what `Routekaarten.ensure_template` does as a part of the caller's transaction; flushes."""
    if session.get(Year, school_year_id(year.start)) is None:
        session.add(Year(id=school_year_id(year.start), start=year.start))
        session.flush()
    if templates.name(session, year) is not None:
        return
    earlier = templates.newest_before(session, year)
    if earlier is None:
        shipped = default()
        _add(session, year, shipped.name, shipped.lines, new_id)
    else:
        lines = [_plain(line) for line in moments.lines(session, earlier)]
        _add(session, year, templates.name(session, earlier) or "", lines, new_id)


def default() -> template_file.TemplateFile:
    """The routekaart shipped with the program."""
    return template_file.read(resource("templates", "routekaart.toml"))


def _plain(line: RoutekaartLine) -> TemplateLine:
    _id, *fields, _position = astuple(line)
    return TemplateLine(*fields)


def _add(
    session: Session, year: SchoolYear, name: str, lines: Iterable[TemplateLine], new_id: Callable[[], UUID]
) -> None:
    template = Template(id=new_id(), school_year_id=school_year_id(year.start), name=name)
    session.add(template)
    for position, line in enumerate(lines, start=1):
        session.add(
            Line(
                id=new_id(),
                template_id=template.id,
                code=line.code,
                name=line.name,
                kind=line.kind,
                stage=line.stage,
                years=line.years,
                tracks=line.tracks,
                moment=line.moment,
                required=line.required,
                target=line.target,
                due_from=line.due_from,
                due_until=line.due_until,
                competencies=line.competencies,
                parents=line.parents,
                position=position,
            )
        )
    session.flush()
