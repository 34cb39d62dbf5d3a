"""Companies, activities, how each pupil took part, and what was agreed."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from routekaart_app.store.models.base import Row
from routekaart_app.store.models.people import link


class Company(Row):
    """A company or institution that pupils meet. `search_key` is derived from the name.

    `sector` and `campus` are entries of the school's own lists; `code` is one of a public scheme ("SBI" with its
    version), `chamber` the sector chamber of the mbo. `terms` says what was agreed with the company, `note` is ours and
    leaves the administration in no file. `would_host` is a word of `domain.company.WOULD_HOST`; capacities are numbers
    of pupils, None where nobody knows. The other fields are those of `domain.company.CompanyEntry`.
    """

    __tablename__ = "company"
    derived = frozenset({"search_key"})
    name: Mapped[str] = mapped_column(String(200))
    sector: Mapped[str] = mapped_column(String(40), default="")
    campus: Mapped[str] = mapped_column(String(60), default="")
    municipality: Mapped[str] = mapped_column(String(100), default="")
    address: Mapped[str] = mapped_column(String(300), default="")
    code_scheme: Mapped[str] = mapped_column(String(10), default="")
    code_version: Mapped[str] = mapped_column(String(10), default="")
    code: Mapped[str] = mapped_column(String(20), default="")
    chamber: Mapped[str] = mapped_column(String(60), default="")
    capacity_per_visit: Mapped[int | None]
    capacity_per_year: Mapped[int | None]
    suitable_for: Mapped[tuple[str, ...]] = mapped_column(default=())
    languages: Mapped[tuple[str, ...]] = mapped_column(default=())
    accessibility: Mapped[str] = mapped_column(Text, default="")
    terms: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    last_contact_on: Mapped[date | None]
    would_host: Mapped[str] = mapped_column(String(10), default="")
    search_key: Mapped[str] = mapped_column(String(300), default="")


class Activity(Row):
    """Something that was done or is planned on one day, for a group or for single pupils.

    `starts_at` and `ends_at` are "HH:MM" or "". What several groups do together is one activity for each, with the same
    `visit_id` (of `Visit`; no foreign key: SQLite adds none to a table that is there); without one it is a visit of its
    own. `prepared`, `met_people` and `looked_back` say what makes it meaningful; they stand beside the count and never
    change it. Of a talk, `talk_kind` is an entry of the school's own list, `about_id` the activity it was about (no
    foreign key: a talk outlives what it was about), `competencies` what was touched, `present` who was there besides
    the guide (`domain.talk_sheet`).
    """

    __tablename__ = "activity"
    kind: Mapped[str] = mapped_column(String(20))
    on: Mapped[date] = mapped_column("on_date")
    starts_at: Mapped[str] = mapped_column(String(5), default="")
    ends_at: Mapped[str] = mapped_column(String(5), default="")
    title: Mapped[str] = mapped_column(String(200), default="")
    line_id: Mapped[uuid.UUID | None] = mapped_column(link("routekaart_line.id"))
    group_id: Mapped[uuid.UUID | None] = mapped_column(link("pupil_group.id"))
    company_id: Mapped[uuid.UUID | None] = mapped_column(link("company.id"), index=True)
    visit_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    note: Mapped[str] = mapped_column(Text, default="")
    prepared: Mapped[bool] = mapped_column(default=False)
    met_people: Mapped[bool] = mapped_column(default=False)
    looked_back: Mapped[bool] = mapped_column(default=False)
    talk_kind: Mapped[str] = mapped_column(String(40), default="")
    about_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    competencies: Mapped[tuple[str, ...]] = mapped_column(default=())
    present: Mapped[tuple[str, ...]] = mapped_column(default=())

    __table_args__ = (Index(None, "group_id", "on_date"), Index(None, "on_date"))


class Participation(Row):
    """How one pupil took part in one activity.

    `year`, `group_id`, `line_id`, `on` and `kind` repeat what the activity and the enrolment say (the group is that
    of the pupil's last enrolment in that school year), so that one index answers the questions of every overview.
    """

    __tablename__ = "participation"
    derived = frozenset({"year", "group_id", "line_id", "on", "kind"})
    activity_id: Mapped[uuid.UUID] = mapped_column(link("activity.id"))
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"))
    state: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str] = mapped_column(String(40), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    year: Mapped[int]
    group_id: Mapped[uuid.UUID | None]
    line_id: Mapped[uuid.UUID | None]
    on: Mapped[date] = mapped_column("on_date")
    kind: Mapped[str] = mapped_column(String(20), default="")

    __table_args__ = (
        Index(None, "activity_id", "state"),
        Index("ix_participation_counting", "year", "group_id", "pupil_id", "line_id", "state", "on_date", "kind"),
        Index("ix_participation_pupil", "pupil_id", "year", "line_id", "state", "on_date"),
    )


class Agreement(Row):
    """What a pupil and a guide agreed: a next step. `state` is one of `domain.agreement.STATES`."""

    __tablename__ = "agreement"
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"))
    activity_id: Mapped[uuid.UUID | None] = mapped_column(link("activity.id"), index=True)
    text: Mapped[str] = mapped_column(String(500))
    made_on: Mapped[date]
    due_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(String(10), default="open")
    settled_on: Mapped[date | None]

    __table_args__ = (Index(None, "pupil_id", "state"), Index(None, "state", "due_on"))
