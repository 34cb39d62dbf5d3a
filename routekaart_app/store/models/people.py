"""Schools, school years, groups, pupils, their enrolments, and the program's users."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from routekaart_app.store.models.base import Row


def link(target: str) -> ForeignKey:
    """A foreign key that is checked at the end of the transaction, so that undo may restore rows in any order."""
    return ForeignKey(target, deferrable=True, initially="DEFERRED")


_YEAR_NAMESPACE = 0x526F7574_656B_8000_8000_000000000000


def school_year_id(start: int) -> uuid.UUID:
    """The id of a school year: the same on every laptop (RFC 9562 version 8), so that no year exists twice."""
    return uuid.UUID(int=_YEAR_NAMESPACE + start)


def school_year_start(year_id: uuid.UUID) -> int:
    """The calendar year in which the school year with this id starts: what `school_year_id` was given.

    Anything at all for an id that was not made by it.
    """
    return year_id.int - _YEAR_NAMESPACE


class School(Row):
    """A school or one branch of it. `brin` is four characters, `branch` two digits; both may be empty. `phone` is the
    number to call when something happens under way."""

    __tablename__ = "school"
    name: Mapped[str] = mapped_column(String(200))
    brin: Mapped[str] = mapped_column(String(4), default="")
    branch: Mapped[str] = mapped_column(String(2), default="")
    stage: Mapped[str] = mapped_column(String(3), default="")
    municipality: Mapped[str] = mapped_column(String(100), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")


class Year(Row):
    """A school year by the calendar year in which it starts."""

    __tablename__ = "school_year"
    start: Mapped[int]


class Group(Row):
    """A class of one school in one school year."""

    __tablename__ = "pupil_group"
    school_id: Mapped[uuid.UUID] = mapped_column(link("school.id"))
    school_year_id: Mapped[uuid.UUID] = mapped_column(link("school_year.id"))
    name: Mapped[str] = mapped_column(String(100))
    mentor: Mapped[str] = mapped_column(String(200), default="")

    __table_args__ = (Index(None, "school_year_id", "school_id"),)


class Pupil(Row):
    """A child or young person, across all schools. `search_key` and `sort_key` are derived from the name.

    `parents_agreed_on` is the day on which a pupil of age agreed that parents are told (domain/parent_rights.py)."""

    __tablename__ = "pupil"
    derived = frozenset({"search_key", "sort_key"})
    first_name: Mapped[str] = mapped_column(String(200), default="")
    prefix: Mapped[str] = mapped_column(String(40), default="")
    last_name: Mapped[str] = mapped_column(String(200), default="")
    birth_date: Mapped[date | None]
    home_language: Mapped[str] = mapped_column(String(8), default="")
    parents_agreed_on: Mapped[date | None]
    search_key: Mapped[str] = mapped_column(String(500), default="")
    sort_key: Mapped[str] = mapped_column(String(500), default="")


class Enrolment(Row):
    """A pupil at a school in one school year: group, place in school, number there, from when until when.

    `target_group` is the school's own one (domain/stages.py, OWN); `destination` says where a leaver went,
    `look_back` how that was a year later (domain/choice.py).
    """

    __tablename__ = "enrolment"
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"))
    school_id: Mapped[uuid.UUID] = mapped_column(link("school.id"))
    school_year_id: Mapped[uuid.UUID] = mapped_column(link("school_year.id"))
    group_id: Mapped[uuid.UUID | None] = mapped_column(link("pupil_group.id"), index=True)
    number: Mapped[str] = mapped_column(String(40), default="")
    stage: Mapped[str] = mapped_column(String(3), default="")
    year: Mapped[int | None]
    track: Mapped[str] = mapped_column(String(20), default="")
    profile: Mapped[str] = mapped_column(String(20), default="")
    level: Mapped[int | None]
    programme: Mapped[str] = mapped_column(String(200), default="")
    target_group: Mapped[str] = mapped_column(String(40), default="")
    pathway: Mapped[str] = mapped_column(String(3), default="")
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    destination: Mapped[str] = mapped_column(String(20), default="")
    destination_name: Mapped[str] = mapped_column(String(200), default="")
    look_back: Mapped[str] = mapped_column(String(20), default="")
    looked_back_on: Mapped[date | None]

    __table_args__ = (
        Index(None, "pupil_id", "school_year_id"),
        Index(None, "school_year_id", "school_id"),
        Index(None, "school_id", "number"),
    )


class Guidance(Row):
    """A class that a user looks after."""

    __tablename__ = "guidance"
    user_id: Mapped[uuid.UUID] = mapped_column(link("app_user.id"))
    group_id: Mapped[uuid.UUID] = mapped_column(link("pupil_group.id"))

    __table_args__ = (Index(None, "user_id", "group_id"),)


class Apart(Row):
    """Two pupils who look like doubles and are not: somebody said so."""

    __tablename__ = "apart"
    first_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"), index=True)
    second_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"), index=True)


class User(Row):
    """Somebody who opens the administration; the secrets are in the key file, the public key here as well."""

    __tablename__ = "app_user"
    name: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(20), default="guide")
    public_key: Mapped[str] = mapped_column(String(100), default="")
