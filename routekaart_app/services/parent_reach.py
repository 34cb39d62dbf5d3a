"""Who of some classes, a school or the region was reached as a parent, how often and how, and who was not."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple
from uuid import UUID

from routekaart_app import words
from routekaart_app.domain import parent_rights
from routekaart_app.domain.parent_contact import ParentContact
from routekaart_app.domain.parent_counts import Counted, NotReached, NotReachedPupil, ParentCounts, counted
from routekaart_app.domain.parent_rights import AgeChoices
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import gettext as _
from routekaart_app.services import school_settings
from routekaart_app.store.database import Session
from routekaart_app.store.queries import attention, people
from routekaart_app.store.queries import parents as queries
from routekaart_app.store.queries import scope as scopes
from routekaart_app.store.queries.parents import Contact
from routekaart_app.store.queries.scope import Key, Scope


class Missed(NamedTuple):
    """Of whom no parent was reached, what was tried for them, oldest first, who was reached, and of how many nobody has
    to be, since their age leaves it to themselves."""

    pupils: list[Key]
    tried: dict[Key, list[Contact]]
    reached: set[Key]
    left_out: int


def missed(session: Session, scope: Scope) -> Missed:
    """Who of a scope was not reached this school year up to the day."""
    tried: dict[Key, list[Contact]] = {}
    reached: set[Key] = set()
    for contact in queries.in_scope(session, scope):
        if contact.attended:
            reached.add(contact.pupil)
        else:
            tried.setdefault(contact.pupil, []).append(contact)
    reached &= scope.pupils.keys()
    barred = _barred(session, scope) - reached
    for found in tried.values():
        found.sort(key=lambda one: (one.on, one.activity))
    pupils = [pupil for pupil in scope.pupils if pupil not in reached and pupil not in barred]
    return Missed(pupils, tried, reached, len(barred))


def _barred(session: Session, scope: Scope) -> set[Key]:
    """The pupils whose parents are told nothing, by their age."""
    choices = school_settings.age_choices(session)
    known: dict[tuple[str, str | None, str | None], bool] = {}
    barred: set[Key] = set()
    for pupil, born, agreed in queries.barred_facts(session, scope):
        if pupil not in scope.pupils:
            continue
        key = scope.pupils[pupil][1].place.stage, born, agreed
        if key not in known:
            known[key] = _is_barred(*key, scope.on, choices)
        if known[key]:
            barred.add(pupil)
    return barred


def _is_barred(stage: str, born: str | None, agreed: str | None, on: date, choices: AgeChoices) -> bool:
    birth_date = date.fromisoformat(born) if born else None
    agreed_on = date.fromisoformat(agreed) if agreed else None
    return bool(parent_rights.age_bar(birth_date, stage, agreed_on, on, choices))


def not_reached(
    session: Session, year: SchoolYear, on: date, group_ids: Collection[UUID] | None, school_id: UUID | None
) -> NotReached:
    """Of whom no parent was reached in a school year up to a day, with what was tried."""
    scope = scopes.scope(session, year, on, group_ids, school_id)
    found = missed(session, scope)
    few = len(found.pupils) * 2 < len(scope.pupils)
    names = attention.named(session, found.pupils) if few else attention.all_named(session, scope)
    groups = people.groups(session, year, on, school_id=school_id, group_ids=group_ids)
    place = {group.id: (at, group.name) for at, group in enumerate(groups)}
    tries = {pupil: found.tried[pupil] for pupil in found.pupils if pupil in found.tried}
    known = {one.guardian for mine in tries.values() for one in mine if one.guardian}
    called = queries.guardian_names(session, known)
    rows = []
    for pupil in found.pupils:
        if pupil not in names:
            continue
        number, cohort = scope.pupils[pupil]
        at, group = place.get(cohort.group_id, (len(place), "")) if cohort.group_id else (len(place), "")
        name = names[pupil]
        contacts = tuple(_contact(one, called) for one in reversed(tries.get(pupil, ())))
        row = NotReachedPupil(UUID(bytes=pupil), number, name.listed, name.display, cohort.group_id, group, contacts)
        rows.append(((at, name.sort_key, pupil), row))
    rows.sort(key=lambda item: item[0])
    return NotReached(on, len(found.reached), tuple(row for _key, row in rows), found.left_out)


def _contact(one: Contact, called: dict[Key, str]) -> ParentContact:
    return ParentContact(
        UUID(bytes=one.pupil),
        UUID(bytes=one.activity),
        date.fromisoformat(one.on),
        one.form,
        bool(one.attended),
        UUID(bytes=one.guardian) if one.guardian else None,
        called.get(one.guardian, "") if one.guardian else "",
        one.who,
        one.role,
        one.language,
        title=words.say(words.PARENT_FORM, one.form, _),
    )


def counts(
    session: Session, year: SchoolYear, on: date, group_ids: Collection[UUID] | None, school_id: UUID | None
) -> ParentCounts:
    """The contacts of a school year up to a day, per pupil and class by form, role and language."""
    scope = scopes.scope(session, year, on, group_ids, school_id)
    of_pupil: dict[Key, list[Contact]] = {}
    of_group: dict[UUID, list[Contact]] = {}
    whole: list[Contact] = []
    for contact in queries.in_scope(session, scope):
        if contact.pupil not in scope.pupils:
            continue
        whole.append(contact)
        of_pupil.setdefault(contact.pupil, []).append(contact)
        group_id = scope.pupils[contact.pupil][1].group_id
        if group_id is not None:
            of_group.setdefault(group_id, []).append(contact)
    per_pupil: dict[UUID, Counted] = {UUID(bytes=pupil): counted(found) for pupil, found in of_pupil.items()}
    return ParentCounts(
        on,
        len(scope.pupils),
        sum(item.reached > 0 for item in per_pupil.values()),
        counted(whole),
        per_pupil,
        {group_id: counted(found) for group_id, found in of_group.items()},
    )
