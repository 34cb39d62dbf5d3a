"""What can be done in the region: lessons, visits and projects on offer, to choose from when planning."""

from __future__ import annotations

from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain import names
from routekaart_app.domain import offer_rules as rules
from routekaart_app.domain.offer import Offer
from routekaart_app.domain.one_line import one_line
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.store import models
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Company
from routekaart_app.store.queries import offers as queries
from routekaart_app.store.session import no_longer_there

FIELDS = ("title", "kind", "description", "suitable_for", "minutes", "most_pupils", "company_id")
"""What is kept of an offer; company, sector and municipality are read along."""


class Offers:
    """What companies offer, and what is on offer by nobody in particular."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Offer, ...]:
        """Everything on offer, by title."""
        with self._database.read() as session:
            return tuple(Offer(*row) for row in queries.listed(session))

    def of_company(self, company_id: UUID) -> tuple[Offer, ...]:
        """What one company offers, by title."""
        with self._database.read() as session:
            return tuple(Offer(*row) for row in queries.listed(session, company_id))

    def one(self, offer_id: UUID) -> Offer:
        """One offer. Raises KnownError when it is gone."""
        found = next((offer for offer in self.all() if offer.id == offer_id), None)
        if found is None:
            raise no_longer_there(models.Offer)
        return found

    def problems(self, offer: Offer) -> tuple[Problem, ...]:
        """What must be mended before this can be saved, beside the fields of `domain.offer_rules.problems`."""
        with self._database.read() as session:
            return _problems(session, offer)

    def save(self, offer: Offer) -> str:
        """Add an offer, or change the one with this id; the sentence that says so. Raises KnownError when it has
        problems, or is gone."""
        label = _("Offer added: {name}") if offer.id is None else _("Offer changed: {name}")
        label = label.format(name=one_line(offer.title))
        with self._database.write(label) as session:
            save_in(session, offer)
        return label

    def delete(self, offer_id: UUID) -> str:
        """Remove an offer; the sentence that says so. Raises KnownError when it is gone."""
        label = _("Offer removed: {name}").format(name=self.one(offer_id).title)
        with self._database.write(label) as session:
            session.delete(session.the(models.Offer, offer_id))
        return label


def save_in(session: Session, offer: Offer) -> UUID:
    """Save an offer within the caller's transaction, as `Offers.save` does."""
    found = _problems(session, offer)
    if found:
        raise KnownError(found[0].message, _("Nothing was changed."), code="problems")
    offer = rules.cleaned(offer)
    row = models.Offer(id=new_id()) if offer.id is None else session.the(models.Offer, offer.id)
    for name in FIELDS:
        if offer.id is None or getattr(row, name) != getattr(offer, name):
            setattr(row, name, getattr(offer, name))
    session.add(row)
    session.flush()
    return row.id


def _problems(session: Session, offer: Offer) -> tuple[Problem, ...]:
    found = rules.problems(offer)
    if offer.company_id is not None and session.get(Company, offer.company_id) is None:
        return (*found, Problem("company", _("This company is no longer there.")))
    title = names.fold(offer.title)
    others = (row for row in queries.of(session, offer.company_id) if row.id != offer.id)
    if title and any(names.fold(row.title) == title for row in others):
        text = _("This is on offer there already. Change that one, or give this another title.")
        return (*found, Problem("title", text))
    return found
