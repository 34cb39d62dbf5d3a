"""Writing a routekaart: its lines keep their rows, what hung on a removed line is kept without it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.template_draft import TemplateDraft
from routekaart_app.exchange.template_file import TemplateFile, TemplateLine
from routekaart_app.services.template_plan import FIELDS
from routekaart_app.store.database import Session
from routekaart_app.store.models import Line, Row, Template, Year, school_year_id
from routekaart_app.store.queries import templates


def ensure_year(session: Session, year: SchoolYear) -> None:
    """Give the school year its row when it has none; flushes."""
    if session.get(Year, school_year_id(year.start)) is None:
        session.add(Year(id=school_year_id(year.start), start=year.start))
        session.flush()


def values_of(line: RoutekaartLine | TemplateLine) -> dict[str, Any]:
    """What a line says, by the names of its columns."""
    return {field: getattr(line, field) for field in FIELDS}


def as_line(line: RoutekaartLine | TemplateLine, line_id: UUID | None, position: int) -> RoutekaartLine:
    """A line from elsewhere as one of a draft; a new one when it has no id here."""
    return RoutekaartLine(id=line_id or new_id(), position=position, **values_of(line))


def as_file(draft: TemplateDraft) -> TemplateFile:
    """A routekaart as it goes into a file."""
    return TemplateFile(draft.name, tuple(TemplateLine(**values_of(line)) for line in draft.lines), draft.year)


def save(session: Session, draft: TemplateDraft) -> None:
    """Make the routekaart of a school year what a draft says; only rows that differ are written."""
    ensure_year(session, draft.year)
    template = templates.template(session, draft.year)
    if template is None:
        template = Template(id=new_id(), school_year_id=school_year_id(draft.year.start), name=draft.name)
        session.add(template)
    _set(template, {"name": draft.name})
    rows = {row.id: row for row in templates.rows(session, template.id)}
    for position, line in enumerate(draft.lines, start=1):
        values = values_of(line) | {"position": position}
        row = rows.pop(line.id, None)
        if row is None:
            session.add(Line(id=line.id, template_id=template.id, **values))
        else:
            _set(row, values)
    if rows:
        _let_go(session, {row.id: row.name for row in rows.values()}, rows.values())


def _set(row: Row, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def _let_go(session: Session, names: dict[UUID, str], rows: Collection[Line]) -> None:
    """Remove lines: what was done for them stays in the dossiers, under the name of the line."""
    for activity in templates.activities(session, names.keys()):
        if not activity.title and activity.line_id is not None:
            activity.title = names[activity.line_id]
        activity.line_id = None
    for exemption in templates.exemptions(session, names.keys()):
        session.delete(exemption)
    session.flush()
    for row in rows:
        session.delete(row)
