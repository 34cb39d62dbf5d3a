"""The register of companies and institutions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from routekaart_app import words
from routekaart_app.clock import new_id
from routekaart_app.domain import company_rules as rules
from routekaart_app.domain import names, one_line
from routekaart_app.domain.company import DOUBLE_REASONS, CompanyEntry, CompanyUses, ContactPerson, same_key
from routekaart_app.domain.merge import Double, Merge
from routekaart_app.errors import KnownError, Problem
from routekaart_app.exchange.sheet_out import to_sheet
from routekaart_app.exchange.vcard import to_vcards
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import collector, company_merging, company_sheets, visit_rows
from routekaart_app.store import files
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Company, CompanyContact
from routekaart_app.store.queries import cells
from routekaart_app.store.queries import companies as queries
from routekaart_app.store.session import no_longer_there

CompanyDouble = Double[CompanyEntry]
CompanyMerge = Merge[CompanyEntry]
_KEPT = tuple(name for name in queries.COLUMNS if name != "id")


class Companies:
    """Which companies there are, whom to call there, and how often they were met."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[CompanyEntry, ...]:
        """Every company by name, with its contacts, the number of visits held there and the last day."""
        with collector.paused(), self._database.read() as session:
            return _entries(session)

    def one(self, company_id: UUID) -> CompanyEntry:
        """One company. Raises KnownError when it is gone."""
        with self._database.read() as session:
            return _one(session, company_id)

    def problems(self, entry: CompanyEntry) -> tuple[Problem, ...]:
        """What must be mended before this can be saved, beside the fields of `domain.company_rules.problems`."""
        with self._database.read() as session:
            return _problems(session, entry, self._database)

    def save(self, entry: CompanyEntry) -> UUID:
        """Add a company, or change the one with this id; returns its id. Contacts that are not among those of `entry`
        are removed. Raises KnownError when it has problems, or is gone."""
        name = one_line.one_line(entry.name)
        label = _("Company added: {name}") if entry.id is None else _("Company changed: {name}")
        with self._database.write(label.format(name=name)) as session:
            return save_in(session, entry, self._database)

    def delete(self, company_id: UUID) -> str:
        """Remove a company that nothing refers to, with its contacts. Raises KnownError otherwise, and says by what it
        is used."""
        with self._database.read() as session:
            name = _one(session, company_id).name
        label = _("Company removed: {name}").format(name=name)
        with self._database.write(label) as session:
            _one(session, company_id)  # it may have gone, or come into use, since: an import runs beside the window
            uses = CompanyUses(*queries.uses(session, company_id))
            if uses.any:
                what = _("{name} cannot be removed: {uses}.").format(name=name, uses=uses_said(uses))
                raise KnownError(what, _("Nothing was changed."), code="in-use")
            for contact in queries.contact_rows(session, company_id):
                session.delete(contact)
            session.flush()
            session.delete(session.the(Company, company_id))
        return label

    def export(self, path: Path) -> int:
        """Write every company to a file for a spreadsheet, without our own notes; returns how many. A name that ends
        in .xlsx gives a workbook, any other CSV. Raises KnownError as `files.write_asked` does."""
        entries = self.all()
        header, rows = company_sheets.table(entries)
        files.write_asked(path, to_sheet(path, header, rows))
        return len(entries)

    def contact_cards(self, path: Path, *company_ids: UUID) -> int:
        """Write the contacts of companies, by default of all, to a file for an address book (vCard), the company itself
        where nobody is known there; of all, without parents who would tell about their work. Returns how many cards.
        Raises KnownError when one is gone or when there is none, and as `files.write_asked` does."""
        entries = [self.one(company_id) for company_id in company_ids] or list(map(_without_parents, self.all()))
        if not entries:
            raise KnownError(_("There is no company yet."), _("Nothing was written."), code="no-company")
        files.write_asked(path, b"".join(map(to_vcards, entries)))
        return sum(max(1, len(entry.contacts)) for entry in entries)

    def uses(self, company_id: UUID) -> CompanyUses:
        """How much hangs on a company."""
        with self._database.read() as session:
            return CompanyUses(*queries.uses(session, company_id))

    def doubles(self) -> tuple[CompanyDouble, ...]:
        """Every pair that looks like one company, the surest first; of a pair, the one with most visits first."""
        with self._database.read() as session:
            pairs = company_merging.pairs(session)
            found = {entry.id: entry for entry in _entries(session, {one for pair in pairs for one in pair})}
        made = [_double(found[one], found[other], why) for (one, other), why in pairs.items()]
        return tuple(sorted(made, key=_surest_first))

    def between(self, one_id: UUID, other_id: UUID) -> CompanyDouble:
        """Two of whom somebody says that they are one. Raises KnownError when one of them is gone."""
        with self._database.read() as session:
            first, second = _one(session, one_id), _one(session, other_id)
        return _double(first, second)

    def merge(self, keep_id: UUID, gone_id: UUID, chosen: Collection[str] = ()) -> str:
        """Make one company of two, as one step that can be undone; the sentence that says so.

        `chosen` names the fields (`CompanyEntry.MERGED`) that come from the one that goes; all that refers to it goes
        along. Raises KnownError for a company twice, or when one of them is gone.
        """
        with self._database.read() as session:
            merge = Merge(_one(session, keep_id), _one(session, gone_id), frozenset(chosen))
        if keep_id == gone_id:
            raise KnownError(_("This is the same company."), _("Nothing was changed."), code="same-company")
        label = _("Two entries of {name} made one").format(name=merge.value("name"))
        with self._database.write(label) as session:
            kept, gone = session.the(Company, keep_id), session.the(Company, gone_id)
            for company_id in (keep_id, gone_id):
                visit_rows.company_changed(session, company_id, self._database.clock.today())
            company_merging.join(session, kept, gone, {name: merge.value(name) for name in CompanyEntry.MERGED})
        return label


def save_in(session: Session, entry: CompanyEntry, database: Database) -> UUID:
    """Save a company within the caller's transaction, as `Companies.save` does."""
    found = _problems(session, entry, database)
    if found:
        raise KnownError(found[0].message, _("Nothing was changed."), code="problems")
    entry = rules.cleaned(entry)
    if entry.id is None:
        row = Company(id=new_id(), name=entry.name)
        session.add(row)
    else:
        kept = session.the(Company, entry.id)
        row = kept
        if any(getattr(row, name) != getattr(entry, name) for name in visit_rows.HEARD):
            visit_rows.company_changed(session, row.id, database.clock.today())
    for name in _KEPT:
        if getattr(row, name) != getattr(entry, name):
            setattr(row, name, getattr(entry, name))
    session.flush()
    save_contacts_in(session, row.id, entry.contacts)
    return row.id


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


def entries_in(session: Session, ids: Sequence[UUID]) -> tuple[CompanyEntry, ...]:
    """Some companies in the given order, within the caller's transaction; those that are gone are left out."""
    found = {entry.id: entry for entry in _entries(session, ids)} if ids else {}
    return tuple(found[one] for one in ids if one in found)


def uses_said(uses: CompanyUses) -> str:
    """What refers to a company, in words; "" for nothing."""
    along, agreed = uses.visits, uses.agreements
    counted = (
        (uses.activities, ngettext("{n} activity is kept of it", "{n} activities are kept of it", uses.activities)),
        (along, ngettext("{n} visit leads along it", "{n} visits lead along it", along)),
        (uses.choices, ngettext("{n} promise to a pupil names it", "{n} promises to pupils name it", uses.choices)),
        (agreed, ngettext("{n} sector agreement is with it", "{n} sector agreements are with it", agreed)),
        (uses.offers, ngettext("{n} offer is of it", "{n} offers are of it", uses.offers)),
        (uses.parents, ngettext("{n} parent works there", "{n} parents work there", uses.parents)),
    )
    return ", ".join(text.format(n=count) for count, text in counted if count)


def save_contacts_in(session: Session, company_id: UUID, contacts: Iterable[ContactPerson]) -> None:
    """Make these the contacts of a company within the caller's transaction; who is not among them is removed."""
    kept = {row.id: row for row in queries.contact_rows(session, company_id)}
    for place, one in enumerate(contacts):
        row = kept.pop(one.id, None) if one.id else None
        if row is None:
            row = CompanyContact(id=new_id(), company_id=company_id)
            session.add(row)
        row.name, row.role, row.phone, row.email, row.position = one.name, one.role, one.phone, one.email, place
    for row in kept.values():
        session.delete(row)


def _problems(session: Session, entry: CompanyEntry, database: Database) -> tuple[Problem, ...]:
    known = queries.entries(session, [entry.id]) if entry.id else ()
    before = CompanyEntry(**dict(zip(queries.COLUMNS, known[0], strict=True))) if known else None
    found = rules.problems(entry, database.clock.today(), words.SECTOR.keys() | ({before.sector} if before else set()))
    key = same_key(one_line.one_line(entry.name), one_line.one_line(entry.municipality))
    if key[0] and (before is None or same_key(before.name, before.municipality) != key):
        others = (names.fold(row.municipality) for row in queries.named(session, key[0]) if row.id != entry.id)
        if key[1] in others:
            text = _("There is a company with this name in this municipality already.")
            return (*found, Problem("name", text if key[1] else _("There is a company with this name already.")))
    return found


def _entries(session: Session, ids: Collection[UUID] | None = None) -> tuple[CompanyEntry, ...]:
    visits = queries.visits(session, next(iter(ids)) if ids is not None and len(ids) == 1 else None)
    contacts: dict[UUID, list[ContactPerson]] = {}
    for company_id, *rest in queries.contacts(session, ids):
        contacts.setdefault(company_id, []).append(ContactPerson(*rest))
    return tuple(
        CompanyEntry(
            **dict(zip(queries.COLUMNS, row, strict=True)),
            visits=(held := visits.get(row.id, (0, None)))[0],
            last_visit=held[1],
            contacts=tuple(contacts.get(row.id, ())),
        )
        for row in queries.entries(session, ids)
    )


def _one(session: Session, company_id: UUID) -> CompanyEntry:
    found = _entries(session, [company_id])
    if not found:
        raise no_longer_there(Company)
    return found[0]


def _without_parents(entry: CompanyEntry) -> CompanyEntry:
    return replace(entry, contacts=tuple(one for one in entry.contacts if not one.is_parent))


def _double(one: CompanyEntry, other: CompanyEntry, *why: str) -> CompanyDouble:
    first, second = sorted((one, other), key=lambda entry: (-entry.visits, str(entry.id)))
    return Double(first, second, why)


def _surest_first(double: CompanyDouble) -> tuple[int, str, str]:
    rank = min(DOUBLE_REASONS.index(reason) for reason in double.reasons)
    return rank, names.fold(double.first.name), str(double.first.id)
