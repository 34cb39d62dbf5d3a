"""What sectors and companies promised for a school year, and what came of it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from routekaart_app import words
from routekaart_app.clock import new_id
from routekaart_app.domain import sector_agreement as rules
from routekaart_app.domain import typed_text
from routekaart_app.domain.list_entry import SECTORS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.sector_agreement import WHAT, SectorAgreement, SectorRow
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.services import lists
from routekaart_app.services.template_saving import ensure_year
from routekaart_app.store import models
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Company, school_year_id
from routekaart_app.store.queries import visited

_FIELDS = ("sector", "plan", "company_id", "what", "promised", "promised_by", "promised_to", "note")


class SectorAgreements:
    """Promises of visits, guest lessons and places, per school year. What was planned and used of them is counted
    (`domain.sector_agreement.shared_out`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, year: SchoolYear) -> tuple[SectorAgreement, ...]:
        """The agreements of a school year in the order in which they were made, each with what was used of it, and
        what is planned from today on. A visit that was called off counts for nothing."""
        with self._database.read() as session:
            return read_agreements(session, year, self._database.clock.today())

    def overview(self, year: SchoolYear, *, what: str = "", by_municipality: bool = False) -> tuple[SectorRow, ...]:
        """Every sector with an agreement in a school year, in the order of the school's list; of one of `WHAT` if
        given, or per sector and municipality, in which agreements of a whole sector have none."""
        made = [item for item in self.all(year) if what in ("", item.what)]
        with self._database.read() as session:
            order = {key: at for at, key in enumerate(sector_keys(session))}
        return rules.rows(made, order, by_municipality=by_municipality)

    def of_company(self, year: SchoolYear, company_id: UUID) -> tuple[SectorAgreement, ...]:
        """What one company promised for a school year."""
        return tuple(item for item in self.all(year) if item.company_id == company_id)

    def sectors(self) -> tuple[str, ...]:
        """The sectors to choose from, as keys for `words.SECTOR`."""
        with self._database.read() as session:
            return sector_keys(session)

    def new(self, sector: str = "", company_id: UUID | None = None) -> SectorAgreement:
        """An agreement to fill in: of a sector, or of a company, which brings its own."""
        with self._database.read() as session:
            row = session.get(Company, company_id) if company_id else None
        if row is None:
            return SectorAgreement(sector, WHAT[0], 0)
        return SectorAgreement(row.sector, WHAT[0], 0, company_id=row.id, company=row.name)

    def problems(self, agreement: SectorAgreement) -> tuple[Problem, ...]:
        """What must be mended before this can be kept."""
        agreement = rules.trimmed(agreement)
        found = (*rules.problems(agreement), *typed_text.problems("note", agreement.note))
        if agreement.company_id is not None:
            with self._database.read() as session:
                if session.get(Company, agreement.company_id) is None:
                    found = (*found, Problem("company", _("This company is no longer there.")))
        return found

    def save(self, year: SchoolYear, agreement: SectorAgreement) -> str:
        """Keep an agreement of a school year, new or changed; returns the sentence that says so.

        Raises KnownError when it has problems, or when it is gone.
        """
        problems = self.problems(agreement)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
        agreement = rules.trimmed(agreement)
        note, _gone = typed_text.cleaned(agreement.note)
        self._look_up(agreement.id)
        label = _("Agreement with {who} made") if agreement.id is None else _("Agreement with {who} changed")
        label = label.format(who=self._who(agreement))
        with self._database.write(label) as session:
            ensure_year(session, year)
            row = (
                models.SectorAgreement(id=new_id())
                if agreement.id is None
                else session.the(models.SectorAgreement, agreement.id)
            )
            row.school_year_id = school_year_id(year.start)
            for name in _FIELDS:
                setattr(row, name, note if name == "note" else getattr(agreement, name))
            session.add(row)
        return label

    def delete(self, agreement_id: UUID) -> str:
        """Remove an agreement; returns the sentence that says so. Raises KnownError when it is gone."""
        row = self._look_up(agreement_id)
        assert row is not None
        label = _("Agreement with {who} removed").format(who=self._who(_read(row)))
        with self._database.write(label) as session:
            session.delete(session.the(models.SectorAgreement, agreement_id))
        return label

    def _look_up(self, agreement_id: UUID | None) -> models.SectorAgreement | None:
        """The agreement before a transaction begins; None for one that is still to be made."""
        if agreement_id is None:
            return None
        with self._database.read() as session:
            return session.the(models.SectorAgreement, agreement_id)

    def _who(self, agreement: SectorAgreement) -> str:
        """The company, or the sector as it is called."""
        if agreement.company_id is None:
            return words.say(words.SECTOR, agreement.sector, _)
        with self._database.read() as session:
            return session.the(Company, agreement.company_id).name


def read_agreements(session: Session, year: SchoolYear, today: date) -> tuple[SectorAgreement, ...]:
    """The agreements of a school year with what was used of each, and what is planned from a day on."""
    made = [_read(*row) for row in visited.agreements(session, year)]
    companies = {item.company_id for item in made if item.company_id is not None}
    sectors = {item.sector for item in made if item.company_id is None}
    return rules.shared_out(made, visited.uses(session, year, today, companies, sectors))


def sector_keys(session: Session) -> tuple[str, ...]:
    """The sectors of the school's list that are not hidden, in its order."""
    return tuple(entry.key for entry in lists.read(session, SECTORS) if not entry.is_hidden)


def _read(row: models.SectorAgreement, company: str = "", municipality: str = "") -> SectorAgreement:
    values = {name: getattr(row, name) for name in _FIELDS}
    return SectorAgreement(id=row.id, company=company, municipality=municipality, **values)
