"""Two entries of one guardian: which they are, and everything that goes along when they become one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from uuid import UUID

from routekaart_app.domain import guardian_rules as rules
from routekaart_app.domain import names
from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.merge import Double, Merge
from routekaart_app.services import parent_leads
from routekaart_app.store import models
from routekaart_app.store.database import Session
from routekaart_app.store.models import Guardianship
from routekaart_app.store.queries import guardians as queries

REASONS = ("pupil", "email", "phone", "address")
"""What two of the same name have in common, the strongest first; words in `routekaart_app.words.SAME_GUARDIAN`."""
_MOST_ALIKE = 20
"""Of more entries that share name and telephone number, each is told with the others among the first so many."""
_OFFERED = ("work", "work_agreed_on", "company_id")


def doubles(guardians: Iterable[Guardian]) -> Iterator[Double[Guardian]]:
    """The pairs among some guardians that look like one person."""
    marked: dict[tuple[str, rules.Mark], list[Guardian]] = {}
    for one in guardians:
        name = names.fold(one.name)
        for mark in rules.marks(one) if name else ():
            marked.setdefault((name, mark), []).append(one)
    told: set[frozenset[UUID | None]] = set()
    for same in marked.values():
        for one, other in combinations(same[:_MOST_ALIKE], 2):
            pair = frozenset((one.id, other.id))
            if pair not in told and not rules.are_two(one.children, other.children):
                told.add(pair)
                yield double(one, other)


def double(one: Guardian, other: Guardian) -> Double[Guardian]:
    """Two guardians, the one with most children first, and what they have in common."""
    shared = {kind for kind, _value in rules.marks(one) & rules.marks(other)}
    first, second = sorted((one, other), key=lambda guardian: (-len(guardian.children), str(guardian.id)))
    return Double(first, second, tuple(reason for reason in REASONS if reason in shared))


def join(session: Session, merge: Merge[Guardian]) -> None:
    """Give the one that stays what was chosen, the children of the other and the contact there was; the other goes."""
    assert merge.kept.id is not None and merge.dropped.id is not None
    kept = session.the(models.Guardian, merge.kept.id)
    parent_leads.join(session, merge)
    for field in Guardian.MERGED:
        parts = _OFFERED if field == "offered" else (field,)
        value = merge.value(field)
        values = (value or ("", None, None)) if field == "offered" else (value,)
        for name, part in zip(parts, values, strict=True):
            if getattr(kept, name) != part:
                setattr(kept, name, part)
    _join_children(session, merge.kept.id, merge.dropped.id)
    for contact in queries.contacts_of(session, merge.dropped.id):
        contact.guardian_id = merge.kept.id
    session.flush()
    session.delete(session.the(models.Guardian, merge.dropped.id))


def _join_children(session: Session, kept: UUID, dropped: UUID) -> None:
    mine = {link.pupil_id: link for link in queries.links(session, guardian_id=kept)}
    for link in queries.links(session, guardian_id=dropped):
        same = mine.get(link.pupil_id)
        if same is None:
            link.guardian_id = kept
        else:
            join_links(same, link)
            session.delete(link)


def join_links(same: Guardianship, link: Guardianship) -> None:
    """What two entries say of one guardian and one pupil: what either knows, and of custody and of what may be sent the
    most careful."""
    same.relation = same.relation or link.relation
    same.custody = rules.strictest(same.custody, link.custody)
    same.do_not_send = same.do_not_send or link.do_not_send
    same.do_not_send_because = same.do_not_send_because or link.do_not_send_because
    same.position = min(same.position, link.position)
