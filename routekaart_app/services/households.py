"""The homes of pupils, as a batch of papers for parents needs them: who gets one, what is spoken, whom to call."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app.domain.families import Subject
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.services.guardians import Guardians
from routekaart_app.services.parent_reports import Facts
from routekaart_app.store.database import Database
from routekaart_app.store.queries import people


@dataclass(frozen=True, slots=True)
class Home:
    """One pupil: as in the list of the class, with who gets a paper about them."""

    entry: PupilEntry
    subject: Subject
    facts: Facts


class Households:
    """Reads the homes of pupils."""

    def __init__(self, database: Database, guardians: Guardians) -> None:
        self._database, self._guardians = database, guardians

    def of(self, pupil_ids: Collection[UUID], on: date, *, on_request: bool = False) -> dict[UUID, Home]:
        """Of each of these pupils, in their order, as on a day. With `on_request` also those get a paper who have no
        custody and asked. Pupils who are gone are left out."""
        told = self._guardians.receivers(pupil_ids, on, on_request=pupil_ids if on_request else ())
        guardians = self._guardians.of_many(pupil_ids)
        with self._database.read() as session:
            homes = people.homes(session, pupil_ids)
            entries, _there = people.known(session, on, pupil_ids)
            phones = {school.id: school.phone for school in people.schools(session)}
        found = {}
        for pupil_id in pupil_ids:
            if pupil_id in told and pupil_id in entries:
                first_name, language = homes[pupil_id]
                entry = entries[pupil_id]
                subject = Subject(pupil_id, told[pupil_id], guardians[pupil_id], language)
                phone = phones.get(entry.school_id, "") if entry.school_id else ""
                found[pupil_id] = Home(entry, subject, Facts(first_name, phone))
        return found
