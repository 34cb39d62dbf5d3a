"""The catalogue of a region: companies and offers written to a file for other schools, and taken in from theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from routekaart_app import words
from routekaart_app.domain import names
from routekaart_app.domain.offer import Offer
from routekaart_app.exchange import catalogue_file
from routekaart_app.exchange.catalogue_file import OfferRecord
from routekaart_app.exchange.records import RowProblem
from routekaart_app.i18n import gettext as _
from routekaart_app.services.companies import Companies
from routekaart_app.services.company_imports import known_words
from routekaart_app.services.company_matching import Matcher
from routekaart_app.services.company_plan import SAME_ROW, CompanyPlan, CompanyUpdate, OfferUpdate
from routekaart_app.services.import_plan import FieldChange
from routekaart_app.services.offers import Offers
from routekaart_app.services.progress import SILENT, Progress
from routekaart_app.store import files
from routekaart_app.store.database import Database

_OF_OFFER = ("kind", "description", "suitable_for", "minutes", "most_pupils")
_EVERY = 200


class Written(NamedTuple):
    """How much was written to a catalogue."""

    companies: int
    offers: int


class Catalogue:
    """Everything on the register of companies that may be shared, as one file. It is taken in with
    `CompanyImports.apply`."""

    def __init__(self, database: Database, companies: Companies, offers: Offers) -> None:
        self._database, self._companies, self._offers = database, companies, offers

    def export(self, path: Path, *, with_contacts: bool = False) -> Written:
        """Write every company and offer to a file, without our own notes and judgements, and without the people to
        call unless asked. Raises KnownError as `files.write_asked` does."""
        companies, offers = self._companies.all(), self._offers.all()
        own = {key: said for key, said in words.SECTOR.items() if key not in words.SHIPPED_SECTOR}
        text = catalogue_file.to_text(companies, offers, own, with_contacts=with_contacts)
        files.write_asked(path, text.encode())
        return Written(len(companies), len(offers))

    def plan(self, path: Path, *, progress: Progress = SILENT) -> CompanyPlan:
        """What taking in a catalogue would do; nothing is written. Raises KnownError in words when it is none, and
        Cancelled."""
        progress.step(0, 0)
        file = catalogue_file.read(path, known_words(self._database), self._database.clock.today())
        matcher = Matcher(self._companies.all(), asks=True)
        for place, record in enumerate(file.companies):
            if place % _EVERY == 0:
                progress.step(place, len(file.companies), record.entry.name)
            matcher.take(record)
        found = matcher.result()
        placed = tuple(
            (update.record.row, update.known.id)
            for update in (*found.changed, *found.unchanged)
            if update.known.id is not None
        )
        again = {item.record.row: item.known_row for item in found.doubles if item.why == SAME_ROW}
        offered = _Offered(self._offers.all(), [*found.changed, *found.unchanged])
        for item in file.offers:
            offered.take(item, again.get(item.of_row or 0) or item.of_row)
        return CompanyPlan(
            tuple(found.new),
            tuple(found.changed),
            len(found.unchanged),
            tuple(found.held),
            tuple(found.doubles),
            (*file.problems, *found.problems, *offered.problems),
            new_sectors=file.sectors,
            new_offers=tuple(offered.new),
            changed_offers=tuple(offered.changed),
            unchanged_offers=offered.unchanged,
            placed=placed,
        )


class _Offered:
    """Compares what a file offers with what is on offer: by company and title."""

    def __init__(self, known: Iterable[Offer], updates: Iterable[CompanyUpdate]) -> None:
        self.new: list[OfferUpdate] = []
        self.changed: list[OfferUpdate] = []
        self.unchanged = 0
        self.problems: list[RowProblem] = []
        self._known = {(offer.company_id, names.fold(offer.title)): offer for offer in known}
        self._ids = {update.record.row: update.known.id for update in updates}
        self._seen: set[tuple[int | None, str]] = set()

    def take(self, item: OfferRecord, of_row: int | None) -> None:
        """Put one offer in the pile it belongs to."""
        title = names.fold(item.offer.title)
        if (of_row, title) in self._seen:
            self.problems.append(RowProblem(item.row, "offer", _("This stands in the file twice."), "remark"))
            return
        self._seen.add((of_row, title))
        company_id = self._ids.get(of_row) if of_row is not None else None
        known = self._known.get((company_id, title)) if of_row is None or company_id is not None else None
        if known is None:
            self.new.append(OfferUpdate(item.row, item.offer, None, (), of_row))
            return
        changes = tuple(
            FieldChange(name, getattr(known, name), new)
            for name in _OF_OFFER
            if (new := getattr(item.offer, name)) not in ("", None, ()) and new != getattr(known, name)
        )
        if changes:
            self.changed.append(OfferUpdate(item.row, _merged(known, changes), known, changes, of_row))
        else:
            self.unchanged += 1


def _merged(known: Offer, changes: Iterable[FieldChange]) -> Offer:
    values: dict[str, Any] = {change.field: change.new for change in changes}
    return replace(known, **values)
