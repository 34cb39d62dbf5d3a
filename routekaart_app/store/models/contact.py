"""Companies, activities, and how each pupil took part."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from routekaart_app.store.models.base import Row
from routekaart_app.store.models.people import link


class Company(Row):
    """A company or institution that pupils meet. `search_key` is derived from the name."""

    __tablename__ = "company"
    derived = frozenset({"search_key"})
    name: Mapped[str] = mapped_column(String(200))
    sector: Mapped[str] = mapped_column(String(20), default="")
    campus: Mapped[str] = mapped_column(String(60), default="")
    municipality: Mapped[str] = mapped_column(String(100), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    search_key: Mapped[str] = mapped_column(String(300), default="")


class Activity(Row):
    """Something that was done or is planned on one day, for a group or for single pupils."""

    __tablename__ = "activity"
    kind: Mapped[str] = mapped_column(String(20))
    on: Mapped[date] = mapped_column("on_date")
    title: Mapped[str] = mapped_column(String(200), default="")
    line_id: Mapped[uuid.UUID | None] = mapped_column(link("routekaart_line.id"))
    group_id: Mapped[uuid.UUID | None] = mapped_column(link("pupil_group.id"))
    company_id: Mapped[uuid.UUID | None] = mapped_column(link("company.id"), index=True)
    note: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (Index(None, "group_id", "on_date"),)


class Participation(Row):
    """How one pupil took part in one activity.

    `year`, `group_id`, `line_id` and `on` repeat what the activity and the enrolment say (the group is that of the
    pupil's last enrolment in that school year), so that one index answers the questions of every overview.
    """

    __tablename__ = "participation"
    derived = frozenset({"year", "group_id", "line_id", "on"})
    activity_id: Mapped[uuid.UUID] = mapped_column(link("activity.id"), index=True)
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"))
    state: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str] = mapped_column(String(40), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    year: Mapped[int]
    group_id: Mapped[uuid.UUID | None]
    line_id: Mapped[uuid.UUID | None]
    on: Mapped[date] = mapped_column("on_date")

    __table_args__ = (
        Index("ix_participation_counting", "year", "group_id", "pupil_id", "line_id", "state", "on_date"),
        Index("ix_participation_pupil", "pupil_id", "year", "line_id", "state", "on_date"),
    )
