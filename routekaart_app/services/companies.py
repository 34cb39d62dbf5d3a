"""The register of companies and institutions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain import names, one_line
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Company
from routekaart_app.store.queries import cells, moments, register


@dataclass(frozen=True, slots=True)
class CompanyEntry:
    """A company as the register shows it. `id` is None for one that is still to be added."""

    name: str
    sector: str = ""
    campus: str = ""
    municipality: str = ""
    note: str = ""
    id: UUID | None = None
    visits: int = 0
    last_visit: date | None = None


class Companies:
    """Which companies there are, and how often they were met."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[CompanyEntry, ...]:
        """Every company by name, with the number of activities there and the last day."""
        with self._database.read() as session:
            visits = moments.company_visits(session)
            return tuple(
                CompanyEntry(
                    row.name, row.sector, row.campus, row.municipality, row.note, row.id, *visits.get(row.id, (0, None))
                )
                for row in register.companies(session)
            )

    def problems(self, entry: CompanyEntry) -> tuple[Problem, ...]:
        """What must be mended before this can be saved."""
        name = one_line.one_line(entry.name)
        if not name:
            return (Problem("name", _("Type the name of the company.")),)
        if one_line.problem(name):
            return (Problem("name", one_line.problem(name)),)
        with self._database.read() as session:
            known = cells.company_named(session, names.fold(name))
        if known is not None and known != entry.id:
            return (Problem("name", _("There is a company with this name already.")),)
        return ()

    def save(self, entry: CompanyEntry) -> UUID:
        """Add a company, or change the one with this id; returns its id. Raises KnownError when it has problems."""
        problems = self.problems(entry)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
        name = one_line.one_line(entry.name)
        new = entry.id is None
        label = (_("Company added: {name}") if new else _("Company changed: {name}")).format(name=name)
        with self._database.write(label) as session:
            row = Company(id=new_id(), name=name) if entry.id is None else session.get_one(Company, entry.id)
            row.name, row.sector, row.campus = name, entry.sector, entry.campus
            row.municipality, row.note = entry.municipality.strip(), entry.note.strip()
            session.add(row)
        return row.id

    def delete(self, company_id: UUID) -> str:
        """Remove a company that was never met and promised nothing. Raises KnownError when activities or promises of
        work hang on it."""
        with self._database.read() as session:
            row = session.get_one(Company, company_id)
            why = _in_use(*register.uses(session, company_id))
        if why:
            raise KnownError(why.format(name=row.name), _("Nothing was changed."), code="in-use")
        label = _("Company removed: {name}").format(name=row.name)
        with self._database.write(label) as session:
            session.delete(session.get_one(Company, company_id))
        return label


def _in_use(visited: bool, promised: bool) -> str:
    """Why a company must stay, with room for its name; "" when nothing hangs on it."""
    if visited and promised:
        return _("{name} cannot be removed: activities are recorded or planned with it, and it promised pupils work.")
    if visited:
        return _("{name} cannot be removed: activities are recorded or planned with it.")
    return _("{name} cannot be removed: it made a promise of work to a pupil.") if promised else ""


def company_of(session: Session, company_id: UUID | None, name: str) -> UUID | None:
    """The company that was chosen, or the one that was typed: known by that name, or made within the caller's
    transaction. None where none was named."""
    name = one_line.one_line(name)
    if company_id is not None or not name:
        return company_id
    known = cells.company_named(session, names.fold(name))
    if known is not None:
        return known
    company = Company(id=new_id(), name=name)
    session.add(company)
    return company.id
