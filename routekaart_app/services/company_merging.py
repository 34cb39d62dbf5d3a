"""Two entries of one company: which they are, and everything that goes along when they become one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Any
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.company import SAME_BUT_FORM, SAME_NAME, SAME_PLACE, is_of_parent, same_key
from routekaart_app.domain.company_likeness import loose
from routekaart_app.store.database import Session
from routekaart_app.store.models import Company
from routekaart_app.store.queries import companies as queries

_CODED = ("code_scheme", "code_version", "code")
Pair = tuple[UUID, UUID]


def pairs(session: Session) -> dict[Pair, str]:
    """The pairs that may be one company, and why: the same name in the same municipality, or in one that is not
    known; and in one municipality also a name that differs only in its legal form or an article. Where a company is in
    more than twice, each goes with the first of it."""
    by_name: dict[str, list[tuple[UUID, str]]] = {}
    by_word: dict[tuple[str, str], dict[str, UUID]] = {}
    for company_id, name, municipality in queries.names_and_places(session):
        key, place = same_key(name, municipality)
        if key:
            by_name.setdefault(key, []).append((company_id, place))
            by_word.setdefault((loose(name), place), {}).setdefault(key, company_id)
    found: dict[Pair, str] = {}
    for same in by_name.values():
        taken: set[UUID] = set()
        for (one, here), (other, there) in combinations(same, 2):
            if other in taken or not (here == there or not here or not there):
                continue
            found[one, other] = SAME_PLACE if here == there else SAME_NAME
            if here == there:
                taken.add(other)
    for spelled in by_word.values():
        first, *others = spelled.values()
        found |= {(first, other): SAME_BUT_FORM for other in others}
    return found


def join(session: Session, kept: Company, gone: Company, values: Mapping[str, Any]) -> None:
    """Give the one that stays these values and everything that refers to the other one, which goes."""
    for field, value in values.items():
        if field == "coded":
            for name, part in zip(_CODED, value or ("", "", ""), strict=True):
                setattr(kept, name, part)
        else:
            setattr(kept, field, value)
    _join_contacts(session, kept.id, gone.id)
    _join_visits(session, kept.id, gone.id)
    for row in queries.referring(session, gone.id):
        row.company_id = kept.id
    session.flush()
    session.delete(gone)


def _join_contacts(session: Session, kept: UUID, gone: UUID) -> None:
    """Somebody who is known at both stands there once, with what either knows; but a parent stays apart, to be taken
    out when they take their word back."""
    every = queries.contact_rows(session, kept)
    mine = {names.fold(row.name): row for row in every if row.name and not is_of_parent(row.id)}
    place = len(every)
    for row in queries.contact_rows(session, gone):
        same = mine.get(names.fold(row.name))
        if (
            same is None
            or is_of_parent(row.id)
            or any(_differ(getattr(same, name), getattr(row, name)) for name in ("phone", "email"))
        ):
            row.company_id, row.position = kept, place
            place += 1
            continue
        for name in ("role", "phone", "email"):
            setattr(same, name, getattr(same, name) or getattr(row, name))
        session.delete(row)


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and names.fold(one) != names.fold(other)


def _join_visits(session: Session, kept: UUID, gone: UUID) -> None:
    """A visit along both becomes one along one of them."""
    mine, theirs = queries.further(session, kept), queries.further(session, gone)
    visits = {row.visit_id for row in (*mine, *theirs)}
    at = {(visit, kept if company == gone else company) for visit, company in queries.met_at(session, visits)}
    seen: set[UUID] = set()
    for row in (*mine, *theirs):
        if row.visit_id in seen or (row.visit_id, kept) in at:
            session.delete(row)
        seen.add(row.visit_id)
    session.flush()
