"""Readable data for tests: a school, a class, its pupils; invented and the same every time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.store.database import Database
from routekaart_app.store.models import Enrolment, Group, Pupil, School, school_year_id

YEAR = SchoolYear(2025)
TODAY = date(2026, 3, 4)
FIRST_NAMES = ("Elif", "Sem", "Yasmina", "Nilson", "Fleur", "Kaan", "Mila", "Jaimy", "Omar", "Bo")
LAST_NAMES = (("", "Aydın"), ("de", "Groen"), ("", "Haddad"), ("van der", "Berg"), ("", "Öztürk"), ("", "Nowak"))


@dataclass(frozen=True)
class AClass:
    """What `a_class` made."""

    school_id: UUID
    group_id: UUID
    pupil_ids: tuple[UUID, ...]


def a_class(
    database: Database,
    *,
    name: str = "3B",
    size: int = 28,
    stage: str = "VO",
    year: int = 3,
    track: str = "kb",
    starts_on: date | None = None,
    brin: str = "99ZX",
    first_number: int = 1001,
) -> AClass:
    """A class of one school in school year 2025-2026 with the default routekaart; pupils numbered from 1001."""
    with database.write("a class", undoable=False) as session:
        ensure_in(session, YEAR)
        school = School(name="Voorbeeldcollege", brin=brin, stage=stage)
        session.add(school)
        session.flush()
        group = Group(school_id=school.id, school_year_id=school_year_id(YEAR.start), name=name)
        session.add(group)
        session.flush()
        pupils = [a_pupil(index) for index in range(size)]
        session.add_all(pupils)
        session.flush()
        for index, pupil in enumerate(pupils):
            session.add(
                Enrolment(
                    pupil_id=pupil.id,
                    school_id=school.id,
                    school_year_id=school_year_id(YEAR.start),
                    group_id=group.id,
                    number=str(first_number + index),
                    stage=stage,
                    year=year,
                    track=track,
                    starts_on=starts_on or YEAR.first_day,
                )
            )
    return AClass(school.id, group.id, tuple(pupil.id for pupil in pupils))


def a_pupil(index: int) -> Pupil:
    """The pupil with this number in the row: "Elif Aydın", "Sem de Groen", …"""
    prefix, last_name = LAST_NAMES[index % len(LAST_NAMES)]
    first_name = FIRST_NAMES[index % len(FIRST_NAMES)]
    return Pupil(first_name=first_name, prefix=prefix, last_name=last_name, birth_date=date(2011, 1 + index % 12, 5))
