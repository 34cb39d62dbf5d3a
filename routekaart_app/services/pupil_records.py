"""The fields of pupils: one pupil at a time, or one field for many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain import names
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.pupil_fields import PupilFields
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import STAGES, TRACKS, VO
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Enrolment, Group, Pupil, School, school_year_id
from routekaart_app.store.queries import records
from routekaart_app.store.session import no_longer_there

_OF_PUPIL = ("first_name", "prefix", "last_name", "birth_date", "home_language")
_OF_STAY = (
    "school_id", "group_id", "number", "stage", "year", "track", "level", "profile", "programme", "pathway",
    "target_group", "ends_on", "destination", "destination_name",
)  # fmt: skip


class PupilRecords:
    """Reads and writes the fields of pupils."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def fields(self, pupil_id: UUID, year: SchoolYear) -> PupilFields:
        """A pupil with the last stay in a school year, or else the newest there is.

        Raises KnownError when the pupil is gone.
        """
        with self._database.read() as session:
            pupil = session.get(Pupil, pupil_id)
            found = records.stay(session, pupil_id, year)
            if pupil is None or found is None:
                raise no_longer_there(Pupil, "")
            stay, start = found
            values = {name: getattr(pupil, name) for name in _OF_PUPIL}
            values |= {name: getattr(stay, name) for name in _OF_STAY}
            return PupilFields(SchoolYear(start), id=pupil.id, enrolment_id=stay.id, starts_on=stay.starts_on, **values)

    def new(self, year: SchoolYear, on: date, group_id: UUID | None = None) -> PupilFields:
        """The fields of somebody who comes in on a day, with the place that most of the class have."""
        with self._database.read() as session:
            group = session.get(Group, group_id) if group_id else None
            like = records.most_common_place(session, group.id) if group else None
            school = session.get(School, group.school_id) if group else records.only_school(session)
        blank = PupilFields(year, school.id if school else None, group_id, starts_on=year.clip(on))
        if like is not None:
            return replace(blank, stage=like[0], year=like[1], track=like[2], level=like[3])
        return replace(blank, stage=school.stage if school and school.stage in STAGES else VO)

    def problems(self, fields: PupilFields) -> tuple[Problem, ...]:
        """What must be mended before this can be saved."""
        found = fields.problems(self._database.clock.today())
        if fields.number.strip() and fields.school_id is not None:
            with self._database.read() as session:
                other = records.numbered(session, fields.school_id, fields.number.strip(), fields.school_year)
                taken = [pupil for pupil in other if pupil.id != fields.id]
            if taken:
                name = names.display(taken[0].first_name, taken[0].prefix, taken[0].last_name)
                found = (*found, Problem("number", _("{name} has this number already.").format(name=name)))
        return found

    def save(self, fields: PupilFields, *, new: UUID | None = None) -> str:
        """Add a pupil, or change one; the sentence that says so. `new` is the id for one who is added.

        Raises KnownError when there are problems.
        """
        fields = fields.trimmed()
        problems = self.problems(fields)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
        name = names.display(fields.first_name, fields.prefix, fields.last_name)
        label = (_("{name} added") if fields.id is None else _("{name} changed")).format(name=name)
        with self._database.write(label) as session:
            pupil = Pupil(id=new or new_id()) if fields.id is None else session.the(Pupil, fields.id)
            session.add(pupil)
            for field in _OF_PUPIL:
                _put(pupil, field, getattr(fields, field))
            stay = self._stay(session, fields, pupil.id)
            if (stay.destination, stay.destination_name) != (fields.destination, fields.destination_name):
                _put(stay, "look_back", "")  # how it went elsewhere says nothing of this
                _put(stay, "looked_back_on", None)
            for field in _OF_STAY:
                _put(stay, field, getattr(fields, field))
            _put(stay, "starts_on", fields.starts_on)
        return label

    def _stay(self, session: Session, fields: PupilFields, pupil_id: UUID) -> Enrolment:
        if fields.enrolment_id is not None:
            return session.the(Enrolment, fields.enrolment_id)
        ensure_in(session, fields.school_year)
        made = Enrolment(
            id=new_id(),
            pupil_id=pupil_id,
            school_id=fields.school_id,
            school_year_id=school_year_id(fields.school_year.start),
            starts_on=fields.starts_on,
        )
        session.add(made)
        return made

    def set_track(self, pupil_ids: Sequence[UUID], year: SchoolYear, track: str) -> str:
        """Give pupils a track in a school year; "" makes it unknown. Raises ValueError for one that does not exist."""
        if track and not set(track.split("/")) <= set(TRACKS):
            raise ValueError("no such track")
        label = ngettext("Track of {n} pupil changed", "Track of {n} pupils changed", len(pupil_ids))
        return self._set(pupil_ids, year, "track", track, label.format(n=len(pupil_ids)))

    def set_target_group(self, pupil_ids: Sequence[UUID], year: SchoolYear, name: str) -> str:
        """Put pupils into one of the school's own target groups in a school year; "" takes them out."""
        name = one_line(name)
        if len(name) > 40:
            raise KnownError(_("This is too long: at most {count} characters.").format(count=40), code="too-long")
        label = ngettext("Target group of {n} pupil changed", "Target group of {n} pupils changed", len(pupil_ids))
        return self._set(pupil_ids, year, "target_group", name, label.format(n=len(pupil_ids)))

    def _set(self, pupil_ids: Sequence[UUID], year: SchoolYear, field: str, value: str, label: str) -> str:
        with self._database.write(label) as session:
            for stay in records.stays(session, pupil_ids, year):
                _put(stay, field, value)
        return label


def _put(row: Pupil | Enrolment, field: str, value: object) -> None:
    """Set what differs, so that the journal tells of changes only."""
    if getattr(row, field) != value:
        setattr(row, field, value)
