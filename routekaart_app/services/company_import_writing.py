"""Writing what a plan for companies comes to: new rows in bulk, changes one by one, nothing ever deleted."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.list_entry import SECTORS
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import companies, lists, offers, visit_rows
from routekaart_app.services.column_choices import remember
from routekaart_app.services.company_matching import applied, filled
from routekaart_app.services.company_plan import CompanyPlan, OfferUpdate
from routekaart_app.services.progress import Progress
from routekaart_app.store.database import Session
from routekaart_app.store.journal import insert_rows
from routekaart_app.store.models import Company, CompanyContact, ListItem
from routekaart_app.store.queries import companies as queries
from routekaart_app.store.queries import lists as list_queries

_BATCH = 500
_OFFER = "offer"


@dataclass(slots=True)
class Decided:
    """What a plan comes to once everything is chosen: companies by the row they are from, and by the id they have."""

    new: dict[int, CompanyEntry] = field(default_factory=dict)
    changed: dict[UUID, CompanyEntry] = field(default_factory=dict)
    places: dict[int, UUID] = field(default_factory=dict)
    """The known companies that rows are."""
    stands_for: dict[int, int] = field(default_factory=dict)
    """Rows that went up in the new company of another row."""
    offers: list[OfferUpdate] = field(default_factory=list)
    sectors: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be written."""
        return not (self.new or self.changed or self.offers)


def decided(plan: CompanyPlan, same: Collection[int], add_others: bool, chosen: Collection[Any]) -> Decided:
    """What becomes of every company and offer of a plan."""
    result = Decided({record.row: record.entry for record in plan.new}, places=dict(plan.placed))
    for update in plan.changed:
        row, company_id = update.record.row, _id(update.known)
        result.places[row] = company_id
        changes = [item for item in update.changes if not update.asks or (row, item.field) in chosen]
        if changes:
            result.changed[company_id] = applied(update.known, changes)
    for item in plan.held:
        row, entry = item.record.row, item.record.entry
        target = item.known_row if item.known_row in result.new else None
        if row in same and item.known.id is not None:
            before = result.changed.get(item.known.id, item.known)
            after = filled(before, entry)
            result.places[row] = item.known.id
            if after != before:
                result.changed[item.known.id] = after
        elif row in same and target is not None:
            result.new[target] = filled(result.new[target], entry)
            result.stands_for[row] = target
        elif add_others:
            result.new[row] = entry
    result.offers = [item for item in plan.new_offers if _has_company(item, result)]
    result.offers += [item for item in plan.changed_offers if (item.row, _OFFER) in chosen]
    used = {entry.sector for entry in (*result.new.values(), *result.changed.values())}
    result.sectors = tuple(name for name in plan.new_sectors if name in used)
    return result


def label(result: Decided) -> str:
    """The sentence for the message bar and the undo menu."""
    new, changed, offered = len(result.new), len(result.changed), len(result.offers)
    parts = (
        (new, ngettext("{n} new company", "{n} new companies", new)),
        (changed, ngettext("{n} changed", "{n} changed", changed)),
        (offered, ngettext("{n} offer", "{n} offers", offered)),
    )
    return _("Imported: {parts}").format(parts=", ".join(text.format(n=count) for count, text in parts if count))


def write(session: Session, plan: CompanyPlan, result: Decided, today: date, progress: Progress) -> None:
    """Write it within the caller's transaction, on a day. Raises KnownError when a company is gone, and Cancelled."""
    keys = _sectors(session, result.sectors)
    total = len(result.new) + len(result.changed)
    ids = {row: new_id() for row in result.new}
    rows = list(result.new)
    for start in range(0, len(rows), _BATCH):
        progress.step(start, total)
        part = rows[start : start + _BATCH]
        insert_rows(session, Company, [_values(result.new[row], ids[row], keys) for row in part])
        insert_rows(session, CompanyContact, [value for row in part for value in _contacts(result.new[row], ids[row])])
    for done, (company_id, entry) in enumerate(result.changed.items(), start=len(rows)):
        if done % _BATCH == 0:
            progress.step(done, total)
        _change(session, company_id, entry, keys, today)
    places = result.places | ids | {row: ids[target] for row, target in result.stands_for.items()}
    for item in result.offers:
        known = item.known.id if item.known else None
        of = places[item.of_row] if item.of_row is not None else None
        offers.save_in(session, replace(item.offer, company_id=of, id=known))
    remember(session, plan.mapping)
    progress.step(total, total)


def _has_company(item: OfferUpdate, result: Decided) -> bool:
    """An offer of a company that does not come in does not come in either."""
    return item.of_row is None or item.of_row in (result.places | result.new | result.stands_for)


def _id(entry: CompanyEntry) -> UUID:
    assert entry.id is not None
    return entry.id


def _sectors(session: Session, wanted: tuple[str, ...]) -> dict[str, str]:
    """The keys of sectors that are added to the list of the school, by name."""
    if not wanted:
        return {}
    kept = {row.key or str(row.id): row for row in list_queries.items(session, SECTORS)}
    listed = lists.read(session, SECTORS)
    for place, entry in enumerate(listed):  # as it is shown now, with the new ones last
        row = kept.get(entry.key) or ListItem(id=new_id(), list=SECTORS, key=entry.key, text="")
        row.position = place
        session.add(row)
    keys = {}
    for place, name in enumerate(wanted, start=len(listed)):
        row = ListItem(id=new_id(), list=SECTORS, text=name, position=place)
        session.add(row)
        keys[name] = str(row.id)
    session.flush()
    return keys


def _values(entry: CompanyEntry, company_id: UUID, keys: dict[str, str]) -> dict[str, Any]:
    values = {name: getattr(entry, name) for name in queries.COLUMNS}
    return values | {"id": company_id, "sector": keys.get(entry.sector, entry.sector)}


def _contacts(entry: CompanyEntry, company_id: UUID) -> list[dict[str, Any]]:
    return [
        {"company_id": company_id, "position": place, "name": one.name, "role": one.role, "phone": one.phone,
         "email": one.email}
        for place, one in enumerate(entry.contacts)
    ]  # fmt: skip


def _change(session: Session, company_id: UUID, entry: CompanyEntry, keys: dict[str, str], today: date) -> None:
    row = session.the(Company, company_id)
    values = _values(entry, company_id, keys)
    if any(getattr(row, name) != values[name] for name in visit_rows.HEARD):
        visit_rows.company_changed(session, company_id, today)
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    companies.save_contacts_in(session, company_id, entry.contacts)
