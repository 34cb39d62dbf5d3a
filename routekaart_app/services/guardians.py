"""Parents and carers of pupils: who they are, whose they are, and who of them gets a paper."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain import guardian_rules as rules
from routekaart_app.domain import names, parent_rights
from routekaart_app.domain.guardian import FORMER, Child, Guardian
from routekaart_app.domain.merge import Double, Merge
from routekaart_app.domain.parent_rights import AgeChoices, Receivers
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.services import collector, guardian_merging, parent_leads, school_settings
from routekaart_app.store import models
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Guardianship, Pupil
from routekaart_app.store.queries import guardians as queries
from routekaart_app.store.session import no_longer_there

GuardianDouble = Double[Guardian]
GuardianMerge = Merge[Guardian]
"""Who a contact was with once a guardian is removed of whom nobody wrote down how they were related."""
_KEPT = tuple(name for name in queries.COLUMNS if name != "id")


class Guardians:
    """Who the guardians of pupils are. Brothers and sisters share theirs; two addresses are two guardians."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Guardian, ...]:
        """Every guardian by name, with all their children."""
        with collector.paused(), self._database.read() as session:
            return entries_in(session)

    def of(self, pupil_id: UUID) -> tuple[Guardian, ...]:
        """The guardians of a pupil in their order, each with all their children; () for a pupil who is gone."""
        return self.of_many([pupil_id])[pupil_id]

    def of_many(self, pupil_ids: Collection[UUID]) -> Mapping[UUID, tuple[Guardian, ...]]:
        """As `of`, for every one of some pupils in one read."""
        with self._database.read() as session:
            return of_pupils_in(session, pupil_ids)

    def one(self, guardian_id: UUID) -> Guardian:
        """One guardian. Raises KnownError "no-guardian" when it is gone."""
        with self._database.read() as session:
            return _one(session, guardian_id)

    def problems(self, guardian: Guardian) -> tuple[Problem, ...]:
        """What must be mended before this can be saved, beside the fields of `domain.guardian_rules.problems`."""
        with self._database.read() as session:
            return _problems(session, guardian, self._database.clock.today())

    def save(self, guardian: Guardian, *, new: UUID | None = None) -> str:
        """Add a guardian, or change the one with this id; the sentence that says so. `new` is the id for an added one.

        Of children that are not among those of `guardian` it is one no longer. Raises KnownError when there are
        problems, or the guardian or a pupil is gone.
        """
        guardian = rules.cleaned(guardian)
        label = _("Parent added: {name}") if guardian.id is None else _("Parent changed: {name}")
        label = label.format(name=guardian.name)
        with self._database.write(label) as session:
            found = _problems(session, guardian, self._database.clock.today())
            if found:
                raise KnownError(found[0].message, _("Nothing was changed."), code="problems")
            save_in(session, guardian, new)
        return label

    def link(self, guardian_id: UUID, child: Child) -> str:
        """Make somebody who is known a guardian of one pupil more, as of a brother or sister; the sentence that says
        so. What held between the two already is replaced. Raises KnownError as `save` does."""
        guardian = self.one(guardian_id)
        others = tuple(one for one in guardian.children if one.pupil_id != child.pupil_id)
        return self.save(replace(guardian, children=(*others, child)))

    def unlink(self, guardian_id: UUID, pupil_id: UUID) -> str:
        """Somebody is no guardian of a pupil any more; who has no other child here is removed altogether."""
        guardian = self.one(guardian_id)
        others = tuple(one for one in guardian.children if one.pupil_id != pupil_id)
        return self.save(replace(guardian, children=others)) if others else self.remove(guardian_id)

    def remove(self, guardian_id: UUID) -> str:
        """Remove a guardian; the sentence that says so. What contact there was stays, without the name. Raises
        KnownError when it is gone."""
        guardian = self.one(guardian_id)
        label = _("Parent removed: {name}").format(name=guardian.name)
        with self._database.write(label) as session:
            for contact in queries.contacts_of(session, guardian_id):
                contact.who = FORMER
                contact.guardian_id = None
            for link in queries.links(session, guardian_id=guardian_id):
                session.delete(link)
            row = session.the(models.Guardian, guardian_id)
            parent_leads.untie(session, row)
            session.flush()
            session.delete(row)
        return label

    def put_in_order(self, pupil_id: UUID, guardian_ids: Sequence[UUID]) -> str:
        """In which order the guardians of a pupil are shown and written to; the sentence that says so."""
        label = _("Order of parents changed")
        with self._database.write(label) as session:
            place = {guardian_id: index for index, guardian_id in enumerate(guardian_ids)}
            for link in queries.links(session, pupil_id=pupil_id):
                position = place.get(link.guardian_id, len(place) + link.position)
                if link.position != position:
                    link.position = position
        return label

    def doubles(self) -> tuple[GuardianDouble, ...]:
        """Every pair that looks like one person, by name; of a pair, the one with most children first."""
        found = guardian_merging.doubles(self.all())
        return tuple(sorted(found, key=lambda double: (names.fold(double.first.name), str(double.first.id))))

    def between(self, one_id: UUID, other_id: UUID) -> GuardianDouble:
        """Two of whom somebody says that they are one. Raises KnownError when one of them is gone."""
        with self._database.read() as session:
            return guardian_merging.double(_one(session, one_id), _one(session, other_id))

    def merge(self, keep_id: UUID, gone_id: UUID, chosen: Collection[str] = ()) -> str:
        """Make one guardian of two, as one step that can be undone; the sentence that says so.

        `chosen` names the fields (`Guardian.MERGED`) that come from the one that goes; its children and what contact
        there was go along. Raises KnownError for a guardian twice, or when one of them is gone.
        """
        with self._database.read() as session:
            merge = Merge(_one(session, keep_id), _one(session, gone_id), frozenset(chosen))
        if keep_id == gone_id:
            raise KnownError(_("This is the same person."), _("Nothing was changed."), code="same-guardian")
        label = _("Two entries of {name} made one").format(name=merge.value("name"))
        with self._database.write(label) as session:
            guardian_merging.join(session, merge)
        return label

    def agreed_on(self, pupil_id: UUID) -> date | None:
        """The day on which a pupil agreed that the parents are told; None while nothing was agreed."""
        with self._database.read() as session:
            return session.the(Pupil, pupil_id).parents_agreed_on

    def set_agreed_on(self, pupil_id: UUID, on: date | None) -> str:
        """Note that a pupil agreed on a day that the parents are told, or with None that it is taken back; the sentence
        that says so, "" where that is known already. Raises KnownError for a day to come, and when the pupil is
        gone."""
        if on is not None and on > self._database.clock.today():
            raise KnownError(_("This day is still to come."), _("Nothing was changed."), code="day-to-come")
        with self._database.read() as session:
            pupil = session.the(Pupil, pupil_id)
            name, before = names.display(pupil.first_name, pupil.prefix, pupil.last_name), pupil.parents_agreed_on
        if on == before:
            return ""
        said = _("{name} agrees that parents are told") if on else _("{name} does not agree any more")
        label = said.format(name=name)
        with self._database.write(label) as session:
            session.the(Pupil, pupil_id).parents_agreed_on = on
        return label

    def contradicting(self, pupil_ids: Collection[UUID]) -> tuple[str, ...]:
        """The names of those among some pupils of whom what is recorded of custody cannot be."""
        found = []
        for pupil_id, guardians in self.of_many(pupil_ids).items():
            children = [one.child(pupil_id) for one in guardians]
            if parent_rights.contradicts([child.custody for child in children]):
                found.append(children[0].name)
        return tuple(found)

    def ages(self) -> AgeChoices:
        """What the school chose for pupils of 16 and older."""
        with self._database.read() as session:
            return school_settings.age_choices(session)

    def age_facts(self, pupil_id: UUID, on: date) -> tuple[date | None, str, date | None]:
        """What the age of a pupil is judged by on a day: birth date, stage, and when the pupil agreed that the parents
        are told. Raises KnownError when the pupil is gone."""
        with self._database.read() as session:
            session.the(Pupil, pupil_id)
            return queries.ages(session, [pupil_id], on)[pupil_id]

    def receivers(
        self, pupil_ids: Collection[UUID], on: date, *, on_request: Collection[UUID] = ()
    ) -> dict[UUID, Receivers]:
        """Who gets a paper about each of some pupils on a day (`domain.parent_rights`); about those in `on_request`,
        guardians without custody asked for it. A pupil who is gone is left out. The paper goes out today at the
        earliest: an older day makes nobody younger."""
        on = max(on, self._database.clock.today())
        with self._database.read() as session:
            guardians = of_pupils_in(session, pupil_ids)
            facts, choices = queries.ages(session, pupil_ids, on), school_settings.age_choices(session)
        return {
            pupil_id: parent_rights.receivers(
                *facts[pupil_id], guardians[pupil_id], on, choices, pupil_id=pupil_id, on_request=pupil_id in on_request
            )
            for pupil_id in pupil_ids
            if pupil_id in facts
        }


def of_pupils_in(session: Session, pupil_ids: Collection[UUID]) -> dict[UUID, tuple[Guardian, ...]]:
    """The guardians of some pupils in their order, within the caller's transaction."""
    pairs = queries.of_pupils(session, pupil_ids)
    known = {one.id: one for one in entries_in(session, {guardian_id for _pupil_id, guardian_id in pairs})}
    found: dict[UUID, list[Guardian]] = {pupil_id: [] for pupil_id in pupil_ids}
    for pupil_id, guardian_id in pairs:
        if guardian_id in known:
            found[pupil_id].append(known[guardian_id])
    return {pupil_id: tuple(guardians) for pupil_id, guardians in found.items()}


def entries_in(session: Session, ids: Collection[UUID] | None = None) -> tuple[Guardian, ...]:
    """Every guardian by name, or some, within the caller's transaction."""
    if ids is not None and not ids:
        return ()
    links = list(queries.children(session, ids))
    groups = queries.groups_of(session, None if ids is None else {row.pupil_id for row in links})
    children: dict[UUID, list[Child]] = {}
    for guardian_id, pupil_id, first, prefix, last, *said, _position in links:
        name = names.display(first, prefix, last)
        children.setdefault(guardian_id, []).append(Child(pupil_id, name, groups.get(pupil_id, ""), *said))
    found = [
        Guardian(**dict(zip(queries.COLUMNS, row, strict=True)), children=tuple(children.get(row.id, ())))
        for row in queries.entries(session, ids)
    ]
    return tuple(sorted(found, key=lambda one: (names.fold(one.name), str(one.id))))


def save_in(session: Session, guardian: Guardian, new: UUID | None = None) -> UUID:
    """Write a guardian that has no problems within the caller's transaction; returns its id. Raises KnownError when it
    or one of the pupils is gone."""
    if guardian.id is None:
        row = models.Guardian(id=new or new_id(), name=guardian.name)
        session.add(row)
    else:
        kept = session.the(models.Guardian, guardian.id)
        row = kept
        if parent_leads.follow(session, row, guardian):
            guardian = replace(guardian, company_id=None)
    put(row, {name: getattr(guardian, name) for name in _KEPT})
    session.flush()
    save_children_in(session, row.id, guardian.children)
    return row.id


def save_children_in(session: Session, guardian_id: UUID, children: Iterable[Child]) -> None:
    """Make these the children of a guardian within the caller's transaction. Raises KnownError when one is gone."""
    kept = {link.pupil_id: link for link in queries.links(session, guardian_id=guardian_id)}
    for child in children:
        link = kept.pop(child.pupil_id, None)
        if link is None:
            session.the(Pupil, child.pupil_id)
            position = queries.next_position(session, child.pupil_id)
            link = Guardianship(id=new_id(), guardian_id=guardian_id, pupil_id=child.pupil_id, position=position)
            session.add(link)
        put(link, {name: getattr(child, name) for name in queries.OF_CHILD})
    for link in kept.values():
        session.delete(link)
    session.flush()


def put(row: models.Guardian | Guardianship, values: Mapping[str, Any]) -> None:
    """Set what differs, so that the journal tells of changes only."""
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def _problems(session: Session, guardian: Guardian, today: date) -> tuple[Problem, ...]:
    kept = session.get(models.Guardian, guardian.id) if guardian.id else None
    found = rules.problems(guardian, today, [kept.talk_language] if kept else ())
    if not guardian.children:
        found = (*found, Problem("children", _("Choose of whom this is a parent or carer.")))
    return found


def _one(session: Session, guardian_id: UUID) -> Guardian:
    found = entries_in(session, [guardian_id])
    if not found:
        raise no_longer_there(models.Guardian)
    return found[0]
