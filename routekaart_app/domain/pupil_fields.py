"""The fields of one pupil as a person types them, and what must be mended before they can be kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.domain import privacy
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.rollover import DESTINATIONS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import LAST_YEAR, SO, STAGES, TRACKS, VO, Place
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

_EARLIEST_BIRTH = date(1900, 1, 1)
_LAST_YEAR_ANYWHERE = 8
_LENGTHS = {
    "first_name": 200,
    "prefix": 40,
    "last_name": 200,
    "number": 40,
    "target_group": 40,
    "destination_name": 200,
}


@dataclass(frozen=True, slots=True)
class PupilFields:
    """A pupil and the stay in one school year. `id` and `enrolment_id` are None for what is still to be made.

    `ends_on` is None while the pupil is there. `group_id` is None for nobody's class.
    """

    school_year: SchoolYear
    school_id: UUID | None
    group_id: UUID | None = None
    id: UUID | None = None
    enrolment_id: UUID | None = None
    first_name: str = ""
    prefix: str = ""
    last_name: str = ""
    birth_date: date | None = None
    home_language: str = ""
    number: str = ""
    stage: str = VO
    year: int | None = None
    track: str = ""
    level: int | None = None
    profile: str = ""
    programme: str = ""
    pathway: str = ""
    target_group: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    destination: str = ""
    destination_name: str = ""

    @property
    def place(self) -> Place:
        """Where this puts the pupil on the routekaart."""
        return Place(self.stage, self.year, self.track, self.level, self.target_group)

    def trimmed(self) -> PupilFields:
        """Without spaces at the ends and twice between words, and without what cannot be seen."""
        texts = ("first_name", "prefix", "last_name", "number", "programme", "target_group", "destination_name")
        trimmed: dict[str, Any] = {name: one_line(getattr(self, name)) for name in texts}
        return replace(self, **trimmed)

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What must be mended, beside the field it belongs to; whether a number is taken is for the service."""
        found = [
            Problem(name, _("This is too long: at most {count} characters.").format(count=most))
            for name, most in _LENGTHS.items()
            if len(getattr(self, name)) > most
        ]
        if not (self.first_name.strip() or self.last_name.strip()):
            found.append(Problem("first_name", _("Type a name.")))
        found += self._wrong_numbers(today)
        found += self._wrong_place()
        found += self._wrong_days()
        return tuple(found)

    def _wrong_numbers(self, today: date) -> list[Problem]:
        found = []
        if privacy.holds_bsn(self.number):
            text = _("This could be a citizen service number (BSN). Use the school's own pupil number.")
            found.append(Problem("number", text))
        if self.birth_date is not None and not _EARLIEST_BIRTH <= self.birth_date <= today:
            found.append(Problem("birth_date", _("This birth date cannot be right.")))
        return found

    def _wrong_place(self) -> list[Problem]:
        found = []
        if self.school_id is None:
            found.append(Problem("school", _("Choose a school.")))
        last = _LAST_YEAR_ANYWHERE if self.stage == SO else LAST_YEAR.get(self.stage, _LAST_YEAR_ANYWHERE)
        if self.stage not in STAGES:
            found.append(Problem("stage", _("Choose a kind of education.")))
        elif self.year is not None and not 1 <= self.year <= last:
            found.append(Problem("year", _("A year from 1 to {last}.").format(last=last)))
        if self.track and not set(self.track.split("/")) <= set(TRACKS):
            found.append(Problem("track", _("Choose a track.")))
        if self.level is not None and not 1 <= self.level <= 4:
            found.append(Problem("level", _("A level from 1 to 4.")))
        return found

    def _wrong_days(self) -> list[Problem]:
        found = []
        if self.starts_on is None or self.starts_on not in self.school_year:
            text = _("This day is not in school year {year}.").format(year=self.school_year.name)
            found.append(Problem("starts_on", text))
        elif self.ends_on is not None and self.ends_on < self.starts_on:
            found.append(Problem("ends_on", _("This day is before the first day.")))
        if self.destination and self.destination not in DESTINATIONS:
            found.append(Problem("destination", _("Choose where the pupil goes.")))
        elif self.destination and self.ends_on is None:
            found.append(Problem("ends_on", _("Say from which day the pupil is gone.")))
        return found
