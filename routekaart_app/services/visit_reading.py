"""Reads visits: what groups do together, with what more is told of it, made one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from routekaart_app.domain.group_names import natural_key
from routekaart_app.domain.visit import Visit, VisitCompanyName, VisitGroup, state_of
from routekaart_app.store.database import Session
from routekaart_app.store.queries import visits as queries
from routekaart_app.store.queries.scope import Key
from routekaart_app.store.queries.visits import TOLD, Counted, Host, VisitRow

_NOBODY = Counted()
_KIND, _TITLE, _OFF = (TOLD.index(name) for name in ("kind", "title", "cancelled_on"))


def visits(session: Session, visit_ids: Collection[UUID]) -> tuple[Visit, ...]:
    """Some visits, by day and time; what takes the whole day first. Those that are gone are left out."""
    return _made(session, queries.of_keys(session, visit_ids))


def within(session: Session, first: date, last: date) -> tuple[Visit, ...]:
    """The visits of which a day falls in a period, by day and time."""
    return _made(session, queries.within(session, first, last))


def _made(session: Session, rows: Sequence[VisitRow]) -> tuple[Visit, ...]:
    together: dict[Key, list[VisitRow]] = {}
    for row in rows:
        together.setdefault(row.visit_id or row.id, []).append(row)
    counts = queries.counted(session, [row.id for row in rows])
    further = queries.further_companies(session, [key for key, own in together.items() if own[0].visit_id])
    made = [_visit(key, own, further.get(key, ()), counts) for key, own in together.items()]
    return tuple(sorted(made, key=lambda visit: (visit.on, visit.starts_at, visit.id.bytes)))


def _visit(key: Key, rows: list[VisitRow], further: Iterable[Host], counts: Mapping[Key, Counted]) -> Visit:
    first = rows[0]
    if len(rows) > 1:
        first = min(rows, key=lambda row: row.id)
        rows.sort(key=lambda row: (row.group_id is None, natural_key(row.group), row.id))
    groups = tuple([_group(row, counts.get(row.id, _NOBODY)) for row in rows])
    told = first.told
    more: dict[str, Any] = {} if told[_KIND] is None else dict(zip(TOLD, told, strict=True))
    more["kind"], more["title"] = told[_KIND] or "", told[_TITLE] or first.title
    state = state_of(
        cancelled=told[_OFF] is not None,
        states=["recorded" if group.recorded else "planned" for group in groups],
        prepared=[row.prepared for row in rows],
        looked_back=[row.looked_back for row in rows],
    )
    return Visit(
        id=_id(key),
        on=first.on,
        activity_kind=first.kind,
        state=state,
        groups=groups,
        companies=_companies([*[row.host for row in rows], *further]),
        starts_at=first.starts_at,
        ends_at=first.ends_at,
        **more,
    )


def _group(row: VisitRow, count: Counted) -> VisitGroup:
    group_id = _id(row.group_id) if row.group_id else None
    line_id = _id(row.line_id) if row.line_id else None
    known = count.recorded > 0
    return VisitGroup(group_id, row.group, _id(row.id), line_id, row.line_code, count.pupils, count.present, known)


def _companies(hosts: Sequence[Host]) -> tuple[VisitCompanyName, ...]:
    """The host first, each once."""
    known = [company for host in hosts if (company := _company(*host))]
    return tuple({company.id: company for company in known}.values()) if known[1:] else tuple(known)


@lru_cache(8192)
def _company(key: Key | None, name: str | None, sector: str, campus: str, municipality: str) -> VisitCompanyName | None:
    """Kept, since a company comes by many times."""
    return None if key is None or name is None else VisitCompanyName(_id(key), name, sector, campus, municipality)


@lru_cache(65536)
def _id(key: Key) -> UUID:
    """Kept, since a calendar is read again and again."""
    return UUID(bytes=key)
